// Begins a session of this browser, by whatever lets it in: the part that links, recovery codes and passkeys have in common.

import type { ApiContext } from '../context.ts'
import { type Account, accountOf } from '../store/accounts.ts'
import type { AttemptLimit } from '../store/attempts.ts'
import { aboutSession, type Refused, sumRefused } from '../store/audit.ts'
import type { Statement } from '../store/database.ts'
import { accountOfSession, endFormerSession, type NewSession } from '../store/new-sessions.ts'
import { forgiveAttempts } from './attempt-limits.ts'
import { auditNote } from './audit-note.ts'
import { hashSecret, newId, newSecret } from './secret.ts'
import { readSessionCookie, SESSION_MS, writeSessionCookie } from './session-cookie.ts'

/** A session just made. */
export interface Begun {
  readonly account: Account
  readonly credential: { readonly id: string; readonly label: string }
}

export interface Beginning {
  /** What the person calls the device. */
  readonly device: string
  /** What is counted when nobody is let in. */
  readonly refused: Refused
  /** Those that this attempt was counted against. */
  readonly limits: readonly AttemptLimit[]
  /** Statements that make the session if there is a way in; further ones may use it up. */
  readonly make: (session: NewSession) => readonly Statement[]
}

/** One `batch('write')`, and the cookie. Undefined when nobody was let in; then the browser's session goes on. */
export async function beginSession(
  c: ApiContext,
  { device, refused, limits, make }: Beginning,
): Promise<Begun | undefined> {
  const { dependencies, database } = c.var
  const { randomBytes } = dependencies
  const now = dependencies.now()
  const secret = newSecret(randomBytes)
  const former = readSessionCookie(c)
  const session: NewSession = {
    id: newId(randomBytes),
    hash: await hashSecret(secret),
    label: device,
    now,
    expiresAt: now + SESSION_MS,
    formerHash: former === undefined ? undefined : await hashSecret(former),
  }
  const results = await database.batch(
    [
      ...make(session),
      ...endFormerSession(session),
      ...auditNote(c, { event: 'sign-in', device }, aboutSession(session.hash)),
      sumRefused(refused, now, session.hash),
      ...forgiveAttempts(limits, session.hash),
      accountOfSession(session),
    ],
    'write',
  )
  const account = accountOf(results.at(-1))
  if (account === undefined) return undefined
  writeSessionCookie(c, secret)
  return { account, credential: { id: session.id, label: device } }
}
