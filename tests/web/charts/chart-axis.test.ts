import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roundAxis } from '../../../web/charts/chart-axis.ts'

describe('a round axis', () => {
  it.each([
    ['around close values stays long enough', [150, 151], { shortest: 10, steps: 4 }, { min: 145, max: 160, step: 5 }],
    [
      'starts at zero when zero is on it',
      [7.5, 9.2],
      { include: [0], shortest: 8, steps: 4 },
      { min: 0, max: 10, step: 5 },
    ],
    [
      'without values has its shortest length',
      [],
      { shortest: 8, include: [0], steps: 4 },
      { min: 0, max: 8, step: 2 },
    ],
    ['passes over unknown values', [Number.NaN, 150], { shortest: 10, steps: 4 }, { min: 145, max: 155, step: 5 }],
  ])('%s', (_fact, values, options, axis) => {
    expect(roundAxis(values, options)).toEqual(axis)
  })

  it('holds every value, in whole steps', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 10, max: 300, noNaN: true }), { minLength: 1 }), (values) => {
        const { min, max, step } = roundAxis(values, { shortest: 10, steps: 4 })
        expect(min).toBeLessThanOrEqual(Math.min(...values))
        expect(max).toBeGreaterThanOrEqual(Math.max(...values))
        expect((max - min) / step).toBeCloseTo(Math.round((max - min) / step), 9)
        expect(max - min).toBeGreaterThanOrEqual(10)
      }),
    )
  })
})
