// `token revoke ID`: the token stops working at once.

import { aboutRow } from '../store/audit.ts'
import { credentialOf, deleteCredential, tokenById } from '../store/credentials.ts'
import { type Command, OperatorError, readArgs } from './command.ts'
import { operatorNote } from './operator-note.ts'

export const tokenRevoke: Command = {
  name: 'token revoke',
  usage: 'ID',
  about: 'ends a token at once; the id is the middle part of the token, nobi_ID_…',
  options: [],
  missingFile: 'refused',
  prepare: (args) => {
    const [id = ''] = readArgs(args, { words: ['ID'], options: {} }).words
    return async ({ database, now, randomBytes, print }) => {
      const token = credentialOf(await database.execute(tokenById(id)))
      if (token === undefined) throw new OperatorError(`there is no token "${id}"`)
      const { account } = token
      const note = operatorNote({ now, randomBytes }, 'token-ended', aboutRow('token', account, id))
      await database.batch([...note, deleteCredential(account, id)], 'write')
      print(`revoked ${id}`)
    }
  },
}
