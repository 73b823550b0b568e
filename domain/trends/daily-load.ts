// What each day put on the person: work, meetings, sitting and time in bed, in minutes.

import { type LocalDate, localDateToDayNumber } from '../calendar/local-date.ts'
import type { Sliced } from '../sliced.ts'
import { workByDate } from './day-work.ts'
import { mainSleeps } from './main-sleep.ts'
import { sittingDaysInSlices } from './sitting-days.ts'
import { timeInBed } from './sleep-measures.ts'
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
  readonly recorded: Int32Array
}

/** A night counts for the day it ended on. Offers to pause between the kinds. */
export function* dailyLoadInSlices({ workdays, sittings, sleeps }: LoggedRecords): Sliced<DailyLoad> {
  const worked = workByDate(workdays)
  yield
  const work = summed(worked, ({ workMinutes }) => workMinutes)
  yield
  const meetings = summed(worked, ({ meetingMinutes }) => meetingMinutes)
  yield
  const sitting = summed(yield* sittingDaysInSlices(sittings), ({ minutes }) => minutes)
  yield
  const nights = mainSleeps(sleeps)
  yield
  return { work, meetings, sitting, sleep: summed(nights, timeInBed) }
}

const WINDOW_DAYS = 7
/** A window with fewer recorded days says nothing. */
const FEWEST_DAYS = 4

/** Minutes a recorded day over the seven days before each of `days` (day numbers), itself not included; of those `lag` weeks earlier
 *  with a lag. NaN where fewer than 4 of the days are recorded. */
export function loadBefore({ first, minutes, recorded }: SummedDays, days: Float64Array, lag: number): Float64Array {
  const last = recorded.length - 1
  return days.map((day) => {
    const end = day - WINDOW_DAYS * lag - first
    const from = Math.min(Math.max(end - WINDOW_DAYS, 0), last)
    const to = Math.min(Math.max(end, 0), last)
    const count = (recorded[to] ?? 0) - (recorded[from] ?? 0)
    return count < FEWEST_DAYS ? Number.NaN : ((minutes[to] ?? 0) - (minutes[from] ?? 0)) / count
  })
}

function summed<Day>(byDate: ReadonlyMap<LocalDate, Day>, minutesOf: (day: Day) => number | undefined): SummedDays {
  const [days, values]: [number[], number[]] = [[], []]
  byDate.forEach((day, date) => {
    const known = minutesOf(day)
    if (known === undefined) return
    days.push(localDateToDayNumber(date))
    values.push(known)
  })
  const first = days.reduce((least, day) => Math.min(least, day), days[0] ?? 0)
  const last = days.reduce((most, day) => Math.max(most, day), first - 1)
  const [minutes, recorded] = [new Float64Array(last - first + 2), new Int32Array(last - first + 2)]
  days.forEach((day, index) => {
    minutes[day - first + 1] = values[index] ?? 0
    recorded[day - first + 1] = 1
  })
  for (let place = 1; place < minutes.length; place++) {
    minutes[place] = (minutes[place] ?? 0) + (minutes[place - 1] ?? 0)
    recorded[place] = (recorded[place] ?? 0) + (recorded[place - 1] ?? 0)
  }
  return { first, minutes, recorded }
}
