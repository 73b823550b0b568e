// The date that a set of records begins with.

import type { LocalDate } from '../../../domain/calendar/local-date.ts'
import type { LoggedRecords } from '../../../domain/trends/weekly-summary.ts'

/** Date of the oldest record; undefined when there is none. */
export function oldestDate(records: LoggedRecords): LocalDate | undefined {
  let oldest: LocalDate | undefined
  for (const { date } of Object.values(records).flat()) {
    if (date !== undefined && (oldest === undefined || date < oldest)) oldest = date
  }
  return oldest
}
