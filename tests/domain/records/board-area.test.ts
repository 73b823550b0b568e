import { expect, test } from 'vitest'
import { areaOf, boardAreas, circlesOf } from '../../../domain/records/board-area.ts'

test.each(boardAreas)('the circles of %s lie in it', (area) => {
  expect(areaOf(Object.fromEntries(circlesOf(area).map((circle) => [circle, true])))).toBe(area)
})

test('a note in no circle is an idea', () => {
  expect(areaOf({})).toBe('idea')
  expect(areaOf({ fun: false })).toBe('idea')
})
