import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { areaBeside, type Direction } from '../../../domain/look-back/area-beside.ts'
import { areaAt, areaAtPlane, areaMiddles, toBoard, toPlane } from '../../../domain/look-back/board-geometry.ts'
import { freePlace } from '../../../domain/look-back/free-place.ts'
import { type BoardArea, boardAreas } from '../../../domain/records/board-area.ts'

const points = fc.record({ x: fc.integer({ min: 0, max: 10_000 }), y: fc.integer({ min: 0, max: 10_000 }) })

describe('a point of the board', () => {
  test.each([
    ['high in the middle', { x: 5000, y: 1000 }, 'fun'],
    ['low on the left', { x: 2000, y: 6000 }, 'done'],
    ['low on the right', { x: 8000, y: 6000 }, 'learn'],
    ['in the very middle', { x: 5000, y: 4350 }, 'fun-done-learn'],
    ['where only fun and done overlap', { x: 3200, y: 3450 }, 'fun-done'],
    ['where only fun and learn overlap', { x: 6800, y: 3450 }, 'fun-learn'],
    ['where only done and learn overlap', { x: 5000, y: 6200 }, 'done-learn'],
    ['below the circles', { x: 5000, y: 9000 }, 'idea'],
    ['in a corner', { x: 100, y: 100 }, 'idea'],
  ] as const)('%s lies in %j: %s', (_where, point, area) => {
    expect(areaAt(point)).toBe(area)
  })

  test('on the line of a circle belongs to it', () => {
    expect(areaAtPlane({ px: 5000, py: 200 + 0.1 })).toBe('fun')
    expect(areaAtPlane({ px: 5000, py: 190 })).toBe('idea')
  })

  test('comes back as it was from the plane that circles are round in', () => {
    fc.assert(
      fc.property(points, (point) => {
        expect(toBoard(toPlane(point))).toEqual(point)
      }),
    )
  })

  test('mirrored lies in the mirrored area', () => {
    const mirrored = (area: BoardArea) =>
      area
        .replace('done', '?')
        .replace('learn', 'done')
        .replace('?', 'learn')
        .replace('fun-learn-done', 'fun-done-learn')
    fc.assert(
      fc.property(points, ({ x, y }) => {
        const name = mirrored(areaAt({ x, y })).replace('learn-done', 'done-learn')
        expect(areaAt({ x: 10_000 - x, y })).toBe(name)
      }),
    )
  })
})

describe('a free place', () => {
  test.each(boardAreas)('in %s is its middle when nothing is there', (area) => {
    expect(freePlace(area, [])).toEqual(toBoard(areaMiddles[area]))
  })

  test('lies in its area, whatever is there already', () => {
    fc.assert(
      fc.property(fc.constantFrom(...boardAreas), fc.array(points, { maxLength: 40 }), (area, taken) => {
        expect(areaAt(freePlace(area, taken))).toBe(area)
      }),
    )
  })

  test('is the same in whatever order the notes come', () => {
    fc.assert(
      fc.property(fc.array(points, { maxLength: 20 }), (taken) => {
        expect(freePlace('fun', taken.toReversed())).toEqual(freePlace('fun', taken))
      }),
    )
  })

  test('is another one each time, for as many notes as anybody can read', () => {
    const taken: { x: number; y: number }[] = []
    for (let count = 0; count < 60; count++) taken.push(freePlace('fun-done-learn', taken))
    expect(new Set(taken.slice(0, 20).map(({ x, y }) => `${x} ${y}`)).size).toBe(20)
  })
})

describe('the arrow keys', () => {
  test.each(boardAreas)('lead from %s to every other area', (from) => {
    const reached = new Set<BoardArea>([from])
    for (const area of reached) {
      for (const direction of ['up', 'down', 'left', 'right'] as const) {
        const next = areaBeside(area, direction)
        if (next !== undefined) reached.add(next)
      }
    }
    expect([...reached].sort()).toEqual([...boardAreas].sort())
  })

  test.each([
    ['fun', 'left', 'fun-done'],
    ['fun-done', 'right', 'fun-done-learn'],
    ['done', 'right', 'done-learn'],
    ['done-learn', 'down', 'idea'],
    ['idea', 'up', 'done-learn'],
    ['idea', 'down', undefined],
  ] as const satisfies readonly (readonly [BoardArea, Direction, BoardArea | undefined])[])(
    'from %s %s is %s',
    (area, direction, next) => {
      expect(areaBeside(area, direction)).toBe(next)
    },
  )
})
