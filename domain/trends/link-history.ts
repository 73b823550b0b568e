// What links are looked for in: each day's load and width, read from the records once for all of them.

import { type LocalDate, localDateToDayNumber } from '../calendar/local-date.ts'
import { type DailyLoad, dailyLoadInSlices } from './daily-load.ts'
import { type DailyWidth, dailyWidths, type WidthSeries } from './daily-width.ts'
import { runToEnd, type Sliced } from './sliced.ts'
import { unusualValuesInSlices } from './unusual-values.ts'
import type { LoggedRecords } from './weekly-summary.ts'

export interface LinkHistory {
  readonly load: DailyLoad
  /** One series before and one after stretching. */
  readonly widths: Readonly<Record<WidthSeries, readonly DailyWidth[]>>
  /** Dates of values that look unlike the person's own, in each series. */
  readonly unusual: Readonly<Record<WidthSeries, ReadonlySet<LocalDate>>>
}

/** Reads the records, which may be in any order; deleted and doubtful ones are passed over. */
export function* linkHistoryInSlices(records: LoggedRecords): Sliced<LinkHistory> {
  const load = yield* dailyLoadInSlices(records)
  yield
  const before = dailyWidths(records.stretches, 'before')
  yield
  const after = dailyWidths(records.stretches, 'after')
  yield
  const unusual = { before: yield* unusualDates(before), after: yield* unusualDates(after) }
  return { load, widths: { before, after }, unusual }
}

/** The same in one go. */
export function linkHistory(records: LoggedRecords): LinkHistory {
  return runToEnd(linkHistoryInSlices(records))
}

function* unusualDates(widths: readonly DailyWidth[]): Sliced<ReadonlySet<LocalDate>> {
  const values = widths.map(({ date, cm }) => ({ week: localDateToDayNumber(date) / 7, value: cm }))
  const judged = yield* unusualValuesInSlices(values)
  return new Set(widths.flatMap(({ date }, index) => (judged[index]?.isUnusual === true ? [date] : [])))
}
