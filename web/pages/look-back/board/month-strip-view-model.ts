// The weeks of a milestone in numbers and incidents, so that memory has something to hold.

import { addDays, type LocalDate } from '../../../../domain/calendar/local-date.ts'
import { startOfWeek } from '../../../../domain/calendar/week.ts'
import type { MilestonePeriod } from '../../../../domain/look-back/milestones.ts'
import type { Postmortem } from '../../../../domain/records/postmortem.ts'
import { BASELINE_WEEKS, judgeWeeks } from '../../../../domain/trends/busy-week.ts'
import { type LoggedRecords, summariseWeeks, type WeekSummary } from '../../../../domain/trends/weekly-summary.ts'

export interface MonthWeek {
  readonly summary: WeekSummary
  readonly isBusy: boolean
  readonly incidents: readonly Postmortem[]
}

export interface MonthCalendar {
  readonly today: LocalDate
  readonly weekStart: number
  /** As for `judgeWeeks`. */
  readonly busyShare: number
}

type Days = Pick<MilestonePeriod, 'startDate' | 'endDate'>

/** The first day whose records the strip needs, those that busy weeks are measured against included. */
export function firstDayOfMonthStrip({ startDate }: Days, weekStart: number): LocalDate {
  return addDays(startOfWeek(startDate, weekStart), -7 * BASELINE_WEEKS)
}

/** The person's weeks that hold a day of the milestone, those that have not begun left out; the same weeks as on Trends, with
 *  the same verdicts. */
export function buildMonthWeeks(
  records: LoggedRecords & { readonly postmortems: readonly Postmortem[] },
  days: Days,
  { today, weekStart, busyShare }: MonthCalendar,
): readonly MonthWeek[] {
  const from = firstDayOfMonthStrip(days, weekStart)
  const to = days.endDate < today ? days.endDate : today
  const summaries = summariseWeeks(records, { from, to, weekStart })
  const verdicts = judgeWeeks(summaries, today, { busyShare })
  return summaries.flatMap((summary, index) =>
    addDays(summary.start, 6) < days.startDate
      ? []
      : [
          {
            summary,
            isBusy: verdicts[index]?.kind === 'busy',
            incidents: incidentsIn(records.postmortems, summary.start),
          },
        ],
  )
}

function incidentsIn(postmortems: readonly Postmortem[], start: LocalDate): readonly Postmortem[] {
  const end = addDays(start, 6)
  return postmortems.filter(({ date, deleted }) => !deleted && date !== undefined && start <= date && date <= end)
}
