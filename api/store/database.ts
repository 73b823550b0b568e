// The little that the store asks of a database, so that the engine behind it can be changed in one place.

export type Argument = string | number | null

export interface Statement {
  readonly sql: string
  readonly args: readonly Argument[]
}

/** By the names of its columns. */
export type Row = Readonly<Record<string, unknown>>

export interface ResultSet {
  readonly rows: readonly Row[]
}

/** Each call is one round trip. `batch` is one transaction: all of it or nothing. */
export interface Database {
  readonly execute: (statement: Statement) => Promise<ResultSet>
  readonly batch: (statements: readonly Statement[], mode: 'read' | 'write') => Promise<readonly ResultSet[]>
  readonly close: () => void
}

/** The account was erased after the request was let in; nothing was written. */
export class AccountGone extends Error {
  override readonly name = 'AccountGone'
}

/** The database cannot be reached, is held by another one, or cannot be written: the same call may succeed later, and nothing of
 *  it was done. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable'
}
