// The likeliest variances of a local level model: a reference for the grid average, which draws its bands without them.

import { filterLevels, type LevelSeries, type LevelVariances } from './local-level.ts'

export interface LikeliestLevel extends LevelVariances {
  readonly logLikelihood: number
}

const GOLDEN = (Math.sqrt(5) - 1) / 2
/** Logarithms of the ratio of the variances that are looked at, and how far apart at first. */
const LOWEST = -25
const HIGHEST = 15
const STEP = 0.5
const TOLERANCE = 1e-9

/** Maximum likelihood with the measurement variance concentrated out, searched over the logarithm of the ratio. With few values
 *  the level variance is often 0, which makes a band that is too narrow. Undefined without three values that differ.
 *  Durbin & Koopman (2012), §2.10. */
export function likeliestLevel(series: LevelSeries): LikeliestLevel | undefined {
  const known = series.values.filter((value) => !Number.isNaN(value))
  if (known.length < 3 || known.every((value) => value === known[0])) return undefined
  const at = (logRatio: number) => concentrated(series, Math.exp(logRatio))
  const steps = Array.from({ length: (HIGHEST - LOWEST) / STEP + 1 }, (_, index) => LOWEST + index * STEP)
  const coarse = steps.reduce((best, step) => (at(step).logLikelihood > at(best).logLikelihood ? step : best))
  const best = at(goldenMaximum((logRatio) => at(logRatio).logLikelihood, coarse))
  const still = concentrated(series, 0)
  return still.logLikelihood >= best.logLikelihood ? still : best
}

// With the ratio fixed, the likeliest measurement variance is the mean of the squared innovations in its unit.
function concentrated(series: LevelSeries, ratio: number): LikeliestLevel {
  const { mean, variance, first } = filterLevels(series, { measurement: 1, level: ratio })
  let squares = 0
  let logs = 0
  let count = 0
  for (let index = first + 1; index < series.times.length; index++) {
    const value = series.values[index] ?? Number.NaN
    if (Number.isNaN(value)) continue
    const elapsed = (series.times[index] ?? 0) - (series.times[index - 1] ?? 0)
    const total = (variance[index - 1] ?? 0) + ratio * elapsed + 1
    squares += (value - (mean[index - 1] ?? 0)) ** 2 / total
    logs += Math.log(total)
    count += 1
  }
  const measurement = squares / count
  const logLikelihood = -0.5 * (count * (Math.log(2 * Math.PI) + Math.log(measurement) + 1) + logs)
  return { measurement, level: ratio * measurement, logLikelihood }
}

function goldenMaximum(valueAt: (place: number) => number, around: number): number {
  let low = around - STEP
  let high = around + STEP
  while (high - low > TOLERANCE) {
    const left = high - GOLDEN * (high - low)
    const right = low + GOLDEN * (high - low)
    if (valueAt(left) > valueAt(right)) high = right
    else low = left
  }
  return (low + high) / 2
}
