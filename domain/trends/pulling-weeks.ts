// Which weeks a link hangs on most.

import { centred, innerProduct } from './inner-product.ts'
import { type PairedValue, pairColumns } from './pair-columns.ts'

/** Indices (whole weeks) of the weeks that pull the coefficient of an ordinary regression on a line and the exposure most in its own
 *  direction, at most `count`, the strongest first. A week with several values pulls with all of them. */
export function weeksThatPullMost(values: readonly PairedValue[], count: number): readonly number[] {
  const { weeks, exposures, outcomes } = pairColumns(values)
  const times = centred(weeks)
  const deviations = centred(exposures)
  const exposure = withoutSlope(deviations, times)
  const outcome = withoutSlope(centred(outcomes), times)
  const slope = innerProduct(exposure, outcome) / innerProduct(exposure, exposure)
  const pulls = new Map<number, number>()
  for (let index = 0; index < weeks.length; index++) {
    const residual = (outcome[index] ?? 0) - slope * (exposure[index] ?? 0)
    const deviation = deviations[index] ?? 0
    const week = Math.floor(weeks[index] ?? 0)
    pulls.set(week, (pulls.get(week) ?? 0) + deviation * (residual + slope * deviation) * Math.sign(slope))
  }
  return [...pulls]
    .sort(([, a], [, b]) => b - a)
    .slice(0, count)
    .map(([week]) => week)
}

// What is left of a column without what goes with another; both have a mean of 0.
function withoutSlope(values: Float64Array, other: Float64Array): Float64Array {
  const spread = innerProduct(other, other)
  const slope = spread === 0 ? 0 : innerProduct(other, values) / spread
  return values.map((value, index) => value - slope * (other[index] ?? 0))
}
