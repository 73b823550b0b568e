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
import { type DayWork, workByDate } from './day-work.ts'
import { countedGainMm } from './gain.ts'
import { mainSleeps } from './main-sleep.ts'
import { median } from './quantile.ts'
import { type SittingDay, sittingDays } from './sitting-days.ts'
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

interface WeekContents {
  readonly stretches: Stretch[]
  readonly nights: Sleep[]
  readonly sittingDays: SittingDay[]
  readonly days: DayWork[]
  captures: number
}

/** Days that are summed up together, both ends included. */
export interface SummarisedDays {
  readonly from: LocalDate
  readonly to: LocalDate
}

/** One summary per span of days, in the order of the spans, which begin one after the other; a day that several hold counts for the
 *  one that began last, and records outside all of them are passed over. */
export function summariseSpans(records: LoggedRecords, spans: readonly SummarisedDays[]): readonly WeekSummary[] {
  const ends = spans.map(({ to }) => localDateToDayNumber(to))
  const starts = spans.map(({ from }) => localDateToDayNumber(from))
  const contents = sortInto(records, spans.length, (day) => lastHolding(day, starts, ends))
  return spans.map(({ from }, index) => summaryOf(from, contents[index] ?? emptyWeek()))
}

/** One summary per week from the week that holds `from` to the week that holds `to`, weeks without records included;
 *  records outside these weeks are passed over. Empty when the range is reversed. */
export function summariseWeeks(records: LoggedRecords, range: WeekRange): readonly WeekSummary[] {
  const starts = weeksBetween(range.from, range.to, range.weekStart)
  const [first] = starts
  const firstDay = first === undefined ? 0 : localDateToDayNumber(first)
  const contents = sortInto(records, starts.length, (day) => Math.floor((day - firstDay) / 7))
  return starts.map((start, index) => summaryOf(start, contents[index] ?? emptyWeek()))
}

/** The last of the ascending `starts` whose days hold `day`; −1 when none does. */
function lastHolding(day: number, starts: readonly number[], ends: readonly number[]): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= day) low = middle + 1
    else high = middle
  }
  return ends.findLastIndex((end, index) => index < low && day <= end)
}

function sortInto(
  records: LoggedRecords,
  count: number,
  indexOf: (dayNumber: number) => number,
): readonly WeekContents[] {
  if (count === 0) return []
  const weeks = Array.from({ length: count }, emptyWeek)
  const weekOf = (date: LocalDate | undefined) =>
    date === undefined ? undefined : weeks[indexOf(localDateToDayNumber(date))]
  for (const stretch of present(records.stretches)) weekOf(stretch.date)?.stretches.push(stretch)
  for (const [date, night] of mainSleeps(records.sleeps)) weekOf(date)?.nights.push(night)
  for (const [date, day] of sittingDays(records.sittings)) weekOf(date)?.sittingDays.push(day)
  for (const [date, day] of workByDate(records.workdays)) weekOf(date)?.days.push(day)
  for (const capture of present(records.captures)) {
    const week = weekOf(capture.date)
    if (week !== undefined) week.captures += 1
  }
  return weeks
}

function emptyWeek(): WeekContents {
  return { stretches: [], nights: [], sittingDays: [], days: [], captures: 0 }
}

function present<Item extends { readonly deleted: boolean }>(items: readonly Item[]): readonly Item[] {
  return items.filter((item) => !item.deleted)
}

function summaryOf(start: LocalDate, week: WeekContents): WeekSummary {
  const trusted = week.stretches.filter((stretch) => stretch.doubtful !== true)
  return {
    start,
    beforeMm: averageOf(trusted.map(({ beforeMm }) => beforeMm)),
    afterMm: averageOf(trusted.map(({ afterMm }) => afterMm)),
    gainMm: averageOf(trusted.map(countedGainMm)),
    doubtful: week.stretches.flatMap(doubtfulWidth).sort((a, b) => compareText(a.date + a.id, b.date + b.id)),
    sleep: sleepOf(week.nights),
    sitting: sittingOf(week.sittingDays),
    work: workOf(week.days),
    captures: week.captures,
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

function sittingOf(days: readonly SittingDay[]): WeekSitting {
  const minutes = days.map((day) => day.minutes)
  return { days: days.length, minutesPerDay: averageOf(minutes), totalMinutes: totalOf(minutes) }
}

function workOf(days: readonly DayWork[]): WeekWork {
  const loads = days.flatMap(({ load }) => (load === undefined ? [] : [load]))
  const middle = median(loads)
  return {
    days: days.length,
    minutes: totalOf(days.map(({ workMinutes }) => workMinutes)),
    meetingMinutes: totalOf(days.map(({ meetingMinutes }) => meetingMinutes)),
    doneCount: totalOf(days.map(({ doneCount }) => doneCount)),
    load: middle === undefined ? { n: 0 } : { n: loads.length, median: middle },
  }
}
