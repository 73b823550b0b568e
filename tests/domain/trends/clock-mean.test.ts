import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { clockMean } from '../../../domain/trends/clock-mean.ts'
import { VECTOR_TOLERANCE, vectorById } from '../../support/vectors.ts'

describe('mean time of day', () => {
  it('agrees with the reference around midnight', () => {
    const shape = z.object({ input: z.object({ minutes: z.array(z.number()) }), expected: z.number() })
    const { input, expected } = vectorById('clock_mean', shape)
    expect(Math.abs((clockMean(input.minutes) ?? Number.NaN) - expected)).toBeLessThan(VECTOR_TOLERANCE)
  })

  it('is unknown for no times and for times that cancel out', () => {
    expect(clockMean([])).toBeUndefined()
    expect(clockMean([360, 1080])).toBeUndefined()
  })

  it('moves with the times when all are shifted around the clock', () => {
    const minutes = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 9 })
    fc.assert(
      fc.property(minutes, fc.integer({ min: 0, max: 1439 }), (times, shift) => {
        const mean = clockMean(times) ?? Number.NaN
        const shifted = clockMean(times.map((time) => (time + shift) % 1440)) ?? Number.NaN
        const apart = Math.abs(shifted - mean - shift) % 1440
        expect(Math.min(apart, 1440 - apart)).toBeLessThan(1e-6)
      }),
    )
  })
})
