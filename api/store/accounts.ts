// Questions about accounts themselves.

import { deleteAttempts, requestsOfAccount } from './attempts.ts'
import type { ResultSet, Row, Statement } from './database.ts'
import type { AccountId, Scope } from './scope.ts'
import { typedTables } from './typed-tables.ts'

export interface Account {
  readonly id: AccountId
  readonly name: string
}

/** SEARCH account by primary key: one row. */
export function accountInScope(scope: Scope): Statement {
  return { sql: `SELECT id, name FROM account WHERE id = ${scope.sql}`, args: [...scope.args] }
}

/** SEARCH account USING INDEX account_name_unique: one row. */
export function accountByName(name: string): Statement {
  return { sql: 'SELECT id, name FROM account WHERE name = ?', args: [name] }
}

/** For the operator. SCAN account, by name. */
export function listAccounts(): Statement {
  return { sql: 'SELECT id, name FROM account ORDER BY name', args: [] }
}

/** Gives the account, or no row when the name is taken. */
export function insertAccount({ id, name }: Account, now: number): Statement {
  return {
    sql: 'INSERT INTO account (id, name, seq, created_at) VALUES (?, ?, 0, ?) ON CONFLICT DO NOTHING RETURNING id, name',
    args: [id, name, now],
  }
}

/** Everything that is kept for the account, and last the account itself, for one `batch('write')`. Every step is a search by
 *  the account. */
export function eraseAccount(account: AccountId): readonly Statement[] {
  return tablesOfAccounts
    .map((table): Statement => ({ sql: `DELETE FROM ${table} WHERE account = ?`, args: [account] }))
    .concat(deleteAttempts([requestsOfAccount(account)]), { sql: 'DELETE FROM account WHERE id = ?', args: [account] })
}

/** Every table with a column `account`. */
const tablesOfAccounts: readonly string[] = [
  'changes',
  'cells',
  ...Object.values(typedTables).map(({ name }) => name),
  'credential',
  'passkey',
  'recovery_code',
  'link',
  'push_subscription',
  'audit',
  'tracker_token',
]

/** The first account of an answer. */
export function accountOf(found: ResultSet | undefined): Account | undefined {
  const row = found?.rows[0]
  return row === undefined ? undefined : accountFromRow(row)
}

export function accountFromRow(row: Row): Account {
  return { id: String(row['id']) as AccountId, name: String(row['name']) }
}
