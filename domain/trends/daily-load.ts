// What each day put on the person: work, meetings, sitting and time in bed, in minutes.

import { type LocalDate, localDateToDayNumber } from '../calendar/local-date.ts'
import { type BusyComponent, busyComponents } from './busy-component.ts'
import { workByDate } from './day-work.ts'
import { mainSleeps } from './main-sleep.ts'
import { sittingDays } from './sitting-days.ts'
import { timeInBed } from './sleep-measures.ts'
import type { Sliced } from './sliced.ts'
import type { LoggedRecords } from './weekly-summary.ts'

/** Day number → minutes. A day that is not recorded is absent, never zero. */
export type DailyLoad = Readonly<Record<BusyComponent, ReadonlyMap<number, number>>>

/** A night counts for the day it ended on. Offers to pause between the kinds. */
export function* dailyLoadInSlices({ workdays, sittings, sleeps }: LoggedRecords): Sliced<DailyLoad> {
  const load: Record<BusyComponent, Map<number, number>> = {
    work: new Map(),
    meetings: new Map(),
    sitting: new Map(),
    sleep: new Map(),
  }
  const note = (component: BusyComponent, date: LocalDate, minutes: number | undefined) => {
    if (minutes !== undefined) load[component].set(localDateToDayNumber(date), minutes)
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

/** Minutes a recorded day of each component over the seven days before `day` (a day number), itself not included; of those `lag` weeks
 *  earlier with a lag. Components recorded on fewer than 4 of the days are absent. */
export function loadBefore(load: DailyLoad, day: number, lag: number): ReadonlyMap<BusyComponent, number> {
  const end = day - WINDOW_DAYS * lag
  const means = new Map<BusyComponent, number>()
  for (const component of busyComponents) {
    const byDay = load[component]
    let [total, count] = [0, 0]
    for (let past = end - WINDOW_DAYS; past < end; past++) {
      const minutes = byDay.get(past)
      if (minutes === undefined) continue
      total += minutes
      count += 1
    }
    if (count >= FEWEST_DAYS) means.set(component, total / count)
  }
  return means
}
