// A regression whose errors carry over in time: AR(1) in continuous time plus measurement noise, at one fixed pair of both.

import type { Sliced } from '../sliced.ts'
import { innerProduct } from './inner-product.ts'

/** Times in weeks, ascending. The last column is the outcome, the one before it the exposure whose coefficient is asked for. */
export interface RegressionData {
  readonly times: Float64Array
  readonly columns: readonly Float64Array[]
}

/** Carry-over from one week to the next (0–1), and the share of the error variance that is measurement noise (0–1). */
export interface ErrorModel {
  readonly carryOver: number
  readonly noiseShare: number
}

export interface CorrelatedFit {
  /** The exposure's coefficient and its standard error. */
  readonly coefficient: number
  readonly standardError: number
  readonly degreesOfFreedom: number
  readonly residualSumOfSquares: number
  /** Restricted log-likelihood up to a constant: `−½ (ln|V| + ln|X'V⁻¹X| + df · ln RSS)`. */
  readonly logLikelihood: number
}

/** Under this share of its own sum of squares a column is a combination of the columns before it. */
const DEPENDENT = 1e-10
/** Residuals under this share of the outcome's sum of squares are rounding, and count as this share. */
const SMALLEST_RESIDUAL = 1e-14
/** The product of so many cannot leave the range of numbers. */
const FACTORS_AT_ONCE = 32

/** People measure on days: what is left of an error after so many of them is known once, instead of a power for each value. */
const KNOWN_DAYS = 32
const SAME_DAY = 1e-9

/** Generalised least squares with `V_ik = (1 − ν) φ^|t_i − t_k| + ν [i = k]`; φ = 0 means V = I. Gives a function that fits one pair of
 *  carry-over and noise, in time proportional to the number of values. Its answer is undefined when there are no degrees of freedom
 *  left, when a column is a combination of those before it, and when V has no inverse (ν = 0 and equal times). */
export function correlatedFits({
  times,
  columns,
}: RegressionData): (errors: ErrorModel) => Sliced<CorrelatedFit | undefined> {
  const filter = { faded: times.slice(), taken: times.slice(), scale: times.slice() }
  const white = columns.map(() => times.slice())
  return function* (errors) {
    runErrorFilter(times, errors, filter)
    columns.forEach((column, index) => {
      whiten(column, filter, white[index] ?? column)
    })
    yield
    return solved(productsOf(white), times.length, logDeterminantOf(filter))
  }
}

function solved(products: Float64Array, values: number, logDeterminant: number): CorrelatedFit | undefined {
  const size = Math.sqrt(products.length)
  const degreesOfFreedom = values - (size - 1)
  const root = degreesOfFreedom < 1 ? undefined : choleskyRoot(products, size)
  if (root === undefined) return undefined
  const last = (row: number, column: number) => root[row * size + column] ?? 0
  const residualSumOfSquares = last(size - 1, size - 1) ** 2
  let logInformation = 0
  for (let column = 0; column < size - 1; column++) logInformation += 2 * Math.log(last(column, column))
  const own = last(size - 2, size - 2)
  const logLikelihood = -0.5 * (logDeterminant + logInformation + degreesOfFreedom * Math.log(residualSumOfSquares))
  if (!Number.isFinite(logLikelihood)) return undefined
  return {
    coefficient: last(size - 1, size - 2) / own,
    standardError: Math.sqrt(residualSumOfSquares / degreesOfFreedom) / own,
    degreesOfFreedom,
    residualSumOfSquares,
    logLikelihood,
  }
}

interface ErrorFilter {
  /** At each time: what the next expects of what this one expected and of what was found (it fades over the gap, and only the part
   *  that is error and no noise is taken over), and one over a surprise's spread. */
  readonly faded: Float64Array
  readonly taken: Float64Array
  readonly scale: Float64Array
}

// The scalar Kalman filter of the error process. Its numbers depend on the times alone, so that it runs once for all columns; here and
// in the loops after it is where the time goes. What one step leaves to the next stands in the arrays, which hold fractions: for
// a variable that begins as a whole number, engines compile for whole numbers and give that up, in each run.
function runErrorFilter(
  times: Float64Array,
  { carryOver, noiseShare }: ErrorModel,
  { faded, taken, scale }: ErrorFilter,
): void {
  const signal = carryOver === 0 ? 0 : 1 - noiseShare
  const noise = 1 - signal
  const left = new Float64Array(KNOWN_DAYS).map((_, days) => carryOver ** (days / 7))
  taken[0] = signal
  scale[0] = 1
  for (let index = 1; index < times.length; index++) {
    const days = 7 * ((times[index] ?? 0) - (times[index - 1] ?? 0))
    const whole = Math.round(days)
    const known = Math.abs(days - whole) < SAME_DAY ? left[whole] : undefined
    const kept = known ?? carryOver ** (days / 7)
    const gain = taken[index - 1] ?? 0
    const variance = signal + kept * kept * (noise * gain - signal)
    const total = variance + noise
    faded[index - 1] = kept * (1 - gain)
    taken[index - 1] = kept * gain
    taken[index] = variance / total
    scale[index] = 1 / Math.sqrt(total)
  }
}

// ln|V|, with one logarithm for many factors.
function logDeterminantOf({ scale }: ErrorFilter): number {
  let logarithm = 0
  let product = scale[0] ?? 1
  for (let index = 1; index < scale.length; index++) {
    product *= scale[index] ?? 1
    if (index % FACTORS_AT_ONCE !== 0) continue
    logarithm -= 2 * Math.log(product)
    product = 1
  }
  return logarithm - 2 * Math.log(product)
}

// What the error process could not foresee of a column, divided by its own spread, is white. A step waits for one product and one
// sum of the step before it, no more.
function whiten(column: Float64Array, { faded, taken, scale }: ErrorFilter, white: Float64Array): void {
  white[0] = 0
  let expected = white[0]
  for (let index = 0; index < column.length; index++) {
    const found = column[index] ?? 0
    white[index] = (found - expected) * (scale[index] ?? 0)
    expected = (faded[index] ?? 0) * expected + (taken[index] ?? 0) * found
  }
}

/** All products of two columns, row by row; only those with column ≤ row are filled. */
function productsOf(columns: readonly Float64Array[]): Float64Array {
  const products = new Float64Array(columns.length ** 2)
  columns.forEach((left, row) => {
    for (let column = 0; column <= row; column++) {
      products[row * columns.length + column] = innerProduct(left, columns[column] ?? left)
    }
  })
  return products
}

// L with L·L' = products. With the outcome as the last column, its row holds the solution and its corner the residuals.
function choleskyRoot(products: Float64Array, size: number): Float64Array | undefined {
  const root = new Float64Array(size * size)
  const cell = (matrix: Float64Array, row: number, column: number) => matrix[row * size + column] ?? 0
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let rest = cell(products, row, column)
      for (let before = 0; before < column; before++) rest -= cell(root, row, before) * cell(root, column, before)
      root[row * size + column] = column < row ? rest / cell(root, column, column) : rest
    }
    const whole = cell(products, row, row)
    const own = row < size - 1 ? cell(root, row, row) : Math.max(cell(root, row, row), SMALLEST_RESIDUAL * whole)
    if (!(own > DEPENDENT * whole || (row === size - 1 && own > 0))) return undefined
    root[row * size + row] = Math.sqrt(own)
  }
  return root
}
