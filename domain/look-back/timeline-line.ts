// One line of an incident's timeline as people type or paste it: a time first, then what happened.

import { type Instant, parseInstant } from '../calendar/instant.ts'

/** The time that stands at the head of a line, as far as it says. */
export type WrittenTime =
  | { readonly kind: 'none' }
  /** Minutes after the entry before: `+5`, `+1:30`, `+2時間`. */
  | { readonly kind: 'after'; readonly minutes: number }
  /** With its offset from UTC: of no zone, but of one moment. */
  | { readonly kind: 'moment'; readonly at: Instant }
  /** On the wall: minutes after midnight, from 24:00 on of the day after; with a day where one is written. */
  | { readonly kind: 'clock'; readonly minutes: number; readonly seconds: number; readonly day: WrittenDay | undefined }

export interface WrittenDay {
  readonly year: number | undefined
  readonly month: number
  readonly day: number
}

export interface TimelineLine {
  readonly when: WrittenTime
  /** Verbatim, without the blanks around it; may be empty. */
  readonly text: string
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const monthName = `(${MONTHS.join('|')})[a-z]*\\.?`
/** The hours of a night that goes on: 25:30 is half past one. */
const LAST_HOUR = 29

const ownBullet = /^\s*(?:[-*]\s+|[・•●]\s*)/
const bullet = /^\s*(?:[-*–—]\s+|[・•●]\s*)?[[(<【]?\s*/
const momentHead = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?) ?(Z|[+-]\d\d:\d\d)(?!\d)/i
const dayHead = new RegExp(
  `^(?:(?:(\\d{4})[-/.年]\\s?)?(\\d{1,2})[-/月]\\s?(\\d{1,2})日?|(\\d{1,2})\\.?\\s+${monthName}(?:,?\\s+(\\d{4}))?|${monthName}\\s+(\\d{1,2}),?(?:\\s+(\\d{4}))?)(?:\\s*\\([^)]{1,4}\\))?(?:T|,?\\s+|(?<=日))`,
  'i',
)
const clockHead =
  /^(午前|午後)?\s*(\d{1,2})(?::([0-5]\d)(?::([0-5]\d)(?:[.,]\d{1,9})?)?|時(?!間)(?:(半)|([0-5]?\d)分)?|(?=\s?[ap]\.?m\b))(?:\s?([ap])\.?m\b\.?)?(?!\d|:\d)/i
const afterHead =
  /^\+\s?(?:(\d{1,2}):([0-5]\d)|(\d{1,2})\s?(?:h(?:ours?)?\b|時間)(?:\s?(\d{1,2})\s?(?:m(?:in)?\b|分))?|(\d{1,4})(?:\s?(?:m(?:in(?:utes?)?)?\b|分))?)後?(?![\d:.%])/i
/** Between the time and the words; a dash only with a blank behind it, since it may begin a range. */
const separator = /^[\])>】]?\s*(?:[-–—~〜]\s+|[:|、,]\s*)?/

/** Reads the head of a line in either language, with full-width digits and behind a bullet too. What is no time is text. */
export function parseTimelineLine(line: string): TimelineLine {
  const plain = halfWidth(line)
  const start = bullet.exec(plain)?.[0].length ?? 0
  const { when, length } = timeAt(plain.slice(start))
  if (when.kind === 'none') return { when, text: line.replace(ownBullet, '').trim() }
  const rest = start + length
  return { when, text: line.slice(rest + (separator.exec(plain.slice(rest))?.[0].length ?? 0)).trim() }
}

/** Lines of a pasted text, without the bullets before them; blank ones are left out. */
export function linesOf(pasted: string): readonly string[] {
  return pasted
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.replace(ownBullet, '').trim())
    .filter((line) => line !== '')
}

interface Head {
  readonly when: WrittenTime
  /** In characters of the line. */
  readonly length: number
}

const noTime: Head = { when: { kind: 'none' }, length: 0 }

function timeAt(plain: string): Head {
  return momentAt(plain) ?? afterAt(plain) ?? clockAt(plain) ?? noTime
}

function momentAt(plain: string): Head | undefined {
  const [whole = '', date, time, offset] = momentHead.exec(plain) ?? []
  const at = parseInstant(`${date}T${time}${offset?.toUpperCase()}`)
  return at === undefined ? undefined : { when: { kind: 'moment', at }, length: whole.length }
}

function afterAt(plain: string): Head | undefined {
  const match = afterHead.exec(plain)
  if (match === null) return undefined
  const [whole, hours, minutesOfHour, wholeHours, more, minutes] = match
  const total = numberOf(hours ?? wholeHours) * 60 + numberOf(minutesOfHour ?? more) + numberOf(minutes)
  return { when: { kind: 'after', minutes: total }, length: whole.length }
}

function clockAt(plain: string): Head | undefined {
  const dayMatch = dayHead.exec(plain)
  const dayLength = dayMatch?.[0].length ?? 0
  const match = clockHead.exec(plain.slice(dayLength))
  if (match === null) return undefined
  const [whole, half, hour, colonMinutes, seconds, halfPast, kanjiMinutes, letter] = match
  const hours = hourOf(numberOf(hour), half, letter)
  if (hours > LAST_HOUR) return undefined
  const minutes = hours * 60 + (halfPast === undefined ? numberOf(colonMinutes ?? kanjiMinutes) : 30)
  const day = dayMatch === null ? undefined : dayOf(dayMatch)
  return { when: { kind: 'clock', minutes, seconds: numberOf(seconds), day }, length: dayLength + whole.length }
}

function hourOf(hour: number, half: string | undefined, letter: string | undefined): number {
  if (letter !== undefined) return (hour % 12) + (letter.toLowerCase() === 'p' ? 12 : 0)
  return half === '午後' && hour < 12 ? hour + 12 : hour
}

function dayOf(match: RegExpExecArray): WrittenDay {
  const [, year, month, day, dayBefore, monthAfter, yearAfter, monthBefore, dayAfter, yearLast] = match
  const named = monthAfter ?? monthBefore
  const writtenYear = year ?? yearAfter ?? yearLast
  return {
    year: writtenYear === undefined ? undefined : Number(writtenYear),
    month: named === undefined ? numberOf(month) : MONTHS.indexOf(named.toLowerCase()) + 1,
    day: numberOf(day ?? dayBefore ?? dayAfter),
  }
}

function numberOf(digits: string | undefined): number {
  return Number(digits ?? 0)
}

// One character for one, so that places in it are places in the line.
function halfWidth(line: string): string {
  return line.replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)).replaceAll('\u3000', ' ')
}
