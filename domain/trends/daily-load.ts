// What each day put on the person: work, meetings, sitting and time in bed, in minutes.

import { type LocalDate, localDateToDayNumber } from '../calendar/local-date.ts'
import { workByDate } from './day-work.ts'
import { mainSleeps } from './main-sleep.ts'
import { sittingDays } from './sitting-days.ts'
import { timeInBed } from './sleep-measures.ts'
import type { Sliced } from './sliced.ts'
import type { LoggedRecords } from './weekly-summary.ts'

/** What a link can start from beside the busy score. `sleep` is time in bed. */
export const loadMeasures = ['work', 'meetings', 'sitting', 'sleep'] as const

export type LoadMeasure = (typeof loadMeasures)[number]

/** Day number → minutes. A day that is not recorded is absent, never zero. */
export type DailyLoad = Readonly<Record<LoadMeasure, ReadonlyMap<number, number>>>

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
  for (const [date, { minutes }] of sittingDays(sittings)) note('sitting', date, minutes)
  yield
  for (const [date, night] of mainSleeps(sleeps)) note('sleep', date, timeInBed(night))
  return load
}

const WINDOW_DAYS = 7
/** A window with fewer recorded days says nothing. */
const FEWEST_DAYS = 4

/** Minutes a recorded day of each measure over the seven days before `day` (a day number), itself not included; of those `lag` weeks
 *  earlier with a lag. Measures recorded on fewer than 4 of the days are absent. */
export function loadBefore(load: DailyLoad, day: number, lag: number): ReadonlyMap<LoadMeasure, number> {
  const end = day - WINDOW_DAYS * lag
  const means = new Map<LoadMeasure, number>()
  for (const measure of loadMeasures) {
    const byDay = load[measure]
    let [total, count] = [0, 0]
    for (let past = end - WINDOW_DAYS; past < end; past++) {
      const minutes = byDay.get(past)
      if (minutes === undefined) continue
      total += minutes
      count += 1
    }
    if (count >= FEWEST_DAYS) means.set(measure, total / count)
  }
  return means
}
