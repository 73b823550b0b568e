// Days: 昨日, yesterday, 月曜, 11/3, 11月3日, Nov 3, 3 days ago. A day that has not come yet is a plan.

import { addDays, daysBetween, type LocalDate, parseLocalDate, weekdayOf } from '../calendar/local-date.ts'
import { startOfWeek } from '../calendar/week.ts'
import { grammarOf } from './grammar.ts'
import type { Joined, Joiners, Words } from './join-words.ts'

export interface DateContext {
  /** As the person counts days. */
  readonly today: LocalDate
  readonly weekStart: number
}

/** A date without its year that comes within this time is not meant to be last year's. */
const SOON_DAYS = 120

const grammar = grammarOf({
  day: ['day'],
  ago: ['num u.ago'],
  full: ['num -|/ num -|/ num', 'num u.year num u.month num u.day?'],
  month: ['num =/ =num', 'num u.month =num u.day?', 'month num u.th?', 'num u.th? of? month'],
  week: ['week no|g? wday', 'wday'],
  vague: ['num u.month', 'of|u.len month'],
  ofMonth: ['num u.th', 'num u.day ni|wa|no'],
  named: ['date ( wday|wd|u.day|u.month )'],
})

const joiners: Joiners<DateContext> = {
  // Days from today, and the part of the day.
  day: ({ words: [word] }, { today }) => {
    const [days, part] = word?.v?.split(' ') ?? []
    return { c: 'date', date: addDays(today, Number(days)), ...(part !== undefined && { v: part }) }
  },
  ago: (said, { today }) => dayOf(addDays(today, -Math.min(Math.round(numbersOf(said)[0] ?? 0), 999)), today),
  full: (said, { today }) => dayOf(dateOf(numbersOf(said)), today),
  month: (said, { today }) => {
    const named = said.words.find(({ c }) => c === 'month')
    const [first = 0, second = 0] = numbersOf(said)
    const [month, day] = named !== undefined ? [Number(named.v), first] : first > 12 ? [second, first] : [first, second]
    if (named === undefined && isFraction(said)) return undefined
    const date = nearest([month, day], today)
    // 11/31 is meant to be a day, and is none.
    const isMeant = month >= 1 && month <= 12 && day >= 1 && day <= 31
    return date === undefined && isMeant ? { c: 'unreal' } : dayOf(date, today)
  },
  week: ({ words }, { today, weekStart }) => {
    const [week, day] = words.length === 1 ? [undefined, words[0]] : [words[0]?.v, words.at(-1)]
    const back = (weekdayOf(today) - Number(day?.v) + 7) % 7
    if (week === undefined) return dayOf(addDays(today, -back), today)
    if (week === 'recent') return dayOf(addDays(today, back === 0 ? -7 : -back), today)
    const days = Number(week) * 7 + ((Number(day?.v) - weekStart + 7) % 7)
    return dayOf(addDays(startOfWeek(today, weekStart), days), today)
  },
  // 10月は, in October: some day of it.
  vague: () => ({ c: 'unreal' }),
  ofMonth: (said, { today }) => dayOf(dateOf([...today.split('-').slice(0, 2).map(Number), ...numbersOf(said)]), today),
}

export const days = { grammar, joiners }

/** (火) after a date adds nothing. */
export const namedDays = {
  grammar,
  joiners: { named: ({ words: [date] }: Words): Joined => date },
}

function numbersOf({ words }: Words): readonly number[] {
  return words.flatMap(({ c, n }) => (c === 'num' && n !== undefined ? [n] : []))
}

// 4/5 of a scale is no day, nor is 1/2 hour.
function isFraction({ tokens, at, next, words }: Words): boolean {
  const isSlash = words[1]?.c === '/'
  const isGrade = tokens.slice(Math.max(0, at - 3), at).some(({ c }) => c === 'load' || c === 'quality')
  return isSlash && (isGrade || (tokens[next]?.c.startsWith('u.') ?? false))
}

/** The month's day in this year or, if that has not come yet and will not soon, in the last. */
function nearest(monthAndDay: readonly number[], today: LocalDate): LocalDate | undefined {
  const year = Number(today.slice(0, 4))
  const date = dateOf([year, ...monthAndDay])
  return date !== undefined && daysBetween(today, date) > SOON_DAYS ? dateOf([year - 1, ...monthAndDay]) : date
}

function dateOf([year = 0, month = 0, day = 0]: readonly number[]): LocalDate | undefined {
  const [mm, dd] = [month, day].map((part) => String(part).padStart(2, '0'))
  return parseLocalDate(`${year}-${mm}-${dd}`)
}

function dayOf(date: LocalDate | undefined, today: LocalDate): Joined {
  return date === undefined ? undefined : date > today ? { c: 'plan' } : { c: 'date', date }
}
