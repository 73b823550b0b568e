// `link NAME`: a one-time link that lets one device in.

import { makeClaimLink, makeSignInLink, OWNER } from '../identity/one-time-link.ts'
import { type Command, findAccount, readArgs } from './command.ts'
import { terminalQr } from './terminal-qr.ts'

export const link: Command = {
  name: 'link',
  usage: 'NAME [--qr]',
  about: `prints a one-time sign-in link, good for 10 minutes; for "${OWNER}" before there is one, the link that makes it, good for 24 hours`,
  options: ['--qr   also draws it as a QR code where output is no terminal (on standard error)'],
  missingFile: 'refused',
  prepare: (args) => {
    const { values, words } = readArgs(args, { words: ['NAME'], options: { qr: { type: 'boolean', default: false } } })
    const [name = ''] = words
    return async ({ database, origin, now, randomBytes, print, terminal }) => {
      const maker = { database, origin, now: now(), randomBytes }
      const claim = name === OWNER ? await makeClaimLink(maker) : undefined
      const address = claim ?? (await makeSignInLink(maker, (await findAccount(database, name)).id))
      print(address)
      if (values.qr || terminal.isWatched) terminal.show(terminalQr(address))
    }
  },
}
