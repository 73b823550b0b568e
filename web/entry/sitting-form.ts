// The sitting sheet as data: a bout that ends now, a bout from–to, or the total of a day.

import { clockOfMinutes } from '../../domain/calendar/clock-time.ts'
import { elapsedMinutes, type Instant, instantFromMs, instantToMs } from '../../domain/calendar/instant.ts'
import { livedDateTime } from '../../domain/calendar/lived-day.ts'
import { addDays, type LocalDate } from '../../domain/calendar/local-date.ts'
import {
  dateLivedAt,
  instantToLocalDateTime,
  localDateTimeToInstant,
  minuteOfDay,
  parseLocalDateTime,
  type TimeZone,
} from '../../domain/calendar/time-zone.ts'
import type { Sitting } from '../../domain/records/sitting.ts'
import type { RecordEdit } from '../store/record-edit.ts'
import { durationEntry, typedDuration } from './duration-entry.ts'

const LONGEST_BOUT_MINUTES = 1440

const USUAL_START = '09:00'

export type SittingMode = 'until-now' | 'from-to' | 'total'

export interface SittingForm {
  readonly mode: SittingMode
  /** A length of time as typed. */
  readonly minutes: string
  /** `HH:MM`; an end at or before the start is on the next day. */
  readonly start: string
  readonly end: string
  readonly replacesBouts: boolean
  readonly note: string
}

export interface SittingMoment {
  readonly date: LocalDate
  readonly zone: TimeZone
  readonly now: Instant
  readonly dayStartMinutes: number
}

/** What opens the form: a sitting to edit, or the moment of a new one and when the person usually sits down first. */
export interface SittingFormSource {
  readonly sitting: Sitting | undefined
  readonly moment: SittingMoment
  readonly isToday: boolean
  readonly usualStart?: string | undefined
}

export function openSittingForm({ sitting, moment, isToday, usualStart }: SittingFormSource): SittingForm {
  const zone = sitting?.zone ?? moment.zone
  const now = clockAt(moment.now, zone)
  return {
    mode:
      sitting === undefined ? (isToday ? 'until-now' : 'total') : sitting.startAt === undefined ? 'total' : 'from-to',
    minutes: typedDuration(sitting?.minutes),
    start: sitting?.startAt === undefined ? (usualStart ?? USUAL_START) : clockAt(sitting.startAt, zone),
    end: sitting?.endAt !== undefined ? clockAt(sitting.endAt, zone) : isForgotten(sitting, moment.now) ? '' : now,
    replacesBouts: sitting?.replacesBouts ?? false,
    note: sitting?.note ?? '',
  }
}

/** Cells to save and the minutes they stand for; undefined while something is missing. */
export function sittingFields(
  form: SittingForm,
  moment: SittingMoment,
): { readonly fields: RecordEdit<'sitting'>; readonly minutes: number } | undefined {
  const note = form.note.trim() === '' ? null : form.note
  if (form.mode === 'total') {
    const minutes = durationEntry(form.minutes)
    if (typeof minutes !== 'number' || minutes === 0) return undefined
    const fields = {
      date: moment.date,
      minutes,
      source: 'total',
      replacesBouts: form.replacesBouts ? true : null,
      note,
    } as const
    return { fields, minutes }
  }
  const bout = form.mode === 'until-now' ? boutUntilNow(form, moment.now) : boutFromTo(form, moment)
  if (bout === undefined) return undefined
  const date = dateLivedAt(bout.startAt, moment.zone, moment.dayStartMinutes)
  return {
    fields: { ...bout, zone: moment.zone, date, source: 'entered' as const, note },
    minutes: elapsedMinutes(bout.startAt, bout.endAt),
  }
}

/** Whether a timer has run longer than a bout can be; then nobody but the person knows when it ended. */
export function isForgotten(sitting: Sitting | undefined, now: Instant): boolean {
  if (sitting?.startAt === undefined || sitting.endAt !== undefined) return false
  return elapsedMinutes(sitting.startAt, now) > LONGEST_BOUT_MINUTES
}

interface Bout {
  readonly startAt: Instant
  readonly endAt: Instant
}

function boutUntilNow(form: SittingForm, now: Instant): Bout | undefined {
  const minutes = durationEntry(form.minutes)
  if (typeof minutes !== 'number' || minutes === 0) return undefined
  return { startAt: instantFromMs(instantToMs(now) - minutes * 60_000), endAt: now }
}

function boutFromTo({ start, end }: SittingForm, { date, zone, dayStartMinutes }: SittingMoment): Bout | undefined {
  const from = livedDateTime(date, start, dayStartMinutes)
  const startDate = from?.slice(0, 10) as LocalDate | undefined
  const to = startDate && parseLocalDateTime(`${end > start ? startDate : addDays(startDate, 1)}T${end}`)
  if (from === undefined || to === undefined) return undefined
  const bout = { startAt: localDateTimeToInstant(from, zone), endAt: localDateTimeToInstant(to, zone) }
  return bout.endAt > bout.startAt ? bout : undefined
}

function clockAt(instant: Instant, zone: TimeZone): string {
  return clockOfMinutes(minuteOfDay(instantToLocalDateTime(instant, zone)))
}
