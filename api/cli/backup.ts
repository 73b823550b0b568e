// `backup FILE`: a whole, checked copy of the database, while the server may be writing.

import { backUp } from '../node/backup.ts'
import { type KeepingCommand, OperatorError, readArgs } from './command.ts'
import { fileOnly } from './file-only.ts'

const options = { force: { type: 'boolean', default: false } } as const

export const backup: KeepingCommand = {
  name: 'backup',
  usage: 'FILE [--force]',
  about: 'copies the whole database into FILE, checks the copy and counts its rows; the server may be running',
  options: ['--force   replaces FILE if it is there'],
  needs: 'address',
  prepare: (args) => {
    const { values, words } = readArgs(args, { words: ['FILE'], options })
    const [file = ''] = words
    return async ({ address, now, print }) => {
      const url = fileOnly(address, 'use its own backups, then `restored` after putting one back')
      const made = await backUp(url, { file, existing: values.force ? 'replaced' : 'kept', now: now() })
      if (!made.ok) throw new OperatorError(made.error)
      print(`wrote ${made.value.file}, ${made.value.bytes} bytes, checked and whole`)
      for (const { table, rows } of made.value.counts) print(`${table}\t${rows}`)
    }
  },
}
