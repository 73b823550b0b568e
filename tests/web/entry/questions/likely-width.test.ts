import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { likelyWidth } from '../../../../web/entry/questions/likely-width.ts'

describe('with 153 cm expected', () => {
  it.each([
    ['1530 cm, a digit too many', 15_300, 1530],
    ['15.3 cm, a point too early', 153, 1530],
    ['60.2 typed as cm, which were inches', 602, 1529],
    ['153 typed as inches, which were cm', 3886, 1530],
  ])('%s', (_, typed, meant) => {
    expect(likelyWidth(typed, 1530)).toBe(meant)
  })

  it.each([
    ['a width like the last ones', 1550],
    ['a width that is possible, if unusual', 1800],
    ['a width that no slip leads from', 1000],
  ])('%s stays as it is', (_, typed) => {
    expect(likelyWidth(typed, 1530)).toBeUndefined()
  })
})

it('what is offered can be saved and is nearer to what is expected than what was typed', () => {
  const mm = fc.integer({ min: 1, max: 100_000 })
  fc.assert(
    fc.property(mm, fc.integer({ min: 300, max: 3000 }), (typed, expected) => {
      const meant = likelyWidth(typed, expected)
      if (meant === undefined) return
      expect(meant).toBeGreaterThanOrEqual(300)
      expect(meant).toBeLessThanOrEqual(3000)
      expect(Math.abs(meant - expected)).toBeLessThan(Math.abs(typed - expected))
    }),
  )
})
