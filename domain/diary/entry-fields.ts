// From what a diary says to the cells of records: local times become moments in the zone they were lived in.

import type { Instant } from '../calendar/instant.ts'
import { livedDateTime } from '../calendar/lived-day.ts'
import type { LocalDate } from '../calendar/local-date.ts'
import { type LocalDateTime, localDateTimeToInstant, type TimeZone } from '../calendar/time-zone.ts'
import type { AreaFeel } from '../records/body-area.ts'
import type { DiaryEntry, SittingFacts, SleepFacts, StretchFacts, WorkdayFacts } from './entry.ts'

export interface WritingContext {
  /** When the entries are written down. */
  readonly now: Instant
  /** The wall clock at `now`. */
  readonly local: LocalDateTime
  /** `local` as the person counts days. */
  readonly today: LocalDate
  readonly zone: TimeZone
  readonly dayStartMinutes: number
}

type AreaCells = { readonly [Name in `areas.${string}`]: AreaFeel }

/** Cells to save, by the kind of the record. */
export type WrittenRecord =
  | { readonly kind: 'stretch'; readonly fields: StretchCells }
  | { readonly kind: 'sleep'; readonly fields: SleepCells }
  | { readonly kind: 'sitting'; readonly fields: SittingCells }
  | { readonly kind: 'workday'; readonly fields: WorkdayFacts }

type StretchCells = Omit<StretchFacts, 'areas' | 'at'> & AreaCells & { readonly at: Instant; readonly zone: TimeZone }
type SleepCells = Omit<SleepFacts, 'bedAt' | 'wakeAt'> & {
  readonly bedAt?: Instant
  readonly wakeAt?: Instant
  readonly zone: TimeZone
}
type SittingCells =
  | {
      readonly date: LocalDate
      readonly startAt: Instant
      readonly endAt: Instant
      readonly zone: TimeZone
      readonly source: 'entered'
    }
  | { readonly date: LocalDate; readonly minutes: number; readonly source: 'total' }

export interface CaptureCells {
  readonly at: Instant
  readonly zone: TimeZone
  readonly date: LocalDate
  readonly text: string
}

/** The cells of an entry. A local time that the clocks skip moves later by the gap, one that comes twice is the earlier.
 *  A stretch without a time was at `now`, on an earlier day at the same time of that day. */
export function recordOfEntry(entry: DiaryEntry, context: WritingContext): WrittenRecord {
  const { zone } = context
  switch (entry.kind) {
    case 'stretch': {
      const { areas = [], at, ...facts } = entry.fields
      const cells: AreaCells = Object.fromEntries(
        areas.map(({ muscle, side, feel, level }) => [`areas.${muscle}.${side}`, { feel, level }]),
      )
      return { kind: 'stretch', fields: { ...facts, ...cells, at: stretchedAt(facts.date, at, context), zone } }
    }
    case 'sleep': {
      const { bedAt, wakeAt, ...facts } = entry.fields
      const times = {
        ...(bedAt !== undefined && { bedAt: localDateTimeToInstant(bedAt, zone) }),
        ...(wakeAt !== undefined && { wakeAt: localDateTimeToInstant(wakeAt, zone) }),
      }
      return { kind: 'sleep', fields: { ...facts, ...times, zone } }
    }
    case 'sitting':
      return { kind: 'sitting', fields: sittingCells(entry.fields, zone) }
    case 'workday':
      return entry
  }
}

/** The captures that keep what was not understood: none for white space, several where it is longer than the 10,000 characters
 *  (code points) that one can hold. */
export function capturesOfRest(rest: string, { now, zone, today }: WritingContext): readonly CaptureCells[] {
  if (rest.trim() === '') return []
  // What no record can hold: NUL, and halves of characters.
  const pieces = rest.replace(/\0|\p{Surrogate}/gu, '\ufffd').match(/.{1,10000}/gsu) ?? []
  return pieces.map((text) => ({ at: now, zone, date: today, text }))
}

function stretchedAt(date: LocalDate, at: LocalDateTime | undefined, context: WritingContext): Instant {
  if (at === undefined && date === context.today) return context.now
  const local = at ?? livedDateTime(date, context.local.slice(11), context.dayStartMinutes)
  return local === undefined ? context.now : localDateTimeToInstant(local, context.zone)
}

function sittingCells(facts: SittingFacts, zone: TimeZone): SittingCells {
  if ('minutes' in facts) return { ...facts, source: 'total' }
  return {
    ...facts,
    startAt: localDateTimeToInstant(facts.startAt, zone),
    endAt: localDateTimeToInstant(facts.endAt, zone),
    zone,
    source: 'entered',
  }
}
