// `restored`: for a database that was put back by other means than `restore`.

import { setEpoch } from '../store/epoch.ts'
import { type Command, readArgs } from './command.ts'
import { whatDevicesDo } from './what-devices-do.ts'

export const restored: Command = {
  name: 'restored',
  usage: '',
  about: 'to be run after a database server, or a file, was put back to an earlier state by other means than `restore`',
  options: [],
  missingFile: 'refused',
  prepare: (args) => {
    readArgs(args, { words: [], options: {} })
    return async ({ database, print }) => {
      await database.execute(setEpoch(crypto.randomUUID()))
      for (const line of whatDevicesDo) print(line)
    }
  },
}
