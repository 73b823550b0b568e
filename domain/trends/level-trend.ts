// The trend line: the level behind scattered measurements with its 95 % band, averaged over what the scatter might be.

import { runToEnd, type Sliced } from '../sliced.ts'
import { logWeightsOf, startForecast, updateForecast } from './level-forecast.ts'
import { levelGrid } from './level-grid.ts'
import { filterLevels, type LevelSeries, smoothLevels } from './local-level.ts'
import { NORMAL_975 } from './normal-quantile.ts'
import { normalisedWeights } from './normalised-weights.ts'

/** With fewer values there are points and no line. */
const FEWEST_TREND_VALUES = 5
const MOST_TREND_ROWS = 20_000
/** In cm. Nothing that anybody measures is larger, and arithmetic on it cannot overflow. */
const LARGEST_VALUE = 1e6
/** A node with less of the weight changes no digit that is shown. */
const NEGLIGIBLE_WEIGHT = 1e-13
/** Values between two offers to pause; each costs a step at all 90 nodes of the grid. */
const SLICE = 64

/** A time in weeks, and what was measured then in cm: one value a day, the mean of that day's. Absent asks for the level only. */
export interface TrendRow {
  readonly week: number
  readonly value?: number
}

export interface TrendLevel {
  readonly week: number
  /** The level in cm, its standard deviation, and the ends of its 95 % band. */
  readonly mean: number
  readonly sd: number
  readonly lower: number
  readonly upper: number
}

export type LevelTrend =
  | {
      readonly kind: 'trend'
      /** One per row, in the order of time. */
      readonly levels: readonly TrendLevel[]
      /** How much one measurement scatters around the level, in cm: the mean over what it might be. */
      readonly measurementSd: number
      /** How much the level moves in a week, in cm per √week: the mean over what it might be. */
      readonly levelSdPerWeek: number
    }
  | { readonly kind: 'too-few'; readonly have: number; readonly need: number }
  | { readonly kind: 'cannot-compute'; readonly why: 'out-of-range' | 'too-many' }

/** Local level model averaged over the grid of both standard deviations; the variance counts the doubt about them too (law of
 *  total variance). Rows in any order. `too-few` under 5 values; `cannot-compute` for over 20,000 rows and for times or values
 *  that are not numbers of at most 10⁶. Takes n steps for each of 90 nodes, and offers to pause after each. */
export function* levelTrendInSlices(rows: readonly TrendRow[]): Sliced<LevelTrend> {
  if (rows.length > MOST_TREND_ROWS) return { kind: 'cannot-compute', why: 'too-many' }
  if (rows.some(isOutOfRange)) return { kind: 'cannot-compute', why: 'out-of-range' }
  const { series, centre, have } = centredSeries(rows)
  if (have < FEWEST_TREND_VALUES) return { kind: 'too-few', have, need: FEWEST_TREND_VALUES }
  const weights = normalisedWeights(yield* logWeightsFor(series))
  const mixture = yield* averageLevels(series, weights)
  const expected = (sdOf: (node: (typeof levelGrid)[number]) => number) =>
    levelGrid.reduce((sum, node, index) => sum + (weights[index] ?? 0) * sdOf(node), 0)
  return {
    kind: 'trend',
    levels: levelsOf(series.times, mixture, centre),
    measurementSd: expected(({ measurementSd }) => measurementSd),
    levelSdPerWeek: expected(({ levelSd }) => levelSd),
  }
}

/** The same in one go. */
export function levelTrend(rows: readonly TrendRow[]): LevelTrend {
  return runToEnd(levelTrendInSlices(rows))
}

// All nodes step by step, as the forecast does: the same code, which then runs warm for both.
function* logWeightsFor({ times, values }: LevelSeries): Sliced<Float64Array> {
  const forecast = startForecast()
  for (const [row, value] of values.entries()) {
    if (!Number.isNaN(value)) updateForecast(forecast, { week: times[row] ?? 0, value })
    if (row % SLICE === SLICE - 1) yield
  }
  return logWeightsOf(forecast)
}

interface Mixture {
  readonly mean: Float64Array
  /** Weighted mean of variance + mean². */
  readonly square: Float64Array
}

function* averageLevels(series: LevelSeries, weights: Float64Array): Sliced<Mixture> {
  const mean = new Float64Array(series.times.length)
  const square = new Float64Array(series.times.length)
  for (const [index, node] of levelGrid.entries()) {
    const weight = weights[index] ?? 0
    if (weight < NEGLIGIBLE_WEIGHT) continue
    const variances = variancesOf(node)
    const levels = smoothLevels(series, filterLevels(series, variances), variances)
    for (let row = 0; row < mean.length; row++) {
      const level = levels.mean[row] ?? 0
      mean[row] = (mean[row] ?? 0) + weight * level
      square[row] = (square[row] ?? 0) + weight * ((levels.variance[row] ?? 0) + level * level)
    }
    yield
  }
  return { mean, square }
}

function levelsOf(times: Float64Array, { mean, square }: Mixture, centre: number): readonly TrendLevel[] {
  return Array.from(times, (week, row) => {
    const level = mean[row] ?? 0
    const sd = Math.sqrt(Math.max(0, (square[row] ?? 0) - level * level))
    const half = NORMAL_975 * sd
    return { week, mean: centre + level, sd, lower: centre + level - half, upper: centre + level + half }
  })
}

// The mean is taken off first, or the variance of the mixture loses its digits.
function centredSeries(rows: readonly TrendRow[]): { series: LevelSeries; centre: number; have: number } {
  const inOrder = [...rows].sort((a, b) => a.week - b.week)
  const known = inOrder.flatMap(({ value }) => value ?? [])
  const centre = known.reduce((sum, value) => sum + value, 0) / Math.max(1, known.length)
  const times = Float64Array.from(inOrder, ({ week }) => week)
  const values = Float64Array.from(inOrder, ({ value }) => (value === undefined ? Number.NaN : value - centre))
  return { series: { times, values }, centre, have: known.length }
}

function variancesOf({ measurementSd, levelSd }: { measurementSd: number; levelSd: number }) {
  return { measurement: measurementSd ** 2, level: levelSd ** 2 }
}

// Written so that NaN is out of range.
function isOutOfRange({ week, value = 0 }: TrendRow): boolean {
  return !(Math.abs(week) <= LARGEST_VALUE && Math.abs(value) <= LARGEST_VALUE)
}
