import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { circularShift } from '../../../../domain/trends/comparison/circular-shift.ts'
import { correlate } from '../../../../domain/trends/comparison/correlation.ts'
import { effectivePairs } from '../../../../domain/trends/comparison/effective-pairs.ts'
import { movingAverage } from '../../../../domain/trends/comparison/moving-average.ts'
import { signFlips } from '../../../../domain/trends/comparison/sign-flips.ts'
import { centreAndSpread } from '../../../../domain/trends/quantile.ts'
import { twoSidedP } from '../../../../domain/trends/student-t.ts'
import { expectClose, vectorById } from '../../../support/vectors.ts'

const numbers = z.array(z.number())
const pair = z.object({ x: numbers, y: numbers })

describe('the methods that ours is compared with agree with the reference', () => {
  it('correlation with effective pairs', () => {
    const shape = z.object({ input: pair, expected: z.record(z.string(), z.number()) })
    const { input, expected } = vectorById('neff_ar1', shape)
    const found = correlate(input.x, input.y)
    if (found === undefined) throw new Error('not computed')
    expectClose(
      [found.r, ...found.carryOvers, found.effectiveN, found.t],
      ['r', 'r1x', 'r1y', 'n_eff', 't'].map((name) => expected[name] ?? Number.NaN),
    )
    expect(found.p / (expected['p'] ?? 0)).toBeCloseTo(1, 6)
    expect(found.naiveP / (expected['p_naive'] ?? 0)).toBeCloseTo(1, 6)
  })

  it('effective pairs over several lags', () => {
    const { input, expected } = vectorById('neff_ar1', z.object({ input: pair, expected: z.object({ r: z.number() }) }))
    const pairs = effectivePairs(input.x, input.y) ?? Number.NaN
    const t = expected.r * Math.sqrt((pairs - 2) / (1 - expected.r ** 2))
    expectClose([pairs, twoSidedP(t, pairs - 2)], [7.053670456, 0.00169104])
    expect(effectivePairs([1, 2, 3], [1, 2, 3])).toBeUndefined()
    expect(effectivePairs([1, 1, 1, 1, 1], [1, 2, 3, 4, 5])).toBeUndefined()
  })

  it.each([
    ['circ_20', false],
    ['circ_20_detrended', true],
  ])('circular shift: %s', (id, detrended) => {
    const shape = z.object({
      input: pair,
      expected: z.object({ r: z.optional(z.number()), count: z.number(), p: z.number() }),
    })
    const { input, expected } = vectorById(id, shape)
    expect(circularShift(input.x, input.y, { detrended })).toMatchObject({ count: expected.count, p: expected.p })
    if (expected.r !== undefined) {
      expectClose([circularShift(input.x, input.y, { detrended })?.r], [expected.r])
    }
  })

  it('moving average with irregular steps', () => {
    const shape = z.object({
      input: z.object({ t_days: numbers, y_cm: numbers, alpha_per_week: z.number() }),
      expected: numbers,
    })
    const { input, expected } = vectorById('ewma_irregular', shape)
    expectClose(movingAverage(input.t_days, input.y_cm, { share: input.alpha_per_week, unit: 7 }), expected)
  })

  it('randomised pairs', () => {
    const shape = z.object({
      input: z.object({ d: numbers }),
      expected: z.object({ mean: z.number(), count: z.number(), p: z.number() }),
    })
    const { input, expected } = vectorById('rand_pairs', shape)
    const found = signFlips(input.d)
    expect(found).toMatchObject({ count: expected.count, p: expected.p })
    expectClose([found?.mean], [expected.mean])
  })

  it('robust z values around a median', () => {
    const shape = z.object({
      input: z.object({ window: numbers }),
      expected: z.object({ median: z.number(), mad_sd: z.number(), robust_z: numbers }),
    })
    const { input, expected } = vectorById('hampel', shape)
    const { centre = Number.NaN, spread = Number.NaN } = centreAndSpread(input.window) ?? {}
    expectClose([centre, spread], [expected.median, expected.mad_sd])
    expectClose(
      input.window.map((value) => (value - centre) / spread),
      expected.robust_z,
    )
  })
})

describe('the methods that ours is compared with say when they cannot compute', () => {
  it('without spread, without values and with too many pairs', () => {
    expect(correlate([1, 1, 1, 1], [1, 2, 3, 4])).toBeUndefined()
    expect(correlate([], [])).toBeUndefined()
    expect(circularShift([1, 1, 1], [1, 2, 3], { detrended: false })).toBeUndefined()
    expect(circularShift([1, 2], [1], { detrended: false })).toBeUndefined()
    expect(movingAverage([], [], { share: 0.3, unit: 7 })).toEqual([])
    expect(signFlips([])).toBeUndefined()
    expect(signFlips(Array.from({ length: 21 }, () => 1))).toBeUndefined()
  })
})
