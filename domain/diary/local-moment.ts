// Moments on the wall clock, without a zone: minutes since 1970-01-01T00:00, so that they add up over midnight.

import { dayNumberToLocalDate, type LocalDate, localDateToDayNumber } from '../calendar/local-date.ts'
import type { LocalDateTime } from '../calendar/time-zone.ts'
import { DAY_MINUTES } from './clock-reading.ts'
import type { Moment } from './entries.ts'
import type { FactDay } from './fact.ts'

/** Records begin with 1900, wherever on earth it is. */
const EARLIEST = '1900-01-03'

/** The moment so many minutes after the midnight of a day, if it has passed; the day before where no day was said.
 *  1500 is 01:00 of the next day, −60 is 23:00 of the day before. Undefined also when the minutes are. */
export function passedMoment(
  { date, source }: FactDay,
  minutes: number | undefined,
  { now }: Moment,
): number | undefined {
  if (minutes === undefined || date < EARLIEST) return undefined
  const hasPassed = (each: number) => localDateTimeOf(each) <= now
  const moment = localDateToDayNumber(date) * DAY_MINUTES + minutes
  if (hasPassed(moment)) return moment
  return source === 'none' && hasPassed(moment - DAY_MINUTES) ? moment - DAY_MINUTES : undefined
}

export function localDateTimeOf(moment: number): LocalDateTime {
  return new Date(moment * 60_000).toISOString().slice(0, 16) as LocalDateTime
}

export function localDateOf(moment: number): LocalDate {
  return dayNumberToLocalDate(Math.floor(moment / DAY_MINUTES))
}
