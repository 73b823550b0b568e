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

/** The range widened to whole weeks: from the first day of the week that holds `from` to the last day of that of `to`. */
export function wholeWeeks(from: LocalDate, to: LocalDate, weekStart: number): { from: LocalDate; to: LocalDate } {
  return { from: startOfWeek(from, weekStart), to: addDays(startOfWeek(to, weekStart), 6) }
}
