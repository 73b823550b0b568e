import { expect, test } from 'vitest'
import { clockOfMinutes, minutesOfClock } from '../../../domain/calendar/clock-time.ts'
import { livedDateTime } from '../../../domain/calendar/lived-day.ts'
import type { LocalDate } from '../../../domain/calendar/local-date.ts'

test('clock times and minutes convert both ways', () => {
  for (let minutes = 0; minutes < 1440; minutes++) expect(minutesOfClock(clockOfMinutes(minutes))).toBe(minutes)
})

test('minutes before and after the day wrap around', () => {
  expect(clockOfMinutes(-30)).toBe('23:30')
  expect(clockOfMinutes(1500)).toBe('01:00')
})

test('with a day from 03:00, one at night belongs to the evening before', () => {
  expect(livedDateTime('2026-05-05' as LocalDate, '01:00', 180)).toBe('2026-05-06T01:00')
  expect(livedDateTime('2026-05-05' as LocalDate, '03:00', 180)).toBe('2026-05-05T03:00')
  expect(livedDateTime('2026-05-05' as LocalDate, '25:00', 180)).toBeUndefined()
})
