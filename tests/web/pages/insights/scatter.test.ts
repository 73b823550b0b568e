import { expect, test } from 'vitest'
import { buildScatter, exposureInWords, SCATTER } from '../../../../web/pages/insights/scatter.ts'
import { day } from '../../../support/trend-records.ts'

const pair = (index: number, exposure: number, outcome: number) => ({
  ...{ week: index, exposure, outcome },
  date: day(`2026-01-${String(index + 1).padStart(2, '0')}`),
})

test('more of the cause stands further right, a wider split further up, newer points are darker', () => {
  const { points } = buildScatter([pair(0, -1, 150), pair(1, 0, 152), pair(2, 2, 148)])
  expect(points.map(({ age }) => age)).toEqual([0, 0.5, 1])
  expect(points.map(({ x }) => x)).toEqual(points.map(({ x }) => x).toSorted((a, b) => a - b))
  const [first, second, third] = points.map(({ y }) => y)
  expect([second, first, third]).toEqual([first, second, third].toSorted((a = 0, b = 0) => a - b))
})

test.each([
  [[150], 2],
  [[150, 152.5], 4],
  [[100, 180], 5],
  [[30, 300], 4],
])('%j cm stand between whole lines, %i of them', (outcomes, lines) => {
  const { widths, points } = buildScatter(outcomes.map((outcome, index) => pair(index, index, outcome)))
  expect(widths).toHaveLength(lines)
  const heights = widths.map(({ y }) => y)
  for (const { y } of points) {
    expect(y).toBeGreaterThanOrEqual(Math.min(...heights))
    expect(y).toBeLessThanOrEqual(Math.max(...heights))
  }
  expect(Math.min(...heights)).toBe(SCATTER.top)
})

test('values that are all alike stand in the middle, and no points are no lines', () => {
  const { points } = buildScatter([pair(0, 1, 150), pair(1, 1, 150)])
  expect(points.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true)
  expect(buildScatter([])).toEqual({ points: [], widths: [] })
})

test('minutes are read as hours, short sleep as the hours it was, the score as it is', () => {
  expect(exposureInWords(-1.5, 'busy')).toBe(-1.5)
  expect(exposureInWords(450, 'work')).toBe(7.5)
  expect(exposureInWords(-390, 'sleep')).toBe(6.5)
})
