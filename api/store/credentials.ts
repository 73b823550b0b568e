// Questions about what lets requests in: sessions and tokens.

import type { ResultSet, Row, Statement } from './database.ts'
import type { AccountId, Scope } from './scope.ts'

/** How the person behind a session has proved to be there. */
export type StepUpMethod = 'passkey' | 'link' | 'claim' | 'recovery-code'

export interface StepUp {
  /** UTC milliseconds. */
  readonly at: number
  readonly by: StepUpMethod
}

export interface Credential {
  readonly account: AccountId
  readonly id: string
  readonly type: 'session' | 'token'
  readonly scope: 'read' | 'write'
  readonly label: string
  /** UTC milliseconds, as the other times. */
  readonly createdAt: number
  readonly seenAt: number
  /** Undefined for one that never expires. */
  readonly expiresAt: number | undefined
  /** The newest one of a session; tokens have none. */
  readonly stepUp?: StepUp | undefined
}

const ownColumns = 'account, id, type, scope, label, created_at, seen_at, expires_at'
const columns = `${ownColumns}, step_up_at, step_up_by`

/** The credential with this hash unless it has expired. SEARCH credential USING INDEX credential_hash: one row. */
export function credentialByHash(hash: string, now: number): Statement {
  return {
    sql: `SELECT ${columns} FROM credential WHERE hash = ? AND (expires_at IS NULL OR expires_at > ?)`,
    args: [hash, now],
  }
}

/** The account's credentials that still work, newest first. SEARCH by primary key (account): as many rows as there are. */
export function listCredentials(scope: Scope, now: number): Statement {
  return {
    sql: `SELECT ${columns} FROM credential WHERE account = ${scope.sql} AND (expires_at IS NULL OR expires_at > ?)
          ORDER BY created_at DESC, id`,
    args: [...scope.args, now],
  }
}

/** A token, unless its account has been deleted meanwhile. */
export function insertCredential(credential: Credential, hash: string): Statement {
  const { account, id, type, scope, label, createdAt, seenAt, expiresAt } = credential
  return {
    sql: `INSERT INTO credential (${ownColumns}, hash)
          SELECT account.id, ?, ?, ?, ?, ?, ?, ?, ? FROM account WHERE account.id = ?`,
    args: [id, type, scope, label, createdAt, seenAt, expiresAt ?? null, hash, account],
  }
}

/** SEARCH by primary key: one row. */
export function touchCredential(use: Pick<Credential, 'account' | 'id' | 'seenAt' | 'expiresAt'>): Statement {
  return {
    sql: 'UPDATE credential SET seen_at = ?, expires_at = ? WHERE account = ? AND id = ?',
    args: [use.seenAt, use.expiresAt ?? null, use.account, use.id],
  }
}

/** Notes that the person has just proved to be there, if the passkey was added. SEARCH by primary key: one row. */
export function stepUpByNewPasskey(
  { account, id }: Pick<Credential, 'account' | 'id'>,
  { passkey, now }: { readonly passkey: string; readonly now: number },
): Statement {
  return {
    sql: `UPDATE credential SET step_up_at = ?, step_up_by = 'passkey' WHERE account = ? AND id = ?
          AND EXISTS (SELECT 1 FROM passkey WHERE passkey.account = credential.account AND passkey.id = ?)`,
    args: [now, account, id, passkey],
  }
}

/** Gives one row when there was such a credential. SEARCH by primary key: one row. */
export function deleteCredential(account: AccountId, id: string): Statement {
  return { sql: 'DELETE FROM credential WHERE account = ? AND id = ? RETURNING id', args: [account, id] }
}

/** Every session but this one; gives a row for each. SEARCH by primary key (account). */
export function deleteOtherSessions(account: AccountId, id: string): Statement {
  return {
    sql: "DELETE FROM credential WHERE account = ? AND id <> ? AND type = 'session' RETURNING id",
    args: [account, id],
  }
}

/** Signing out. SEARCH credential USING INDEX credential_hash: one row. */
export function deleteSession(hash: string): Statement {
  return { sql: "DELETE FROM credential WHERE hash = ? AND type = 'session'", args: [hash] }
}

/** For the operator, who has the token's id but no account. SCAN credential: a few rows an account. */
export function tokenById(id: string): Statement {
  return { sql: `SELECT ${columns} FROM credential WHERE id = ? AND type = 'token'`, args: [id] }
}

/** The first credential of an answer. */
export function credentialOf(found: ResultSet | undefined): Credential | undefined {
  const row = found?.rows[0]
  return row === undefined ? undefined : credentialFromRow(row)
}

export function credentialFromRow(row: Row): Credential {
  return {
    account: String(row['account']) as AccountId,
    id: String(row['id']),
    type: row['type'] === 'session' ? 'session' : 'token',
    scope: row['scope'] === 'write' ? 'write' : 'read',
    label: String(row['label']),
    createdAt: Number(row['created_at']),
    seenAt: Number(row['seen_at']),
    expiresAt: row['expires_at'] === null ? undefined : Number(row['expires_at']),
    stepUp: row['step_up_at'] === null ? undefined : { at: Number(row['step_up_at']), by: methodIn(row['step_up_by']) },
  }
}

function methodIn(value: unknown): StepUpMethod {
  return value === 'passkey' || value === 'claim' || value === 'recovery-code' ? value : 'link'
}
