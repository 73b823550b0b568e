// What links are looked for in: each day's load and width, read from the records once for all of them.

import type { LocalDate } from '../calendar/local-date.ts'
import { runToEnd, type Sliced } from '../sliced.ts'
import { type DailyLoad, dailyLoadInSlices } from './daily-load.ts'
import { type DailyWidth, dailyWidthsInSlices, type WidthSeries } from './daily-width.ts'
import { unusualDatesInSlices } from './unusual-dates.ts'
import type { LoggedRecords } from './weekly-summary.ts'

export interface LinkHistory {
  readonly load: DailyLoad
  /** One series before and one after stretching. */
  readonly widths: Readonly<Record<WidthSeries, readonly DailyWidth[]>>
  /** The day numbers of those. */
  readonly days: Readonly<Record<WidthSeries, Float64Array>>
  /** Dates of values that look unlike the person's own, in each series. */
  readonly unusual: Readonly<Record<WidthSeries, ReadonlySet<LocalDate>>>
}

/** Reads the records, which may be in any order; deleted and doubtful ones are passed over. Widths are read of the series that are
 *  `looked` at. */
export function* linkHistoryInSlices(
  records: LoggedRecords,
  looked: ReadonlySet<WidthSeries> = new Set(['before', 'after'] as const),
): Sliced<LinkHistory> {
  const load = yield* dailyLoadInSlices(records)
  yield
  const before = looked.has('before') ? yield* dailyWidthsInSlices(records.stretches, 'before') : []
  const after = looked.has('after') ? yield* dailyWidthsInSlices(records.stretches, 'after') : []
  const unusual = { before: yield* unusualDatesInSlices(before), after: yield* unusualDatesInSlices(after) }
  const days = { before: daysOf(before), after: daysOf(after) }
  return { load, widths: { before, after }, days, unusual }
}

/** The same in one go. */
export function linkHistory(records: LoggedRecords): LinkHistory {
  return runToEnd(linkHistoryInSlices(records))
}

function daysOf(widths: readonly DailyWidth[]): Float64Array {
  return new Float64Array(widths.map(({ day }) => day))
}
