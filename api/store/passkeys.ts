// Questions about passkeys.

import type { AuditSource } from './audit.ts'
import type { ResultSet, Row, Statement } from './database.ts'
import type { AccountId, Scope } from './scope.ts'

export interface Passkey {
  readonly account: AccountId
  readonly id: string
  /** The id that the authenticator gave it, base64url. */
  readonly credential: string
  /** COSE key, base64url. */
  readonly publicKey: string
  /** Signatures so far, as the authenticator counts them; 0 when it does not. */
  readonly counter: number
  /** How the browser may reach the authenticator. */
  readonly transports: readonly string[]
  /** Whether the authenticator keeps copies of it elsewhere. */
  readonly synced: boolean
  readonly label: string
  /** UTC milliseconds, as the other time. */
  readonly createdAt: number
  readonly usedAt: number | undefined
}

const columns = 'account, id, credential, public_key, counter, transports, synced, label, created_at, used_at'

/** Wherever it belongs: who signs in does not say who it is. SEARCH passkey USING INDEX passkey_credential: one row. */
export function passkeyByCredential(credential: string): Statement {
  return { sql: `SELECT ${columns} FROM passkey WHERE credential = ?`, args: [credential] }
}

/** The account's passkeys, oldest first. SEARCH by primary key (account). */
export function listPasskeys(scope: Scope): Statement {
  return {
    sql: `SELECT ${columns} FROM passkey WHERE account = ${scope.sql} ORDER BY created_at, id`,
    args: [...scope.args],
  }
}

/** One row if the account has any. SEARCH by primary key (account): one row. */
export function anyPasskey(scope: Scope): Statement {
  return { sql: `SELECT 1 FROM passkey WHERE account = ${scope.sql} LIMIT 1`, args: [...scope.args] }
}

/** Gives one row, or none when some account has this credential already, or the session that asks has ended meanwhile. */
export function insertPasskey(passkey: Passkey, session: string): Statement {
  return {
    sql: `INSERT INTO passkey (${columns})
          SELECT account, ?, ?, ?, ?, ?, ?, ?, ?, NULL FROM credential WHERE account = ? AND id = ?
          ON CONFLICT DO NOTHING RETURNING id`,
    args: [
      passkey.id,
      passkey.credential,
      passkey.publicKey,
      passkey.counter,
      JSON.stringify(passkey.transports),
      passkey.synced ? 1 : 0,
      passkey.label,
      passkey.createdAt,
      passkey.account,
      session,
    ],
  }
}

/** What an accepted assertion says of its passkey. */
export interface PasskeyUse {
  readonly account: AccountId
  readonly id: string
  readonly counter: number
  readonly synced: boolean
  /** UTC milliseconds. */
  readonly now: number
}

/** True in SQL for the passkey whose counter this use moves on. Two assertions of one counter cannot both be true. */
export function isFreshUse({ account, id, counter }: PasskeyUse): {
  readonly sql: string
  readonly args: (string | number)[]
} {
  return {
    sql: 'passkey.account = ? AND passkey.id = ? AND (passkey.counter < ? OR (passkey.counter = 0 AND ? = 0))',
    args: [account, id, counter, counter],
  }
}

/** Notes the use, if a credential with this hash came of it. */
export function touchPasskey({ account, id, counter, synced, now }: PasskeyUse, sessionHash: string): Statement {
  return {
    sql: `UPDATE passkey SET counter = ?, synced = ?, used_at = ? WHERE account = ? AND id = ?
          AND EXISTS (SELECT 1 FROM credential WHERE hash = ?)`,
    args: [counter, synced ? 1 : 0, now, account, id, sessionHash],
  }
}

/** Gives the passkey, or no row when the account has none with this id. SEARCH by primary key: one row. */
export function renamePasskey(account: AccountId, id: string, label: string): Statement {
  return {
    sql: `UPDATE passkey SET label = ? WHERE account = ? AND id = ? RETURNING ${columns}`,
    args: [label, account, id],
  }
}

/** Whether the last way in may be taken away: otherwise another passkey or a recovery code must remain. */
export type LastWayIn = 'kept' | 'allowed'

/** Gives one row when it is gone, and none when there is no such passkey or it must be kept. Searches by primary key (account). */
export function deletePasskey(account: AccountId, id: string, last: LastWayIn): Statement {
  return { sql: `DELETE FROM passkey WHERE ${isRemovable} RETURNING id`, args: [account, id, last] }
}

/** The passkey that `deletePasskey` is about to delete, as source of an entry of the audit. */
export function aboutRemoval(account: AccountId, id: string, last: LastWayIn): AuditSource {
  return {
    sql: `SELECT account, label AS subject, NULL AS by, NULL AS count FROM passkey WHERE ${isRemovable}`,
    args: [account, id, last],
  }
}

const isRemovable = `passkey.account = ? AND passkey.id = ? AND (? = 'allowed'
  OR EXISTS (SELECT 1 FROM passkey AS other WHERE other.account = passkey.account AND other.id <> passkey.id)
  OR EXISTS (SELECT 1 FROM recovery_code WHERE recovery_code.account = passkey.account))`

/** One row when the account has a passkey with this id. SEARCH by primary key. */
export function passkeyExists(account: AccountId, id: string): Statement {
  return { sql: 'SELECT 1 FROM passkey WHERE account = ? AND id = ?', args: [account, id] }
}

/** The passkeys of an answer. */
export function readPasskeys(result: ResultSet | undefined): readonly Passkey[] {
  return (result?.rows ?? []).map(passkeyFromRow)
}

function passkeyFromRow(row: Row): Passkey {
  return {
    account: String(row['account']) as AccountId,
    id: String(row['id']),
    credential: String(row['credential']),
    publicKey: String(row['public_key']),
    counter: Number(row['counter']),
    transports: JSON.parse(String(row['transports'])),
    synced: Number(row['synced']) === 1,
    label: String(row['label']),
    createdAt: Number(row['created_at']),
    usedAt: row['used_at'] === null ? undefined : Number(row['used_at']),
  }
}
