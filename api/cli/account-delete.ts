// `account delete NAME --yes`: everything of an account, gone.

import { eraseAccount } from '../store/accounts.ts'
import { type Command, findAccount, readArgs, UsageError } from './command.ts'

const options = { yes: { type: 'boolean', default: false } } as const

export const accountDelete: Command = {
  name: 'account delete',
  usage: 'NAME --yes',
  about: 'erases an account with all its records, devices and tokens; only backups made before still hold them',
  options: ['--yes   says that it is meant'],
  missingFile: 'refused',
  prepare: (args) => {
    const { values, words } = readArgs(args, { words: ['NAME'], options })
    const [name = ''] = words
    if (!values.yes) throw new UsageError(`nothing can bring "${name}" back; add --yes if that is meant`)
    return async ({ database, print }) => {
      const account = await findAccount(database, name)
      await database.batch(eraseAccount(account.id), 'write')
      print(`deleted ${name}`)
    }
  },
}
