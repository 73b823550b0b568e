// A day as the person lived it: `YYYY-MM-DD`, without a zone. Arithmetic goes through UTC, where every day has 24 hours.

import type { Brand } from '../brand.ts'

export type LocalDate = string & Brand<'LocalDate'>

const DAY_MS = 86_400_000
const pattern = /^\d{4}-\d{2}-\d{2}$/

/** The text as a date, or undefined when it is not a day of the Gregorian calendar between 1900 and 2999. */
export function parseLocalDate(text: string): LocalDate | undefined {
  if (!pattern.test(text) || text < '1900' || text >= '3000') return undefined
  // `Date.parse` takes 31 April for 1 May.
  return new Date(text).getUTCDate() === Number(text.slice(8)) ? (text as LocalDate) : undefined
}

/** Whole days since 1970-01-01; negative before. Also of a text that goes on after its date. Years are counted
 *  from March, so that the leap day is their last; `Date.parse` takes several times as long, and screens ask for thousands. */
export function localDateToDayNumber(date: string): number {
  const month = twoDigits(date, 5)
  const year = twoDigits(date, 0) * 100 + twoDigits(date, 2) - (month < 3 ? 1 : 0)
  const century = Math.floor(year / 100)
  const days = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + twoDigits(date, 8)
  return year * 365 + (year >> 2) - century + (century >> 2) + days - 719_469
}

/** The number that two digits of a text make. */
export function twoDigits(text: string, at: number): number {
  return text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528
}

export function dayNumberToLocalDate(dayNumber: number): LocalDate {
  return new Date(dayNumber * DAY_MS).toISOString().slice(0, 10) as LocalDate
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return dayNumberToLocalDate(localDateToDayNumber(date) + days)
}

/** `later − earlier` in days; negative when they are the other way round. */
export function daysBetween(earlier: LocalDate, later: LocalDate): number {
  return localDateToDayNumber(later) - localDateToDayNumber(earlier)
}

/** The same day of the month that many months on, or that month's last day (31 January + 1 = 28 February). */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const lastDay = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))).toISOString().slice(0, 10) as LocalDate
}

/** ISO 8601 weekday: 1 = Monday … 7 = Sunday. */
export function weekdayOf(date: LocalDate): number {
  return ((((localDateToDayNumber(date) + 3) % 7) + 7) % 7) + 1
}
