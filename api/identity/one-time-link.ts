// One-time links, as their makers hand them out. The token stands in the fragment, which no server log ever sees.

import { accountByName, accountOf } from '../store/accounts.ts'
import type { Database } from '../store/database.ts'
import { saveLink } from '../store/links.ts'
import type { AccountId } from '../store/scope.ts'
import { hashSecret, newSecret } from './secret.ts'

/** Name of the account that an owner link makes; other accounts may come before it. */
export const OWNER = 'owner'

const CLAIM_MS = 24 * 3_600_000
const SIGN_IN_MS = 10 * 60_000

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

/** A link that signs one device in, good for 10 minutes. */
export function makeSignInLink(maker: LinkMaker, account: AccountId): Promise<string> {
  return makeLink(maker, { purpose: 'sign-in', account })
}

async function makeLink(
  { database, origin, now, randomBytes }: LinkMaker,
  { purpose, account }: { readonly purpose: 'claim' | 'sign-in'; readonly account: AccountId | undefined },
): Promise<string> {
  const token = newSecret(randomBytes)
  const expiresAt = now + (purpose === 'claim' ? CLAIM_MS : SIGN_IN_MS)
  await database.batch(saveLink({ hash: await hashSecret(token), purpose, account, expiresAt }, now), 'write')
  return `${origin}/${purpose === 'claim' ? 'claim' : 'link'}#${token}`
}
