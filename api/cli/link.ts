// `link NAME`: a one-time link that lets one device in.

import { makeClaimLink, makeSignInLink, OWNER } from '../identity/one-time-link.ts'
import { type Command, findAccount, readArgs } from './command.ts'

export const link: Command = {
  name: 'link',
  usage: 'NAME',
  about: `prints a one-time sign-in link, good for 10 minutes; for "${OWNER}" before there is one, the link that makes it, good for 24 hours`,
  options: [],
  missingFile: 'refused',
  prepare: (args) => {
    const [name = ''] = readArgs(args, { words: ['NAME'], options: {} }).words
    return async ({ database, origin, now, randomBytes, print }) => {
      const maker = { database, origin, now: now(), randomBytes }
      const claim = name === OWNER ? await makeClaimLink(maker) : undefined
      print(claim ?? (await makeSignInLink(maker, (await findAccount(database, name)).id)))
    }
  },
}
