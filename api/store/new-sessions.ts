// Making sessions, and giving them new secrets: one guarded statement each, so that what lets in is used by one alone.

import type { StepUpMethod } from './credentials.ts'
import type { Statement } from './database.ts'
import { isFreshUse, type PasskeyUse } from './passkeys.ts'

/** A session to be made for a device. */
export interface NewSession {
  readonly id: string
  /** Of its secret. */
  readonly hash: string
  readonly label: string
  /** UTC milliseconds, as the other time. */
  readonly now: number
  readonly expiresAt: number
  /** Hash of the secret that this browser had until now; that session ends. */
  readonly formerHash: string | undefined
}

/** What lets in: a SELECT of `account`, one that exists, and `by`; no row lets nobody in. */
interface WayIn {
  readonly sql: string
  readonly args: readonly (string | number)[]
}

/** Makes the session if there is a way in. It begins with a step-up: whoever came in has just proved who they are. */
export function insertSession(session: NewSession, way: WayIn): Statement {
  const { id, hash, label, now, expiresAt } = session
  return {
    sql: `INSERT INTO credential (account, id, type, hash, scope, label, created_at, seen_at, expires_at, step_up_at, step_up_by)
          SELECT w.account, ?, 'session', ?, 'write', ?, ?, ?, ?, ?, w.by FROM (${way.sql}) AS w`,
    args: [id, hash, label, now, now, expiresAt, now, ...way.args],
  }
}

/** By the recovery code with this hash. SEARCH recovery_code USING INDEX recovery_code_hash: one row. */
export function wayByRecoveryCode(hash: string): WayIn {
  const by: StepUpMethod = 'recovery-code'
  return {
    sql: `SELECT account.id AS account, '${by}' AS by FROM recovery_code JOIN account ON account.id = recovery_code.account
          WHERE recovery_code.hash = ?`,
    args: [hash],
  }
}

/** By an assertion that was found right. SEARCH passkey by primary key: one row. */
export function wayByPasskey(use: PasskeyUse): WayIn {
  const by: StepUpMethod = 'passkey'
  const fresh = isFreshUse(use)
  return {
    sql: `SELECT account.id AS account, '${by}' AS by FROM passkey JOIN account ON account.id = passkey.account
          WHERE ${fresh.sql}`,
    args: fresh.args,
  }
}

/** Ends the session that the browser had, if the new one was made; none for a browser that had none. */
export function endFormerSession({ hash, formerHash }: NewSession): readonly Statement[] {
  if (formerHash === undefined) return []
  return [
    {
      sql: `DELETE FROM credential WHERE hash = ? AND type = 'session'
            AND EXISTS (SELECT 1 FROM credential AS made WHERE made.hash = ?)`,
      args: [formerHash, hash],
    },
  ]
}

/** Ends every other session of the account that the session was made for. SEARCH by primary key (account). */
export function endOtherSessions({ hash }: Pick<NewSession, 'hash'>): Statement {
  return {
    sql: `DELETE FROM credential WHERE account = (SELECT made.account FROM credential AS made WHERE made.hash = ?)
          AND hash <> ? AND type = 'session'`,
    args: [hash, hash],
  }
}

/** The account that the session was made for, or no row when it was not made. */
export function accountOfSession({ hash }: Pick<NewSession, 'hash'>): Statement {
  return {
    sql: `SELECT account.id, account.name FROM credential JOIN account ON account.id = credential.account
          WHERE credential.hash = ?`,
    args: [hash],
  }
}

/** Gives a session a new secret and a step-up, if the assertion's counter is still fresh; one row when it has. SEARCH by
 *  primary key: one row each. */
export function rotateSession(
  { id, hash, now, expiresAt, formerHash }: Omit<NewSession, 'label' | 'formerHash'> & { readonly formerHash: string },
  use: PasskeyUse,
): Statement {
  const fresh = isFreshUse(use)
  return {
    sql: `UPDATE credential SET hash = ?, step_up_at = ?, step_up_by = 'passkey', seen_at = ?, expires_at = ?
          WHERE account = ? AND id = ? AND hash = ? AND EXISTS (SELECT 1 FROM passkey WHERE ${fresh.sql}) RETURNING id`,
    args: [hash, now, now, expiresAt, use.account, id, formerHash, ...fresh.args],
  }
}
