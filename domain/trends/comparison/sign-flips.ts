// The exact test of a randomised experiment in pairs of weeks: only the coin is random, so nothing about the weeks has to be assumed.

export interface SignFlips {
  readonly mean: number
  /** Sign patterns with a sum at least as far from zero as the one that was drawn. */
  readonly count: number
  readonly p: number
}

/** Each pattern is a step; twice as many pairs would take a million times longer. */
const MOST_PAIRS = 20
const ROUNDING = 1e-9

/** `differences`: treated week − control week of every pair, in the order drawn. Two-sided over all 2^K patterns. Undefined without pairs and for over
 *  20. Five pairs cannot reach 0.05. */
export function signFlips(differences: readonly number[]): SignFlips | undefined {
  if (differences.length === 0 || differences.length > MOST_PAIRS) return undefined
  const sum = differences.reduce((total, difference) => total + difference, 0)
  const patterns = 2 ** differences.length
  let count = 0
  for (let pattern = 0; pattern < patterns; pattern++) {
    const flipped = differences.reduce((total, value, pair) => total + ((pattern >> pair) & 1 ? -value : value), 0)
    if (Math.abs(flipped) >= Math.abs(sum) - ROUNDING) count += 1
  }
  return { mean: sum / differences.length, count, p: count / patterns }
}
