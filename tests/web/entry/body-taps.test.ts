import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { feels, muscles, sides } from '../../../domain/records/muscle.ts'
import { type Areas, feelAt, type Tap, tapArea } from '../../../web/entry/body-taps.ts'

const left: Tap = { muscle: 'hamstring', side: 'left', feel: 'tight' }
const tapped = (areas: Areas, ...taps: readonly Tap[]) => taps.reduce(tapArea, areas)

describe('a tap on a side', () => {
  it.each([
    [1, { 'hamstring.left': { feel: 'tight', level: 1 } }],
    [2, { 'hamstring.left': { feel: 'tight', level: 2 } }],
    [3, { 'hamstring.left': { feel: 'tight', level: 3 } }],
    [4, {}],
  ])('%i times gives %j', (times, expected) => {
    expect(tapped({}, ...Array.from({ length: times }, () => left))).toEqual(expected)
  })

  it('with another feeling begins as slight', () => {
    expect(tapped({}, left, left, { ...left, feel: 'relieved' })).toEqual({
      'hamstring.left': { feel: 'relieved', level: 1 },
    })
  })

  it('leaves the other side and other places alone', () => {
    const before = { 'hamstring.right': { feel: 'sore', level: 2 }, 'calf.left': { feel: 'tight', level: 1 } } as const
    expect(tapArea(before, left)).toEqual({ ...before, 'hamstring.left': { feel: 'tight', level: 1 } })
  })

  it('tells it apart from the other side, which stays as the place as a whole was', () => {
    expect(tapArea({ 'hamstring.both': { feel: 'tight', level: 1 } }, left)).toEqual({
      'hamstring.left': { feel: 'tight', level: 2 },
      'hamstring.right': { feel: 'tight', level: 1 },
    })
  })
})

describe('a tap on a place as a whole', () => {
  const whole: Tap = { ...left, side: 'both' }

  it('takes the place of its sides, and starts from them where they are alike', () => {
    const alike = {
      'hamstring.left': { feel: 'tight', level: 1 },
      'hamstring.right': { feel: 'tight', level: 1 },
    } as const
    expect(tapArea(alike, whole)).toEqual({ 'hamstring.both': { feel: 'tight', level: 2 } })
  })

  it('starts anew where they differ', () => {
    expect(tapArea({ 'hamstring.left': { feel: 'tight', level: 3 } }, whole)).toEqual({
      'hamstring.both': { feel: 'tight', level: 1 },
    })
  })
})

it('a place is said as a whole or by its sides, never both, and levels stay 1 to 3', () => {
  const tap = fc.record<Tap>({
    muscle: fc.constantFrom(...muscles),
    side: fc.constantFrom(...sides),
    feel: fc.constantFrom(...feels),
  })
  fc.assert(
    fc.property(fc.array(tap, { maxLength: 40 }), (taps) => {
      const areas = tapped({}, ...taps)
      for (const [key, { level }] of Object.entries(areas)) {
        expect([1, 2, 3]).toContain(level)
        if (key.endsWith('.both')) {
          expect(areas).not.toHaveProperty([key.replace('both', 'left')])
          expect(areas).not.toHaveProperty([key.replace('both', 'right')])
        }
      }
    }),
  )
})

it('four taps anywhere with one feeling end where they began', () => {
  for (const muscle of muscles) {
    for (const side of sides) {
      const tap: Tap = { muscle, side, feel: 'sore' }
      expect(tapped({}, tap, tap, tap, tap)).toEqual({})
      expect(feelAt(tapped({}, tap), muscle, side)).toEqual({ feel: 'sore', level: 1 })
    }
  }
})
