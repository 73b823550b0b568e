// What the page reads from the device: everything that a link can rest on, and the links that were stated.

import { EARLIEST_DATE, LATEST_DATE } from '../../../domain/calendar/date-limits.ts'
import type { LocalDate } from '../../../domain/calendar/local-date.ts'
import type { Hypothesis } from '../../../domain/records/hypothesis.ts'
import type { LoggedRecords } from '../../../domain/trends/weekly-summary.ts'
import { readRange } from '../../store/queries.ts'

export interface ReadForInsights {
  readonly records: LoggedRecords
  readonly hypotheses: readonly Hypothesis[]
}

/** Reads up to and including `today`. A hypothesis is read whatever its date: another device's day may be ahead. */
export async function readForInsights(today: LocalDate): Promise<ReadForInsights> {
  const [stretches, sleeps, sittings, workdays, hypotheses] = await Promise.all([
    readRange('stretch', EARLIEST_DATE, today),
    readRange('sleep', EARLIEST_DATE, today),
    readRange('sitting', EARLIEST_DATE, today),
    readRange('workday', EARLIEST_DATE, today),
    readRange('hypothesis', EARLIEST_DATE, LATEST_DATE),
  ])
  return { records: { stretches, sleeps, sittings, workdays, captures: [] }, hypotheses }
}
