// Challenges that an authenticator is to sign: each good for one try.

import type { AttemptLimit } from './attempts.ts'
import { isNotLocked } from './attempts.ts'
import type { Statement } from './database.ts'

export interface Challenge {
  readonly hash: string
  readonly purpose: 'register' | 'sign-in' | 'step-up'
  /** Hash of the cookie of the browser that asked for it; no other may use it. */
  readonly binding: string
  /** UTC milliseconds. */
  readonly expiresAt: number
}

/** Saves a challenge, unless one of the limits is exceeded, and forgets those that have expired. */
export function saveChallenge(
  { hash, purpose, binding, expiresAt }: Challenge,
  now: number,
  limits: readonly AttemptLimit[],
): readonly Statement[] {
  const free = isNotLocked(limits)
  return [
    { sql: 'DELETE FROM challenge WHERE expires_at <= ?', args: [now] },
    {
      sql: `INSERT INTO challenge (hash, purpose, binding, expires_at) SELECT ?, ?, ?, ? WHERE ${free.sql}`,
      args: [hash, purpose, binding, expiresAt, ...free.args],
    },
  ]
}

/** Uses the challenge up: gives one row to the first who asks with the right cookie in time, and none to anyone after. */
export function takeChallenge({ hash, purpose, binding }: Omit<Challenge, 'expiresAt'>, now: number): Statement {
  return {
    sql: 'DELETE FROM challenge WHERE hash = ? AND purpose = ? AND binding = ? AND expires_at > ? RETURNING hash',
    args: [hash, purpose, binding, now],
  }
}
