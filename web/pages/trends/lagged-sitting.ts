// The view with its sitting moved under the split width of some weeks later, to see whether one follows the other.

import type { TrendsView } from './trends-view-model.ts'

/** Weeks that the sitting can be moved by; 0 leaves it where it was. */
export const sittingLags = [0, 1, 2] as const
export type SittingLag = (typeof sittingLags)[number]

/** Bars that would stand after the end of the range are not drawn; the first weeks have none, because what lies before the range is
 *  not shown either. */
export function withSittingLag(view: TrendsView, lag: SittingLag): TrendsView {
  if (lag === 0) return view
  const { chart, weeks } = view
  const moved = chart.sitting.map(({ x, y }) => ({ x: x + 7 * lag, y })).filter(({ x }) => x < chart.span.to)
  return {
    ...view,
    chart: { ...chart, sitting: moved, sittingLag: lag },
    weeks: weeks.map((week, index) => {
      const earlier = weeks[index - lag]?.summary.sitting.minutesPerDay.mean
      return earlier === undefined ? week : { ...week, earlierSittingMinutes: earlier }
    }),
  }
}
