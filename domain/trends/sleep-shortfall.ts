// How much less a person slept than they need: the mean over the nights that are known.

import { type Average, averageOf } from './average.ts'

/** Need − mean sleep, minutes a night; negative for more than needed. Nights without a length are left out and never count as none;
 *  absent without any. It is no debt that adds up: nobody has shown a form of one that holds. */
export function sleepShortfall(minutesAsleep: readonly (number | undefined)[], needMinutes: number): Average {
  const { n, mean } = averageOf(minutesAsleep)
  return mean === undefined ? { n } : { n, mean: needMinutes - mean }
}
