// Moments and values of a history in words.

import { type Instant, isInstant } from '../../domain/calendar/instant.ts'
import { type LocalDate, parseLocalDate } from '../../domain/calendar/local-date.ts'
import { instantToLocalDateTime, type TimeZone } from '../../domain/calendar/time-zone.ts'
import type { Json } from '../../domain/json.ts'
import { formatClock, formatDate, type Units } from '../i18n/format.ts'
import { fieldValue } from './field-words.ts'

/** A moment on the wall of a zone, with its year where that is not the one of `today`: `Mon 23 Nov 18:05`. */
export function momentInWords(at: Instant, zone: TimeZone, today: LocalDate): string {
  const day = instantToLocalDateTime(at, zone).slice(0, 10)
  const date = parseLocalDate(day)
  const year = day.slice(0, 4) === today.slice(0, 4) ? {} : ({ year: 'numeric' } as const)
  const words =
    date === undefined ? day : formatDate(date, { weekday: 'short', day: 'numeric', month: 'short', ...year })
  return `${words} ${formatClock(at, zone)}`
}

/** As `fieldValue`, with times of day as the clock showed them where they were lived. */
export function cellInWords(
  field: string,
  value: Json,
  { units, zone }: { readonly units: Units; readonly zone: TimeZone },
): string {
  const isTime = typeof value === 'string' && field !== 'note' && field !== 'text' && isInstant(value)
  return isTime ? formatClock(value, zone) : fieldValue(field, value, units)
}
