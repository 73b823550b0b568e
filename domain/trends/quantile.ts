// Quantiles and robust spread of a handful of values.

/** Makes the median absolute deviation of normal values estimate their standard deviation: 1 / Φ⁻¹(3/4). */
const MAD_TO_SD = 1.4826

/** Type 7 quantile of Hyndman & Fan (1996), the default of R and NumPy: linear between the order statistics.
 *  `share` from 0 to 1. Undefined for no values. */
export function quantile(values: readonly number[], share: number): number | undefined {
  // Sorts numbers as numbers, and much faster than an array with a comparison.
  const sorted = Float64Array.from(values).sort()
  const position = (sorted.length - 1) * share
  const below = sorted[Math.floor(position)]
  const above = sorted[Math.ceil(position)]
  if (below === undefined || above === undefined) return undefined
  return below + (above - below) * (position - Math.floor(position))
}

export function median(values: readonly number[]): number | undefined {
  return quantile(values, 0.5)
}

/** Spread in the unit of the values: 1.4826 × the median absolute deviation; the sample standard deviation when more
 *  than half of the values are alike and the first would be 0; undefined when all are alike or there are none. */
export function robustSpread(values: readonly number[]): number | undefined {
  const centre = median(values)
  if (centre === undefined) return undefined
  const mad = median(values.map((value) => Math.abs(value - centre))) ?? 0
  const spread = mad > 0 ? MAD_TO_SD * mad : standardDeviation(values)
  return spread > 0 ? spread : undefined
}

function standardDeviation(values: readonly number[]): number {
  if (values.length < 2) return 0
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1))
}
