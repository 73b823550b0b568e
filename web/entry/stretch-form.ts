// The stretch sheet as data: what stands in it when it opens, and what it saves.

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
import type { AreaFeel } from '../../domain/records/body-area.ts'
import type { Stretch } from '../../domain/records/stretch.ts'
import type { Units } from '../i18n/format.ts'
import type { RecordEdit } from '../store/record-edit.ts'
import { lengthText, parseLengthEntry } from './length-entry.ts'

export interface StretchForm {
  readonly before: string
  readonly after: string
  /** `HH:MM` of the session's start. */
  readonly time: string
  readonly setting: 'self' | 'trainer' | 'class' | undefined
  readonly isDoubtful: boolean
  readonly areas: Readonly<Record<string, AreaFeel>>
  readonly note: string
}

/** What opens the form: a session to edit, or the moment of a new one and the last one to start from. */
export interface StretchFormSource {
  readonly session: Stretch | undefined
  readonly last: Stretch | undefined
  readonly now: Instant
  readonly zone: TimeZone
  readonly units: Units
  /** Nothing is filled in that was not typed. */
  readonly isMending?: boolean
}

/** An edited session as it is; a new one with the last *before* filled in and *after* left open. A session that waits for
 *  its *after* gets the last gain suggested. */
export function openStretchForm({ session, last, now, zone, units, isMending }: StretchFormSource): StretchForm {
  const asText = (mm: number | undefined) => (mm === undefined ? '' : lengthText(mm, units))
  const isWaiting =
    !isMending && session !== undefined && session.beforeMm !== undefined && session.afterMm === undefined
  return {
    before: asText(session === undefined ? last?.beforeMm : session.beforeMm),
    after: asText(isWaiting ? suggestedAfter(session, last) : session?.afterMm),
    time: clockOfMinutes(minuteOfDay(instantToLocalDateTime(session?.at ?? now, session?.zone ?? zone))),
    setting: session?.setting,
    isDoubtful: session?.doubtful ?? false,
    areas: session?.areas ?? {},
    note: session?.note ?? '',
  }
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
  const hasMore = Object.keys(form.areas).length > 0 || form.note.trim() !== ''
  return beforeMm === undefined && afterMm === undefined && !hasMore
    ? { kind: 'nothing' }
    : { kind: 'ready', beforeMm, afterMm }
}

export interface StretchSaveOptions {
  readonly date: LocalDate
  readonly dayStartMinutes: number
  readonly zone: TimeZone
  readonly units: Units
  readonly previous: Stretch | undefined
}

/** Cells to save; null clears one. `date` is the day the person is looking at. */
export function stretchFields(form: StretchForm, options: StretchSaveOptions): RecordEdit<'stretch'> {
  const { date, dayStartMinutes, units, previous } = options
  const zone = previous?.zone ?? options.zone
  const widths = widthsOf(form, units)
  const local = livedDateTime(date, form.time, dayStartMinutes)
  return {
    ...(local && !isSameMinute(previous, local) ? { at: localDateTimeToInstant(local, zone) } : {}),
    zone,
    date,
    beforeMm: (widths.kind === 'ready' ? widths.beforeMm : undefined) ?? null,
    afterMm: (widths.kind === 'ready' ? widths.afterMm : undefined) ?? null,
    setting: form.setting ?? null,
    doubtful: form.isDoubtful ? true : previous?.doubtful === undefined ? null : false,
    note: form.note.trim() === '' ? null : form.note,
    ...areaCells(form.areas, previous?.areas ?? {}),
  }
}

function areaCells(areas: StretchForm['areas'], previous: StretchForm['areas']): RecordEdit<'stretch'> {
  const cells: Record<`areas.${string}`, AreaFeel | null> = {}
  for (const key of Object.keys(previous)) if (areas[key] === undefined) cells[`areas.${key}`] = null
  for (const [key, feel] of Object.entries(areas)) cells[`areas.${key}`] = feel
  return cells
}

function suggestedAfter(session: Stretch, last: Stretch | undefined): number | undefined {
  if (session.beforeMm === undefined) return undefined
  const gain = last?.beforeMm !== undefined && last.afterMm !== undefined ? last.afterMm - last.beforeMm : 0
  return session.beforeMm + gain
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
