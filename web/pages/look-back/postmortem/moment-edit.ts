// A moment of an incident as it is typed, a day and a time of day, and what it becomes.

import { minutesOfClock } from '../../../../domain/calendar/clock-time.ts'
import type { Instant } from '../../../../domain/calendar/instant.ts'
import { type LocalDate, parseLocalDate } from '../../../../domain/calendar/local-date.ts'
import {
  dateLivedAt,
  instantToLocalDateTime,
  localDateTimeToInstant,
  occurrenceOf,
  parseLocalDateTime,
  type TimeZone,
} from '../../../../domain/calendar/time-zone.ts'
import type { Postmortem } from '../../../../domain/records/postmortem.ts'
import type { RecordEdit } from '../../../store/record-edit.ts'

/** In the order in which they happen. */
export const incidentMoments = ['startedAt', 'detectedAt', 'resolvedAt'] as const
export type IncidentMoment = (typeof incidentMoments)[number]

/** Where and how the person counts days. */
export interface MomentPlace {
  readonly zone: TimeZone
  readonly dayStart: string
  readonly today: LocalDate
}

interface Given {
  readonly postmortem: Postmortem
  readonly place: MomentPlace
}

/** `YYYY-MM-DDTHH:MM`; without a time while there is none, on the day of the moment before it. */
export function momentText(postmortem: Postmortem, name: IncidentMoment, { zone, today }: MomentPlace): string {
  const at = postmortem[name]
  if (at !== undefined) return instantToLocalDateTime(at, zone)
  const before = incidentMoments.slice(0, incidentMoments.indexOf(name)).map((each) => postmortem[each])
  const near = before.findLast((each) => each !== undefined)
  return `${near === undefined ? (postmortem.date ?? today) : instantToLocalDateTime(near, zone).slice(0, 10)}T`
}

export function withDate(text: string, date: string): string {
  return `${date}T${text.split('T')[1] ?? ''}`
}

export function withTime(text: string, time: string): string {
  return `${text.split('T')[0]}T${time}`
}

/** What it writes; the day of the record goes with the start, also while its time is not known. Without a time the moment is
 *  cleared. */
export function momentFields(
  text: string,
  name: IncidentMoment,
  { postmortem, place }: Given,
): RecordEdit<'postmortem'> | undefined {
  if (text.split('T')[1] === '') {
    const date = parseLocalDate(text.slice(0, 10))
    return { ...momentCell(name, null), ...(name === 'startedAt' && date !== undefined ? { date } : {}) }
  }
  const at = momentOf(text, postmortem[name], place)
  if (at === undefined) return undefined
  const date = dateLivedAt(at, place.zone, minutesOfClock(place.dayStart))
  return { ...momentCell(name, at), ...(name === 'startedAt' ? { date } : {}) }
}

export function momentCell(name: IncidentMoment, at: Instant | null): RecordEdit<'postmortem'> {
  if (name === 'startedAt') return { startedAt: at }
  return name === 'detectedAt' ? { detectedAt: at } : { resolvedAt: at }
}

/** What is wrong with a moment: its day is missing, or the moments would be out of order. */
export type MomentProblem =
  | { readonly kind: 'no-date' }
  | { readonly kind: 'before' | 'after'; readonly other: IncidentMoment; readonly at: Instant }

export function momentProblem(
  text: string,
  name: IncidentMoment,
  { postmortem, place }: Given,
): MomentProblem | undefined {
  if (text.split('T')[1] === '') return undefined
  if (parseLocalDate(text.slice(0, 10)) === undefined) return { kind: 'no-date' }
  const at = momentOf(text, postmortem[name], place)
  if (at === undefined) return undefined
  const rank = incidentMoments.indexOf(name)
  for (const [index, other] of incidentMoments.entries()) {
    const known = postmortem[other]
    if (known === undefined || index === rank) continue
    if (index < rank && at < known) return { kind: 'before', other, at: known }
    if (index > rank && at > known) return { kind: 'after', other, at: known }
  }
  return undefined
}

/** Whether the clock never showed that time of day: it was put forward over it. */
export function isSkipped(text: string, zone: TimeZone): boolean {
  const local = parseLocalDateTime(text)
  return local !== undefined && occurrenceOf(local, zone).kind === 'never'
}

/** Both moments of a time of day that happened twice. */
export function bothMoments(text: string, zone: TimeZone): readonly [Instant, Instant] | undefined {
  const local = parseLocalDateTime(text)
  const occurrence = local && occurrenceOf(local, zone)
  return occurrence?.kind === 'twice' ? [occurrence.earlier, occurrence.later] : undefined
}

// Untouched it stays the moment it is, which may be the second of two such times.
function momentOf(text: string, present: Instant | undefined, { zone }: MomentPlace): Instant | undefined {
  if (present !== undefined && instantToLocalDateTime(present, zone) === text) return present
  const local = parseLocalDateTime(text)
  return local && localDateTimeToInstant(local, zone)
}
