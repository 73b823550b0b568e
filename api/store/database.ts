// The little that the store asks of a database, so that the engine behind it can be changed in one place.

import type { InArgs, ResultSet, Row } from '@libsql/client'

export type { ResultSet, Row }

export interface Statement {
  readonly sql: string
  readonly args: InArgs
}

/** Each call is one round trip. `batch` is one transaction: all of it or nothing. */
export interface Database {
  readonly execute: (statement: Statement) => Promise<ResultSet>
  readonly batch: (statements: readonly Statement[], mode: 'read' | 'write') => Promise<readonly ResultSet[]>
  readonly close: () => void
}

/** The database cannot be reached or is busy: the same call may succeed later, and nothing of it was answered. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable'
}
