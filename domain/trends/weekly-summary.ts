// The week in numbers: what the records of a range say about each week. What was not recorded is absent, never zero.

import { type LocalDate, localDateToDayNumber } from '../calendar/local-date.ts'
import { minuteOfDayAt } from '../calendar/time-zone.ts'
import { weeksBetween } from '../calendar/week.ts'
import { compareText } from '../json.ts'
import type { Capture } from '../records/capture.ts'
import type { Sitting } from '../records/sitting.ts'
import type { Sleep } from '../records/sleep.ts'
import type { Stretch } from '../records/stretch.ts'
import type { Workday } from '../records/workday.ts'
import { type Average, averageOf, type Total, totalOf } from './average.ts'
import { clockMean } from './clock-mean.ts'
import type { DayColumn } from './day-column.ts'
import { type WorkMeasure, workOn } from './day-work.ts'
import { countedGainMm } from './gain.ts'
import { mainSleeps } from './main-sleep.ts'
import { median } from './quantile.ts'
import { sittingDays } from './sitting-days.ts'
import { sleepEfficiency, sleepMidpoint, timeInBed, totalSleepTime } from './sleep-measures.ts'

/** The records that a summary reads, in any order; deleted ones and ones without a date are passed over. */
export interface LoggedRecords {
  readonly stretches: readonly Stretch[]
  readonly sleeps: readonly Sleep[]
  readonly sittings: readonly Sitting[]
  readonly workdays: readonly Workday[]
  readonly captures: readonly Capture[]
}

export interface WeekRange {
  readonly from: LocalDate
  readonly to: LocalDate
  /** ISO weekday on which the person's week starts, 1 = Monday. */
  readonly weekStart: number
}

/** A width that the person doubts: shown, but in no mean. */
interface DoubtfulWidth {
  readonly id: string
  readonly date: LocalDate
  readonly beforeMm?: number
  readonly afterMm?: number
}

/** Main sleeps alone; naps make no night. */
interface WeekSleep {
  readonly nights: number
  readonly timeInBedMinutes: Average
  readonly totalSleepMinutes: Average
  readonly efficiencyPercent: Average
  /** Mean midpoint on the clock of the place, minutes after midnight; absent when no night has one. */
  readonly midpointMinute?: number
  /** Nights with a counted number of awakenings (ascending), and nights with "several", which is no number. */
  readonly awakenings: { readonly counted: readonly number[]; readonly several: number }
}

interface WeekSitting {
  readonly days: number
  readonly minutesPerDay: Average
  readonly totalMinutes: Total
}

/** Sums over the days that say something; `n` is the number of those days. */
interface WeekWork {
  readonly days: number
  readonly minutes: Total
  readonly meetingMinutes: Total
  readonly doneCount: Total
  /** Perceived load is a rank: its median, not its mean. */
  readonly load: { readonly n: number; readonly median?: number }
}

export interface WeekSummary {
  readonly start: LocalDate
  readonly beforeMm: Average
  readonly afterMm: Average
  readonly gainMm: Average
  readonly doubtful: readonly DoubtfulWidth[]
  readonly sleep: WeekSleep
  readonly sitting: WeekSitting
  readonly work: WeekWork
  readonly captures: number
}

const workMeasures = ['workMinutes', 'meetingMinutes', 'doneCount', 'load'] as const

interface WeekContents {
  readonly start: LocalDate
  readonly stretches: Stretch[]
  readonly nights: Sleep[]
  /** Minutes sat, of each day that knows them. */
  readonly sat: number[]
  readonly workdays: Workday[]
  /** What each date of them knows. */
  readonly work: Readonly<Record<WorkMeasure, number[]>>
  readonly captures: Capture[]
}

/** Days that are summed up together, both ends included. */
export interface SummarisedDays {
  readonly from: LocalDate
  readonly to: LocalDate
}

/** One summary per span of days, in the order of the spans, which begin one after the other; a day that several hold counts for the
 *  one that began last, and records outside all of them are passed over. */
export function summariseSpans(records: LoggedRecords, spans: readonly SummarisedDays[]): readonly WeekSummary[] {
  const days = spans.map(({ from, to }) => ({ first: localDateToDayNumber(from), last: localDateToDayNumber(to) }))
  return summaries(
    records,
    spans.map(({ from }) => from),
    (day) => days.findLastIndex(({ first, last }) => first <= day && day <= last),
  )
}

/** One summary per week from the week that holds `from` to the week that holds `to`, weeks without records included;
 *  records outside these weeks are passed over. Empty when the range is reversed. */
