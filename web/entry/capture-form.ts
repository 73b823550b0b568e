// The capture sheet as data: what stands in it when it opens, and what it saves.

import { clockOfMinutes } from '../../domain/calendar/clock-time.ts'
import type { Instant } from '../../domain/calendar/instant.ts'
import { livedDateTime } from '../../domain/calendar/lived-day.ts'
import type { LocalDate } from '../../domain/calendar/local-date.ts'
import {
  instantToLocalDateTime,
  localDateTimeToInstant,
  minuteOfDay,
  type TimeZone,
} from '../../domain/calendar/time-zone.ts'
import type { Capture } from '../../domain/records/capture.ts'
import { webAddress } from '../../domain/records/field-types.ts'
import { type Mood, moods } from '../../domain/records/mood.ts'
import type { RecordEdit } from '../store/record-edit.ts'

export interface CaptureForm {
  readonly words: string
  readonly moods: Readonly<Record<Mood, boolean>>
  readonly url: string
  readonly readState: Capture['readState']
  /** What reading it gave. */
  readonly takeaway: string
  readonly date: LocalDate
  /** `HH:MM` on the lived day. */
  readonly time: string
}

export interface CaptureMoment {
  readonly at: Instant
  readonly zone: TimeZone
  readonly dayStartMinutes: number
}

export function openCaptureForm(
  capture: Capture | undefined,
  date: LocalDate,
  { at, zone }: Pick<CaptureMoment, 'at' | 'zone'>,
): CaptureForm {
  return {
    words: capture?.text ?? '',
    moods: moodsFrom((mood) => capture?.moods[mood] === true),
    url: capture?.url ?? '',
    readState: capture?.readState,
    takeaway: capture?.takeaway ?? '',
    date,
    time: clockOfMinutes(minuteOfDay(instantToLocalDateTime(at, zone))),
  }
}

/** Every mood, and whether the capture has it. */
export function moodsFrom(has: (mood: Mood) => boolean): CaptureForm['moods'] {
  return { fun: has('fun'), done: has('done'), learn: has('learn'), improve: has('improve') }
}

/** Whether the address can stand as a link; an empty one can. */
export function isUrlFine({ url }: CaptureForm): boolean {
  return url.trim() === '' || webAddress.safeParse(url.trim()).success
}

/** Cells to save; undefined while there are no words or the address is none. Only moods that changed are written. */
export function captureFields(
  form: CaptureForm,
  moment: CaptureMoment,
  previous: Capture | undefined,
): RecordEdit<'capture'> | undefined {
  if (form.words.trim() === '' || !isUrlFine(form)) return undefined
  const changed = moods.filter((mood) => form.moods[mood] !== (previous?.moods[mood] === true))
  return {
    at: momentOf(form, moment),
    zone: moment.zone,
    date: form.date,
    text: form.words,
    url: form.url.trim() === '' ? null : form.url.trim(),
    readState: form.readState ?? null,
    takeaway: form.takeaway.trim() === '' ? null : form.takeaway,
    ...Object.fromEntries(changed.map((mood) => [`moods.${mood}`, form.moods[mood]])),
  }
}

// Keeps the seconds of a moment that was not touched.
function momentOf({ date, time }: CaptureForm, { at, zone, dayStartMinutes }: CaptureMoment): Instant {
  const local = livedDateTime(date, time, dayStartMinutes)
  const instant = local === undefined ? undefined : localDateTimeToInstant(local, zone)
  return instant === undefined || instant.slice(0, 16) === at.slice(0, 16) ? at : instant
}
