// Wall-clock arithmetic without a zone: minutes after the midnight of a date, over its ends.

import { clockOfMinutes } from '../calendar/clock-time.ts'
import { addDays, type LocalDate } from '../calendar/local-date.ts'
import { type LocalDateTime, parseLocalDateTime } from '../calendar/time-zone.ts'

/** 1500 is 01:00 of the next day, −60 is 23:00 of the day before. Undefined beyond the years that dates have. */
export function localMoment(date: LocalDate, minutes: number): LocalDateTime | undefined {
  return parseLocalDateTime(`${addDays(date, Math.floor(minutes / 1440))}T${clockOfMinutes(minutes)}`)
}
