// Which weeks a link hangs on most.

import type { PairedValue } from './link-estimate.ts'

/** Indices (whole weeks) of the weeks that pull the coefficient of an ordinary regression on a line and the exposure most in its own
 *  direction, at most `count`, the strongest first. A week with several values pulls with all of them. */
export function weeksThatPullMost(values: readonly PairedValue[], count: number): readonly number[] {
  const weeks = values.map(({ week }) => week)
  const exposure = withoutLine(
    weeks,
    values.map((value) => value.exposure),
  )
  const outcome = withoutLine(
    weeks,
    values.map((value) => value.outcome),
  )
  const slope = productOf(exposure, outcome) / productOf(exposure, exposure)
  const meanExposure = values.reduce((sum, value) => sum + value.exposure, 0) / values.length
  const pulls = new Map<number, number>()
  for (const [index, value] of values.entries()) {
    const residual = (outcome[index] ?? 0) - slope * (exposure[index] ?? 0)
    const deviation = value.exposure - meanExposure
    const pull = deviation * (residual + slope * deviation) * Math.sign(slope)
    const week = Math.floor(value.week)
    pulls.set(week, (pulls.get(week) ?? 0) + pull)
  }
  return [...pulls]
    .sort(([, a], [, b]) => b - a)
    .slice(0, count)
    .map(([week]) => week)
}

function withoutLine(weeks: readonly number[], values: readonly number[]): readonly number[] {
  const meanWeek = weeks.reduce((sum, week) => sum + week, 0) / weeks.length
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const times = weeks.map((week) => week - meanWeek)
  const spread = productOf(times, times)
  const slope = spread === 0 ? 0 : productOf(times, values) / spread
  return values.map((value, index) => value - mean - slope * (times[index] ?? 0))
}

function productOf(left: readonly number[], right: readonly number[]): number {
  return left.reduce((sum, value, index) => sum + value * (right[index] ?? 0), 0)
}
