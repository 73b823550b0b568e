// Reads an account's log of changes: where it stands, what follows a cursor, what happened to one record.

import type { FieldWrite } from '../../domain/sync/change.ts'
import { MAX_ANSWER_BYTES, MAX_CHANGES_PER_ANSWER } from '../../domain/sync/limits.ts'
import type { LoggedChange } from '../../domain/sync/protocol.ts'
import { isStamp, type Stamp } from '../../domain/sync/stamp.ts'
import { AccountGone, type ResultSet, type Row, type Statement } from './database.ts'
import type { Scope } from './scope.ts'

/** Where the log stands: its epoch, the last number given (`head`) and the last one in use (`last`). */
export interface LogPosition {
  readonly epoch: string
  readonly head: number
  readonly last: number
}

export interface LogPage {
  readonly changes: readonly LoggedChange[]
  /** Everything up to here has been handed over. */
  readonly cursor: number
  readonly more: boolean
}

// What an entry's envelope takes in an answer, bytes, at most.
const ENVELOPE_BYTES = 400

/** Three searches by key, whatever the size of the log. */
export function logPosition(scope: Scope): Statement {
  return {
    sql: `SELECT a.seq AS head, (SELECT value FROM meta WHERE key = 'epoch') AS epoch,
  (SELECT max(seq) FROM changes WHERE account = a.id) AS last
FROM account AS a WHERE a.id = ${scope.sql}`,
    args: [...scope.args],
  }
}

/** Throws AccountGone where there is no such account. */
export function readLogPosition(result: ResultSet | undefined): LogPosition {
  const row = result?.rows[0]
  if (row === undefined) throw new AccountGone()
  return { epoch: String(row['epoch']), head: Number(row['head']), last: Number(row['last'] ?? 0) }
}

/** Where a device has read up to, as it says. */
export interface LogPlace {
  readonly cursor: number
  /** Absent for a device that has not read any log yet. */
  readonly epoch?: string | undefined
  /** How many numbers the same batch has taken before it reads. */
  readonly numbers: number
}

/** The changes after a place: at most 1,000 of them and 1 MiB; a change is far smaller, so there is always at least one if there is
 *  any. A cursor of another epoch, and one beyond the last number given before this batch, belong to a log that is no more (or
 *  not yet, when an older file was put back by hand), so everything follows them. Reads at most 1,000 rows, from the cursor on. */
export function changesAfter(scope: Scope, { cursor, epoch, numbers }: LogPlace): Statement {
  return {
    sql: `SELECT seq, id, kind, record, fields, stamp, device FROM (
  SELECT *, sum(octet_length(fields) + ${ENVELOPE_BYTES}) OVER (ORDER BY seq ROWS UNBOUNDED PRECEDING) AS bytes
  FROM (
    SELECT seq, id, kind, record, fields, stamp, device FROM changes
    WHERE account = ${scope.sql} AND seq > CASE
      WHEN ? <= (SELECT seq FROM account WHERE id = ${scope.sql}) - ?
        AND coalesce(? = (SELECT value FROM meta WHERE key = 'epoch'), true) THEN ?
      ELSE 0 END
    ORDER BY seq LIMIT ${MAX_CHANGES_PER_ANSWER}))
WHERE bytes <= ${MAX_ANSWER_BYTES}`,
    args: [...scope.args, cursor, ...scope.args, numbers, epoch ?? null, cursor],
  }
}

/** A page of the log, read in the same batch as the position it is compared with. */
export function readLogPage(result: ResultSet | undefined, { head, last }: LogPosition): LogPage {
  const changes = (result?.rows ?? []).map(loggedChange)
  const reached = changes.at(-1)?.seq
  return reached !== undefined && reached < last
    ? { changes, cursor: reached, more: true }
    : { changes, cursor: head, more: false }
}

/** The changes of one record before a number, newest first: at most `limit` of them and 1 MiB, so always one if there is any.
 *  One search of an index and one row more than `limit`. */
export function recordHistory(
  scope: Scope,
  options: { readonly kind: string; readonly record: string; readonly before: number; readonly limit: number },
): Statement {
  const { kind, record, before, limit } = options
  return {
    sql: `SELECT seq, id, kind, record, fields, stamp, device, available FROM (
  SELECT *, row_number() OVER newest AS place, count(*) OVER () AS available,
    sum(octet_length(fields) + ${ENVELOPE_BYTES}) OVER newest AS bytes
  FROM (
    SELECT seq, id, kind, record, fields, stamp, device FROM changes
    WHERE account = ${scope.sql} AND kind = ? AND record = ? AND seq < ? ORDER BY seq DESC LIMIT ?)
  WINDOW newest AS (ORDER BY seq DESC ROWS UNBOUNDED PRECEDING))
WHERE place <= ? AND bytes <= ${MAX_ANSWER_BYTES} ORDER BY seq DESC`,
    args: [...scope.args, kind, record, before, limit + 1, limit],
  }
}

/** A page of `recordHistory`; `more` when it ended before the history did. */
export function readHistoryPage(result: ResultSet | undefined): {
  readonly changes: readonly LoggedChange[]
  readonly more: boolean
} {
  const rows = result?.rows ?? []
  return { changes: rows.map(loggedChange), more: Number(rows[0]?.['available'] ?? 0) > rows.length }
}

function loggedChange(row: Row): LoggedChange {
  return {
    seq: Number(row['seq']),
    id: String(row['id']),
    kind: String(row['kind']),
    recordId: String(row['record']),
    fields: storedFields(row['fields']),
    stamp: storedStamp(row['stamp']),
    device: String(row['device']),
  }
}

// What the log holds was checked before it was written.
function storedFields(text: unknown): Readonly<Record<string, FieldWrite>> {
  return JSON.parse(String(text))
}

/** A stamp that was checked before it was stored; throws when the database was tampered with. */
export function storedStamp(value: unknown): Stamp {
  const text = String(value)
  if (!isStamp(text)) throw new Error('a stored stamp is malformed')
  return text
}
