// Numbers, lengths, durations and dates as the person reads them, through `Intl`.

import type { Instant } from '../../domain/calendar/instant.ts'
import type { LocalDate } from '../../domain/calendar/local-date.ts'
import { instantToLocalDateTime, type TimeZone } from '../../domain/calendar/time-zone.ts'
import { language } from './language.ts'

export type Units = 'cm' | 'inch'

const MM_PER_INCH = 25.4
const cache = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>()

/** 1530 mm as `153 cm` or `60.2 in`; at most one decimal. */
export function formatLength(millimetres: number, units: Units): string {
  return `${formatLengthNumber(millimetres, units)} ${unitSymbol(units)}`
}

/** The number alone: `153`, `60.2`. */
export function formatLengthNumber(millimetres: number, units: Units): string {
  return formatNumber(millimetresToUnits(millimetres, units), 1)
}

export function unitSymbol(units: Units): string {
  return units === 'cm' ? 'cm' : 'in'
}

/** In the person's units, unrounded. */
export function millimetresToUnits(millimetres: number, units: Units): number {
  return units === 'cm' ? millimetres / 10 : millimetres / MM_PER_INCH
}

/** Whole millimetres from a number in the person's units. */
export function unitsToMillimetres(value: number, units: Units): number {
  return Math.round(units === 'cm' ? value * 10 : value * MM_PER_INCH)
}

/** A difference with its sign: `+2 cm`, `−1.5 cm`, `±0 cm`. */
export function formatGain(millimetres: number, units: Units): string {
  const sign = millimetres > 0 ? '+' : millimetres < 0 ? '−' : '±'
  return `${sign}${formatLength(Math.abs(millimetres), units)}`
}

/** 330 as `5 h 30 min` or `5時間30分`. */
export function formatMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = Math.round(minutes - hours * 60)
  const [hourWord, minuteWord] = language.value === 'ja' ? ['時間', '分'] : [' h', ' min']
  if (hours === 0) return `${rest}${minuteWord}`
  const gap = language.value === 'ja' ? '' : ' '
  return rest === 0 ? `${hours}${hourWord}` : `${hours}${hourWord}${gap}${rest}${minuteWord}`
}

export function formatNumber(value: number, decimals: number): string {
  return cached(`n${decimals}`, (tag) => new Intl.NumberFormat(tag, { maximumFractionDigits: decimals })).format(value)
}

/** A day in words. `options` as for `Intl.DateTimeFormat`; the default is like `Mon 23 Nov`. */
export function formatDate(
  date: LocalDate,
  options: Intl.DateTimeFormatOptions = { weekday: 'short', day: 'numeric', month: 'short' },
): string {
  const key = `d${JSON.stringify(options)}`
  return cached(key, (tag) => new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' })).format(
    Date.parse(`${date}T00:00:00Z`),
  )
}

/** From one day to another, both included, without saying anything twice: `23 – 29 Nov 2026`, `2026年11月23日〜29日`. */
export function formatDays(from: LocalDate, to: LocalDate): string {
  const whole = { day: 'numeric', month: 'short', year: 'numeric' } as const
  if (language.value === 'ja') return `${formatDate(from, whole)}〜${formatDate(to, partsThatDiffer(from, to))}`
  const format = cached('range', (tag) => new Intl.DateTimeFormat(tag, { ...whole, timeZone: 'UTC' }))
  return format.formatRange(Date.parse(`${from}T00:00:00Z`), Date.parse(`${to}T00:00:00Z`))
}

// The range format of Japanese falls back to slashes and repeats the year.
function partsThatDiffer(from: LocalDate, to: LocalDate): Intl.DateTimeFormatOptions {
  if (from.slice(0, 4) !== to.slice(0, 4)) return { day: 'numeric', month: 'short', year: 'numeric' }
  return from.slice(0, 7) === to.slice(0, 7) ? { day: 'numeric' } : { day: 'numeric', month: 'short' }
}

function cached<Format extends Intl.NumberFormat | Intl.DateTimeFormat>(
  key: string,
  make: (tag: string) => Format,
): Format {
  const tag = language.value === 'ja' ? 'ja-JP' : 'en-GB'
  const known = cache.get(tag + key) as Format | undefined
  if (known !== undefined) return known
  const made = make(tag)
  cache.set(tag + key, made)
  return made
}

/** A moment in this device's zone: `23 Nov, 18:05`. UTC milliseconds. */
export function formatMoment(ms: number): string {
  return cached(
    'm',
    (tag) => new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }),
  ).format(ms)
}

/** The wall clock at a moment in the zone it was lived in: `07:30`; a dash while either is unknown. */
export function formatClock(instant: Instant | undefined, zone: TimeZone | undefined): string {
  return instant === undefined || zone === undefined ? '–' : instantToLocalDateTime(instant, zone).slice(11)
}
