// What the page reads from the device: everything that a link can rest on, and the links that were stated.

import type { LocalDate } from '../../../domain/calendar/local-date.ts'
import type { Hypothesis } from '../../../domain/records/hypothesis.ts'
import type { LoggedRecords } from '../../../domain/trends/weekly-summary.ts'
import { readRange } from '../../store/queries.ts'

export interface ReadForInsights {
  readonly records: LoggedRecords
  readonly hypotheses: readonly Hypothesis[]
}

/** The first date that a record can have. */
const EVER = '1900-01-01' as LocalDate

/** Reads up to and including `today`. A hypothesis is read whatever its date: another device's day may be ahead. */
export async function readForInsights(today: LocalDate): Promise<ReadForInsights> {
  const [stretches, sleeps, sittings, workdays, hypotheses] = await Promise.all([
    readRange('stretch', EVER, today),
    readRange('sleep', EVER, today),
    readRange('sitting', EVER, today),
    readRange('workday', EVER, today),
    readRange('hypothesis', EVER, '2999-12-31' as LocalDate),
  ])
  return { records: { stretches, sleeps, sittings, workdays, captures: [] }, hypotheses }
}
