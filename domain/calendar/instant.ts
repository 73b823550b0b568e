// A moment in time: ISO 8601 in UTC with milliseconds, so that it compares as text.

import type { Brand } from '../brand.ts'
import { localDateToDayNumber, twoDigits } from './local-date.ts'

export type Instant = string & Brand<'Instant'>

const canonical = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/
const withOffset = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/

export function instantFromMs(ms: number): Instant {
  return new Date(ms).toISOString() as Instant
}

export function instantToMs(instant: Instant): number {
  return wholeMinutes(instant) * 60_000 + msIntoMinute(instant)
}

/** Minutes since 1970, with a fraction for seconds. */
export function instantToMinutes(instant: Instant): number {
  return wholeMinutes(instant) + msIntoMinute(instant) / 60_000
}

/** Minutes that really passed, whatever the clocks on the wall did. Rounded to whole minutes. */
export function elapsedMinutes(start: Instant, end: Instant): number {
  return Math.round(wholeMinutes(end) - wholeMinutes(start) + (msIntoMinute(end) - msIntoMinute(start)) / 60_000)
}

/** True for the one canonical form that cells hold, of an existing moment between 1900 and 2999. */
export function isInstant(text: string): text is Instant {
  return canonical.test(text) && isExpected(text) && isExistingDay(text, Date.parse(text))
}

/** RFC 3339 with an offset (`2026-11-23T20:10+09:00`, seconds optional) as an instant; undefined for anything else. */
export function parseInstant(text: string): Instant | undefined {
  const match = withOffset.exec(text)
  if (match === null) return undefined
  const [ms, day = ''] = [Date.parse(text), match[1]]
  if (Number.isNaN(ms) || !isExistingDay(day, Date.parse(day))) return undefined
  const instant = new Date(ms).toISOString()
  return isExpected(instant) ? (instant as Instant) : undefined
}

function isExpected(iso: string): boolean {
  return iso >= '1900' && iso < '3000'
}

// `Date.parse` takes 31 April for 1 May, and 24:00 for the next day.
function isExistingDay(iso: string, ms: number): boolean {
  return new Date(ms).getUTCDate() === Number(iso.slice(8, 10))
}

// Read from the digits: with years of records `Date.parse` would be most of the time.
function wholeMinutes(instant: Instant): number {
  return (localDateToDayNumber(instant) * 24 + twoDigits(instant, 11)) * 60 + twoDigits(instant, 14)
}

function msIntoMinute(instant: Instant): number {
  return twoDigits(instant, 17) * 1000 + twoDigits(instant, 20) * 10 + (twoDigits(instant, 21) % 10)
}
