// Reads cells: those of one record, and those of the whole account page by page.

import type { Json } from '../../domain/json.ts'
import type { Cell, Cells } from '../../domain/sync/cell.ts'
import { storedStamp } from './change-log.ts'
import type { ResultSet, Row, Statement } from './database.ts'
import type { Scope } from './scope.ts'

/** Names one cell of an account; cells are paged in this order. */
export interface CellKey {
  readonly kind: string
  readonly record: string
  readonly field: string
}

/** Before all others. */
export const firstKey: CellKey = { kind: '', record: '', field: '' }

export interface StoredCell extends CellKey, Cell {}

// How much one page of a snapshot may hold.
const SNAPSHOT_CELLS = 5000
const SNAPSHOT_BYTES = 1024 * 1024

/** One search of the primary key, a row a field. */
export function cellsOfRecord(scope: Scope, options: { readonly kind: string; readonly record: string }): Statement {
  return {
    sql: `SELECT field, value, stamp FROM cells WHERE account = ${scope.sql} AND kind = ? AND record = ?`,
    args: [...scope.args, options.kind, options.record],
  }
}

export function readCells(result: ResultSet | undefined): Cells {
  return Object.fromEntries((result?.rows ?? []).map((row) => [String(row['field']), cellFromRow(row)]))
}

/** The cells after a key, in order of the key: at most 5,000 and 1 MiB, and a cell is far smaller. */
export function cellsAfter(scope: Scope, after: CellKey): Statement {
  return {
    sql: `SELECT kind, record, field, value, stamp FROM (
  SELECT *, sum(octet_length(value) + octet_length(field) + octet_length(record))
    OVER (ORDER BY kind, record, field ROWS UNBOUNDED PRECEDING) AS bytes
  FROM (
    SELECT kind, record, field, value, stamp FROM cells
    WHERE account = ${scope.sql} AND (kind, record, field) > (?, ?, ?)
    ORDER BY kind, record, field LIMIT ${SNAPSHOT_CELLS}))
WHERE bytes <= ${SNAPSHOT_BYTES}`,
    args: [...scope.args, after.kind, after.record, after.field],
  }
}

/** The greatest key there is: a page that ends with it is the last. One search. */
export function lastCell(scope: Scope): Statement {
  return {
    sql: `SELECT kind, record, field FROM cells WHERE account = ${scope.sql} ORDER BY kind DESC, record DESC, field DESC LIMIT 1`,
    args: [...scope.args],
  }
}

/** How many cells the account has. One search, a step an entry of the key's index. */
export function countCells(scope: Scope): Statement {
  return { sql: `SELECT count(*) AS cells FROM cells WHERE account = ${scope.sql}`, args: [...scope.args] }
}

export function readStoredCells(result: ResultSet | undefined): readonly StoredCell[] {
  return (result?.rows ?? []).map((row) => ({ ...readCellKey(row), ...cellFromRow(row) }))
}

export function readCellKey(row: Row): CellKey {
  return { kind: String(row['kind']), record: String(row['record']), field: String(row['field']) }
}

function cellFromRow(row: Row): Cell {
  return { v: storedValue(row['value']), stamp: storedStamp(row['stamp']) }
}

// Canonical JSON that this program wrote.
function storedValue(text: unknown): Json {
  return JSON.parse(String(text))
}
