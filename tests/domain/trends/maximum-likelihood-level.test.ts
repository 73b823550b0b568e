import { describe, expect, it } from 'vitest'
import { likeliestLevel } from '../../../domain/trends/maximum-likelihood-level.ts'
import nile from '../../fixtures/nile.json' with { type: 'json' }

const years = { times: Float64Array.from(nile.values.keys()), values: Float64Array.from(nile.values) }

describe('the likeliest level model', () => {
  it('of the Nile is that of Durbin & Koopman: 15,099 and 1,469', () => {
    const found = likeliestLevel(years)
    expect(Math.abs((found?.measurement ?? 0) / 15_099 - 1)).toBeLessThan(0.001)
    expect(Math.abs((found?.level ?? 0) / 1469 - 1)).toBeLessThan(0.001)
    expect(found?.logLikelihood).toBeCloseTo(-632.5456, 3)
  })

  it('of eight weekly values is that of the reference', () => {
    const days = Float64Array.of(0, 7, 13, 21, 30, 37, 44, 58)
    const found = likeliestLevel({ times: days, values: Float64Array.of(148, 150.5, 149, 151, 156.5, 152, 153.5, 154) })
    expect(found?.measurement).toBeCloseTo(3.042113, 3)
    expect(found?.level).toBeCloseTo(0.314915, 3)
    expect(found?.logLikelihood).toBeCloseTo(-17.018214686, 6)
  })

  it('says that a level stands still where nothing speaks against it', () => {
    const values = Float64Array.of(150, 152, 150, 152, 150, 152)
    expect(likeliestLevel({ times: Float64Array.of(0, 1, 2, 3, 4, 5), values })?.level).toBe(0)
  })

  it('is unknown for fewer than three values and for values that are all alike', () => {
    const times = Float64Array.of(0, 1, 2)
    expect(likeliestLevel({ times, values: Float64Array.of(150, 151, Number.NaN) })).toBeUndefined()
    expect(likeliestLevel({ times, values: Float64Array.of(150, 150, 150) })).toBeUndefined()
  })
})
