// What the values so far let expect of the next one, with the level model's two standard deviations unknown.

import { levelGrid } from './level-grid.ts'

/** A time in weeks and what was measured then in cm. */
export interface MeasuredValue {
  readonly week: number
  readonly value: number
}

/** Mean and standard deviation in cm of a measurement that is still to come. */
export interface Prediction {
  readonly mean: number
  readonly sd: number
}

/** What is known after some values at every node of the grid. Each further value changes it in place. */
export interface LevelForecast {
  week: number
  count: number
  /** A node that was the likeliest not long ago, which the others are told by. */
  likely: number
  readonly level: Float64Array
  /** The variance of the level, as a share of that of a measurement. */
  readonly share: Float64Array
  /** How likely the node is, before half the logarithm of `factors` is taken off. Factors are never under 1. */
  readonly logWeight: Float64Array
  readonly factors: Float64Array
}

const measurementVariances = Float64Array.from(levelGrid, ({ measurementSd }) => measurementSd ** 2)
/** Of the level's step in a week, as a share of the variance of a measurement. */
const stepShares = Float64Array.from(levelGrid, ({ measurementSd, levelSd }) => (levelSd / measurementSd) ** 2)
const halfPrecisions = measurementVariances.map((variance) => 1 / (2 * variance))
const halfLogarithms = measurementVariances.map((variance) => Math.log(variance) / 2)
/** Logarithms take their time: one of so many factors at once, whose product cannot leave the range of numbers. */
const FACTORS_AT_ONCE = 16
/** A node whose logarithm is that much smaller than another's changes no digit of the forecast. */
const OUT_OF_THE_QUESTION = 45

/** The forecast before any value. */
export function startForecast(): LevelForecast {
  return {
    week: 0,
    count: 0,
    likely: 0,
    level: new Float64Array(levelGrid.length),
    share: new Float64Array(levelGrid.length).fill(1),
    logWeight: Float64Array.from(levelGrid, ({ logPrior }) => logPrior),
    factors: new Float64Array(levelGrid.length).fill(1),
  }
}

/** Takes in one more value, not earlier than the last. The first is the level, with the variance of a measurement. */
export function updateForecast(forecast: LevelForecast, { week, value }: MeasuredValue): LevelForecast {
  if (forecast.count === 0) forecast.level.fill(value)
  else stepTo(forecast, week - forecast.week, value)
  forecast.week = week
  forecast.count += 1
  if (forecast.count % FACTORS_AT_ONCE === 0) takeLogarithms(forecast)
  return forecast
}

// The filter of `filterLevels` at all nodes at once, with each variance divided by that of a measurement.
function stepTo({ level, share, logWeight, factors }: LevelForecast, elapsed: number, value: number): void {
  for (let node = 0; node < level.length; node++) {
    const spread = (share[node] ?? 0) + (stepShares[node] ?? 0) * elapsed
    const total = spread + 1
    const rest = 1 / total
    const gain = spread * rest
    const innovation = value - (level[node] ?? 0)
    const misfit = (halfPrecisions[node] ?? 0) * innovation * innovation * rest
    share[node] = gain
    level[node] = (level[node] ?? 0) + gain * innovation
    logWeight[node] = (logWeight[node] ?? 0) - misfit - (halfLogarithms[node] ?? 0)
    factors[node] = (factors[node] ?? 0) * total
  }
}

/** How likely each node is: its logarithm, up to a constant. */
export function logWeightsOf(forecast: LevelForecast): Float64Array {
  takeLogarithms(forecast)
  return forecast.logWeight
}

/** A measurement at `week`, not earlier than the last value: mean and standard deviation over all nodes of the grid. */
export function predictAt(
  { level, share, logWeight, factors, likely, week: last }: LevelForecast,
  week: number,
): Prediction {
  const largest = (logWeight[likely] ?? 0) - Math.log(factors[likely] ?? 1) / 2
  // Relative to one of the levels, so that the squares keep their digits.
  const origin = level[likely] ?? 0
  let total = 0
  let sum = 0
  let square = 0
  for (let node = 0; node < level.length; node++) {
    const above = (logWeight[node] ?? 0) - largest
    if (above < -OUT_OF_THE_QUESTION) continue
    const weight = Math.exp(above) / Math.sqrt(factors[node] ?? 1)
    const offset = (level[node] ?? 0) - origin
    const spread = (share[node] ?? 0) + (stepShares[node] ?? 0) * (week - last) + 1
    total += weight
    sum += weight * offset
    square += weight * ((measurementVariances[node] ?? 0) * spread + offset * offset)
  }
  const mean = sum / total
  return { mean: origin + mean, sd: Math.sqrt(square / total - mean * mean) }
}

function takeLogarithms(forecast: LevelForecast): void {
  const { logWeight, factors } = forecast
  for (let node = 0; node < factors.length; node++) {
    const weight = (logWeight[node] ?? 0) - Math.log(factors[node] ?? 1) / 2
    logWeight[node] = weight
    factors[node] = 1
    if (weight > (logWeight[forecast.likely] ?? 0)) forecast.likely = node
  }
}
