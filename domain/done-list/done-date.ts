// When something was done, in the forms that trackers, spreadsheets and people write.

import { type Instant, instantFromMs, isInstant, parseInstant } from '../calendar/instant.ts'
import { type LocalDate, parseLocalDate } from '../calendar/local-date.ts'
import { localDateTimeToInstant, parseLocalDateTime, type TimeZone } from '../calendar/time-zone.ts'

/** A moment, or a day of which no more is known. */
export type DoneTime =
  | { readonly kind: 'moment'; readonly at: Instant }
  | { readonly kind: 'day'; readonly date: LocalDate }

/** Which of two numbers before a year is the day: nothing in `3/4/2026` says. */
export type DayOrder = 'day-first' | 'month-first'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const clock = String.raw`(?:[T ,]+(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*([ap]m)?)?`

/** Year, month and day by the names of their groups, and the clock behind. */
const forms = [
  new RegExp(String.raw`^(?<y>\d{4})[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})${clock}$`, 'i'),
  new RegExp(String.raw`^(?<y>\d{4})年\s*(?<m>\d{1,2})月\s*(?<d>\d{1,2})日?${clock}$`, 'i'),
  new RegExp(String.raw`^(?<a>\d{1,2})[-/.](?<b>\d{1,2})[-/.](?<y>\d{4}|\d{2})${clock}$`, 'i'),
  new RegExp(
    String.raw`^(?:[a-z]{3,9},? )?(?<d>\d{1,2})[-/. ](?<n>[a-z]{3,9})\.?,?[-/. ](?<y>\d{4}|\d{2})${clock}$`,
    'i',
  ),
  new RegExp(
    String.raw`^(?:[a-z]{3,9},? )?(?<n>[a-z]{3,9})\.? (?<d>\d{1,2})(?:st|nd|rd|th)?,? (?<y>\d{4})${clock}$`,
    'i',
  ),
]

/** Undefined for what is no date. A wall-clock time without a zone was lived in `zone`. */
export function readDoneTime(
  text: string,
  { zone, order }: { readonly zone: TimeZone; readonly order: DayOrder },
): DoneTime | undefined {
  const written = text.trim().replace(/\s+/g, ' ')
  const moment = isInstant(written) ? written : (parseInstant(withT(written)) ?? fromNumber(written))
  if (moment !== undefined) return { kind: 'moment', at: moment }
  for (const form of forms) {
    const match = form.exec(written)
    const date = match === null ? undefined : dateOf(match.groups ?? {}, order)
    if (match !== null && date !== undefined) return withClock(date, match, zone)
  }
  return undefined
}

/** Which order the texts of a column show; undefined when none of them does. */
export function dayOrderOf(texts: readonly string[]): DayOrder | 'unclear' | undefined {
  const pairs = texts.flatMap((text) => {
    const match = /^(\d{1,2})[-/.](\d{1,2})[-/.]\d{2,4}\b/.exec(text.trim())
    return match === null ? [] : [[Number(match[1]), Number(match[2])] as const]
  })
  if (pairs.length === 0) return undefined
  if (pairs.some(([first]) => first > 12)) return 'day-first'
  return pairs.some(([, second]) => second > 12) ? 'month-first' : 'unclear'
}

// `2026-11-05 12:00:00 +09:00` and `…+0900` are what programs print.
function withT(text: string): string {
  return text
    .replace(/^(\d{4}-\d{2}-\d{2}) (?=\d)/, '$1T')
    .replace(/ (?=[+-]\d{2}:?\d{2}$)/, '')
    .replace(/([+-]\d{2})(\d{2})$/, '$1:$2')
    .replace(/ ?UTC$/, 'Z')
}

/** Seconds or milliseconds since 1970. */
function fromNumber(text: string): Instant | undefined {
  if (!/^\d{10}(\d{3})?$/.test(text)) return undefined
  return instantFromMs(Number(text) * (text.length === 10 ? 1000 : 1))
}

function dateOf(groups: Readonly<Record<string, string | undefined>>, order: DayOrder): LocalDate | undefined {
  const { y = '', a, b, n } = groups
  const byName = n === undefined ? undefined : String(months.indexOf(n.slice(0, 3).toLowerCase()) + 1)
  const [day, month] = a === undefined ? [groups['d'], byName ?? groups['m']] : order === 'day-first' ? [a, b] : [b, a]
  const year = y.length === 2 ? `20${y}` : y
  return parseLocalDate(`${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`)
}

function withClock(date: LocalDate, match: RegExpExecArray, zone: TimeZone): DoneTime {
  const [hour, minute, half] = match.slice(-3)
  if (hour === undefined) return { kind: 'day', date }
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0)
  const local = parseLocalDateTime(`${date}T${String(hours).padStart(2, '0')}:${minute}`)
  return local === undefined ? { kind: 'day', date } : { kind: 'moment', at: localDateTimeToInstant(local, zone) }
}
