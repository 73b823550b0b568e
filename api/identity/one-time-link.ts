// One-time links, as their makers hand them out. The token stands in the fragment, which no server log ever sees.

import { accountByName, accountOf } from '../store/accounts.ts'
import { aboutAccount, noteAudit, pruneAudit } from '../store/audit.ts'
import type { Database } from '../store/database.ts'
import { saveLink } from '../store/links.ts'
import type { AccountId } from '../store/scope.ts'
import { hashSecret, newId, newSecret } from './secret.ts'

/** Name of the account that an owner link makes; other accounts may come before it. */
export const OWNER = 'owner'

const CLAIM_MS = 24 * 3_600_000

/** How long a sign-in link is good. */
export const SIGN_IN_MS = 10 * 60_000

/** Whoever runs the server, at its command line. */
const operator: LinkAuthor = { device: 'operator', address: undefined }

export interface LinkMaker {
  readonly database: Database
  readonly origin: string
  /** UTC milliseconds. */
  readonly now: number
  readonly randomBytes: (length: number) => Uint8Array<ArrayBuffer>
}

/** A link that makes the owner's account, good for 24 hours; it ends every earlier one. Undefined when there is an owner. */
export async function makeClaimLink(maker: LinkMaker): Promise<string | undefined> {
  const existing = accountOf(await maker.database.execute(accountByName(OWNER)))
  return existing === undefined ? makeLink(maker, { purpose: 'claim', account: undefined }) : undefined
}

/** A link that signs one device in, good for 10 minutes. `by` names who made it, for the audit. */
export function makeSignInLink(maker: LinkMaker, account: AccountId, by: LinkAuthor = operator): Promise<string> {
  return makeLink(maker, { purpose: 'sign-in', account, by })
}

/** Who made a link: a device somewhere. */
export interface LinkAuthor {
  readonly device: string
  /** A network, as the audit shows it. */
  readonly address: string | undefined
}

async function makeLink(
  { database, origin, now, randomBytes }: LinkMaker,
  {
    purpose,
    account,
    by = operator,
  }: {
    readonly purpose: 'claim' | 'sign-in'
    readonly account: AccountId | undefined
    readonly by?: LinkAuthor
  },
): Promise<string> {
  const token = newSecret(randomBytes)
  const expiresAt = now + (purpose === 'claim' ? CLAIM_MS : SIGN_IN_MS)
  const note = { id: newId(randomBytes), at: now, event: 'link-made', ...by } as const
  await database.batch(
    [
      ...saveLink({ hash: await hashSecret(token), purpose, account, expiresAt }, now),
      ...(account === undefined ? [] : [noteAudit(note, aboutAccount(account)), pruneAudit(now)]),
    ],
    'write',
  )
  return `${origin}/${purpose === 'claim' ? 'claim' : 'link'}#${token}`
}
