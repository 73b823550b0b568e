// The exposure week by week, and what sets a busy week apart from a usual one.

import { BUSY_SHARE } from './busy-share.ts'
import { meansByKey } from './means-by-key.ts'
import { median, quantile } from './quantile.ts'

/** How much more exposure a busy week has than a usual one, in the unit of the exposure, and how many weeks were busy. */
export interface BusyContrast {
  readonly difference: number
  readonly busyWeeks: number
}

/** Mean exposure of every week that has a value; `week` is a time in weeks, and a week lasts from one whole number to the next. */
export function exposureByWeek(values: readonly { week: number; exposure: number }[]): ReadonlyMap<number, number> {
  return meansByKey(
    values.map(({ week }) => Math.floor(week)),
    values.map(({ exposure }) => exposure),
  )
}

/** The median of the weeks at or above the own 75th percentile (type 7), minus the median of all weeks. Where more than three
 *  quarters of the weeks share the lowest value, busy are those above it; where the busy ones are most of all, they are compared
 *  with the rest. Undefined when all weeks are alike. */
export function busyContrast(weeks: readonly number[]): BusyContrast | undefined {
  const threshold = quantile(weeks, BUSY_SHARE)
  const usual = median(weeks)
  if (threshold === undefined || usual === undefined) return undefined
  const reached = weeks.filter((exposure) => exposure >= threshold)
  const busy = reached.length === weeks.length ? weeks.filter((exposure) => exposure > threshold) : reached
  const middle = median(busy)
  if (middle === undefined) return undefined
  const rest = middle > usual ? usual : median(weeks.filter((exposure) => exposure < middle))
  return rest === undefined || rest >= middle ? undefined : { difference: middle - rest, busyWeeks: busy.length }
}
