// One record of an invented history, and how its moments come about.

import type { Instant } from '../calendar/instant.ts'
import { addDays, type LocalDate } from '../calendar/local-date.ts'
import { localDateTimeToInstant, parseLocalDateTime, type TimeZone } from '../calendar/time-zone.ts'
import type { Json } from '../json.ts'
import type { Random } from './random.ts'
import type { SampleLanguage } from './spoken.ts'

export interface SampleRecord {
  readonly kind: 'stretch' | 'sleep' | 'sitting' | 'workday' | 'capture' | 'profile'
  /** Absent for records that are given one when they are written. */
  readonly id?: string
  /** When the person wrote it down. */
  readonly loggedAt: Instant
  readonly fields: Readonly<Record<string, Json>>
}

/** What the makers of records are given beside the day. */
export interface SampleContext {
  readonly zone: TimeZone
  readonly random: Random
  /** Of notes; both where it is absent. */
  readonly language?: SampleLanguage | undefined
}

/** The moment `minutes` after midnight of `date` on the wall clock: negative is the evening before, 1440 and more the next day. */
export function momentOn(date: LocalDate, minutes: number, zone: TimeZone): Instant {
  const rounded = Math.round(minutes)
  const day = addDays(date, Math.floor(rounded / 1440))
  const ofDay = ((rounded % 1440) + 1440) % 1440
  const clock = `${twoDigits(Math.floor(ofDay / 60))}:${twoDigits(ofDay % 60)}`
  const local = parseLocalDateTime(`${day}T${clock}`)
  if (local === undefined) throw new Error(`no time: ${day} ${clock}`)
  return localDateTimeToInstant(local, zone)
}

/** The fields that have a value. */
export function present(fields: Readonly<Record<string, Json | undefined>>): Readonly<Record<string, Json>> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
