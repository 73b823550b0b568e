// Attempts to come in, counted in the database, so that every process and every isolate sees the same count.

import type { ResultSet, Statement } from './database.ts'
import type { AccountId } from './scope.ts'

/** How often something may be tried under one key. */
export interface AttemptLimit {
  readonly key: string
  /** So many attempts in a window are let through. */
  readonly most: number
  readonly windowMs: number
  /** How long the next one locks the key. Doubles with each lock, at most `doublings` times and never beyond a day, until
   *  there has been a day of calm. */
  readonly lockMs: number
  readonly doublings: number
}

const DAY_MS = 86_400_000

/** Counts one attempt and gives the count and when the window or the lock ends. One row by key. */
export function countAttempt({ key, most, windowMs, lockMs, doublings }: AttemptLimit, now: number): Statement {
  return {
    sql: `INSERT INTO attempt (key, count, strikes, ends_at) VALUES (?1, 1, 0, ?2 + ?4)
ON CONFLICT (key) DO UPDATE SET
  count = iif(ends_at <= ?2, 1, count + 1),
  strikes = CASE WHEN ends_at <= ?2 - ${DAY_MS} THEN 0 WHEN ends_at > ?2 AND count = ?3 THEN strikes + 1 ELSE strikes END,
  ends_at = CASE WHEN ends_at <= ?2 THEN ?2 + ?4
    WHEN count = ?3 THEN ?2 + min(?5 << min(strikes, ?6), ${DAY_MS}) ELSE ends_at END
RETURNING count, ends_at`,
    args: [key, now, most, windowMs, lockMs, doublings],
  }
}

/** When the attempt that was counted may be made again, UTC milliseconds; undefined when it is let through. */
export function lockedUntil(counted: ResultSet | undefined, { most }: AttemptLimit): number | undefined {
  const row = counted?.rows[0]
  return row === undefined || Number(row['count']) <= most ? undefined : Number(row['ends_at'])
}

/** Takes the attempt back if a credential with this hash came of it; what is locked stays so. One row by key. */
export function forgiveAttempt({ key, most }: AttemptLimit, credentialHash: string): Statement {
  return {
    sql: `UPDATE attempt SET count = count - 1 WHERE key = ? AND count BETWEEN 1 AND ?
          AND EXISTS (SELECT 1 FROM credential WHERE hash = ?)`,
    args: [key, most, credentialHash],
  }
}

/** True in SQL when none of the limits is exceeded. One search by key each. */
export function isNotLocked(limits: readonly AttemptLimit[]): {
  readonly sql: string
  readonly args: readonly (string | number)[]
} {
  const sql = limits.map(() => 'NOT EXISTS (SELECT 1 FROM attempt WHERE key = ? AND count > ?)').join(' AND ')
  return { sql, args: limits.flatMap(({ key, most }) => [key, most]) }
}

/** Forgets counts that have been calm for a day. SEARCH attempt USING INDEX attempt_end. */
export function pruneAttempts(now: number): Statement {
  return { sql: 'DELETE FROM attempt WHERE ends_at <= ?', args: [now - DAY_MS] }
}

/** Under which requests of the account to other services are counted. */
export function requestsOfAccount(account: AccountId): string {
  return `tracker ${account}`
}

/** Forgets these counts. By key. */
export function deleteAttempts(keys: readonly string[]): Statement {
  return { sql: 'DELETE FROM attempt WHERE key IN (SELECT value FROM json_each(?))', args: [JSON.stringify(keys)] }
}
