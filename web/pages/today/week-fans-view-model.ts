// The last eight weeks as fans: what each measured, and whether it was busy.

import type { LocalDate } from '../../../domain/calendar/local-date.ts'
import { addDays } from '../../../domain/calendar/local-date.ts'
import { startOfWeek } from '../../../domain/calendar/week.ts'
import { BASELINE_WEEKS, type BusyOptions, judgeWeeks } from '../../../domain/trends/busy-week.ts'
import { type LoggedRecords, summariseWeeks } from '../../../domain/trends/weekly-summary.ts'

export interface WeekFan {
  readonly start: LocalDate
  /** Weekly means of the measurements that are not doubted; absent when there was none. */
  readonly beforeMm: number | undefined
  readonly afterMm: number | undefined
  readonly isBusy: boolean
}

const SHOWN_WEEKS = 8

export interface WeekFansCalendar extends BusyOptions {
  readonly today: LocalDate
  readonly weekStart: number
}

/** The first day whose records the fans need, baseline of busy weeks included. */
export function firstDayOfWeekFans({ today, weekStart }: WeekFansCalendar): LocalDate {
  return addDays(startOfWeek(today, weekStart), -7 * (SHOWN_WEEKS - 1 + BASELINE_WEEKS))
}

/** Oldest week first, the present one last. Empty while none of them has a width. */
export function buildWeekFans(records: LoggedRecords, calendar: WeekFansCalendar): readonly WeekFan[] {
  const { today, weekStart } = calendar
  const weeks = summariseWeeks(records, { from: firstDayOfWeekFans(calendar), to: today, weekStart })
  const verdicts = judgeWeeks(weeks, today, calendar)
  const fans = weeks.map(({ start, beforeMm, afterMm }, index) => ({
    start,
    beforeMm: beforeMm.mean,
    afterMm: afterMm.mean,
    isBusy: verdicts[index]?.kind === 'busy',
  }))
  const shown = fans.slice(-SHOWN_WEEKS)
  return shown.some(({ beforeMm, afterMm }) => beforeMm !== undefined || afterMm !== undefined) ? shown : []
}
