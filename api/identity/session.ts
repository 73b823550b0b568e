// Turns a one-time link into a session of this device, and ends sessions.

import type { ApiContext } from '../context.ts'
import { type Account, accountOf } from '../store/accounts.ts'
import { deleteSession } from '../store/credentials.ts'
import { redeemLink } from '../store/links.ts'
import type { AccountId } from '../store/scope.ts'
import { OWNER } from './one-time-link.ts'
import { refuseOtherSites, requireOwnOrigin } from './same-site.ts'
import { hashSecret, looksLikeSecret, newId, newSecret } from './secret.ts'
import { clearSessionCookie, readSessionCookie, SESSION_MS, writeSessionCookie } from './session-cookie.ts'

/** A session just made. */
export interface NewSession {
  readonly account: Account
  readonly credential: { readonly id: string; readonly label: string }
}

/** One `batch('write')`. Undefined for a link that is unknown, used or expired, all alike. The session that the browser had
 *  before ends. Throws `cross-site` when another site's page asks. */
export async function redeem(c: ApiContext, link: { token: string; device: string }): Promise<NewSession | undefined> {
  refuseOtherSites(c)
  if (!looksLikeSecret(link.token)) return undefined
  const { dependencies, database } = c.var
  const { randomBytes } = dependencies
  const now = dependencies.now()
  const secret = newSecret(randomBytes)
  const former = readSessionCookie(c)
  const credential = { id: newId(randomBytes), label: link.device }
  const results = await database.batch(
    redeemLink({
      linkHash: await hashSecret(link.token),
      newAccount: { id: newId(randomBytes) as AccountId, name: OWNER },
      session: { ...credential, createdAt: now, seenAt: now, expiresAt: now + SESSION_MS },
      sessionHash: await hashSecret(secret),
      formerSessionHash: former === undefined ? undefined : await hashSecret(former),
      now,
    }),
    'write',
  )
  const account = accountOf(results.at(-1))
  if (account === undefined) return undefined
  writeSessionCookie(c, secret)
  return { account, credential }
}

/** Ends the browser's session, if there is one; doing it twice is the same as once. */
export async function signOut(c: ApiContext): Promise<void> {
  requireOwnOrigin(c)
  const secret = readSessionCookie(c)
  if (secret !== undefined) await c.var.database.execute(deleteSession(await hashSecret(secret)))
  clearSessionCookie(c)
}
