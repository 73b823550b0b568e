// Reads records from the typed tables: one, a page of them, a range of dates.

import type { Kind } from '../../domain/records/kinds.ts'
import type { Statement } from './database.ts'
import type { Scope } from './scope.ts'
import { typedColumns, typedTables } from './typed-tables.ts'

/** A place in a list: after the record with this date and id. */
export interface ListPosition {
  readonly date: string
  readonly id: string
}

/** The record, unless it is deleted. One search by key. */
export function typedRecord(scope: Scope, options: { readonly kind: Kind; readonly id: string }): Statement {
  return {
    sql: `SELECT ${typedColumns(options.kind)} FROM ${typedTables[options.kind].name} WHERE account = ${scope.sql} AND id = ? AND deleted = 0`,
    args: [...scope.args, options.id],
  }
}

/** The record that a change was about, `deleted` or not, and the change's `request`. Two searches by key. */
export function typedRecordOfChange(
  scope: Scope,
  options: { readonly kind: Kind; readonly changeId: string },
): Statement {
  const { name } = typedTables[options.kind]
  return {
    sql: `SELECT ${typedColumns(options.kind)}, ${name}.deleted, c.request FROM changes AS c CROSS JOIN ${name} ON ${name}.account = c.account AND ${name}.id = c.record
WHERE c.account = ${scope.sql} AND c.id = ?`,
    args: [...scope.args, options.changeId],
  }
}

/** Records after a position and up to a date, in order of date and id; deleted ones are stepped over. One search of an
 *  index, from the position on. */
export function typedRecordsAfter(
  scope: Scope,
  options: { readonly kind: Kind; readonly after: ListPosition; readonly to: string; readonly limit: number },
): Statement {
  const { kind, after, to, limit } = options
  return {
    sql: `SELECT ${typedColumns(kind)} FROM ${typedTables[kind].name}
WHERE account = ${scope.sql} AND (date, id) > (?, ?) AND date <= ? AND deleted = 0 ORDER BY date, id LIMIT ?`,
    args: [...scope.args, after.date, after.id, to, limit],
  }
}

/** Records of a range of dates, both ends included, for sums: without their texts and sets, but for those in `with`. One
 *  search of an index, a row a record. */
export function typedRecordsBetween(
  scope: Scope,
  options: {
    readonly kind: Kind
    readonly from: string
    readonly to: string
    readonly with?: readonly string[]
  },
): Statement {
  const { kind, from, to, with: kept = [] } = options
  const without = textsAndSets.filter((field) => !kept.includes(field))
  return {
    sql: `SELECT ${typedColumns(kind, without)} FROM ${typedTables[kind].name}
WHERE account = ${scope.sql} AND date >= ? AND date <= ? AND deleted = 0`,
    args: [...scope.args, from, to],
  }
}

/** The kinds whose records a milestone looks back on. */
const livedKinds = ['stretch', 'sleep', 'sitting', 'workday', 'capture'] as const

/** The first day that anything was lived on, as `day`; null when there is none. One search of an index for each kind; deleted records are
 *  stepped over. */
export function firstLivedDay(scope: Scope): Statement {
  const firsts = livedKinds.map(
    (kind) => `SELECT * FROM (SELECT date FROM ${typedTables[kind].name}
  WHERE account = ${scope.sql} AND date > '' AND deleted = 0 ORDER BY date LIMIT 1)`,
  )
  return {
    sql: `SELECT min(date) AS day FROM (${firsts.join('\nUNION ALL ')})`,
    args: livedKinds.flatMap(() => scope.args),
  }
}

const textsAndSets = ['note', 'text', 'url', 'areas', 'tries', 'moods']
