// `token revoke ID`: the token stops working at once.

import { deleteToken } from '../store/credentials.ts'
import { type Command, OperatorError, readArgs } from './command.ts'

export const tokenRevoke: Command = {
  name: 'token revoke',
  usage: 'ID',
  about: 'ends a token at once; the id is the middle part of the token, nobi_ID_…',
  options: [],
  missingFile: 'refused',
  prepare: (args) => {
    const [id = ''] = readArgs(args, { words: ['ID'], options: {} }).words
    return async ({ database, print }) => {
      const gone = await database.execute(deleteToken(id))
      if (gone.rows.length === 0) throw new OperatorError(`there is no token "${id}"`)
      print(`revoked ${id}`)
    }
  },
}
