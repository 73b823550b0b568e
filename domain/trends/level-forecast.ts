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

/** What is known after some values: the level and its variance at every node of the grid, and how likely each node is. */
export interface LevelForecast {
  readonly week: number
  readonly count: number
  readonly level: Float64Array
  readonly variance: Float64Array
  readonly logWeight: Float64Array
}

const measurementVariances = Float64Array.from(levelGrid, ({ measurementSd }) => measurementSd ** 2)
const stepVariances = Float64Array.from(levelGrid, ({ levelSd }) => levelSd ** 2)

/** The forecast after a first value. */
export function startForecast({ week, value }: MeasuredValue): LevelForecast {
  return {
    week,
    count: 1,
    level: new Float64Array(levelGrid.length).fill(value),
    variance: measurementVariances.slice(),
    logWeight: Float64Array.from(levelGrid, ({ logPrior }) => logPrior),
  }
}

/** The forecast after one more value, not earlier than the last. */
export function updateForecast(forecast: LevelForecast, { week, value }: MeasuredValue): LevelForecast {
  const [level, variance] = [forecast.level.slice(), forecast.variance.slice()]
  const logWeight = forecast.logWeight.slice()
  const elapsed = week - forecast.week
  for (let node = 0; node < level.length; node++) {
    const spread = (variance[node] ?? 0) + (stepVariances[node] ?? 0) * elapsed
    const total = spread + (measurementVariances[node] ?? 0)
    const innovation = value - (level[node] ?? 0)
    level[node] = (level[node] ?? 0) + (spread / total) * innovation
    variance[node] = spread * (1 - spread / total)
    logWeight[node] = (logWeight[node] ?? 0) - (Math.log(total) + (innovation * innovation) / total) / 2
  }
  return { week, count: forecast.count + 1, level, variance, logWeight }
}

/** A measurement at `week`, not earlier than the last value: mean and standard deviation over all nodes of the grid. */
export function predictAt({ level, variance, logWeight, week: last }: LevelForecast, week: number): Prediction {
  const largest = logWeight.reduce((most, log) => Math.max(most, log), Number.NEGATIVE_INFINITY)
  // Relative to one of the levels, so that the squares keep their digits.
  const origin = level[0] ?? 0
  let total = 0
  let sum = 0
  let square = 0
  for (let node = 0; node < level.length; node++) {
    const weight = Math.exp((logWeight[node] ?? 0) - largest)
    const offset = (level[node] ?? 0) - origin
    const own = (variance[node] ?? 0) + (stepVariances[node] ?? 0) * (week - last) + (measurementVariances[node] ?? 0)
    total += weight
    sum += weight * offset
    square += weight * (own + offset * offset)
  }
  const mean = sum / total
  return { mean: origin + mean, sd: Math.sqrt(square / total - mean * mean) }
}
