// `account list`: who lives here.

import { accountFromRow, listAccounts } from '../store/accounts.ts'
import { type Command, readArgs } from './command.ts'

export const accountList: Command = {
  name: 'account list',
  usage: '',
  about: 'lists the names of all accounts',
  options: [],
  missingFile: 'refused',
  prepare: (args) => {
    readArgs(args, { words: [], options: {} })
    return async ({ database, print }) => {
      const { rows } = await database.execute(listAccounts())
      for (const row of rows) print(accountFromRow(row).name)
    }
  },
}
