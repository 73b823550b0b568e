import { describe, expect, it } from 'vitest'
import { runToEnd } from '../../../domain/sliced.ts'
import { type MeasuredValue, predictAt, startForecast, updateForecast } from '../../../domain/trends/level-forecast.ts'
import { levelGrid } from '../../../domain/trends/level-grid.ts'
import { levelLogLikelihood } from '../../../domain/trends/level-likelihood.ts'
import { filterLevels } from '../../../domain/trends/local-level.ts'
import { normalisedWeights } from '../../../domain/trends/normalised-weights.ts'
import { unusualValuesInSlices } from '../../../domain/trends/unusual-values.ts'
import { expectClose } from '../../support/vectors.ts'

const unusualValues = (values: readonly MeasuredValue[]) => runToEnd(unusualValuesInSlices(values))
const steady = [150, 151, 149.5, 150.5, 150, 149, 151, 150]

function flags(values: readonly number[]): readonly boolean[] {
  return unusualValues(values.map((value, week) => ({ week, value }))).map(({ isUnusual }) => isUnusual)
}

describe('an unusual value', () => {
  it('is flagged at more than three predictive standard deviations', () => {
    expect(flags([...steady, 162])).toEqual([...steady.map(() => false), true])
    expect(flags([...steady, 138])).toEqual([...steady.map(() => false), true])
    expect(flags([...steady, 153])).toEqual([...steady, 153].map(() => false))
  })

  it('stays flagged when the next value is as before, which is judged without it', () => {
    expect(flags([...steady, 162, 150, 151])).toEqual([...steady.map(() => false), true, false, false])
  })

  it('is released when the next one agrees, because the change was real', () => {
    expect(flags([...steady, 160, 160.5, 159.5])).toEqual([...steady, 160, 160, 159].map(() => false))
  })

  it('is not released by one on the other side', () => {
    const judged = flags([...steady, 162, 138, 150])
    expect(judged.slice(-3)).toEqual([true, true, false])
  })

  it('cannot be among the first four, which have nothing to be compared with', () => {
    expect(flags([150, 190, 110, 150])).toEqual([false, false, false, false])
    expect(unusualValues([{ week: 0, value: 150 }])).toEqual([{ isUnusual: false }])
    expect(unusualValues([])).toEqual([])
  })
})

describe('the forecast', () => {
  it('averages what the filter finds at each node of the grid', () => {
    const weeks = [0, 1, 1.9, 3, 4.3]
    const [first = 0, ...rest] = steady
    const values = [first, ...rest].slice(0, 5)
    const forecast = rest
      .slice(0, 4)
      .reduce(
        (known, value, index) => updateForecast(known, { week: weeks[index + 1] ?? 0, value }),
        updateForecast(startForecast(), { week: 0, value: first }),
      )
    const nodes = levelGrid.map(({ measurementSd, levelSd, logPrior }) => {
      const variances = { measurement: measurementSd ** 2, level: levelSd ** 2 }
      const series = { times: Float64Array.from(weeks), values: Float64Array.from(values) }
      const found = filterLevels(series, variances)
      const variance = (found.variance[4] ?? 0) + variances.level * 2 + variances.measurement
      return { log: levelLogLikelihood(series, variances) + logPrior, mean: found.mean[4] ?? 0, variance }
    })
    const weights = normalisedWeights(nodes.map(({ log }) => log))
    const average = (of: (node: (typeof nodes)[number]) => number) =>
      nodes.reduce((sum, node, index) => sum + (weights[index] ?? 0) * of(node), 0)
    const mean = average((node) => node.mean)
    const sd = Math.sqrt(average((node) => node.variance + (node.mean - mean) ** 2))
    const predicted = predictAt(forecast, 6.3)
    expectClose([predicted.mean, predicted.sd], [mean, sd])
  })
})
