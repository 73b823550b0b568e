// What links are looked for in: each day's load and width, read from the records once for all of them.

import { type LocalDate, localDateToDayNumber } from '../calendar/local-date.ts'
import { type DailyLoad, dailyLoadInSlices, type LoadMeasure, loadBefore } from './daily-load.ts'
import { type DailyWidth, dailyWidthsInSlices, type WidthSeries } from './daily-width.ts'
import { runToEnd, type Sliced } from './sliced.ts'
import { unusualDatesInSlices } from './unusual-dates.ts'
import type { LoggedRecords } from './weekly-summary.ts'

export interface LinkHistory {
  readonly load: DailyLoad
  /** One series before and one after stretching. */
  readonly widths: Readonly<Record<WidthSeries, readonly DailyWidth[]>>
  /** What was on the person in the seven days before each width, `lag` weeks earlier with a lag. Several causes ask for the same. */
  readonly windows: (series: WidthSeries, lag: number) => Sliced<readonly WidthWindow[]>
  /** Dates of values that look unlike the person's own, in each series. */
  readonly unusual: Readonly<Record<WidthSeries, ReadonlySet<LocalDate>>>
}

export interface WidthWindow {
  readonly width: DailyWidth
  /** Day number of the width. */
  readonly day: number
  readonly known: ReadonlyMap<LoadMeasure, number>
}

/** Reads the records, which may be in any order; deleted and doubtful ones are passed over. Unusual values are looked for in the
 *  series that are `looked` at. */
export function* linkHistoryInSlices(
  records: LoggedRecords,
  looked: ReadonlySet<WidthSeries> = new Set(['before', 'after'] as const),
): Sliced<LinkHistory> {
  const load = yield* dailyLoadInSlices(records)
  yield
  const { before, after } = yield* dailyWidthsInSlices(records.stretches)
  yield
  const none: ReadonlySet<LocalDate> = new Set()
  const unusual = {
    before: looked.has('before') ? yield* unusualDatesInSlices(before) : none,
    after: looked.has('after') ? yield* unusualDatesInSlices(after) : none,
  }
  const widths = { before, after }
  return { load, widths, windows: windowsOf(load, widths), unusual }
}

/** The same in one go. */
export function linkHistory(records: LoggedRecords): LinkHistory {
  return runToEnd(linkHistoryInSlices(records))
}

/** Widths between two offers to pause. */
const SLICE = 256

function windowsOf(load: DailyLoad, widths: LinkHistory['widths']): LinkHistory['windows'] {
  const made = new Map<string, readonly WidthWindow[]>()
  return function* (series, lag) {
    const key = `${series} ${lag}`
    const known = made.get(key)
    if (known !== undefined) return known
    const windows: WidthWindow[] = []
    for (const width of widths[series]) {
      const day = localDateToDayNumber(width.date)
      windows.push({ width, day, known: loadBefore(load, day, lag) })
      if (windows.length % SLICE === 0) yield
    }
    made.set(key, windows)
    return windows
  }
}
