// How many independent pairs two series are worth that each carry over at several lags: a comparison for the link estimate.

/** `1/n* = 1/n + (2/n) Σ ((n − k)/n) rₓ(k) rᵧ(k)` over the lags up to a fifth of n, at most n (Pyper & Peterman 1998). Right for stationary series,
 *  and wrong for two that drift. Undefined for lists of different or under five values, and for a series without spread. */
export function effectivePairs(x: readonly number[], y: readonly number[]): number | undefined {
  const n = x.length
  if (n !== y.length || n < 5) return undefined
  const lags = Array.from({ length: Math.floor(n / 5) }, (_, index) => index + 1)
  const shared = lags.reduce((sum, lag) => sum + ((n - lag) / n) * carryOverAt(x, lag) * carryOverAt(y, lag), 0)
  const worth = 1 / (1 / n + (2 / n) * shared)
  if (Number.isNaN(worth)) return undefined
  return worth > 0 ? Math.min(n, worth) : n
}

// Over as many products as there are at that lag.
function carryOverAt(values: readonly number[], lag: number): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const deviations = values.map((value) => value - mean)
  const products = deviations.slice(lag).reduce((sum, value, index) => sum + value * (deviations[index] ?? 0), 0)
  const squares = deviations.reduce((sum, value) => sum + value * value, 0)
  return ((products / squares) * values.length) / (values.length - lag)
}
