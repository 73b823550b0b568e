// Hours in which a device says nothing.

import { minutesOfClock } from '../calendar/clock-time.ts'
import { instantFromMs, instantToMs } from '../calendar/instant.ts'
import { addDays, type LocalDate } from '../calendar/local-date.ts'
import {
  instantToLocalDateTime,
  localDateTimeToInstant,
  minuteOfDay,
  parseLocalDateTime,
  type TimeZone,
} from '../calendar/time-zone.ts'

/** From one time of day (`HH:MM`) to another, past midnight when the end is not later. Equal times are no quiet hours. */
export interface QuietHours {
  readonly from: string
  readonly to: string
}

/** The first moment from `ms` on that is not quiet in `zone`; `ms` itself when it is not. UTC milliseconds. */
export function firstLoudMoment(ms: number, quiet: QuietHours | undefined, zone: TimeZone): number {
  if (quiet === undefined || !isQuiet(ms, quiet, zone)) return ms
  const local = instantToLocalDateTime(instantFromMs(ms), zone)
  const today = local.slice(0, 10) as LocalDate
  const isOver = minuteOfDay(local) >= minutesOfClock(quiet.to)
  const end = endOn(isOver ? addDays(today, 1) : today, quiet, zone)
  // Where the clocks go back within quiet hours, their end can be a moment that has passed.
  const later = end > ms ? end : ms + 60_000
  return firstLoudMoment(later, quiet, zone)
}

function isQuiet(ms: number, { from, to }: QuietHours, zone: TimeZone): boolean {
  const minute = minuteOfDay(instantToLocalDateTime(instantFromMs(ms), zone))
  const [start, end] = [minutesOfClock(from), minutesOfClock(to)]
  if (start < end) return minute >= start && minute < end
  return start > end && (minute >= start || minute < end)
}

function endOn(date: LocalDate, { to }: QuietHours, zone: TimeZone): number {
  const local = parseLocalDateTime(`${date}T${to}`)
  return local === undefined ? 0 : instantToMs(localDateTimeToInstant(local, zone))
}
