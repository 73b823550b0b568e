// Weeks as the person counts them: seven days from the weekday they chose.

import { addDays, daysBetween, type LocalDate, weekdayOf } from './local-date.ts'

/** First day of the week that holds `date`. `weekStart` is an ISO weekday, 1 = Monday … 7 = Sunday. */
export function startOfWeek(date: LocalDate, weekStart: number): LocalDate {
  return addDays(date, -((weekdayOf(date) - weekStart + 7) % 7))
}

/** First days of every week from the one that holds `from` to the one that holds `to`, both included; empty when reversed. */
export function weeksBetween(from: LocalDate, to: LocalDate, weekStart: number): LocalDate[] {
  const first = startOfWeek(from, weekStart)
  const count = Math.floor(daysBetween(first, startOfWeek(to, weekStart)) / 7) + 1
  return Array.from({ length: Math.max(0, count) }, (_, index) => addDays(first, index * 7))
}
