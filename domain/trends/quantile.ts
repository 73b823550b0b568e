// Quantiles and robust spread of a handful of values.

import { centred, innerProduct } from './inner-product.ts'

/** Makes the median absolute deviation of normal values estimate their standard deviation: 1 / Φ⁻¹(3/4). */
const MAD_TO_SD = 1.4826

/** Type 7 quantile of Hyndman & Fan (1996), the default of R and NumPy: linear between the order statistics.
 *  `share` from 0 to 1. Undefined for no values. */
export function quantile(values: ArrayLike<number>, share: number): number | undefined {
  return quantileOfSorted(sorted(values), share)
}

export function median(values: ArrayLike<number>): number | undefined {
  return quantile(values, 0.5)
}

/** Median and spread, in the unit of the values: 1.4826 × the median absolute deviation; the sample standard deviation when more
 *  than half of the values are alike and the first would be 0; undefined when all are alike or there are none. */
export function centreAndSpread(values: ArrayLike<number>): { centre: number; spread: number } | undefined {
  const inOrder = sorted(values)
  const centre = quantileOfSorted(inOrder, 0.5)
  if (centre === undefined) return undefined
  const mad = median(inOrder.map((value) => Math.abs(value - centre))) ?? 0
  const spread = mad > 0 ? MAD_TO_SD * mad : standardDeviation(inOrder)
  return spread > 0 ? { centre, spread } : undefined
}

// Sorts numbers as numbers, and much faster than an array with a comparison.
function sorted(values: ArrayLike<number>): Float64Array {
  return new Float64Array(values).sort()
}

function quantileOfSorted(inOrder: Float64Array, share: number): number | undefined {
  const position = (inOrder.length - 1) * share
  const below = inOrder[Math.floor(position)]
  const above = inOrder[Math.ceil(position)]
  if (below === undefined || above === undefined) return undefined
  return below + (above - below) * (position - Math.floor(position))
}

function standardDeviation(values: Float64Array): number {
  if (values.length < 2) return 0
  const deviations = centred(values)
  return Math.sqrt(innerProduct(deviations, deviations) / (values.length - 1))
}
