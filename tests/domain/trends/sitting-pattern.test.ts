import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { sittingPattern } from '../../../domain/trends/sitting-pattern.ts'
import { vectorById } from '../../support/vectors.ts'

describe('the pattern of sitting', () => {
  it('agrees with the reference', () => {
    const shape = z.object({
      input: z.object({ bouts_min: z.array(z.number()) }),
      expected: z.record(z.string(), z.number()),
    })
    const { input, expected } = vectorById('sedentary', shape)
    const pattern = sittingPattern(input.bouts_min)
    expect(pattern?.totalMinutes).toBe(expected['total_min'])
    expect(pattern?.breaksPerSedentaryHour).toBeCloseTo(expected['breaks_per_sedentary_hour'] ?? Number.NaN, 6)
    expect(pattern?.shareInLongBouts).toBeCloseTo(expected['share_ge30'] ?? Number.NaN, 6)
    expect(pattern?.medianBoutMinutes).toBe(expected['median_bout'])
    expect(pattern?.halfTimeBoutMinutes).toBe(expected['W50'])
  })

  it('is unknown without bouts', () => {
    expect(sittingPattern([])).toBeUndefined()
  })
})
