// The view with its sitting moved under the split width of some weeks later, to see whether one follows the other.

import { hoursAxis, sittingPoint } from './chart-view-model.ts'
import type { TrendsView } from './trends-view-model.ts'

/** Weeks that the sitting can be moved by; 0 leaves it where it was. */
export const sittingLags = [0, 1, 2] as const
export type SittingLag = (typeof sittingLags)[number]

/** Bars that would stand after the end of the range are not drawn; those of the weeks right before it stand in its first weeks, but where
 *  weeks are drawn together, which only a range without anything before it is long enough for. */
export function withSittingLag(view: TrendsView, lag: SittingLag): TrendsView {
  if (lag === 0) return view
  const { chart, weeks, earlier } = view
  const before = earlier.slice(-lag)
  const known = chart.density === 'four-week-means' ? [] : before.flatMap(sittingPoint)
  const moved = [...known, ...chart.sitting]
    .map(({ x, y }) => ({ x: x + 7 * lag, y }))
    .filter(({ x }) => x < chart.span.to)
  const summaries = [...before, ...weeks.map(({ summary }) => summary)]
  return {
    ...view,
    chart: {
      ...chart,
      sitting: moved,
      sittingLag: lag,
      hoursAxis: hoursAxis([...moved, ...chart.sitting, ...chart.sleep]),
    },
    weeks: weeks.map((week, index) => {
      const minutes = summaries[index + before.length - lag]?.sitting.minutesPerDay.mean
      return minutes === undefined ? week : { ...week, earlierSittingMinutes: minutes }
    }),
  }
}
