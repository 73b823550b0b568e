// Plain correlation, and its usual repair for series that carry over: what the link estimate is measured against.

import { twoSidedP } from '../student-t.ts'

export interface Correlation {
  readonly r: number
  /** First autocorrelations of both. */
  readonly carryOvers: readonly [number, number]
  /** As if every pair were news. */
  readonly naiveP: number
  /** How many independent pairs these are worth, and the p value with so many. */
  readonly effectiveN: number
  readonly t: number
  readonly p: number
}

/** Pearson's r with `n (1 − r₁ₓ r₁ᵧ) / (1 + r₁ₓ r₁ᵧ)` effective pairs, at most n (Bretherton et al. 1999). Fails when both series drift.
 *  Undefined for lists of different or under four values, and for a series without spread. */
export function correlate(x: readonly number[], y: readonly number[]): Correlation | undefined {
  const [left, right] = [deviations(x), deviations(y)]
  const spread = Math.sqrt(productSum(left, left) * productSum(right, right))
  if (x.length !== y.length || x.length < 4 || !(spread > 0)) return undefined
  const r = Math.max(-1, Math.min(1, productSum(left, right) / spread))
  const carryOvers = [carryOverOf(left), carryOverOf(right)] as const
  const both = carryOvers[0] * carryOvers[1]
  const effectiveN = Math.min(x.length, (x.length * (1 - both)) / (1 + both))
  const t = r * Math.sqrt((effectiveN - 2) / (1 - r * r))
  const naiveT = r * Math.sqrt((x.length - 2) / (1 - r * r))
  return {
    r,
    carryOvers,
    naiveP: twoSidedP(naiveT, x.length - 2),
    effectiveN,
    t,
    p: effectiveN > 2 ? twoSidedP(t, effectiveN - 2) : 1,
  }
}

/** First autocorrelation: over all n products the variance, over the n − 1 neighbours the covariance. */
function carryOverOf(values: readonly number[]): number {
  return productSum(values.slice(1), values.slice(0, -1)) / productSum(values, values)
}

function deviations(values: readonly number[]): readonly number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return values.map((value) => value - mean)
}

function productSum(left: readonly number[], right: readonly number[]): number {
  return left.reduce((sum, value, index) => sum + value * (right[index] ?? 0), 0)
}
