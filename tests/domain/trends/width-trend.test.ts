import { describe, expect, it } from 'vitest'
import { addDays } from '../../../domain/calendar/local-date.ts'
import type { Stretch } from '../../../domain/records/stretch.ts'
import { runToEnd } from '../../../domain/sliced.ts'
import { widthTrendInSlices } from '../../../domain/trends/width-trend.ts'
import { day, stretchOn } from '../../support/trend-records.ts'

const MONDAY = day('2026-01-05')

/** One session a week with that width. */
const weekly = (widths: readonly number[], fields: Partial<Stretch> = {}) =>
  widths.map((beforeMm, week) => stretchOn(addDays(MONDAY, week * 7), { beforeMm, ...fields }))

const trendOf = (stretches: readonly Stretch[], weekEnds: Parameters<typeof widthTrendInSlices>[1] = []) =>
  runToEnd(widthTrendInSlices(stretches, weekEnds))

describe('the trend of the width before stretching', () => {
  it('has a level in its band on each measured day and at the ends of the weeks between', () => {
    const widths = [1500, 1505, 1495, 1510, 1500, 1507]
    const { trend } = trendOf(weekly(widths), [addDays(MONDAY, 6), addDays(MONDAY, 13), addDays(MONDAY, 90)])
    expect(trend.kind === 'trend' && trend.levels).toHaveLength(widths.length + 2)
    for (const { mean, lower, upper } of trend.kind === 'trend' ? trend.levels : []) {
      expect(mean).toBeGreaterThan(lower)
      expect(mean).toBeLessThan(upper)
      expect(mean).toBeGreaterThan(149)
      expect(mean).toBeLessThan(152)
    }
  })

  it('takes five days, and says how many there are', () => {
    expect(trendOf(weekly([1500, 1510, 1505, 1500])).trend).toEqual({ kind: 'too-few', have: 4, need: 5 })
    expect(trendOf([]).trend).toEqual({ kind: 'too-few', have: 0, need: 5 })
  })

  it('leaves out what the person doubts', () => {
    const doubted = stretchOn(addDays(MONDAY, 100), { beforeMm: 3000, doubtful: true })
    const plain = weekly([1500, 1505, 1495, 1510, 1500])
    expect(trendOf([...plain, doubted])).toEqual(trendOf(plain))
  })
})

describe('a value unlike the others', () => {
  const usual = [1500, 1505, 1495, 1510, 1500, 1507, 1498, 1503, 1500, 1506]

  it('is named, and counts in the line all the same', () => {
    const odd = trendOf(weekly([...usual, 1800]))
    expect([...odd.unusual]).toEqual([addDays(MONDAY, 70)])
    const level = odd.trend.kind === 'trend' ? odd.trend.levels.at(-1) : undefined
    const without = trendOf(weekly(usual)).trend
    const before = without.kind === 'trend' ? without.levels.at(-1) : undefined
    expect(level?.mean).toBeGreaterThan(before?.mean ?? Number.NaN)
  })

  it('is released when the next one agrees', () => {
    expect(trendOf(weekly([...usual, 1800, 1790])).unusual.has(addDays(MONDAY, 70))).toBe(false)
  })
})
