// The stretch sheet as data: what stands in it when it opens, and what it saves.

import { clockOfMinutes } from '../../domain/calendar/clock-time.ts'
import { elapsedMinutes, type Instant } from '../../domain/calendar/instant.ts'
import { livedDateTime } from '../../domain/calendar/lived-day.ts'
import type { LocalDate } from '../../domain/calendar/local-date.ts'
import {
  instantToLocalDateTime,
  localDateTimeToInstant,
  minuteOfDay,
  type TimeZone,
} from '../../domain/calendar/time-zone.ts'
import type { AreaFeel } from '../../domain/records/body-area.ts'
import type { Stretch } from '../../domain/records/stretch.ts'
import type { Units } from '../i18n/format.ts'
import type { RecordEdit } from '../store/record-edit.ts'
import { lengthText, parseLengthEntry } from './length-entry.ts'

/** How long after a stretch a width still says something of it: a session waits as long for its *after*. */
const LONGEST_DELAY_MINUTES = 180

/** A repeat of one of the widths. */
export interface Try {
  readonly which: 'before' | 'after'
  readonly mm: number
}

/** By the id that each has. */
export type Tries = Readonly<Record<string, Try>>

export interface StretchForm {
  readonly before: string
  readonly after: string
  /** `HH:MM` of the session's start. */
  readonly time: string
  readonly setting: 'self' | 'trainer' | 'class' | undefined
  readonly isDoubtful: boolean
  readonly areas: Readonly<Record<string, AreaFeel>>
  /** Minutes from the last stretch to the width after it, if said. */
  readonly delay: number | undefined
  readonly tries: Tries
  readonly note: string
}

/** What opens the form: a session to edit, or the moment of a new one. */
export interface StretchFormSource {
  readonly session: Stretch | undefined
  readonly now: Instant
  readonly zone: TimeZone
  readonly units: Units
}

/** An edited session as it is, a new one without a width: what it may be is shown pale and stands in no form, since what
 *  stands there is saved as measured. */
export function openStretchForm({ session, now, zone, units }: StretchFormSource): StretchForm {
  const asText = (mm: number | undefined) => (mm === undefined ? '' : lengthText(mm, units))
  return {
    before: asText(session?.beforeMm),
    after: asText(session?.afterMm),
    time: clockOfMinutes(minuteOfDay(instantToLocalDateTime(session?.at ?? now, session?.zone ?? zone))),
    setting: session?.setting,
    isDoubtful: session?.doubtful ?? false,
    areas: session?.areas ?? {},
    delay: session?.afterDelayMinutes,
    tries: session?.tries ?? {},
    note: session?.note ?? '',
  }
}

/** What the width after is expected to be: the last gain on top of the width before, where both are known. */
export function expectedAfter(beforeMm: number | undefined, last: Stretch | undefined): number | undefined {
  if (beforeMm === undefined) return last?.afterMm
  const gain = last?.beforeMm !== undefined && last.afterMm !== undefined ? last.afterMm - last.beforeMm : 0
  return beforeMm + gain
}

/** What Save would write as the two widths, or why it cannot: nothing to save, or a width that is not one. */
export type StretchWidths =
  | { readonly kind: 'ready'; readonly beforeMm: number | undefined; readonly afterMm: number | undefined }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'invalid' }

export function widthsOf(form: StretchForm, units: Units): StretchWidths {
  const before = parseLengthEntry(form.before, units)
  const after = parseLengthEntry(form.after, units)
  if (isProblem(before.kind) || isProblem(after.kind)) return { kind: 'invalid' }
  const beforeMm = before.kind === 'valid' ? before.mm : undefined
  const afterMm = after.kind === 'valid' ? after.mm : undefined
  const hasMore = Object.keys({ ...form.areas, ...form.tries }).length > 0 || form.note.trim() !== ''
  return beforeMm === undefined && afterMm === undefined && !hasMore
    ? { kind: 'nothing' }
    : { kind: 'ready', beforeMm, afterMm }
}

/** A stretch whose end is known; `now` and its `date` are those of whoever measures after it. */
export interface TimedStretch {
  readonly endedAt: Instant
  readonly now: Instant
  readonly date: LocalDate
}

export interface StretchSaveOptions {
  readonly date: LocalDate
  readonly dayStartMinutes: number
  readonly zone: TimeZone
  readonly units: Units
  readonly previous: Stretch | undefined
  /** When the last stretch ended, if that is known. */
  readonly stretched?: TimedStretch | undefined
}

/** Cells to save; null clears one. `date` is the day the person is looking at. */
export function stretchFields(form: StretchForm, options: StretchSaveOptions): RecordEdit<'stretch'> {
  const { date, dayStartMinutes, units, previous } = options
  const zone = previous?.zone ?? options.zone
  const widths = widthsOf(form, units)
  const { beforeMm, afterMm } = widths.kind === 'ready' ? widths : {}
  const local = livedDateTime(date, form.time, dayStartMinutes)
  return {
    ...(local && !isSameMinute(previous, local) ? { at: localDateTimeToInstant(local, zone) } : {}),
    zone,
    date,
    beforeMm: beforeMm ?? null,
    afterMm: afterMm ?? null,
    afterDelayMinutes: form.delay ?? delayByTimer(afterMm, options) ?? null,
    setting: form.setting ?? null,
    doubtful: form.isDoubtful ? true : previous?.doubtful === undefined ? null : false,
    note: form.note.trim() === '' ? null : form.note,
    ...elementCells('areas', form.areas, previous?.areas ?? {}),
    ...elementCells('tries', form.tries, previous?.tries ?? {}),
  }
}

// Only of a width that is being measured: how long after the stretch an old one was measured, no timer knows.
function delayByTimer(
  afterMm: number | undefined,
  { previous, date, stretched }: StretchSaveOptions,
): number | undefined {
  if (afterMm === undefined || previous?.afterMm !== undefined || stretched?.date !== date) return undefined
  const minutes = elapsedMinutes(stretched.endedAt, stretched.now)
  const isOfThisSession = previous?.at === undefined || stretched.endedAt > previous.at
  return isOfThisSession && minutes >= 0 && minutes <= LONGEST_DELAY_MINUTES ? minutes : undefined
}

type Elements<Value> = Readonly<Record<string, Value>>

function elementCells<Name extends string, Value>(name: Name, now: Elements<Value>, before: Elements<Value>) {
  const gone = Object.keys(before).filter((key) => now[key] === undefined)
  return Object.fromEntries([
    ...gone.map((key) => [`${name}.${key}`, null] as const),
    ...Object.entries(now).map(([key, value]) => [`${name}.${key}`, value] as const),
  ]) as { readonly [Key in `${Name}.${string}`]: Value | null }
}

// Keeps the seconds of a session whose time was not touched.
function isSameMinute(previous: Stretch | undefined, local: string): boolean {
  return (
    previous?.at !== undefined &&
    previous.zone !== undefined &&
    instantToLocalDateTime(previous.at, previous.zone) === local
  )
}

function isProblem(kind: string): boolean {
  return kind === 'not-a-number' || kind === 'out-of-range'
}
