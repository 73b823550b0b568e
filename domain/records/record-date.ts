// The local date that a record belongs to, whatever its kind calls it.

import type { LocalDate } from '../calendar/local-date.ts'
import type { AnyRecord } from './kinds.ts'

/** Undefined for the profile, which belongs to no day, and for a record that has none yet. */
export function dateOfRecord(record: AnyRecord): LocalDate | undefined {
  if (record.kind === 'profile') return undefined
  return record.kind === 'milestone' ? record.startDate : record.date
}
