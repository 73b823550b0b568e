import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { averageOf, totalOf } from '../../../domain/trends/average.ts'

describe('an average', () => {
  it('of nothing has no mean, and a sum of nothing no total', () => {
    expect(averageOf([])).toEqual({ n: 0 })
    expect(totalOf([undefined, undefined])).toEqual({ n: 0 })
  })

  it('leaves absent values out of mean and number', () => {
    expect(averageOf([10, undefined, 20])).toEqual({ n: 2, mean: 15 })
  })

  it('keeps a recorded zero', () => {
    expect(totalOf([0])).toEqual({ n: 1, total: 0 })
  })

  it('has the same digits in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true, min: -1e6, max: 1e6 })), (values) => {
        expect(averageOf([...values].reverse())).toEqual(averageOf(values))
      }),
    )
  })
})
