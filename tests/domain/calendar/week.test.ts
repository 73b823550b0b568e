import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayNumberToLocalDate, daysBetween, weekdayOf } from '../../../domain/calendar/local-date.ts'
import { startOfWeek, weeksBetween, wholeWeeks } from '../../../domain/calendar/week.ts'
import { day } from '../../support/trend-records.ts'

const dates = fc.integer({ min: -20_000, max: 60_000 }).map(dayNumberToLocalDate)
const weekStarts = fc.integer({ min: 1, max: 7 })

describe('a week', () => {
  it('starts on the chosen weekday, at most six days earlier', () => {
    fc.assert(
      fc.property(dates, weekStarts, (date, weekStart) => {
        const start = startOfWeek(date, weekStart)
        expect(weekdayOf(start)).toBe(weekStart)
        expect(daysBetween(start, date)).toBeGreaterThanOrEqual(0)
        expect(daysBetween(start, date)).toBeLessThan(7)
      }),
    )
  })

  it('is in the list of every range that touches it, seven days after the one before', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 0, max: 400 }), weekStarts, (from, length, weekStart) => {
        const to = addDays(from, length)
        const weeks = weeksBetween(from, to, weekStart)
        expect(weeks[0]).toBe(startOfWeek(from, weekStart))
        expect(weeks.at(-1)).toBe(startOfWeek(to, weekStart))
        expect(weeks.every((week, index) => index === 0 || week === addDays(weeks[index - 1] ?? week, 7))).toBe(true)
        expect(wholeWeeks(from, to, weekStart)).toEqual({ from: weeks[0], to: addDays(weeks.at(-1) ?? to, 6) })
      }),
    )
  })

  it('is not there for a reversed range', () => {
    expect(weeksBetween(day('2026-01-12'), day('2026-01-05'), 1)).toEqual([])
  })
})
