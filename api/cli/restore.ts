// `restore FILE`: puts a backup in the place of the database.

import { restore as restoreFrom } from '../node/restore.ts'
import { type KeepingCommand, OperatorError, readArgs } from './command.ts'
import { fileOnly } from './file-only.ts'
import { whatDevicesDo } from './what-devices-do.ts'

export const restore: KeepingCommand = {
  name: 'restore',
  usage: 'FILE',
  about:
    'checks a backup and puts it in the place of the database, which is kept beside it; the server must be stopped',
  options: [],
  needs: 'address',
  prepare: (args) => {
    const [file = ''] = readArgs(args, { words: ['FILE'], options: {} }).words
    return async ({ address, now, print }) => {
      const url = fileOnly(address, 'put a backup back with its own means, then run `restored`')
      const done = await restoreFrom(url, { file, epoch: crypto.randomUUID(), now: now() })
      if (!done.ok) throw new OperatorError(done.error)
      const { note, counts, former } = done.value
      print(`restored ${file}${note === undefined ? '' : `, ${note}`}, checked and whole`)
      for (const { table, rows } of counts) print(`${table}\t${rows}`)
      if (former !== undefined) print(`The database before is kept as ${former}`)
      for (const line of whatDevicesDo) print(line)
    }
  },
}
