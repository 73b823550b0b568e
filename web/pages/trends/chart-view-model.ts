// The weeks of a range as the chart draws them: lengths in the person's units, durations in hours.

import { type LocalDate, localDateToDayNumber } from '../../../domain/calendar/local-date.ts'
import type { Stretch } from '../../../domain/records/stretch.ts'
import { averageOf } from '../../../domain/trends/average.ts'
import type { LoggedRecords, WeekSummary } from '../../../domain/trends/weekly-summary.ts'
import { roundAxis } from '../../charts/chart-axis.ts'
import type { ChartAxis, ChartDensity, ChartPoint, DaySpan, WeeklyChartData } from '../../charts/chart-data.ts'
import { millimetresToUnits, type Units } from '../../i18n/format.ts'
import type { TrendsWeek } from './trends-week.ts'

/** Up to about four months each session stands alone; over about two years only means of four weeks can be told apart. */
const MOST_WEEKS_OF_SESSIONS = 17
const MOST_WEEKS_WITH_SESSIONS = 110
const WEEKS_TOGETHER = 4

const SHORTEST_WIDTH_AXIS_MM = 100
const NOON = 0.5

/** Everything the chart shows of `weeks`, which are consecutive and at least one; records outside them are passed over. */
export function buildChartData(weeks: readonly TrendsWeek[], records: LoggedRecords, units: Units): WeeklyChartData {
  const span = spanOf(weeks)
  const incidents = weeks.flatMap((week) => week.incidents ?? [])
  const inSpan = <Item extends { readonly date?: LocalDate }>(items: readonly Item[]) =>
    items.filter(({ date }) => date !== undefined && isWithin(span, localDateToDayNumber(date)))
  const stretches = inSpan(records.stretches).sort((a, b) => dayOf(a) - dayOf(b))
  const trusted = stretches.filter(({ doubtful }) => doubtful !== true)
  const before = trusted.flatMap((stretch) => widthPoint(stretch, stretch.beforeMm, units))
  const after = trusted.flatMap((stretch) => widthPoint(stretch, stretch.afterMm, units))
  const doubtful = stretches
    .filter((stretch) => stretch.doubtful === true)
    .flatMap((stretch) => [stretch.beforeMm, stretch.afterMm].flatMap((mm) => widthPoint(stretch, mm, units)))
  const density = densityOf(weeks.length)
  const means = (measure: (summary: WeekSummary) => number | undefined) =>
    groupsOf(weeks, density === 'four-week-means' ? WEEKS_TOGETHER : 1).map((group) => meanPoint(group, measure))
  const sitting = means((week) => hours(week.sitting.minutesPerDay.mean))
  const sleep = means((week) => hours(week.sleep.timeInBedMinutes.mean))
  return {
    span,
    density,
    before,
    after,
    doubtful,
    unusual: [],
    beforeMeans: means((week) => inUnits(week.beforeMm.mean, units)),
    afterMeans: means((week) => inUnits(week.afterMm.mean, units)),
    trend: [],
    sitting: sitting.filter(({ y }) => !Number.isNaN(y)),
    sittingLag: 0,
    sleep,
    busy: busySpans(weeks),
    pins: [...new Set([...inSpan(records.captures), ...incidents].map(dayOf))].sort((a, b) => a - b),
    widthAxis: widthAxis([...before, ...after, ...doubtful], units),
    hoursAxis: hoursAxis([...sitting, ...sleep]),
  }
}

/** The axis that these durations need. */
export function hoursAxis(points: readonly ChartPoint[]): ChartAxis {
  return roundAxis(
    points.map(({ y }) => y),
    { include: [0], shortest: 8, steps: 4 },
  )
}

/** How long the person sat in a week, in its middle; nothing where that is not known. */
export function sittingPoint(week: WeekSummary): readonly ChartPoint[] {
  const y = hours(week.sitting.minutesPerDay.mean)
  return y === undefined ? [] : [{ x: startDay(week) + 7 / 2, y }]
}

function spanOf(weeks: readonly TrendsWeek[]): DaySpan {
  const first = weeks[0]?.summary
  const last = weeks.at(-1)?.summary
  return { from: first === undefined ? 0 : startDay(first), to: last === undefined ? 7 : startDay(last) + 7 }
}

function isWithin({ from, to }: DaySpan, day: number): boolean {
  return day >= from && day < to
}

function startDay({ start }: WeekSummary): number {
  return localDateToDayNumber(start)
}

function dayOf({ date }: { readonly date?: LocalDate }): number {
  return date === undefined ? Number.NaN : localDateToDayNumber(date)
}

function densityOf(weekCount: number): ChartDensity {
  if (weekCount <= MOST_WEEKS_OF_SESSIONS) return 'sessions'
  return weekCount <= MOST_WEEKS_WITH_SESSIONS ? 'sessions-and-means' : 'four-week-means'
}

function widthPoint(stretch: Stretch, mm: number | undefined, units: Units): ChartPoint[] {
  return mm === undefined ? [] : [{ x: dayOf(stretch) + NOON, y: millimetresToUnits(mm, units) }]
}

/** Weeks in groups of `size`, counted back from the last, so that the newest group is a full one. */
function groupsOf(weeks: readonly TrendsWeek[], size: number): readonly (readonly TrendsWeek[])[] {
  const groups: (readonly TrendsWeek[])[] = []
  for (let end = weeks.length; end > 0; end -= size) groups.unshift(weeks.slice(Math.max(0, end - size), end))
  return groups
}

/** The mean of the weeks that know the value, in the middle of the group; NaN when none does. */
function meanPoint(group: readonly TrendsWeek[], measure: (summary: WeekSummary) => number | undefined): ChartPoint {
  const { from, to } = spanOf(group)
  return { x: (from + to) / 2, y: averageOf(group.map(({ summary }) => measure(summary))).mean ?? Number.NaN }
}

function inUnits(mm: number | undefined, units: Units): number | undefined {
  return mm === undefined ? undefined : millimetresToUnits(mm, units)
}

function hours(minutes: number | undefined): number | undefined {
  return minutes === undefined ? undefined : minutes / 60
}

/** Busy weeks, neighbours joined, so that no seam shows between them. */
function busySpans(weeks: readonly TrendsWeek[]): readonly DaySpan[] {
  const spans: DaySpan[] = []
  for (const { summary, verdict } of weeks) {
    if (verdict.kind !== 'busy') continue
    const from = startDay(summary)
    const before = spans.at(-1)
    if (before?.to === from) spans[spans.length - 1] = { from: before.from, to: from + 7 }
    else spans.push({ from, to: from + 7 })
  }
  return spans
}

function widthAxis(points: readonly ChartPoint[], units: Units): ChartAxis {
  const shortest = millimetresToUnits(SHORTEST_WIDTH_AXIS_MM, units)
  const values = points.map(({ y }) => y)
  return roundAxis(values.length > 0 ? values : [millimetresToUnits(1400, units)], { shortest, steps: 4 })
}
