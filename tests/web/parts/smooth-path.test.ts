import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bodyViews, DETAILS, HEAD, MUSCLES, OUTLINE } from '../../../web/parts/body-shapes.ts'
import { middleOf, smoothPath } from '../../../web/parts/smooth-path.ts'

const points = fc.array(fc.tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: -99, max: 99 })), {
  minLength: 2,
  maxLength: 20,
})
const written = (list: readonly (readonly [number, number])[]) => list.map(([x, y]) => `${x},${y}`).join(' ')

describe('a smooth path', () => {
  it('passes through every point, in order', () => {
    fc.assert(
      fc.property(points, (list) => {
        const ends = [...smoothPath(written(list), 'open').matchAll(/(-?\d+) (-?\d+)(?=C|$)/g)]
        const moved = list.filter((point, index) => String(point) !== String(list[index - 1]))
        expect(ends.map(([, x, y]) => [Number(x), Number(y)])).toEqual(moved)
      }),
    )
  })

  it('along a straight line is that line', () => {
    expect(smoothPath('0,0 3,0 6,0', 'open')).toBe('M0 0C0.5 0 2 0 3 0C4 0 5.5 0 6 0')
  })

  it('that is closed comes back to its first point', () => {
    expect(smoothPath('0,0 6,0 6,6', 'closed')).toMatch(/^M0 0C.* 0 0Z$/)
  })

  it('has a corner where a point is given twice', () => {
    expect(smoothPath('0,0 6,6 6,6 12,0', 'open')).toBe('M0 0C1 1 5 5 6 6C7 5 11 1 12 0')
  })

  it('of no point is no path', () => {
    expect(smoothPath('', 'open')).toBe('')
  })
})

it('the middle of a square is its middle', () => {
  expect(middleOf('0,0 4,0 4,4 0,4')).toEqual([2, 2])
})

describe('the figure', () => {
  const lines = bodyViews.flatMap((view) => [...DETAILS[view], ...MUSCLES[view].flatMap(([, ...drawn]) => drawn)])

  it('is written in whole numbers on its own half', () => {
    for (const line of [HEAD, OUTLINE, ...lines]) expect(line).toMatch(/^\d+,\d+( \d+,\d+)+$/)
  })

  it('names no muscle twice in a view, and shows all that have a place', () => {
    for (const view of bodyViews) {
      const names = MUSCLES[view].map(([name]) => name)
      expect(new Set(names).size).toBe(names.length)
    }
    const shown = new Set(bodyViews.flatMap((view) => MUSCLES[view].map(([name]) => name)))
    expect([...shown].sort()).toEqual([
      'adductor',
      'calf',
      'gluteal',
      'hamstring',
      'hip-flexor',
      'lower-back',
      'neck',
      'piriformis',
      'quadriceps',
      'shoulder',
      'upper-back',
    ])
  })
})
