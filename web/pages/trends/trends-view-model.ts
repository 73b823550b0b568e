// Everything the page shows, from the records of its range: pure, so that what it says is tested without a screen.

import { addDays, type LocalDate } from '../../../domain/calendar/local-date.ts'
import type { Postmortem } from '../../../domain/records/postmortem.ts'
import { averageOf } from '../../../domain/trends/average.ts'
import { BASELINE_WEEKS, judgeWeeks } from '../../../domain/trends/busy-week.ts'
import type { LevelTrend, TrendLevel } from '../../../domain/trends/level-trend.ts'
import { type LoggedRecords, summariseWeeks, type WeekSummary } from '../../../domain/trends/weekly-summary.ts'
import type { WeeklyChartData } from '../../charts/chart-data.ts'
import type { Units } from '../../i18n/format.ts'
import { buildChartData } from './chart-view-model.ts'
import { oldestDate } from './oldest-date.ts'
import { firstWeekOf, type TrendsCalendar, type TrendsRange } from './trends-range.ts'
import type { TrendsWeek } from './trends-week.ts'
import { withIncidents } from './week-incidents.ts'

export interface TrendsInput {
  readonly records: LoggedRecords
  readonly postmortems?: readonly Postmortem[]
  readonly range: TrendsRange
  readonly calendar: TrendsCalendar
  readonly units: Units
}

/** What can be said about the widths before stretching, without claiming a cause or a future. */
type WidthFinding =
  | { readonly kind: 'none'; readonly afterCount: number }
  | { readonly kind: 'too-few-weeks'; readonly measurements: number; readonly weeks: number; readonly need: number }
  | {
      readonly kind: 'compared'
      readonly measurements: number
      /** How many measured weeks each of the two means below stands for. */
      readonly weeksEach: number
      readonly firstMm: number
      readonly lastMm: number
    }

/** What can be said about the trend; undefined while it is being computed. */
type TrendFinding =
  | { readonly kind: 'trend'; readonly last: TrendLevel | undefined }
  | Exclude<LevelTrend, { readonly kind: 'trend' }>
  | undefined

/** What can be said about busy weeks. */
type BusyFinding =
  | { readonly kind: 'judged'; readonly judged: number; readonly busy: number }
  | { readonly kind: 'too-few'; readonly have: number; readonly need: number }
  | { readonly kind: 'not-recorded' }

export interface TrendsView {
  readonly from: LocalDate
  readonly to: LocalDate
  /** Oldest first; the last is the running week. */
  readonly weeks: readonly TrendsWeek[]
  /** The weeks right before those, oldest first: what was then can show later. */
  readonly earlier: readonly WeekSummary[]
  readonly chart: WeeklyChartData
  readonly width: WidthFinding
  readonly busy: BusyFinding
  readonly trend: TrendFinding
  readonly doubtfulCount: number
  /** Days whose value does not look like the person's own, oldest first. */
  readonly unusual: readonly LocalDate[]
  /** Nothing at all in the range. */
  readonly isEmpty: boolean
}

/** Two means of this many measured weeks are compared, so twice as many are needed. */
const COMPARED_WEEKS = 4
/** Weeks that anything can be moved by. */
const LONGEST_LAG = 2

export function buildTrendsView({ records, postmortems = [], range, calendar, units }: TrendsInput): TrendsView {
  const from = firstWeekOf(range, calendar, oldestDate(records))
  const summaries = summarisedWeeks(records, from, calendar)
  const weeks = withIncidents(judgedWeeks(summaries, from, calendar), postmortems)
  return {
    from,
    to: calendar.today,
    weeks,
    earlier: summaries.filter(({ start }) => start < from).slice(-LONGEST_LAG),
    chart: buildChartData(weeks, records, units),
    width: widthFinding(weeks),
    busy: busyFinding(weeks),
    doubtfulCount: weeks.reduce((count, { summary }) => count + summary.doubtful.length, 0),
    trend: undefined,
    unusual: [],
    isEmpty: weeks.every((week) => week.isEmpty),
  }
}

function summarisedWeeks(records: LoggedRecords, from: LocalDate, calendar: TrendsCalendar): readonly WeekSummary[] {
  const { today, weekStart } = calendar
  return summariseWeeks(records, { from: addDays(from, -7 * BASELINE_WEEKS), to: today, weekStart })
}

function judgedWeeks(
  summaries: readonly WeekSummary[],
  from: LocalDate,
  calendar: TrendsCalendar,
): readonly TrendsWeek[] {
  const verdicts = judgeWeeks(summaries, calendar.today, calendar)
  return summaries.flatMap((summary, index) => {
    const verdict = verdicts[index]
    return summary.start < from || verdict === undefined ? [] : [{ summary, verdict, isEmpty: isEmptyWeek(summary) }]
  })
}

function isEmptyWeek({ beforeMm, afterMm, doubtful, sleep, sitting, work, captures }: WeekSummary): boolean {
  return beforeMm.n + afterMm.n + doubtful.length + sleep.nights + sitting.days + work.days + captures === 0
}

function widthFinding(weeks: readonly TrendsWeek[]): WidthFinding {
  const means = weeks.flatMap(({ summary }) => summary.beforeMm.mean ?? [])
  const measurements = weeks.reduce((count, { summary }) => count + summary.beforeMm.n, 0)
  const firstMm = averageOf(means.slice(0, COMPARED_WEEKS)).mean
  const lastMm = averageOf(means.slice(-COMPARED_WEEKS)).mean
  if (firstMm === undefined || lastMm === undefined) {
    return { kind: 'none', afterCount: weeks.reduce((count, { summary }) => count + summary.afterMm.n, 0) }
  }
  const need = 2 * COMPARED_WEEKS
  if (means.length < need) return { kind: 'too-few-weeks', measurements, weeks: means.length, need }
  return { kind: 'compared', measurements, weeksEach: COMPARED_WEEKS, firstMm, lastMm }
}

function busyFinding(weeks: readonly TrendsWeek[]): BusyFinding {
  const judged = weeks.filter(({ verdict }) => 'score' in verdict).length
  if (judged > 0) return { kind: 'judged', judged, busy: weeks.filter(({ verdict }) => verdict.kind === 'busy').length }
  const best = weeks.map(({ verdict }) => verdict).findLast((verdict) => verdict.kind === 'too-few')
  return best === undefined ? { kind: 'not-recorded' } : best
}
