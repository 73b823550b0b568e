// The values that fields can hold, with their limits. Lengths are whole millimetres, durations whole minutes.

import * as z from 'zod/mini'
import { type Instant, isInstant } from '../calendar/instant.ts'
import { type LocalDate, parseLocalDate } from '../calendar/local-date.ts'
import { parseTimeZone, type TimeZone } from '../calendar/time-zone.ts'

/** Of a free text at most. */
export const TEXT_CODE_POINTS = 10_000
const SHORT_TEXT_CODE_POINTS = 200

export const localDate = textThat<LocalDate>(
  (value) => parseLocalDate(value) !== undefined,
  'must be an existing day, YYYY-MM-DD, 1900 to 2999',
)

export const instant = textThat<Instant>(isInstant, 'must be a UTC time like 2026-11-23T11:10:00.000Z')

export const timeZone = textThat<TimeZone>(
  (value) => parseTimeZone(value) !== undefined,
  'must be an IANA time zone like Asia/Tokyo',
)

/** A time of day. */
export const clockTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time from 00:00 to 23:59'))

/** Free text: up to 10,000 code points, without NUL and without half characters (lone surrogates). */
export const text = textOf(TEXT_CODE_POINTS)

/** A name or title: up to 200 code points. */
export const shortText = textOf(SHORT_TEXT_CODE_POINTS)

/** A web address; only http and https, because it is shown as a link. */
export const webAddress = z
  .string()
  .check(z.maxLength(2000), z.regex(/^https?:\/\/[^\s\u0000-\u001f"<>\\^`{|}]+$/iu, 'must be an http or https address'))

/** The id of another record, or another short name of the program's. */
export const recordReference = z
  .string()
  .check(z.regex(/^[A-Za-z0-9_-]{1,64}$/, 'must be 1 to 64 letters, digits, _ or -'))

/** The id of an element of a list; lists are sets of such elements, so that two devices that each add one keep both. */
export const elementId = z.string().check(z.regex(/^[0-9a-f-]{36}$/, 'must be a UUID'))

export const splitWidthMm = z.int().check(z.gte(300), z.lte(3000))
export const legLengthMm = z.int().check(z.gte(300), z.lte(1500))
export const level1to5 = z.int().check(z.gte(1), z.lte(5))

export function wholeNumber(least: number, most: number): z.ZodMiniNumberFormat {
  return z.int().check(z.gte(least), z.lte(most))
}

// The one place where a checked text becomes its branded type.
function textThat<Branded extends string>(
  holds: (value: string) => boolean,
  message: string,
): z.ZodMiniType<Branded, string> {
  return z.string().check(z.refine(holds, message)) as unknown as z.ZodMiniType<Branded, string>
}

function textOf(most: number) {
  return z.string().check(
    z.refine((value) => [...value].length <= most, `must have at most ${most} characters`),
    z.refine(isStorableText, 'must not contain NUL or half characters'),
  )
}

/** False for text with NUL (which C-based stores cut at) or lone surrogates (which UTF-8 cannot hold). */
export function isStorableText(value: string): boolean {
  return !value.includes('\0') && !/\p{Surrogate}/u.test(value)
}
