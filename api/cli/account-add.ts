// `account add NAME`: one more person.

import { isOneLine } from '../../domain/one-line.ts'
import { newId } from '../identity/secret.ts'
import { insertAccount } from '../store/accounts.ts'
import { aboutNewAccount } from '../store/audit.ts'
import type { AccountId } from '../store/scope.ts'
import { type Command, OperatorError, readArgs, UsageError } from './command.ts'
import { operatorNote } from './operator-note.ts'

const LONGEST_NAME = 60

export const accountAdd: Command = {
  name: 'account add',
  usage: 'NAME',
  about: 'adds an account; then `link NAME` lets its person in',
  options: [],
  missingFile: 'made',
  prepare: (args) => {
    const [name = ''] = readArgs(args, { words: ['NAME'], options: {} }).words
    if (!isOneLine(name, LONGEST_NAME) || name !== name.trim())
      throw new UsageError(`NAME must be 1 to ${LONGEST_NAME} characters on one line, without spaces around it`)
    return async ({ database, now, randomBytes, print }) => {
      const id = newId(randomBytes) as AccountId
      const note = operatorNote({ now, randomBytes }, 'account-made', aboutNewAccount(id))
      const [made] = await database.batch([insertAccount({ id, name }, now()), ...note], 'write')
      if (made?.rows.length !== 1) throw new OperatorError(`there is an account "${name}" already`)
      print(`added ${name}`)
    }
  },
}
