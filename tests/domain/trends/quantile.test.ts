import { describe, expect, it } from 'vitest'
import { centreAndSpread, median, quantile } from '../../../domain/trends/quantile.ts'

describe('quantile', () => {
  it.each([
    [[1, 2, 3, 4, 5], 0.75, 4],
    [[4, 1, 3, 2], 0.75, 3.25],
    [[10, 20], 0.25, 12.5],
    [[7], 0.75, 7],
    [[], 0.5, undefined],
  ])('of %j at %d is %j (type 7)', (values, share, expected) => {
    expect(quantile(values, share)).toBe(expected)
  })

  it('has the middle of an even number of values as its median', () => {
    expect(median([1, 9, 2, 8])).toBe(5)
  })
})

describe('robust spread', () => {
  it('is 1.4826 times the median absolute deviation', () => {
    expect(centreAndSpread([1, 2, 3, 4, 100])?.spread).toBeCloseTo(1.4826, 12)
  })

  it('is the sample standard deviation when more than half of the values are alike', () => {
    expect(centreAndSpread([5, 5, 5, 5, 10])?.spread).toBeCloseTo(Math.sqrt(5), 12)
  })

  it.each([[[]], [[5]], [[5, 5, 5]]])('is unknown for %j', (values) => {
    expect(centreAndSpread(values)).toBeUndefined()
  })
})
