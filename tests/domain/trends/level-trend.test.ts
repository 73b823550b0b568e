import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { type LevelTrend, levelTrend, levelTrendInSlices, type TrendRow } from '../../../domain/trends/level-trend.ts'
import { expectClose, vectorById } from '../../support/vectors.ts'

const numbers = z.array(z.number())
const vector = z.object({
  input: z.object({ t_weeks: numbers, y_cm: numbers }),
  expected: z.object({
    mean: numbers,
    sd: numbers,
    posterior_mean_sd_measure: z.number(),
    posterior_mean_sd_level: z.number(),
  }),
})

function rowsOf(weeks: readonly number[], values: readonly number[]): TrendRow[] {
  return weeks.map((week, index) => ({ week, value: values[index] ?? Number.NaN }))
}

function known(trend: LevelTrend) {
  if (trend.kind !== 'trend') throw new Error(`no trend: ${JSON.stringify(trend)}`)
  return trend
}

const reference = vectorById('kalman_integrated', vector)
const rows = rowsOf(reference.input.t_weeks, reference.input.y_cm)

describe('the trend', () => {
  it('agrees with the reference', () => {
    const { levels, measurementSd, levelSdPerWeek } = known(levelTrend(rows))
    const { expected } = reference
    expectClose(
      levels.map(({ mean }) => mean),
      expected.mean,
    )
    expectClose(
      levels.map(({ sd }) => sd),
      expected.sd,
    )
    expectClose([measurementSd, levelSdPerWeek], [expected.posterior_mean_sd_measure, expected.posterior_mean_sd_level])
    const band = levels.map(({ lower, upper, mean, sd }) => [(upper - mean) / sd, (mean - lower) / sd])
    expectClose(
      band.flat(),
      band.flat().map(() => 1.959963984540054),
    )
  })

  it('takes rows in any order, and rows that only ask for the level', () => {
    const asked = [{ week: 2.5 }, ...rows.toReversed()]
    const { levels } = known(levelTrend(asked))
    expectClose(
      levels.filter(({ week }) => week !== 2.5).map(({ mean }) => mean),
      reference.expected.mean,
    )
    expect(levels[3]?.week).toBe(2.5)
    expect(levels[3]?.sd).toBeGreaterThan(levels[4]?.sd ?? Number.NaN)
  })

  it('moves with the values and keeps its band', () => {
    const values = fc.array(fc.double({ min: 80, max: 200, noNaN: true }), { minLength: 5, maxLength: 20 })
    fc.assert(
      fc.property(values, fc.double({ min: -50, max: 50, noNaN: true }), (measured, shift) => {
        const weeks = measured.map((_, index) => index)
        const plain = known(levelTrend(rowsOf(weeks, measured))).levels
        const moved = known(
          levelTrend(
            rowsOf(
              weeks,
              measured.map((value) => value + shift),
            ),
          ),
        ).levels
        expectClose(
          moved.map(({ mean }) => mean),
          plain.map(({ mean }) => mean + shift),
        )
        expectClose(
          moved.map(({ sd }) => sd),
          plain.map(({ sd }) => sd),
        )
      }),
      { numRuns: 30 },
    )
  })

  it('has no line under five values', () => {
    expect(levelTrend(rows.slice(0, 4))).toEqual({ kind: 'too-few', have: 4, need: 5 })
    expect(levelTrend([...rows.slice(0, 4), { week: 9 }])).toEqual({ kind: 'too-few', have: 4, need: 5 })
    expect(levelTrend([])).toEqual({ kind: 'too-few', have: 0, need: 5 })
  })

  it('of values that never differ has a level and a band', () => {
    const { levels } = known(levelTrend(rowsOf([0, 1, 2, 3, 4, 5], [150, 150, 150, 150, 150, 150])))
    expect(levels.every(({ mean, sd }) => Math.abs(mean - 150) < 1e-9 && sd > 0 && Number.isFinite(sd))).toBe(true)
  })

  it('takes values of one time', () => {
    const { levels } = known(levelTrend(rowsOf([1, 1, 1, 1, 1], [150, 151, 152, 153, 154])))
    expectClose(
      levels.map(({ mean }) => mean),
      [152, 152, 152, 152, 152],
    )
  })

  it.each([
    ['a value that is no number', { week: 0, value: Number.NaN }],
    ['an infinite value', { week: 0, value: Number.POSITIVE_INFINITY }],
    ['a huge value', { week: 0, value: 1e300 }],
    ['a time that is no number', { week: Number.NaN, value: 150 }],
  ])('cannot be computed with %s', (_fact, row) => {
    expect(levelTrend([...rows, row])).toEqual({ kind: 'cannot-compute', why: 'out-of-range' })
  })

  it('is refused for a million rows, at once', () => {
    const many = Array.from({ length: 1_000_000 }, (_, week) => ({ week, value: 150 }))
    expect(levelTrend(many)).toEqual({ kind: 'cannot-compute', why: 'too-many' })
  })

  it('offers to pause every few values, and after every node that counts', () => {
    const pausesOf = (all: readonly TrendRow[]) => {
      const work = levelTrendInSlices(all)
      let pauses = 0
      while (work.next().done !== true) pauses += 1
      return pauses
    }
    const few = pausesOf(rows)
    expect(few).toBeGreaterThan(50)
    const many = Array.from({ length: 3000 }, (_, week) => ({ week, value: 150 + (week % 5) }))
    expect(pausesOf(many)).toBeGreaterThan(3000 / 64)
  })
})
