// What each day put on the person: work, meetings, sitting and time in bed, in minutes.

import type { Sleep } from '../records/sleep.ts'
import type { Sliced } from '../sliced.ts'
import { columnOf, type DayColumn } from './day-column.ts'
import { workOn } from './day-work.ts'
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
  const worked = workOn(workdays, 'workMinutes')
  yield
  const met = workOn(workdays, 'meetingMinutes')
  yield
  const sat = yield* sittingDaysInSlices(sittings)
  yield
  const slept = nightsInBed(sleeps)
  yield
  return { work: summed(worked), meetings: summed(met), sitting: summed(sat), sleep: summed(slept) }
}

const WINDOW_DAYS = 7
/** A window with fewer recorded days says nothing. */
const FEWEST_DAYS = 4

/** Minutes a recorded day over the seven days before each of `days` (day numbers), itself not included; of those `lag` weeks earlier
 *  with a lag. NaN where fewer than 4 of the days are recorded. */
export function loadBefore({ first, minutes, recorded }: SummedDays, days: Float64Array, lag: number): Float64Array {
  const means = new Float64Array(days.length)
  const last = recorded.length - 1
  for (let index = 0; index < days.length; index++) {
    const end = (days[index] ?? 0) - WINDOW_DAYS * lag - first
    const from = Math.min(Math.max(end - WINDOW_DAYS, 0), last)
    const to = Math.min(Math.max(end, 0), last)
    const count = (recorded[to] ?? 0) - (recorded[from] ?? 0)
    means[index] = count < FEWEST_DAYS ? Number.NaN : ((minutes[to] ?? 0) - (minutes[from] ?? 0)) / count
  }
  return means
}

// The time in bed of `mainSleeps`.
function nightsInBed(sleeps: readonly Sleep[]): DayColumn {
  return columnOf(
    sleeps,
    (sleep) => (sleep.nap === true ? undefined : timeInBed(sleep)),
    (sleep, before) => (timeInBed(sleep) ?? 0) > (timeInBed(before) ?? 0),
  )
}

function summed({ first, values }: DayColumn): SummedDays {
  const minutes = new Float64Array(values.length + 1)
  const recorded = new Int32Array(values.length + 1)
  for (let place = 0; place < values.length; place++) {
    const value = values[place] ?? Number.NaN
    minutes[place + 1] = (minutes[place] ?? 0) + (value || 0)
    recorded[place + 1] = (recorded[place] ?? 0) + (Number.isNaN(value) ? 0 : 1)
  }
  return { first, minutes, recorded }
}
