// `token list NAME`: the account's tokens, without their secrets.

import { credentialFromRow, listCredentials } from '../store/credentials.ts'
import { byAccount } from '../store/scope.ts'
import { type Command, findAccount, readArgs } from './command.ts'

export const tokenList: Command = {
  name: 'token list',
  usage: 'NAME',
  about: 'lists the tokens that still work: id, scope, made, last used, ends, label, with tabs between',
  options: [],
  missingFile: 'refused',
  prepare: (args) => {
    const [name = ''] = readArgs(args, { words: ['NAME'], options: {} }).words
    return async ({ database, now, print }) => {
      const account = await findAccount(database, name)
      const { rows } = await database.execute(listCredentials(byAccount(account.id), now()))
      for (const { id, type, scope, createdAt, seenAt, expiresAt, label } of rows.map(credentialFromRow)) {
        if (type === 'token') print([id, scope, day(createdAt), day(seenAt), day(expiresAt), label].join('\t'))
      }
    }
  },
}

function day(ms: number | undefined): string {
  return ms === undefined ? 'never' : new Date(ms).toISOString().slice(0, 10)
}
