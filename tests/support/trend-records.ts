// Builders: records of a day in one line, as the trend code reads them.

import { type Instant, parseInstant } from '../../domain/calendar/instant.ts'
import { type LocalDate, parseLocalDate } from '../../domain/calendar/local-date.ts'
import {
  type LocalDateTime,
  localDateTimeToInstant,
  parseLocalDateTime,
  parseTimeZone,
  type TimeZone,
} from '../../domain/calendar/time-zone.ts'
import type { Capture } from '../../domain/records/capture.ts'
import type { Sitting } from '../../domain/records/sitting.ts'
import type { Sleep } from '../../domain/records/sleep.ts'
import type { Stretch } from '../../domain/records/stretch.ts'
import type { Workday } from '../../domain/records/workday.ts'
import type { LoggedRecords } from '../../domain/trends/weekly-summary.ts'

export const noRecords: LoggedRecords = { stretches: [], sleeps: [], sittings: [], workdays: [], captures: [] }

export function day(text: string): LocalDate {
  return known(parseLocalDate(text), text)
}

export function zoneOf(text: string): TimeZone {
  return known(parseTimeZone(text), text)
}

export function localTime(text: string): LocalDateTime {
  return known(parseLocalDateTime(text), text)
}

/** RFC 3339 text as an instant. */
export function moment(text: string): Instant {
  return known(parseInstant(text), text)
}

/** A wall-clock time in Tokyo, or in `zone`, as an instant. */
export function at(local: string, zone = 'Asia/Tokyo'): Instant {
  return localDateTimeToInstant(localTime(local), zoneOf(zone))
}

export function stretchOn(date: string, fields: Partial<Stretch> = {}): Stretch {
  return { id: `stretch-${date}`, kind: 'stretch', deleted: false, date: day(date), areas: {}, tries: {}, ...fields }
}

/** A night given by its wall-clock bed and wake times. */
export function night(bed: string, wake: string, fields: Partial<Sleep> = {}): Sleep {
  const zone = fields.zone ?? zoneOf('Asia/Tokyo')
  const date = day(wake.slice(0, 10))
  return {
    id: `sleep-${wake}`,
    kind: 'sleep',
    deleted: false,
    bedAt: at(bed, zone),
    wakeAt: at(wake, zone),
    zone,
    date,
    ...fields,
  }
}

/** A bout from–to on one date, times as HH:MM. */
export function bout(date: string, from: string, to: string, fields: Partial<Sitting> = {}): Sitting {
  const startAt = at(`${date}T${from}`)
  const endAt = at(`${date}T${to}`)
  return { id: `bout-${date}-${from}`, kind: 'sitting', deleted: false, date: day(date), startAt, endAt, ...fields }
}

export function sittingTotal(date: string, minutes: number, fields: Partial<Sitting> = {}): Sitting {
  return { id: `total-${date}`, kind: 'sitting', deleted: false, date: day(date), minutes, source: 'total', ...fields }
}

export function workdayOn(date: string, fields: Partial<Workday> = {}): Workday {
  return { id: `work-${date}`, kind: 'workday', deleted: false, date: day(date), ...fields }
}

export function captureOn(date: string, text: string, fields: Partial<Capture> = {}): Capture {
  return { id: `capture-${date}`, kind: 'capture', deleted: false, date: day(date), text, moods: {}, ...fields }
}

function known<Value>(value: Value | undefined, text: string): Value {
  if (value === undefined) throw new Error(`not a value this test can use: ${text}`)
  return value
}
