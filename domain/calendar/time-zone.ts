// IANA time zones through `Intl`, so that the runtime's own zone data decides and none is shipped.

import type { Brand } from '../brand.ts'
import { type Instant, instantFromMs, instantToMs } from './instant.ts'
import { type LocalDate, parseLocalDate } from './local-date.ts'

export type TimeZone = string & Brand<'TimeZone'>

/** Wall-clock time to the minute: `YYYY-MM-DDTHH:MM`. */
export type LocalDateTime = string & Brand<'LocalDateTime'>

/** What a wall-clock time means in a zone: it happens once, twice (autumn change), or never (spring change). */
export type LocalTimeOccurrence =
  | { readonly kind: 'once'; readonly instant: Instant }
  | { readonly kind: 'twice'; readonly earlier: Instant; readonly later: Instant }
  | { readonly kind: 'never'; readonly instant: Instant }

/** A format takes some 30 KiB, and a zone may be written in any mix of letter cases, so only so many are kept. */
const MOST_FORMATS = 64
/** Forty years of weeks; strangers may ask for any date. */
const MOST_OFFSETS = 2100
const formats = new Map<string, KnownZone>()
const localPattern = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)$/
const MINUTE_MS = 60_000
const HALF_DAY_MS = 43_200_000
const DAY_MINUTES = 1440
/** No zone has changed its offset and back within a week since 1950. */
const WEEK_MS = 604_800_000

interface KnownZone {
  readonly format: Intl.DateTimeFormat
  /** Offset in milliseconds so many weeks after 1970-01-01T00:00Z. */
  readonly offsets: Map<number, number>
}

/** The text as a zone, or undefined when this runtime knows no such zone. Fixed offsets (`+09:00`) are no zones. */
export function parseTimeZone(text: string): TimeZone | undefined {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]{1,60}$/.test(text)) return undefined
  try {
    formatFor(text)
    return text as TimeZone
  } catch {
    return undefined
  }
}

export function parseLocalDateTime(text: string): LocalDateTime | undefined {
  const match = localPattern.exec(text)
  return match?.[1] !== undefined && parseLocalDate(match[1]) !== undefined ? (text as LocalDateTime) : undefined
}

/** The wall clock in `zone` at `instant`, to the minute. */
export function instantToLocalDateTime(instant: Instant, zone: TimeZone): LocalDateTime {
  const ms = instantToMs(instant)
  return new Date(ms + offsetMs(ms, zone)).toISOString().slice(0, 16) as LocalDateTime
}

/** The moment a wall-clock time stands for; 'compatible' where the clocks change (RFC 5545, Temporal): a time that
 *  is skipped moves later by the gap, a time that happens twice is the earlier one. */
export function localDateTimeToInstant(local: LocalDateTime, zone: TimeZone): Instant {
  const occurrence = occurrenceOf(local, zone)
  return occurrence.kind === 'twice' ? occurrence.earlier : occurrence.instant
}

/** How often the wall clock in `zone` shows `local`, and when. */
export function occurrenceOf(local: LocalDateTime, zone: TimeZone): LocalTimeOccurrence {
  const wallMs = Date.parse(`${local}:00.000Z`)
  // Two changes are never within a day of each other, so the offsets half a day to each side are all candidates.
  const offsetBefore = offsetMs(wallMs - HALF_DAY_MS * 2, zone)
  const offsetAfter = offsetMs(wallMs + HALF_DAY_MS * 2, zone)
  const moments = [...new Set([wallMs - offsetBefore, wallMs - offsetAfter])]
    .filter((ms) => ms + offsetMs(ms, zone) === wallMs)
    .sort((a, b) => a - b)
  const [first, second] = moments
  if (first === undefined) return { kind: 'never', instant: instantFromMs(wallMs - offsetBefore) }
  if (second === undefined) return { kind: 'once', instant: instantFromMs(first) }
  return { kind: 'twice', earlier: instantFromMs(first), later: instantFromMs(second) }
}

/** The local date that a moment belongs to when the person's day starts `dayStartMinutes` after midnight. */
export function dateLivedAt(instant: Instant, zone: TimeZone, dayStartMinutes: number): LocalDate {
  const ms = instantToMs(instant)
  const wallMs = ms + offsetMs(ms, zone) - dayStartMinutes * MINUTE_MS
  return new Date(wallMs).toISOString().slice(0, 10) as LocalDate
}

/** Minutes after local midnight, 0–1439. */
export function minuteOfDay(local: LocalDateTime): number {
  return Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16))
}

/** Minutes after midnight on the wall clock in `zone`, 0–1439: the same without a text between, for when there are thousands. */
export function minuteOfDayAt(instant: Instant, zone: TimeZone): number {
  const ms = instantToMs(instant)
  const minutes = Math.floor((ms + offsetMs(ms, zone)) / MINUTE_MS)
  return minutes - Math.floor(minutes / DAY_MINUTES) * DAY_MINUTES
}

// Asking `Intl` is slow, and most moments lie in a week at both ends of which the offset is the same.
function offsetMs(ms: number, zone: string): number {
  const known = formatFor(zone)
  const week = Math.floor(ms / WEEK_MS)
  const offset = knownOffsetMs(week, known)
  return offset === knownOffsetMs(week + 1, known) ? offset : askedOffsetMs(ms, known)
}

function knownOffsetMs(week: number, known: KnownZone): number {
  const { offsets } = known
  let offset = offsets.get(week)
  if (offset === undefined) {
    offset = askedOffsetMs(week * WEEK_MS, known)
    if (offsets.size > MOST_OFFSETS) offsets.clear()
    offsets.set(week, offset)
  }
  return offset
}

function askedOffsetMs(ms: number, { format }: KnownZone): number {
  const [month = 1, day = 1, year = 0, hour = 0, minute = 0, second = 0] = format.format(ms).split(/\D+/).map(Number)
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(ms / 1000) * 1000
}

function formatFor(zone: string): KnownZone {
  let known = formats.get(zone)
  if (known === undefined) {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    known = { format, offsets: new Map() }
    // A person's own few zones are made again at once.
    if (formats.size >= MOST_FORMATS) formats.clear()
    formats.set(zone, known)
  }
  return known
}
