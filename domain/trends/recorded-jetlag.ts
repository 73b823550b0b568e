// Social jetlag of the recorded nights: how much later sleep lies on the person's own free days.

import { addDays, type LocalDate } from '../calendar/local-date.ts'
import { instantToLocalDateTime, minuteOfDayAt } from '../calendar/time-zone.ts'
import type { Sleep } from '../records/sleep.ts'
import type { Workday } from '../records/workday.ts'
import { clockMean } from './clock-mean.ts'
import { valueOn } from './day-column.ts'
import { workOn } from './day-work.ts'
import { mainSleeps } from './main-sleep.ts'
import { sleepMidpoint } from './sleep-measures.ts'
import { socialJetlag } from './social-jetlag.ts'

export type RecordedJetlag =
  | {
      readonly kind: 'known'
      /** Minutes after midnight, means around the clock. */
      readonly workMidpoint: number
      readonly freeMidpoint: number
      /** Minutes, −720 to 720; positive when free days are later. */
      readonly jetlagMinutes: number
      readonly workNights: number
      readonly freeNights: number
    }
  | { readonly kind: 'too-few'; readonly workNights: number; readonly freeNights: number; readonly need: number }

const FEWEST_NIGHTS = 3
/** A change of zone by this much moves the clock more than the body; so do the nights after it. */
const TRAVEL_MINUTES = 120
const NIGHTS_AFTER_TRAVEL = 3

/** Free and work days are what the person recorded: 0 minutes of work is free; a day without a record is neither. A night counts for the
 *  day it ended on. `too-few` under three nights of a kind. */
export function recordedJetlag(sleeps: readonly Sleep[], workdays: readonly Workday[]): RecordedJetlag {
  const nights = mainSleeps(sleeps)
  const work = workOn(workdays, 'workMinutes')
  const travelled = [...nights].filter(([, night]) => isTravel(night)).map(([date]) => date)
  const unsettled = new Set(travelled.flatMap(nightsFrom))
  const midpoints = { work: [] as number[], free: [] as number[] }
  for (const [date, night] of nights) {
    const minutes = valueOn(work, date)
    const midpoint = sleepMidpoint(night)
    if (minutes === undefined || midpoint === undefined || night.zone === undefined || unsettled.has(date)) continue
    midpoints[minutes > 0 ? 'work' : 'free'].push(minuteOfDayAt(midpoint, night.zone))
  }
  const [workMidpoint, freeMidpoint] = [clockMean(midpoints.work), clockMean(midpoints.free)]
  const counts = { workNights: midpoints.work.length, freeNights: midpoints.free.length }
  const isEnough = Math.min(counts.workNights, counts.freeNights) >= FEWEST_NIGHTS
  if (!isEnough || workMidpoint === undefined || freeMidpoint === undefined) {
    return { kind: 'too-few', ...counts, need: FEWEST_NIGHTS }
  }
  const jetlagMinutes = socialJetlag(workMidpoint, freeMidpoint)
  return { kind: 'known', workMidpoint, freeMidpoint, jetlagMinutes, ...counts }
}

function nightsFrom(date: LocalDate): readonly LocalDate[] {
  return Array.from({ length: NIGHTS_AFTER_TRAVEL + 1 }, (_, nights) => addDays(date, nights))
}

function isTravel({ wakeAt, zone, bedZone }: Sleep): boolean {
  if (wakeAt === undefined || zone === undefined || bedZone === undefined) return false
  const [here, there] = [zone, bedZone].map((place) => Date.parse(`${instantToLocalDateTime(wakeAt, place)}:00Z`))
  return Math.abs((here ?? 0) - (there ?? 0)) >= TRAVEL_MINUTES * 60_000
}
