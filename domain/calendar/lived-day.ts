// Where a clock time lies within the day as the person counts it, when that day starts after midnight.

import { minutesOfClock } from './clock-time.ts'
import { addDays, type LocalDate } from './local-date.ts'
import { type LocalDateTime, parseLocalDateTime } from './time-zone.ts'

/** The wall-clock time that `clock` (`HH:MM`) means on the lived day `date`: with a day from 03:00, 01:00 of 5 May is 01:00
 *  on the calendar's 6 May. Undefined when `clock` is no time. */
export function livedDateTime(date: LocalDate, clock: string, dayStartMinutes: number): LocalDateTime | undefined {
  const calendarDate = minutesOfClock(clock) < dayStartMinutes ? addDays(date, 1) : date
  return parseLocalDateTime(`${calendarDate}T${clock}`)
}
