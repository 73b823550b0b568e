// The sleep sheet as data: clock times on two walls become two instants and the time between them.

import { clockOfMinutes, minutesOfClock } from '../../domain/calendar/clock-time.ts'
import { elapsedMinutes, type Instant } from '../../domain/calendar/instant.ts'
import { livedDateTime } from '../../domain/calendar/lived-day.ts'
import { addDays, type LocalDate } from '../../domain/calendar/local-date.ts'
import {
  instantToLocalDateTime,
  type LocalTimeOccurrence,
  minuteOfDay,
  occurrenceOf,
  parseLocalDateTime,
  type TimeZone,
} from '../../domain/calendar/time-zone.ts'
import type { Sleep } from '../../domain/records/sleep.ts'
import type { RecordEdit } from '../store/record-edit.ts'

export type ClockPick = 'earlier' | 'later'

export interface SleepForm {
  /** `HH:MM` in `bedZone`. */
  readonly bed: string
  /** `HH:MM` in `zone`. */
  readonly wake: string
  readonly zone: TimeZone
  readonly bedZone: TimeZone
  /** Which one is meant when the clocks show a time twice. */
  readonly bedPick: ClockPick
  readonly wakePick: ClockPick
  readonly awakenings: number | 'several' | undefined
  readonly quality: number | undefined
  readonly place: 'home' | 'hotel' | 'other' | undefined
  readonly isNap: boolean
  readonly onset: string
  readonly waso: string
  readonly note: string
}

/** What the two clock times come to. `bed` and `wake` say when a time happens twice or never on that night. */
export interface Night {
  readonly bedAt: Instant
  readonly wakeAt: Instant
  readonly minutes: number
  readonly bed: LocalTimeOccurrence['kind']
  readonly wake: LocalTimeOccurrence['kind']
}

export const SHORTEST_NIGHT_MINUTES = 10

const USUAL_BED = '23:30'
const USUAL_WAKE = '07:00'

/** A night to edit as it is; a new one at the person's usual times, the rest unsaid. */
export function openSleepForm(source: {
  readonly night: Sleep | undefined
  readonly zone: TimeZone
  readonly usual: { readonly bed: string; readonly wake: string } | undefined
}): SleepForm {
  const { night, usual } = source
  const zone = night?.zone ?? source.zone
  const bedZone = night?.bedZone ?? zone
  return {
    bed: night?.bedAt === undefined ? (usual?.bed ?? USUAL_BED) : clockAt(night.bedAt, bedZone),
    wake: night?.wakeAt === undefined ? (usual?.wake ?? USUAL_WAKE) : clockAt(night.wakeAt, zone),
    zone,
    bedZone,
    bedPick: pickOf(night?.bedAt, bedZone),
    wakePick: pickOf(night?.wakeAt, zone),
    awakenings: night?.awakenings,
    quality: night?.quality,
    place: night?.place,
    isNap: night?.nap ?? false,
    onset: night?.onsetMinutes === undefined ? '' : String(night.onsetMinutes),
    waso: night?.wasoMinutes === undefined ? '' : String(night.wasoMinutes),
    note: night?.note ?? '',
  }
}

/** The night that ends on the lived day `date`: the bed time is the latest one before the awakening. Undefined while a time
 *  is not one. */
export function nightOf(form: SleepForm, date: LocalDate, dayStartMinutes: number): Night | undefined {
  const wakeLocal = livedDateTime(date, form.wake, dayStartMinutes)
  const wakeDate = wakeLocal?.slice(0, 10) as LocalDate | undefined
  const wake = wakeDate && occurrence(wakeDate, form.wake, form.zone)
  if (wakeDate === undefined || wake === undefined) return undefined
  const wakeAt = picked(wake, form.wakePick)
  for (const days of [1, 0, -1]) {
    const bed = occurrence(addDays(wakeDate, days), form.bed, form.bedZone)
    if (bed === undefined) return undefined
    const bedAt = picked(bed, form.bedPick)
    if (bedAt < wakeAt) return { bedAt, wakeAt, minutes: elapsedMinutes(bedAt, wakeAt), bed: bed.kind, wake: wake.kind }
  }
  return undefined
}

/** The form with an awakening that has not come yet moved to now; for prefilling, where nobody has said it. */
export function withoutFuture(
  form: SleepForm,
  date: LocalDate,
  moment: { readonly now: Instant; readonly dayStartMinutes: number },
): SleepForm {
  const night = nightOf(form, date, moment.dayStartMinutes)
  return night === undefined || night.wakeAt <= moment.now ? form : { ...form, wake: clockAt(moment.now, form.zone) }
}

/** Cells to save; null clears one. */
export function sleepFields(form: SleepForm, date: LocalDate, night: Night): RecordEdit<'sleep'> {
  return {
    bedAt: night.bedAt,
    wakeAt: night.wakeAt,
    zone: form.zone,
    bedZone: form.bedZone === form.zone ? null : form.bedZone,
    date,
    awakenings: form.awakenings ?? null,
    quality: form.quality ?? null,
    place: form.place ?? null,
    nap: form.isNap ? true : null,
    onsetMinutes: minutesOrNull(form.onset),
    wasoMinutes: minutesOrNull(form.waso),
    note: form.note.trim() === '' ? null : form.note,
  }
}

/** What is wrong with the typed minutes, by the name of the sentence that says so. */
export interface MinuteProblems {
  readonly onset: 'wrongMinutes' | undefined
  readonly waso: 'wrongMinutes' | 'tooLong' | undefined
}

export function minuteProblemsOf(form: SleepForm, night: Night | undefined): MinuteProblems {
  const onset = wholeMinutes(form.onset)
  const waso = wholeMinutes(form.waso)
  const isTooLong = night !== undefined && minutesIn(onset) + minutesIn(waso) > night.minutes
  return {
    onset: onset === 'invalid' ? 'wrongMinutes' : undefined,
    waso: waso === 'invalid' ? 'wrongMinutes' : isTooLong ? 'tooLong' : undefined,
  }
}

/** Minutes around midnight for a slider: an evening bed time is negative. */
export function bedSliderMinutes(clock: string): number {
  const minutes = minutesOfClock(clock)
  return minutes >= 15 * 60 ? minutes - 1440 : minutes
}

function occurrence(date: LocalDate, clock: string, zone: TimeZone): LocalTimeOccurrence | undefined {
  const local = parseLocalDateTime(`${date}T${clock}`)
  return local === undefined ? undefined : occurrenceOf(local, zone)
}

function picked(happening: LocalTimeOccurrence, pick: ClockPick): Instant {
  return happening.kind === 'twice' ? happening[pick] : happening.instant
}

function pickOf(instant: Instant | undefined, zone: TimeZone): ClockPick {
  if (instant === undefined) return 'earlier'
  const happening = occurrenceOf(instantToLocalDateTime(instant, zone), zone)
  return happening.kind === 'twice' && happening.later === instant ? 'later' : 'earlier'
}

function clockAt(instant: Instant, zone: TimeZone): string {
  return clockOfMinutes(minuteOfDay(instantToLocalDateTime(instant, zone)))
}

function minutesOrNull(typed: string): number | null {
  const minutes = wholeMinutes(typed)
  return typeof minutes === 'number' ? minutes : null
}

function wholeMinutes(typed: string): number | 'empty' | 'invalid' {
  const plain = typed.normalize('NFKC').trim()
  if (plain === '') return 'empty'
  return /^\d{1,4}$/.test(plain) ? Number(plain) : 'invalid'
}

function minutesIn(entry: number | 'empty' | 'invalid'): number {
  return typeof entry === 'number' ? entry : 0
}
