import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { levelLogLikelihood } from '../../../domain/trends/level-likelihood.ts'
import { filterLevels, type LevelSeries, smoothLevels } from '../../../domain/trends/local-level.ts'
import { expectClose, vectorById } from '../../support/vectors.ts'

const numbers = z.array(z.number())
const caseShape = z.object({
  input: z.object({ t_days: numbers, y_cm: numbers, R: z.number(), Q_per_day: z.number() }),
  expected: z.object({
    filtered_mean: numbers,
    filtered_var: numbers,
    innovation: z.array(z.nullable(z.number())),
    innovation_var: z.array(z.nullable(z.number())),
    smoothed_mean: numbers,
    smoothed_var: numbers,
    loglik: z.number(),
  }),
})

function seriesOf(times: readonly number[], values: readonly (number | undefined)[]): LevelSeries {
  return { times: Float64Array.from(times), values: Float64Array.from(values, (value) => value ?? Number.NaN) }
}

function smoothed(series: LevelSeries, variances: { measurement: number; level: number }) {
  const { mean, variance } = smoothLevels(series, filterLevels(series, variances), variances)
  return { mean: [...mean], variance: [...variance] }
}

describe('the local level model', () => {
  it('agrees with the reference: filter, likelihood and smoother', () => {
    const { input, expected } = vectorById('kalman_1', caseShape)
    const series = seriesOf(input.t_days, input.y_cm)
    const variances = { measurement: input.R, level: input.Q_per_day }
    const filtered = filterLevels(series, variances)
    expectClose([...filtered.mean], expected.filtered_mean)
    expectClose([...filtered.variance], expected.filtered_var)
    expectClose([levelLogLikelihood(series, variances)], [expected.loglik])
    const levels = smoothed(series, variances)
    expectClose(levels.mean, expected.smoothed_mean)
    expectClose(levels.variance, expected.smoothed_var)
    const innovations = input.y_cm.slice(1).map((value, index) => value - (filtered.mean[index] ?? Number.NaN))
    expectClose(
      innovations,
      expected.innovation.slice(1).map((value) => value ?? Number.NaN),
    )
  })

  it('gives the level between and after the measurements as the reference does', () => {
    const point = z.object({ m: z.number(), v: z.number() })
    const { input } = vectorById('kalman_1', caseShape)
    const { expected } = vectorById(
      'kalman_1_between',
      z.object({ expected: z.object({ day50: point, day72: point }) }),
    )
    const times = [...input.t_days.slice(0, 7), 50, 58, 72]
    const series = seriesOf(times, [...input.y_cm.slice(0, 7), undefined, input.y_cm[7], undefined])
    const { mean, variance } = smoothed(series, { measurement: input.R, level: input.Q_per_day })
    expectClose([mean[7], variance[7]], [expected.day50.m, expected.day50.v])
    expectClose([mean[9], variance[9]], [expected.day72.m, expected.day72.v])
  })

  it('is the plain mean when the level never moves, as in the reference', () => {
    const shape = z.object({
      input: caseShape.shape.input,
      expected: z.object({ smoothed_mean_all: z.number(), smoothed_var_all: z.number() }),
    })
    const { input, expected } = vectorById('kalman_q0', shape)
    const levels = smoothed(seriesOf(input.t_days, input.y_cm), { measurement: input.R, level: 0 })
    expectClose(
      levels.mean,
      input.y_cm.map(() => expected.smoothed_mean_all),
    )
    expectClose(
      levels.variance,
      input.y_cm.map(() => expected.smoothed_var_all),
    )
  })

  it('gives two values of one time the same level', () => {
    const twice = smoothed(seriesOf([0, 7, 7, 14], [150, 151, 155, 152]), { measurement: 4, level: 0.05 })
    expectClose(twice.mean.slice(1, 2), twice.mean.slice(2, 3))
    expectClose(twice.variance.slice(1, 2), twice.variance.slice(2, 3))
  })

  it('gives one value itself with the variance of a measurement, and nothing for nothing', () => {
    expect(smoothed(seriesOf([3], [150]), { measurement: 4, level: 1 })).toEqual({ mean: [150], variance: [4] })
    expect(smoothed(seriesOf([], []), { measurement: 4, level: 1 })).toEqual({ mean: [], variance: [] })
    expect(smoothed(seriesOf([1], [undefined]), { measurement: 4, level: 1 }).mean).toEqual([Number.NaN])
  })
})

const steps = fc.array(
  fc.tuple(fc.double({ min: 0.1, max: 40, noNaN: true }), fc.double({ min: 50, max: 200, noNaN: true })),
  {
    minLength: 1,
    maxLength: 40,
  },
)
const variancesOf = fc.record({
  measurement: fc.double({ min: 0.1, max: 20, noNaN: true }),
  level: fc.double({ min: 0, max: 5, noNaN: true }),
})

function seriesOfSteps(pairs: readonly (readonly [number, number])[]): LevelSeries {
  let time = 0
  const times = pairs.map(([step]) => {
    time += step
    return time
  })
  return seriesOf(
    times,
    pairs.map(([, value]) => value),
  )
}

describe('the smoother', () => {
  it('does not know which way time runs', () => {
    fc.assert(
      fc.property(steps, variancesOf, (pairs, variances) => {
        const series = seriesOfSteps(pairs)
        const reversed = seriesOf(
          [...series.times].reverse().map((time) => -time),
          [...series.values].reverse(),
        )
        const forwards = smoothed(series, variances)
        const backwards = smoothed(reversed, variances)
        expectClose(backwards.mean.reverse(), forwards.mean)
        expectClose(backwards.variance.reverse(), forwards.variance)
      }),
    )
  })

  it('follows a shift and a stretch of the values', () => {
    fc.assert(
      fc.property(steps, variancesOf, fc.double({ min: 0.1, max: 10, noNaN: true }), (pairs, variances, factor) => {
        const plain = smoothed(seriesOfSteps(pairs), variances)
        const changed = seriesOfSteps(pairs.map(([step, value]) => [step, value * factor + 30] as const))
        const scaled = { measurement: variances.measurement * factor ** 2, level: variances.level * factor ** 2 }
        const moved = smoothed(changed, scaled)
        expectClose(
          moved.mean,
          plain.mean.map((mean) => mean * factor + 30),
        )
        expectClose(
          moved.variance,
          plain.variance.map((variance) => variance * factor ** 2),
        )
      }),
    )
  })

  it('is not moved by times at which nothing was measured', () => {
    fc.assert(
      fc.property(steps, variancesOf, (pairs, variances) => {
        const series = seriesOfSteps(pairs)
        const halves = [...series.times].flatMap((time) => [time - 0.05, time])
        const values = [...series.values].flatMap((value) => [undefined, value])
        const { mean } = smoothed(seriesOf(halves, values), variances)
        expectClose(
          mean.filter((_, index) => index % 2 === 1),
          smoothed(series, variances).mean,
        )
      }),
    )
  })
})
