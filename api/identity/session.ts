// Turns a one-time link or a recovery code into a session of this device, and ends the session.

import type { ApiContext } from '../context.ts'
import { aboutEndOf } from '../store/audit.ts'
import { deleteSession } from '../store/credentials.ts'
import { redeemLink } from '../store/links.ts'
import { endOtherSessions, insertSession, wayByRecoveryCode } from '../store/new-sessions.ts'
import { deletePushOfSession } from '../store/push-subscriptions.ts'
import { deleteRecoveryCode } from '../store/recovery-codes.ts'
import type { AccountId } from '../store/scope.ts'
import { type AttemptKind, attemptLimits, countAttempts, refuseIfLocked } from './attempt-limits.ts'
import { auditNote } from './audit-note.ts'
import { type Begun, beginSession } from './begin-session.ts'
import { OWNER } from './one-time-link.ts'
import { hashRecoveryCode, readRecoveryCode } from './recovery-code.ts'
import { refuseOtherSites, requireOwnOrigin } from './same-site.ts'
import { hashSecret, looksLikeSecret, newId } from './secret.ts'
import { clearSessionCookie, readSessionCookie } from './session-cookie.ts'

/** Two round trips. Undefined for a link that is unknown, used or expired, all alike. Throws `cross-site` when another site's page
 *  asks, `too-many-requests`. */
export async function redeem(c: ApiContext, link: { token: string; device: string }): Promise<Begun | undefined> {
  refuseOtherSites(c)
  const limits = await count(c, 'link')
  const linkHash = await hashSecret(looksLikeSecret(link.token) ? link.token : '')
  const newAccount = { id: newId(c.var.dependencies.randomBytes) as AccountId, name: OWNER }
  return beginSession(c, {
    device: link.device,
    refused: 'link',
    limits,
    make: (session) => redeemLink({ linkHash, newAccount, session }),
  })
}

/** Two round trips. Every other session of the account ends, since whoever lost the usual way in may have lost a device.
 *  Undefined for a code that is unknown or used. Throws `cross-site`, `too-many-requests`. */
export async function recover(c: ApiContext, typed: { code: string; device: string }): Promise<Begun | undefined> {
  refuseOtherSites(c)
  const limits = await count(c, 'recovery-code')
  const codeHash = await hashRecoveryCode(readRecoveryCode(typed.code) ?? '')
  return beginSession(c, {
    device: typed.device,
    refused: 'recovery-code',
    limits,
    make: (session) => [
      insertSession(session, wayByRecoveryCode(codeHash)),
      deleteRecoveryCode(codeHash),
      endOtherSessions(session),
    ],
  })
}

/** Ends the browser's session, if there is one; doing it twice is the same as once. */
export async function signOut(c: ApiContext): Promise<void> {
  requireOwnOrigin(c)
  const secret = readSessionCookie(c)
  if (secret !== undefined) await endSession(c, await hashSecret(secret))
  clearSessionCookie(c)
}

async function endSession(c: ApiContext, hash: string): Promise<void> {
  const note = auditNote(c, { event: 'sign-out', device: undefined }, aboutEndOf(hash))
  await c.var.database.batch([...note, deletePushOfSession(hash), deleteSession(hash)], 'write')
}

async function count(c: ApiContext, kind: AttemptKind) {
  const now = c.var.dependencies.now()
  const limits = await attemptLimits(c, kind)
  refuseIfLocked(limits, await c.var.database.batch(countAttempts(limits, now), 'write'), now)
  return limits
}
