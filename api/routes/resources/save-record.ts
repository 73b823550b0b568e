// Writes one change to one record and answers with the record as it then stands.

import type { Json } from '../../../domain/json.ts'
import { DELETED } from '../../../domain/records/field-issues.ts'
import type { Kind } from '../../../domain/records/kinds.ts'
import { ID_RANDOM_BYTES, idFrom } from '../../../domain/records/record-id.ts'
import type { Cells } from '../../../domain/sync/cell.ts'
import type { ApiContext } from '../../context.ts'
import type { Admission } from '../../identity/admit.ts'
import { AccountGone, type ResultSet } from '../../store/database.ts'
import { byAccount } from '../../store/scope.ts'
import { typedRecordOfChange } from '../../store/typed-records.ts'
import { fieldsFromRow } from '../../store/typed-tables.ts'
import { writeChanges } from '../../store/write-changes.ts'
import { recordChange } from './record-change.ts'
import { type CellValues, membersFromFields } from './resource-cells.ts'

export type Resource = Readonly<Record<string, Json>>

export interface Save {
  readonly kind: Kind
  readonly recordId: string
  readonly values: CellValues
  readonly seen: Cells
  /** A new one unless it is given. */
  readonly changeId?: string
  /** `new`: only if the record has no cells yet. */
  readonly records?: 'new'
  /** Hash of the body, of a request that may be sent again. */
  readonly request?: string | undefined
}

/** A record as it stands, and the request that the change was made for. */
export interface ChangedRecord {
  readonly resource: Resource
  readonly isDeleted: boolean
  readonly request: string | undefined
}

/** One `batch('write')`. The record that the change is about, as the log and the tables have it then: of a change whose id was
 *  taken before, what the first one made. Undefined when the change was not taken. */
export async function saveRecord(c: ApiContext, admission: Admission, save: Save): Promise<ChangedRecord | undefined> {
  const { account, actor, touch } = admission
  const { kind, records, request, changeId = newId(c), values } = save
  const { now, randomBytes } = c.var.dependencies
  // Every edit says that the record is there, so that the last action wins over a deletion too.
  const written = { ...save, changeId, values: { [DELETED]: false, ...values } }
  const change = recordChange(written, { now: now(), randomBytes })
  const writes = writeChanges(account, { changes: [change], device: actor.label, records, request })
  const results = await c.var.database.batch(
    [...touch, ...writes, typedRecordOfChange(byAccount(account), { kind, changeId })],
    'write',
  )
  if (results[touch.length]?.rows.length === 0) throw new AccountGone()
  return changedRecord(kind, results.at(-1))
}

/** The answer to `typedRecordOfChange`; undefined when there is no such change. */
export function changedRecord(kind: Kind, result: ResultSet | undefined): ChangedRecord | undefined {
  const row = result?.rows[0]
  const resource = resourceFromRow(kind, result)
  if (row === undefined || resource === undefined) return undefined
  const request = row['request']
  return { resource, isDeleted: row['deleted'] === 1, request: typeof request === 'string' ? request : undefined }
}

/** The resource in the first row of an answer. */
export function resourceFromRow(kind: Kind, result: ResultSet | undefined): Resource | undefined {
  return resourcesFromRows(kind, result)[0]
}

export function resourcesFromRows(kind: Kind, result: ResultSet | undefined): readonly Resource[] {
  return (result?.rows ?? []).map((row) => ({
    id: String(row['id']),
    ...membersFromFields(kind, fieldsFromRow(kind, row)),
  }))
}

/** A new id for a record or a change, UUIDv7. */
export function newId(c: ApiContext): string {
  const { now, randomBytes } = c.var.dependencies
  return idFrom(now(), randomBytes(ID_RANDOM_BYTES))
}
