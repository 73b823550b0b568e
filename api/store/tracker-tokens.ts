// Tokens of issue trackers that an account has given to keep, sealed.

import type { ResultSet, Statement } from './database.ts'
import type { AccountId, Scope } from './scope.ts'

export interface KeptToken {
  readonly tracker: string
  /** Whose work it is meant to find. */
  readonly login: string
  readonly sealed: string
  /** UTC milliseconds. */
  readonly keptAt: number
}

/** SEARCH by primary key (account): a row a tracker at most. */
export function listKeptTokens(scope: Scope): Statement {
  return {
    sql: `SELECT tracker, login, sealed, kept_at FROM tracker_token WHERE account = ${scope.sql} ORDER BY tracker`,
    args: [...scope.args],
  }
}

export function readKeptTokens(result: ResultSet | undefined): readonly KeptToken[] {
  return (result?.rows ?? []).map((row) => ({
    tracker: String(row['tracker']),
    login: String(row['login']),
    sealed: String(row['sealed']),
    keptAt: Number(row['kept_at']),
  }))
}

/** In place of the one before, unless the account has been deleted meanwhile. One row by key. */
export function keepToken(account: AccountId, { tracker, login, sealed, keptAt }: KeptToken): Statement {
  return {
    sql: `INSERT INTO tracker_token (account, tracker, login, sealed, kept_at)
          SELECT account.id, ?, ?, ?, ? FROM account WHERE account.id = ?
          ON CONFLICT (account, tracker) DO UPDATE SET
            login = excluded.login, sealed = excluded.sealed, kept_at = excluded.kept_at`,
    args: [tracker, login, sealed, keptAt, account],
  }
}

/** Gives one row when there was one. SEARCH by primary key: one row. */
export function forgetToken(account: AccountId, tracker: string): Statement {
  return {
    sql: 'DELETE FROM tracker_token WHERE account = ? AND tracker = ? RETURNING tracker',
    args: [account, tracker],
  }
}
