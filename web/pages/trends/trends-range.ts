// The ranges that the page offers, and which days each takes.

import { EARLIEST_DATE } from '../../../domain/calendar/date-limits.ts'
import { addDays, addMonths, type LocalDate } from '../../../domain/calendar/local-date.ts'
import { startOfWeek } from '../../../domain/calendar/week.ts'
import { BASELINE_WEEKS, type BusyOptions } from '../../../domain/trends/busy-week.ts'

export const trendsRanges = ['3m', '6m', '1y', 'all'] as const
export type TrendsRange = (typeof trendsRanges)[number]

const months: Readonly<Record<Exclude<TrendsRange, 'all'>, number>> = { '3m': 3, '6m': 6, '1y': 12 }

/** Today, the weekday that the person's weeks start on, and from when on they call one busy. */
export interface TrendsCalendar extends BusyOptions {
  readonly today: LocalDate
  readonly weekStart: number
}

/** First day of the first week of a range; `all` starts with the oldest record but is never shorter than three months. */
export function firstWeekOf(
  range: TrendsRange,
  { today, weekStart }: TrendsCalendar,
  oldest: LocalDate | undefined,
): LocalDate {
  const shortest = addMonths(today, -months['3m'])
  const from =
    range === 'all' ? (oldest === undefined || oldest > shortest ? shortest : oldest) : addMonths(today, -months[range])
  return startOfWeek(from, weekStart)
}

/** First day that must be read: the weeks before the range are what its weeks are measured by. */
export function firstDayToRead(range: TrendsRange, calendar: TrendsCalendar): LocalDate {
  return range === 'all' ? EARLIEST_DATE : addDays(firstWeekOf(range, calendar, undefined), -7 * BASELINE_WEEKS)
}