export function summariseWeeks(records: LoggedRecords, range: WeekRange): readonly WeekSummary[] {
  const starts = weeksBetween(range.from, range.to, range.weekStart)
  const [first] = starts
  const firstDay = first === undefined ? 0 : localDateToDayNumber(first)
  return summaries(records, starts, (day) => Math.floor((day - firstDay) / 7))
}

function summaries(
  records: LoggedRecords,
  starts: readonly LocalDate[],
  indexOf: (dayNumber: number) => number,
): readonly WeekSummary[] {
  if (starts.length === 0) return []
  const weeks = starts.map(emptyWeek)
  const weekOf = (date: LocalDate | undefined) =>
    date === undefined ? undefined : weeks[indexOf(localDateToDayNumber(date))]
  const share = ({ first, values }: DayColumn, listOf: (week: WeekContents) => number[]) => {
    values.forEach((value, place) => {
      const week = Number.isNaN(value) ? undefined : weeks[indexOf(first + place)]
      if (week !== undefined) listOf(week).push(value)
    })
  }
  for (const stretch of records.stretches) if (!stretch.deleted) weekOf(stretch.date)?.stretches.push(stretch)
  for (const [date, night] of mainSleeps(records.sleeps)) weekOf(date)?.nights.push(night)
  share(sittingDays(records.sittings), ({ sat }) => sat)
  for (const measure of workMeasures) share(workOn(records.workdays, measure), ({ work }) => work[measure])
  for (const workday of records.workdays) if (!workday.deleted) weekOf(workday.date)?.workdays.push(workday)
  for (const capture of records.captures) if (!capture.deleted) weekOf(capture.date)?.captures.push(capture)
  return weeks.map(summaryOf)
}

function emptyWeek(start: LocalDate): WeekContents {
  const work = { workMinutes: [], meetingMinutes: [], doneCount: [], load: [] }
  return { start, stretches: [], nights: [], sat: [], workdays: [], work, captures: [] }
}

function summaryOf(week: WeekContents): WeekSummary {
  const trusted = week.stretches.filter((stretch) => stretch.doubtful !== true)
  return {
    start: week.start,
    beforeMm: averageOf(trusted.map(({ beforeMm }) => beforeMm)),
    afterMm: averageOf(trusted.map(({ afterMm }) => afterMm)),
    gainMm: averageOf(trusted.map(countedGainMm)),
    doubtful: week.stretches.flatMap(doubtfulWidth).sort((a, b) => compareText(a.date + a.id, b.date + b.id)),
    sleep: sleepOf(week.nights),
    sitting: sittingOf(week.sat),
    work: workOf(week),
    captures: week.captures.length,
  }
}

function doubtfulWidth({ id, date, doubtful, beforeMm, afterMm }: Stretch): DoubtfulWidth[] {
  if (doubtful !== true || date === undefined || (beforeMm === undefined && afterMm === undefined)) return []
  return [{ id, date, ...(beforeMm !== undefined && { beforeMm }), ...(afterMm !== undefined && { afterMm }) }]
}

function sleepOf(nights: readonly Sleep[]): WeekSleep {
  const midpointMinute = clockMean(nights.flatMap(midpointOnTheClock))
  const awakenings = nights.map((night) => night.awakenings)
  return {
    nights: nights.length,
    timeInBedMinutes: averageOf(nights.map(timeInBed)),
    totalSleepMinutes: averageOf(nights.map(totalSleepTime)),
    efficiencyPercent: averageOf(nights.map(sleepEfficiency)),
    ...(midpointMinute !== undefined && { midpointMinute }),
    awakenings: {
      counted: awakenings.filter((count) => typeof count === 'number').sort((a, b) => a - b),
      several: awakenings.filter((count) => count === 'several').length,
    },
  }
}

function midpointOnTheClock(night: Sleep): number[] {
  const midpoint = sleepMidpoint(night)
  return midpoint === undefined || night.zone === undefined ? [] : [minuteOfDayAt(midpoint, night.zone)]
}

function sittingOf(sat: readonly number[]): WeekSitting {
  return { days: sat.length, minutesPerDay: averageOf(sat), totalMinutes: totalOf(sat) }
}

function workOf({ workdays, work }: WeekContents): WeekWork {
  const middle = median(work.load)
  return {
    days: new Set(workdays.map(({ date }) => date)).size,
    minutes: totalOf(work.workMinutes),
    meetingMinutes: totalOf(work.meetingMinutes),
    doneCount: totalOf(work.doneCount),
    load: middle === undefined ? { n: 0 } : { n: work.load.length, median: middle },
  }
}
