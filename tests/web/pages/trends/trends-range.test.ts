import { describe, expect, it } from 'vitest'
import { firstDayToRead, firstWeekOf } from '../../../../web/pages/trends/trends-range.ts'
import { day } from '../../../support/trend-records.ts'

// A Sunday.
const calendar = { today: day('2026-11-22'), weekStart: 1 }

describe('a range', () => {
  it.each([
    ['3m', '2026-08-17'],
    ['6m', '2026-05-18'],
    ['1y', '2025-11-17'],
  ] as const)('of %s starts with the week that holds its first day', (range, start) => {
    expect(firstWeekOf(range, calendar, undefined)).toBe(start)
  })

  it('follows the weekday on which weeks start', () => {
    expect(firstWeekOf('3m', { ...calendar, weekStart: 7 }, undefined)).toBe('2026-08-16')
  })

  it('of everything starts with the oldest entry, and is never shorter than three months', () => {
    expect(firstWeekOf('all', calendar, day('2016-02-03'))).toBe('2016-02-01')
    expect(firstWeekOf('all', calendar, day('2026-11-20'))).toBe('2026-08-17')
    expect(firstWeekOf('all', calendar, undefined)).toBe('2026-08-17')
  })

  it('is read with the 26 weeks that its first week is measured by', () => {
    expect(firstDayToRead('3m', calendar)).toBe('2026-02-16')
    expect(firstDayToRead('all', calendar)).toBe('1900-01-01')
  })
})
