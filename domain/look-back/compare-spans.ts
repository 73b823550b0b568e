// Two look-back spans side by side: how far their split widths lie apart, and whether the person's own reading error explains it.

import type { MeasurementNoise } from '../trends/measurement-noise.ts'
import { NORMAL_975 } from '../trends/normal-quantile.ts'
import type { WeekSummary } from '../trends/weekly-summary.ts'

export interface MeasuredMean {
  readonly mm: number
  /** Measurements it is the mean of. */
  readonly n: number
}

export type SpanComparison =
  | { readonly kind: 'not-measured'; readonly missing: 'both' | 'latest' | 'earlier' }
  | {
      readonly kind: 'compared'
      readonly latest: MeasuredMean
      readonly earlier: MeasuredMean
      /** Latest − earlier, millimetres. */
      readonly differenceMm: number
      /** Whether reading error alone makes such a difference in more than 5 % of cases; `unknown` without enough repeats. The level
       *  itself wanders too, so `more` is no proof of a change that lasts. */
      readonly beyondNoise: 'more' | 'within' | 'unknown'
    }

/** Compares the means before stretching. `noise` is in cm, as repeats tell it: the difference of two means of n₁ and n₂ measurements
 *  has the standard error σ·√(1/n₁ + 1/n₂). */
export function compareSpans(
  latest: Pick<WeekSummary, 'beforeMm'>,
  earlier: Pick<WeekSummary, 'beforeMm'>,
  noise: Pick<MeasurementNoise, 'standardError'> | undefined,
): SpanComparison {
  const [late, early] = [meanOf(latest), meanOf(earlier)]
  if (late === undefined || early === undefined) {
    const missing = late === undefined ? (early === undefined ? 'both' : 'latest') : 'earlier'
    return { kind: 'not-measured', missing }
  }
  return {
    kind: 'compared',
    latest: late,
    earlier: early,
    differenceMm: late.mm - early.mm,
    beyondNoise: noise === undefined ? 'unknown' : isBeyond(noise, late, early) ? 'more' : 'within',
  }
}

function isBeyond(
  { standardError }: Pick<MeasurementNoise, 'standardError'>,
  late: MeasuredMean,
  early: MeasuredMean,
): boolean {
  const limitMm = 10 * NORMAL_975 * standardError * Math.sqrt(1 / late.n + 1 / early.n)
  return Math.abs(late.mm - early.mm) > limitMm
}

function meanOf({ beforeMm: { n, mean } }: Pick<WeekSummary, 'beforeMm'>): MeasuredMean | undefined {
  return mean === undefined ? undefined : { mm: mean, n }
}
