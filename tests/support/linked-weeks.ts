// Builds weeks in which a busier week is followed by a narrower split, as much as a test wants.

import { addDays } from '../../domain/calendar/local-date.ts'
import type { LoggedRecords } from '../../domain/trends/weekly-summary.ts'
import { day, night, noRecords, sittingTotal, stretchOn, workdayOn } from './trend-records.ts'

export const MONDAY = day('2025-01-06')

/** Small whole numbers that look like chance and are the same every time. */
export const mixed = (index: number, modulus: number) => (index * index * 7 + index * 13 + ((index * 5) % 11)) % modulus

/** Work, sitting and sleep for each day of these weeks; a measurement on the Monday after each, narrower by `effectMm` for each hour of work. */
export function linkedWeeks(weeks: number, effectMm: number, lag = 0): LoggedRecords {
  const hours = Array.from({ length: weeks }, (_, week) => mixed(week, 5))
  const days = hours.flatMap((more, week) =>
    Array.from({ length: 7 }, (_, index) => ({ date: addDays(MONDAY, week * 7 + index), more })),
  )
  return {
    ...noRecords,
    workdays: days.map(({ date, more }) => workdayOn(date, { workMinutes: 300 + 60 * more })),
    sittings: days.map(({ date, more }) => sittingTotal(date, 300 + 50 * more)),
    sleeps: days.map(({ date, more }) => night(`${addDays(date, -1)}T23:00`, `${date}T0${7 - Math.min(more, 4)}:00`)),
    stretches: hours.map((_, week) => {
      const cause = hours[week - lag] ?? 0
      return stretchOn(addDays(MONDAY, (week + 1) * 7), { beforeMm: 1500 + mixed(week + 3, 7) - effectMm * cause })
    }),
  }
}
