// When and where a line of Today is written: the clock of the day that is shown.

import { minutesOfClock } from '../../../domain/calendar/clock-time.ts'
import type { Instant } from '../../../domain/calendar/instant.ts'
import { livedDateTime } from '../../../domain/calendar/lived-day.ts'
import type { LocalDate } from '../../../domain/calendar/local-date.ts'
import {
  instantToLocalDateTime,
  type LocalDateTime,
  localDateTimeToInstant,
  type TimeZone,
} from '../../../domain/calendar/time-zone.ts'

/** The day that is shown, and whether it is the one being lived. */
export interface LineDay {
  readonly date: LocalDate
  readonly isToday: boolean
}

export interface LineMoment {
  /** On another day: the same time of day there. */
  readonly at: Instant
  readonly local: LocalDateTime
  readonly date: LocalDate
  readonly zone: TimeZone
  readonly dayStartMinutes: number
}

export function lineMoment(
  { date, isToday }: LineDay,
  now: Instant,
  { zone, dayStart }: { readonly zone: TimeZone; readonly dayStart: string },
): LineMoment {
  const dayStartMinutes = minutesOfClock(dayStart)
  const local = instantToLocalDateTime(now, zone)
  const there = isToday ? undefined : livedDateTime(date, local.slice(11), dayStartMinutes)
  return {
    at: there === undefined ? now : localDateTimeToInstant(there, zone),
    local: there ?? local,
    ...{ date, zone, dayStartMinutes },
  }
}
