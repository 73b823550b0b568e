// Typed tables: one row a record, made from its cells, for lists and sums. Its schema's columns say which field goes where.

import { getTableColumns, getTableName } from 'drizzle-orm'
import type { Json } from '../../domain/json.ts'
import { DELETED } from '../../domain/records/field-issues.ts'
import { type Kind, kinds, type RecordOfKind } from '../../domain/records/kinds.ts'
import type { ResultSet, Row, Statement } from './database.ts'
import {
  action,
  capture,
  hypothesis,
  milestone,
  postmortem,
  profile,
  sitting,
  sleep,
  sticky,
  stretch,
  workday,
} from './record-schema.ts'
import type { AccountId } from './scope.ts'

/** Holds the date that lists page by, whatever the kind calls it; empty for a record without one. */
const DATE_COLUMN = 'date'

/** A field's column: its name in SQL and what it holds. */
interface FieldColumn {
  readonly field: string
  readonly name: string
  readonly holds: 'text' | 'number' | 'boolean' | 'json'
  readonly isSet: boolean
}

export interface TypedTable {
  readonly name: string
  readonly columns: readonly FieldColumn[]
}

const tables = {
  stretch,
  sleep,
  sitting,
  workday,
  capture,
  milestone,
  sticky,
  action,
  postmortem,
  hypothesis,
  profile,
}

/** The typed table of each kind. */
export const typedTables: Readonly<Record<Kind, TypedTable>> = {
  stretch: typedTable('stretch'),
  sleep: typedTable('sleep'),
  sitting: typedTable('sitting'),
  workday: typedTable('workday'),
  capture: typedTable('capture'),
  milestone: typedTable('milestone'),
  sticky: typedTable('sticky'),
  action: typedTable('action'),
  postmortem: typedTable('postmortem'),
  hypothesis: typedTable('hypothesis'),
  profile: typedTable('profile'),
}

/** Rewrites the rows of these records (of one kind) from their cells. Plan: one search of `cells` a record. */
export function refreshTypedRows(account: AccountId, kind: Kind, records: readonly string[]): Statement {
  return { sql: refreshSql[kind], args: [account, JSON.stringify(records)] }
}

/** Columns of the typed table of `kind` to select, prefixed with the table's name; those of the fields in `without` are left
 *  out. */
export function typedColumns(kind: Kind, without: readonly string[] = []): string {
  const { name, columns } = typedTables[kind]
  const wanted = columns.filter(({ field }) => !without.includes(field))
  return ['id', ...wanted.map((column) => column.name)].map((column) => `${name}.${column}`).join(', ')
}

/** The record of a typed row that is not deleted. Only values that fit the kind's schema reach the typed tables. */
function recordFromRow<Name extends Kind>(kind: Name, row: Row): RecordOfKind<Name> {
  const sets = Object.fromEntries(Object.keys(kinds[kind].collections).map((name) => [name, {}]))
  const record: unknown = { id: String(row['id']), kind, deleted: false, ...sets, ...fieldsFromRow(kind, row) }
  return record as RecordOfKind<Name>
}

/** The records of what a statement read from the typed table of `kind`. */
export function recordsFromResult<Name extends Kind>(
  kind: Name,
  result: ResultSet | undefined,
): readonly RecordOfKind<Name>[] {
  return (result?.rows ?? []).map((row) => recordFromRow(kind, row))
}

/** The fields of a typed row that hold something, sets as {key: value}, in the order of the schema. */
export function fieldsFromRow(kind: Kind, row: Row): Readonly<Record<string, Json>> {
  const fields: Record<string, Json> = {}
  for (const column of typedTables[kind].columns) {
    const value = row[column.name]
    if (value !== null && value !== undefined && value !== '') fields[column.field] = valueFromColumn(column, value)
    else if (value === '' && column.name !== DATE_COLUMN) fields[column.field] = ''
  }
  return fields
}

function valueFromColumn({ holds }: FieldColumn, value: unknown): Json {
  if (holds === 'boolean') return value === 1
  if (holds === 'json') return JSON.parse(String(value))
  return holds === 'number' ? Number(value) : String(value)
}

function typedTable(kind: Kind): TypedTable {
  const definition = kinds[kind]
  const columns = Object.entries(getTableColumns(tables[kind])).flatMap(([field, column]): FieldColumn[] => {
    const isSet = Object.hasOwn(definition.collections, field)
    if (!isSet && !Object.hasOwn(definition.fields, field)) return []
    return [{ field, name: column.name, holds: holdsOf(column.dataType), isSet }]
  })
  return { name: getTableName(tables[kind]), columns }
}

function holdsOf(dataType: string): FieldColumn['holds'] {
  return dataType === 'number' || dataType === 'boolean' || dataType === 'json' ? dataType : 'text'
}

const refreshSql: Readonly<Record<Kind, string>> = {
  stretch: refreshSqlOf('stretch'),
  sleep: refreshSqlOf('sleep'),
  sitting: refreshSqlOf('sitting'),
  workday: refreshSqlOf('workday'),
  capture: refreshSqlOf('capture'),
  milestone: refreshSqlOf('milestone'),
  sticky: refreshSqlOf('sticky'),
  action: refreshSqlOf('action'),
  postmortem: refreshSqlOf('postmortem'),
  hypothesis: refreshSqlOf('hypothesis'),
  profile: refreshSqlOf('profile'),
}

function refreshSqlOf(kind: Kind): string {
  const { name, columns } = typedTables[kind]
  const names = ['deleted', ...columns.map((column) => column.name)]
  const values = [
    `coalesce(max(CASE c.field WHEN '${DELETED}' THEN c.value ->> '$' END), 0)`,
    ...columns.map((column) => cellSql(kind, column)),
  ]
  return `INSERT INTO ${name} (account, id, ${names.join(', ')})
SELECT c.account, c.record,
  ${values.join(',\n  ')}
FROM json_each(?2) AS touched CROSS JOIN cells AS c ON c.account = ?1 AND c.kind = '${kind}' AND c.record = touched.value
WHERE true
GROUP BY c.record
ON CONFLICT (account, id) DO UPDATE SET ${names.map((column) => `${column} = excluded.${column}`).join(', ')}`
}

// `->> '$'` turns the JSON text of a cell into a value of the column's own type; null clears.
function cellSql(kind: Kind, { field, name, holds, isSet }: FieldColumn): string {
  if (isSet) return setSql(kind, field)
  if (holds === 'json') return `nullif(max(CASE c.field WHEN '${field}' THEN c.value END), 'null')`
  const value = `max(CASE c.field WHEN '${field}' THEN c.value ->> '$' END)`
  return name === DATE_COLUMN ? `coalesce(${value}, '')` : value
}

// `/` follows `.`, so the range holds exactly the cells of the set; null and false are elements taken away. Most records have no
// such cells, which is seen without another search.
function setSql(kind: Kind, field: string): string {
  const isOfSet = (cell: string) => `${cell}.field > '${field}.' AND ${cell}.field < '${field}/'`
  return `CASE WHEN max(${isOfSet('c')}) THEN (SELECT json_group_object(substr(e.field, ${field.length + 2}), json(e.value)) FROM cells AS e
    WHERE e.account = c.account AND e.kind = '${kind}' AND e.record = c.record
      AND ${isOfSet('e')} AND e.value NOT IN ('null', 'false')) ELSE '{}' END`
}
