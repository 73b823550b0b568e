// What each day put on the person: work, meetings, sitting and time in bed, in minutes.

import { type LocalDate, localDateToDayNumber } from '../calendar/local-date.ts'
import { workByDate } from './day-work.ts'
import { mainSleeps } from './main-sleep.ts'
import { sittingDaysInSlices } from './sitting-days.ts'
import { timeInBed } from './sleep-measures.ts'
import type { Sliced } from './sliced.ts'
import type { LoggedRecords } from './weekly-summary.ts'

/** What a link can start from beside the busy score. `sleep` is time in bed. */
export const loadMeasures = ['work', 'meetings', 'sitting', 'sleep'] as const

export type LoadMeasure = (typeof loadMeasures)[number]

/** Minutes of each measure, summed over days so that any window takes two looks. A day that is not recorded counts nothing. */
export type DailyLoad = Readonly<Record<LoadMeasure, SummedDays>>

interface SummedDays {
  /** Day number of the first recorded day. */
  readonly first: number
  /** Minutes, and recorded days, before the day at that distance from the first. */
  readonly minutes: Float64Array
  readonly days: Int32Array
}

/** A night counts for the day it ended on. Offers to pause between the kinds. */
export function* dailyLoadInSlices({ workdays, sittings, sleeps }: LoggedRecords): Sliced<DailyLoad> {
  const load: Record<LoadMeasure, Map<number, number>> = {
    work: new Map(),
    meetings: new Map(),
    sitting: new Map(),
    sleep: new Map(),
  }
  const note = (measure: LoadMeasure, date: LocalDate, minutes: number | undefined) => {
    if (minutes !== undefined) load[measure].set(localDateToDayNumber(date), minutes)
  }
  for (const [date, { workMinutes, meetingMinutes }] of workByDate(workdays)) {
    note('work', date, workMinutes)
    note('meetings', date, meetingMinutes)
  }
  yield
  const sat = yield* sittingDaysInSlices(sittings)
  yield
  for (const [date, { minutes }] of sat) note('sitting', date, minutes)
  yield
  const nights = mainSleeps(sleeps)
  yield
  let looked = 0
  for (const [date, night] of nights) {
    if (++looked % SLICE === 0) yield
    note('sleep', date, timeInBed(night))
  }
  yield
  const { work, meetings, sitting, sleep } = load
  return { work: summed(work), meetings: summed(meetings), sitting: summed(sitting), sleep: summed(sleep) }
}

/** Nights between two offers to pause. */
const SLICE = 512
const WINDOW_DAYS = 7
/** A window with fewer recorded days says nothing. */
const FEWEST_DAYS = 4

/** Minutes a recorded day of each measure over the seven days before `day` (a day number), itself not included; of those `lag` weeks
 *  earlier with a lag. Measures recorded on fewer than 4 of the days are absent. */
export function loadBefore(load: DailyLoad, day: number, lag: number): ReadonlyMap<LoadMeasure, number> {
  const end = day - WINDOW_DAYS * lag
  const means = new Map<LoadMeasure, number>()
  for (const measure of loadMeasures) {
    const { first, minutes, days } = load[measure]
    const [from, to] = [end - WINDOW_DAYS - first, end - first].map((index) =>
      Math.min(Math.max(index, 0), days.length - 1),
    )
    const count = (days[to ?? 0] ?? 0) - (days[from ?? 0] ?? 0)
    const total = (minutes[to ?? 0] ?? 0) - (minutes[from ?? 0] ?? 0)
    if (count >= FEWEST_DAYS) means.set(measure, total / count)
  }
  return means
}

function summed(byDay: ReadonlyMap<number, number>): SummedDays {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const day of byDay.keys()) [first, last] = [Math.min(first, day), Math.max(last, day)]
  const length = byDay.size === 0 ? 1 : last - first + 2
  const [minutes, days] = [new Float64Array(length), new Int32Array(length)]
  for (let index = 1; index < length; index++) {
    const recorded = byDay.get(first + index - 1)
    minutes[index] = (minutes[index - 1] ?? 0) + (recorded ?? 0)
    days[index] = (days[index - 1] ?? 0) + (recorded === undefined ? 0 : 1)
  }
  return { first: byDay.size === 0 ? 0 : first, minutes, days }
}
