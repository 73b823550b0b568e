// Weights from logarithms that may be too small or too large for a number.

/** Weights that sum to 1 from logarithms of any size. */
export function normalisedWeights(logWeights: ArrayLike<number>): Float64Array {
  const logs = Float64Array.from(logWeights)
  const largest = Math.max(...logs)
  const weights = logs.map((log) => Math.exp(log - largest))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => weight / total)
}
