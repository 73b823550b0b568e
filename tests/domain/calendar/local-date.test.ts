import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  dayNumberToLocalDate,
  daysBetween,
  localDateToDayNumber,
  parseLocalDate,
  weekdayOf,
} from '../../../domain/calendar/local-date.ts'
import { day } from '../../support/trend-records.ts'

const dates = fc.integer({ min: -25_567, max: 376_000 }).map(dayNumberToLocalDate)

describe('a local date', () => {
  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '1899-12-31', '3000-01-01', '2026-1-1', '', '2026-01-01T00:00'])(
    'is not %j',
    (text) => {
      expect(parseLocalDate(text)).toBeUndefined()
    },
  )

  it.each(['2024-02-29', '1900-01-01', '2999-12-31'])('is %j', (text) => {
    expect(parseLocalDate(text)).toBe(text)
  })

  it('has the arithmetic of Temporal', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
        const plain = Temporal.PlainDate.from(date)
        expect(addDays(date, days)).toBe(plain.add({ days }).toString())
        expect(daysBetween(date, addDays(date, days))).toBe(days)
        expect(weekdayOf(date)).toBe(plain.dayOfWeek)
      }),
    )
  })

  it('months later is the same day, or the last of a shorter month', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -30, max: 30 }), (date, months) => {
        expect(addMonths(date, months)).toBe(Temporal.PlainDate.from(date).add({ months }).toString())
      }),
    )
    expect(addMonths(day('2026-01-31'), 1)).toBe('2026-02-28')
  })

  it('comes back from its day number, and 1970-01-01 is day 0', () => {
    fc.assert(fc.property(dates, (date) => dayNumberToLocalDate(localDateToDayNumber(date)) === date))
    expect(localDateToDayNumber(day('1970-01-01'))).toBe(0)
  })
})
