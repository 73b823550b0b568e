// From what a diary says to the cells of records: local times become moments in the zone they were lived in.

import type { Instant } from '../calendar/instant.ts'
import { livedDateTime } from '../calendar/lived-day.ts'
import type { LocalDate } from '../calendar/local-date.ts'
import { type LocalDateTime, localDateTimeToInstant, type TimeZone } from '../calendar/time-zone.ts'
import type { AreaFeel } from '../records/body-area.ts'
import type { DiaryEntry, SittingFacts, SleepFacts, StretchFacts, WorkdayFacts } from './entry.ts'

/** A capture holds 10,000 code points; a code point is at most two UTF-16 units. */
const MOST_UNITS = 10_000

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
  switch (entry.kind) {
    case 'stretch':
      return { kind: 'stretch', fields: stretchCells(entry.fields, context) }
    case 'sleep':
      return { kind: 'sleep', fields: sleepCells(entry.fields, context.zone) }
    case 'sitting':
      return { kind: 'sitting', fields: sittingCells(entry.fields, context.zone) }
    case 'workday':
      return { kind: 'workday', fields: entry.fields }
  }
}

/** The captures that keep what was not understood: none for white space, several where it is longer than one can hold. */
export function capturesOfRest(rest: string, { now, zone, today }: WritingContext): readonly CaptureCells[] {
  if (rest.trim() === '') return []
  return piecesOf(storable(rest)).map((text) => ({ at: now, zone, date: today, text }))
}

function stretchCells({ areas = [], at, ...facts }: StretchFacts, context: WritingContext): StretchCells {
  const cells: Record<`areas.${string}`, AreaFeel> = {}
  for (const { muscle, side, feel, level } of areas) cells[`areas.${muscle}.${side}`] = { feel, level }
  return { ...facts, ...cells, at: stretchedAt(facts.date, at, context), zone: context.zone }
}

function stretchedAt(date: LocalDate, at: LocalDateTime | undefined, context: WritingContext): Instant {
  if (at === undefined && date === context.today) return context.now
  const local = at ?? livedDateTime(date, context.local.slice(11), context.dayStartMinutes)
  return local === undefined ? context.now : localDateTimeToInstant(local, context.zone)
}

function sleepCells({ bedAt, wakeAt, ...facts }: SleepFacts, zone: TimeZone): SleepCells {
  return {
    ...facts,
    ...(bedAt !== undefined && { bedAt: localDateTimeToInstant(bedAt, zone) }),
    ...(wakeAt !== undefined && { wakeAt: localDateTimeToInstant(wakeAt, zone) }),
    zone,
  }
}

function sittingCells(facts: SittingFacts, zone: TimeZone): SittingCells {
  if ('minutes' in facts) return { date: facts.date, minutes: facts.minutes, source: 'total' }
  return {
    date: facts.date,
    startAt: localDateTimeToInstant(facts.startAt, zone),
    endAt: localDateTimeToInstant(facts.endAt, zone),
    zone,
    source: 'entered',
  }
}

// What no record can hold: NUL, and halves of characters.
function storable(text: string): string {
  return text.replace(/\0|\p{Surrogate}/gu, '\ufffd')
}

// Never cuts a character in half.
function piecesOf(text: string): string[] {
  const pieces: string[] = []
  for (let from = 0; from < text.length; ) {
    const cutsCharacter = /[\ud800-\udbff]/.test(text[from + MOST_UNITS - 1] ?? '')
    const to = from + MOST_UNITS - (cutsCharacter ? 1 : 0)
    pieces.push(text.slice(from, to))
    from = to
  }
  return pieces
}
