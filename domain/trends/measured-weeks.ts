// Which weeks had much of a cause, and in which of them the person measured.

import { runToEnd } from '../sliced.ts'
import { BUSY_SHARE } from './busy-share.ts'
import type { WidthSeries } from './daily-width.ts'
import type { LinkCause } from './link-cause.ts'
import type { LinkHistory } from './link-history.ts'
import { dayOfMonday, mondayWeek } from './monday-week.ts'
import { quantile } from './quantile.ts'
import { exposuresBefore } from './width-pairs.ts'

interface MeasuredWeek {
  readonly isBusy: boolean
  readonly isMeasured: boolean
}

/** The calendar weeks (from Monday) between the first and the last measurement of which the cause is known. Busy are those at or above
 *  the own 75th percentile of all of them, as for the verdict, wherever the person draws the line for what is shaded. */
export function measuredWeeks(
  { load, days }: LinkHistory,
  { series, cause }: { readonly series: WidthSeries; readonly cause: LinkCause },
): readonly MeasuredWeek[] {
  const measured = new Set(days[series].map((day) => Math.floor(mondayWeek(day))))
  if (measured.size === 0) return []
  const first = Math.min(...measured)
  const weeks = Array.from({ length: Math.max(...measured) - first + 1 }, (_, index) => first + index)
  const ends = new Float64Array(weeks.map((week) => dayOfMonday(week + 1)))
  const exposures = runToEnd(exposuresBefore(load, ends, { cause, lag: 0 }))
  const known = exposures.filter((exposure) => !Number.isNaN(exposure))
  const threshold = quantile(known, BUSY_SHARE) ?? Number.NaN
  return weeks.flatMap((week, index) => {
    const exposure = exposures[index] ?? Number.NaN
    return Number.isNaN(exposure) ? [] : [{ isBusy: exposure >= threshold, isMeasured: measured.has(week) }]
  })
}
