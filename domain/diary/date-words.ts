// Days: 昨日, yesterday, 月曜, 11/3, 11月3日, Nov 3, 3 days ago. A day that has not come yet is a plan.

import { addDays, daysBetween, type LocalDate, parseLocalDate, weekdayOf } from '../calendar/local-date.ts'
import { startOfWeek } from '../calendar/week.ts'
import { isAdjacent, type Joined, type JoinRule, joinedToken } from './rewrite.ts'
import type { Token } from './token.ts'

export interface DateContext {
  /** As the person counts days. */
  readonly today: LocalDate
  readonly weekStart: number
}

/** A date without its year that comes so soon is not meant to be last year's. */
const SOON_DAYS = 120

export const dateRules: readonly JoinRule<DateContext>[] = [
  dayWord,
  daysAgo,
  fullDate,
  namedMonth,
  monthAndDay,
  weekday,
  dayOfMonth,
]

interface Said {
  readonly date: LocalDate | undefined
  readonly next: number
  readonly today: LocalDate
}

// 昨日, 今朝, last night: v is days from today, and the part of the day.
function dayWord(tokens: readonly Token[], at: number, { today }: DateContext): Joined | undefined {
  const token = tokens[at]
  if (token?.c !== 'day') return undefined
  const [days, part] = token.v?.split(' ') ?? []
  const date = addDays(today, Number(days))
  return joinedToken(tokens, [at, at + 1], { c: 'date', date, ...(part !== undefined && { v: part }) })
}

function daysAgo(tokens: readonly Token[], at: number, { today }: DateContext): Joined | undefined {
  const [days, unit] = [tokens[at], tokens[at + 1]]
  if (days?.c !== 'num' || unit?.c !== 'u.ago' || (days.n ?? 999) > 99) return undefined
  return dateToken(tokens, at, { date: addDays(today, -Math.round(days.n ?? 0)), next: at + 2, today })
}

// 2026-11-03, 2026/11/3, 2026年11月3日
function fullDate(tokens: readonly Token[], at: number, { today }: DateContext): Joined | undefined {
  const [year, first, month, second, day, unit] = tokens.slice(at, at + 6)
  if (year?.c !== 'num' || year.v?.length !== 4 || month?.c !== 'num' || day?.c !== 'num') return undefined
  const isDashed = (first?.c === '-' || first?.c === '/') && second?.c === first.c
  if (!isDashed && !(first?.c === 'u.year' && second?.c === 'u.month')) return undefined
  const date = dateOf(year.n, month.n, day.n)
  return dateToken(tokens, at, { date, next: at + (unit?.c === 'u.day' ? 6 : 5), today })
}

// Nov 3, November 3rd, 3 November, 3rd of November
function namedMonth(tokens: readonly Token[], at: number, { today }: DateContext): Joined | undefined {
  const [first, second, third] = tokens.slice(at, at + 3)
  if (first?.c === 'month' && second?.c === 'num') {
    const date = nearest(Number(first.v), second.n, today)
    return dateToken(tokens, at, { date, next: at + (third?.c === 'u.th' ? 3 : 2), today })
  }
  const skipped = (second?.c === 'u.th' ? 1 : 0) + (third?.c === 'of' ? 1 : 0)
  const named = tokens[at + 1 + skipped]
  if (first?.c !== 'num' || named?.c !== 'month') return undefined
  return dateToken(tokens, at, { date: nearest(Number(named.v), first.n, today), next: at + 2 + skipped, today })
}

// 11/3, 11月3日
function monthAndDay(tokens: readonly Token[], at: number, { today }: DateContext): Joined | undefined {
  const [first, sign, second, unit] = tokens.slice(at, at + 4)
  if (first?.c !== 'num' || second?.c !== 'num' || !isAdjacent(sign, second)) return undefined
  if (sign?.c === 'u.month') {
    const date = nearest(first.n, second.n, today)
    return dateToken(tokens, at, { date, next: at + (unit?.c === 'u.day' ? 4 : 3), today })
  }
  if (sign?.c !== '/' || !isAdjacent(first, sign) || isFraction(tokens, at)) return undefined
  const [month, day] = (first.n ?? 0) > 12 ? [second.n, first.n] : [first.n, second.n]
  return dateToken(tokens, at, { date: nearest(month, day, today), next: at + 3, today })
}

// 4/5 of a scale is no day.
function isFraction(tokens: readonly Token[], at: number): boolean {
  const before = tokens.slice(Math.max(0, at - 3), at).some(({ c }) => c === 'load' || c === 'quality')
  return before || (tokens[at + 3]?.c.startsWith('u.') ?? false)
}

// 月曜, 先週の月曜, last Monday; (月) after a date adds nothing.
function weekday(tokens: readonly Token[], at: number, { today, weekStart }: DateContext): Joined | undefined {
  const isWeek = tokens[at]?.c === 'week'
  const skipped = isWeek ? (tokens[at + 1]?.c === 'g' ? 2 : 1) : 0
  const day = tokens[at + skipped]
  if (day?.c !== 'wday') return undefined
  const isoDay = Number(day.v)
  const back = (weekdayOf(today) - isoDay + 7) % 7
  const recent = addDays(today, -back)
  if (!isWeek) return dateToken(tokens, at, { date: recent, next: at + 1, today })
  const week = tokens[at]?.v ?? ''
  const date =
    week === 'recent'
      ? addDays(today, back === 0 ? -7 : -back)
      : addDays(startOfWeek(today, weekStart), Number(week) * 7 + ((isoDay - weekStart + 7) % 7))
  return dateToken(tokens, at, { date, next: at + skipped + 1, today })
}

// 3日に, the 3rd; not 3日間.
function dayOfMonth(tokens: readonly Token[], at: number, { today }: DateContext): Joined | undefined {
  const [day, unit, after] = tokens.slice(at, at + 3)
  const isDay =
    unit?.c === 'u.th' || (unit?.c === 'u.day' && (after?.c === 'ni' || after?.c === 'wa' || after?.c === '('))
  if (day?.c !== 'num' || !isDay) return undefined
  const month = Number(today.slice(5, 7))
  const inMonth = dateOf(Number(today.slice(0, 4)), month, day.n)
  return dateToken(tokens, at, { date: inMonth, next: at + 2, today })
}

/** The month's day in this year or, if that has not come yet and will not soon, in the last. */
function nearest(month: number | undefined, day: number | undefined, today: LocalDate): LocalDate | undefined {
  const year = Number(today.slice(0, 4))
  const date = dateOf(year, month, day)
  return date !== undefined && daysBetween(today, date) > SOON_DAYS ? dateOf(year - 1, month, day) : date
}

function dateOf(year = 0, month = 0, day = 0): LocalDate | undefined {
  return parseLocalDate(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)
}

function dateToken(tokens: readonly Token[], at: number, { date, next, today }: Said): Joined | undefined {
  if (date === undefined) return undefined
  const isNamed =
    tokens[next]?.c === '(' &&
    /^(?:wday|wd|u\.day|u\.month)$/.test(tokens[next + 1]?.c ?? '') &&
    tokens[next + 2]?.c === ')'
  const end = isNamed ? next + 3 : next
  return joinedToken(tokens, [at, end], date > today ? { c: 'plan' } : { c: 'date', date })
}
