// Which weeks had much of a cause, and in which of them the person measured.

import { localDateToDayNumber } from '../calendar/local-date.ts'
import { loadBefore } from './daily-load.ts'
import type { WidthSeries } from './daily-width.ts'
import type { LinkCause } from './link-cause.ts'
import type { LinkHistory } from './link-history.ts'
import { quantile } from './quantile.ts'
import { exposuresOf } from './width-pairs.ts'

interface MeasuredWeek {
  readonly isBusy: boolean
  readonly isMeasured: boolean
}

const BUSY_SHARE = 0.75
/** 1970-01-01 was a Thursday. */
const DAYS_SINCE_MONDAY = 3

/** The calendar weeks (from Monday) between the first and the last measurement of which the cause is known. */
export function measuredWeeks(
  { load, widths }: LinkHistory,
  { series, cause }: { readonly series: WidthSeries; readonly cause: LinkCause },
): readonly MeasuredWeek[] {
  const measured = new Set(widths[series].map(({ date }) => weekOf(localDateToDayNumber(date))))
  if (measured.size === 0) return []
  const [first, last] = [Math.min(...measured), Math.max(...measured)]
  const weeks = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  const windows = weeks.map((week) => loadBefore(load, (week + 1) * 7 - DAYS_SINCE_MONDAY, 0))
  const exposures = exposuresOf(windows, cause)
  const threshold = quantile(
    exposures.flatMap((exposure) => exposure ?? []),
    BUSY_SHARE,
  )
  return weeks.flatMap((week, index) => {
    const exposure = exposures[index]
    if (exposure === undefined || threshold === undefined) return []
    return [{ isBusy: exposure >= threshold, isMeasured: measured.has(week) }]
  })
}

function weekOf(day: number): number {
  return Math.floor((day + DAYS_SINCE_MONDAY) / 7)
}
