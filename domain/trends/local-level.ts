// The local level model: a level that wanders, and measurements scattered around it. Filter and fixed-interval smoother.

/** Ascending times and the values measured then; NaN where only the level is asked for. Equal times are allowed. */
export interface LevelSeries {
  readonly times: Float64Array
  readonly values: Float64Array
}

/** Variances in the squared unit of the values: of one measurement, and of the level's steps per unit of time. */
export interface LevelVariances {
  readonly measurement: number
  readonly level: number
}

/** Mean and variance of the level at each time. */
export interface Levels {
  readonly mean: Float64Array
  readonly variance: Float64Array
}

/** The level as known from the values up to each time. */
export interface FilteredLevels extends Levels {
  /** Index of the first value; the length when there is none. The levels before it are not known yet: NaN. */
  readonly first: number
}

/** Kalman filter with a diffuse start: the first value is the level, with the variance of a measurement. Durbin & Koopman (2012), Time Series Analysis by State Space Methods, ch. 2; steps of any length. */
export function filterLevels({ times, values }: LevelSeries, variances: LevelVariances): FilteredLevels {
  const mean = new Float64Array(times.length).fill(Number.NaN)
  const variance = new Float64Array(times.length).fill(Number.NaN)
  const first = values.findIndex((value) => !Number.isNaN(value))
  if (first < 0) return { mean, variance, first: times.length }
  let level = values[first] ?? 0
  let spread = variances.measurement
  let previous = times[first] ?? 0
  for (let index = first; index < times.length; index++) {
    const time = times[index] ?? previous
    const value = values[index] ?? Number.NaN
    if (index > first) spread += variances.level * (time - previous)
    if (index > first && !Number.isNaN(value)) {
      const gain = spread / (spread + variances.measurement)
      level += gain * (value - level)
      spread *= 1 - gain
    }
    mean[index] = level
    variance[index] = spread
    previous = time
  }
  return { mean, variance, first }
}

/** The level at each time as known from all values: Rauch–Tung–Striebel, backwards over what the filter found. Times without
 *  a value, between, before and after the measurements, get the level and the variance that the model gives them. */
export function smoothLevels({ times }: LevelSeries, filtered: FilteredLevels, { level }: LevelVariances): Levels {
  const mean = filtered.mean.slice()
  const variance = filtered.variance.slice()
  for (let index = times.length - 2; index >= filtered.first; index--) {
    const before = variance[index] ?? 0
    const predicted = before + level * ((times[index + 1] ?? 0) - (times[index] ?? 0))
    const share = predicted > 0 ? before / predicted : 1
    mean[index] = (mean[index] ?? 0) + share * ((mean[index + 1] ?? 0) - (mean[index] ?? 0))
    variance[index] = before + share * share * ((variance[index + 1] ?? 0) - predicted)
  }
  reachBack({ mean, variance }, times, { first: filtered.first, level })
  return { mean, variance }
}

// Before the first value the level is that of the first, the less surely the earlier.
function reachBack(levels: Levels, times: Float64Array, { first, level }: { first: number; level: number }): void {
  if (first >= times.length) return
  for (let index = 0; index < first; index++) {
    levels.mean[index] = levels.mean[first] ?? 0
    levels.variance[index] = (levels.variance[first] ?? 0) + level * ((times[first] ?? 0) - (times[index] ?? 0))
  }
}
