// How likely measurements are under one pair of variances: a reference, as the grid average sums its logarithms on the way.

import { filterLevels, type LevelSeries, type LevelVariances } from './local-level.ts'

const LOG_TWO_PI = Math.log(2 * Math.PI)

/** Log-likelihood of the values after the first, which has none as the start is diffuse. Durbin & Koopman (2012), §2.10. */
export function levelLogLikelihood(series: LevelSeries, variances: LevelVariances): number {
  const { mean, variance, first } = filterLevels(series, variances)
  let deviance = 0
  for (let index = first + 1; index < series.times.length; index++) {
    const value = series.values[index] ?? Number.NaN
    if (Number.isNaN(value)) continue
    const elapsed = (series.times[index] ?? 0) - (series.times[index - 1] ?? 0)
    const total = (variance[index - 1] ?? 0) + variances.level * elapsed + variances.measurement
    deviance += LOG_TWO_PI + Math.log(total) + (value - (mean[index - 1] ?? 0)) ** 2 / total
  }
  return -deviance / 2
}
