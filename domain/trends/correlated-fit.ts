// A regression whose errors carry over in time: AR(1) in continuous time plus measurement noise, at one fixed pair of both.

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
/** A product of variances is taken the logarithm of before it can leave the range of numbers. */
const SMALLEST_FACTORS = 1e-200

/** Generalised least squares with `V_ik = (1 − ν) φ^|t_i − t_k| + ν [i = k]`; φ = 0 means V = I. Whitens all columns in one pass, so it
 *  takes time in proportion to their length. Undefined when there are no degrees of freedom left, when a column is a combination of
 *  those before it, and when V has no inverse (ν = 0 and equal times). */
export function fitCorrelated({ times, columns }: RegressionData, errors: ErrorModel): CorrelatedFit | undefined {
  const degreesOfFreedom = times.length - (columns.length - 1)
  if (degreesOfFreedom < 1) return undefined
  const { products, logDeterminant } = whitenedProducts({ times, columns }, errors)
  const root = choleskyRoot(products, columns.length)
  if (root === undefined) return undefined
  const size = columns.length
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

interface WhitenedProducts {
  /** All products of two whitened columns, row by row; only those with column ≤ row are filled. */
  readonly products: Float64Array
  readonly logDeterminant: number
}

// The scalar Kalman filter of the error process, run over every column at once: what it could not foresee, divided by its
// own spread, is white. This is where the time goes: plain loops over the columns, and a logarithm of many factors at once.
function whitenedProducts({ times, columns }: RegressionData, { carryOver, noiseShare }: ErrorModel): WhitenedProducts {
  const size = columns.length
  const signal = carryOver === 0 ? 0 : 1 - noiseShare
  const noise = 1 - signal
  const state = new Float64Array(size)
  const surprise = new Float64Array(size)
  const products = new Float64Array(size * size)
  let [elapsed, kept] = [0, 1]
  let variance = signal
  let [logDeterminant, factors] = [0, 1]
  for (let index = 0; index < times.length; index++) {
    const step = index === 0 ? 0 : (times[index] ?? 0) - (times[index - 1] ?? 0)
    // Most steps are as long as the one before.
    if (step !== elapsed) [elapsed, kept] = [step, carryOver ** step]
    variance = kept * kept * variance + signal * (1 - kept * kept)
    const total = variance + noise
    const gain = variance / total
    for (let column = 0; column < size; column++) {
      const expected = kept * (state[column] ?? 0)
      const difference = (columns[column]?.[index] ?? 0) - expected
      surprise[column] = difference
      state[column] = expected + gain * difference
    }
    variance *= 1 - gain
    factors *= total
    if (factors < SMALLEST_FACTORS) {
      logDeterminant += Math.log(factors)
      factors = 1
    }
    addProducts(products, surprise, 1 / total)
  }
  return { products, logDeterminant: logDeterminant + Math.log(factors) }
}

function addProducts(products: Float64Array, surprise: Float64Array, weight: number): void {
  const size = surprise.length
  for (let row = 0; row < size; row++) {
    const factor = weight * (surprise[row] ?? 0)
    const start = row * size
    for (let column = 0; column <= row; column++) {
      products[start + column] = (products[start + column] ?? 0) + factor * (surprise[column] ?? 0)
    }
  }
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
