// One row of what screens read: the record, and what the indexes need to find it.

import type { Instant } from '../../domain/calendar/instant.ts'
import type { LocalDate } from '../../domain/calendar/local-date.ts'
import { DELETED } from '../../domain/records/field-issues.ts'
import type { AnyRecord } from '../../domain/records/kinds.ts'
import { dateOfRecord } from '../../domain/records/record-date.ts'
import { recordFromCells } from '../../domain/records/record-from-cells.ts'
import type { Cells } from '../../domain/sync/cell.ts'
import type { Stamp } from '../../domain/sync/stamp.ts'

export interface RecordRow {
  readonly kind: string
  readonly id: string
  readonly record: AnyRecord
  /** Orders the rows of a day; empty for records without a time. */
  readonly moment: Instant | ''
  /** Local date of a record that is not deleted. */
  readonly day?: LocalDate
  /** Stamp of the deletion; only deleted rows have it. */
  readonly deletedAt?: Stamp
  /** Start of a sitting that has not ended; only running timers have it. */
  readonly runningSince?: Instant
}

/** The row for these cells, or undefined for a kind that this version does not know. */
export function recordRow(kind: string, id: string, cells: Cells): RecordRow | undefined {
  const record = recordFromCells(kind, id, cells)
  if (record === undefined) return undefined
  const row: RecordRow = { kind, id, record, moment: momentOf(record) ?? '' }
  const deletion = cells[DELETED]
  if (record.deleted && deletion !== undefined) return { ...row, deletedAt: deletion.stamp }
  return { ...row, ...placeOf(record) }
}

function placeOf(record: AnyRecord): Pick<RecordRow, 'day' | 'runningSince'> {
  const day = dateOfRecord(record)
  if (day === undefined) return {}
  const runningSince = record.kind === 'sitting' && record.endAt === undefined ? record.startAt : undefined
  return runningSince === undefined ? { day } : { day, runningSince }
}

function momentOf(record: AnyRecord): Instant | undefined {
  switch (record.kind) {
    case 'stretch':
    case 'capture':
    case 'sticky':
    case 'action':
      return record.at
    case 'sleep':
      return record.wakeAt
    case 'sitting':
      return record.startAt
    case 'postmortem':
      return record.startedAt
    default:
      return undefined
  }
}
