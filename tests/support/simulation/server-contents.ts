// What the server has, read from its database: the log and the cells of every account.

import type { Database } from '../../../api/store/database.ts'
import type { Json } from '../../../domain/json.ts'
import type { FieldWrite } from '../../../domain/sync/change.ts'

export interface StoredChange {
  readonly account: string
  readonly seq: number
  readonly id: string
  readonly kind: string
  readonly record: string
  readonly fields: Readonly<Record<string, FieldWrite>>
  /** The stamp that counts, and the one it came with. */
  readonly stamp: string
  readonly sent: string
}

export interface StoredCell {
  readonly account: string
  readonly kind: string
  readonly record: string
  readonly field: string
  readonly v: Json
  readonly stamp: string
}

/** In the order of the log. */
export async function readLog(database: Database): Promise<readonly StoredChange[]> {
  const sql = 'SELECT account, seq, id, kind, record, fields, stamp, sent FROM changes ORDER BY account, seq'
  const { rows } = await database.execute({ sql, args: [] })
  return rows.map((row) => ({
    account: String(row['account']),
    seq: Number(row['seq']),
    id: String(row['id']),
    kind: String(row['kind']),
    record: String(row['record']),
    fields: JSON.parse(String(row['fields'])),
    stamp: String(row['stamp']),
    sent: String(row['sent']),
  }))
}

export async function readServerCells(database: Database): Promise<readonly StoredCell[]> {
  const { rows } = await database.execute({
    sql: 'SELECT account, kind, record, field, value, stamp FROM cells',
    args: [],
  })
  return rows.map((row) => ({
    account: String(row['account']),
    kind: String(row['kind']),
    record: String(row['record']),
    field: String(row['field']),
    v: JSON.parse(String(row['value'])),
    stamp: String(row['stamp']),
  }))
}

/** The last number given and the epoch, by account. */
export async function readHeads(
  database: Database,
): Promise<ReadonlyMap<string, { readonly head: number; readonly epoch: string }>> {
  const sql = "SELECT id, seq, (SELECT value FROM meta WHERE key = 'epoch') AS epoch FROM account"
  const { rows } = await database.execute({ sql, args: [] })
  return new Map(rows.map((row) => [String(row['id']), { head: Number(row['seq']), epoch: String(row['epoch']) }]))
}
