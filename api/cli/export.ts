// `export NAME`: everything of an account, one record a line, nothing left out.

import { aboutAccount } from '../store/audit.ts'
import { everyRecord } from '../store/every-record.ts'
import { byAccount } from '../store/scope.ts'
import { type Command, findAccount, readArgs } from './command.ts'
import { operatorNote } from './operator-note.ts'

export const exportAccount: Command = {
  name: 'export',
  usage: 'NAME',
  about: 'prints every record, deleted ones too, as NDJSON: {kind, recordId, cells: {field: {v, stamp}}}',
  options: [],
  missingFile: 'refused',
  prepare: (args) => {
    const [name = ''] = readArgs(args, { words: ['NAME'], options: {} }).words
    return async ({ database, now, randomBytes, print }) => {
      const account = await findAccount(database, name)
      await database.batch(operatorNote({ now, randomBytes }, 'export', aboutAccount(account.id)), 'write')
      for await (const record of everyRecord(database, byAccount(account.id))) print(JSON.stringify(record))
    }
  },
}
