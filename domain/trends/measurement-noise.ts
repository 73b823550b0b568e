// How much a person's own repeats of one measurement differ, and from what difference on two measurements say something.

import type { Stretch } from '../records/stretch.ts'
import { centred, innerProduct } from './inner-product.ts'
import { NORMAL_975 } from './normal-quantile.ts'

/** Repeats are worth a number from this many comparisons on: two measurements make one, three make two. */
const FEWEST_COMPARISONS = 6

/** In the unit of the measurements. */
export interface MeasurementNoise {
  /** Standard error of one measurement. Repeats of one session do not hold what differs from day to day, so it is a lower bound. */
  readonly standardError: number
  /** 95 % of differences between two measurements of an unchanged width are smaller (MDC95). */
  readonly smallestRealChange: number
  /** How many comparisons it rests on. */
  readonly comparisons: number
}

export type NoiseFromRepeats =
  | ({ readonly kind: 'known' } & MeasurementNoise)
  | { readonly kind: 'too-few'; readonly have: number; readonly need: number }

/** Noise from repeats, one list for each session: the pooled standard deviation within sessions, which for pairs is
 *  `√(Σ d² / 2k)`. Weir (2005). `too-few` under 6 comparisons. */
export function noiseFromRepeats(sessions: readonly (readonly number[])[]): NoiseFromRepeats {
  const comparisons = sessions.reduce((sum, values) => sum + Math.max(0, values.length - 1), 0)
  if (comparisons < FEWEST_COMPARISONS) return { kind: 'too-few', have: comparisons, need: FEWEST_COMPARISONS }
  const squares = sessions.reduce((sum, values) => sum + squaresAroundMean(values), 0)
  const standardError = Math.sqrt(squares / comparisons)
  return { kind: 'known', standardError, smallestRealChange: smallestRealChange(standardError), comparisons }
}

/** The difference between two single measurements that noise exceeds in 5 % of cases: `1.96 · √2 · standardError`. */
function smallestRealChange(standardError: number): number {
  return NORMAL_975 * Math.SQRT2 * standardError
}

/** Whether a difference between two measurements is more than their noise explains. */
export function judgeChange(
  change: number,
  noise: Pick<MeasurementNoise, 'smallestRealChange'>,
): 'real' | 'within-noise' {
  return Math.abs(change) > noise.smallestRealChange ? 'real' : 'within-noise'
}

/** What was measured before stretching in each session, in cm: its repeats, with the session's own value where there is only one
 *  repeat (with more it may be one of them). Doubtful sessions and sessions without repeats are left out. */
export function repeatsBeforeCm(stretches: readonly Stretch[]): readonly (readonly number[])[] {
  return stretches.flatMap(({ deleted, doubtful, beforeMm, tries }) => {
    if (deleted || doubtful === true) return []
    const repeats = Object.values(tries).flatMap((repeat) => (repeat?.which === 'before' ? repeat.mm / 10 : []))
    const values = repeats.length === 1 && beforeMm !== undefined ? [beforeMm / 10, ...repeats] : repeats
    return values.length < 2 ? [] : [values]
  })
}

function squaresAroundMean(values: readonly number[]): number {
  const deviations = centred(new Float64Array(values))
  return innerProduct(deviations, deviations)
}
