// How regular the recorded sleep of some days is.

import { instantToMs } from '../calendar/instant.ts'
import { addDays, daysBetween, type LocalDate } from '../calendar/local-date.ts'
import { localDateTimeToInstant, parseLocalDateTime, type TimeZone } from '../calendar/time-zone.ts'
import type { Sleep } from '../records/sleep.ts'
import { mainSleeps } from './main-sleep.ts'
import { timeInBed } from './sleep-measures.ts'
import { FEWEST_REGULARITY_DAYS, type MinuteSpan, sleepRegularity } from './sleep-regularity.ts'

export type RecordedRegularity =
  | { readonly kind: 'known'; readonly index: number; readonly pairsOfDays: number }
  | { readonly kind: 'too-few'; readonly have: number; readonly need: number }

const MINUTE_MS = 60_000
const DAY_MINUTES = 1440

/** The Sleep Regularity Index over the nights that ended from `from` to `to`, from noon to noon in the zone of each night. A date without
 *  a night of known length is unknown, not awake. Naps count. Under 5 pairs of known days it is not said. Times awake in between
 *  have no clock times and are not in it, so it makes sleep look somewhat more regular than it was. */
export function recordedRegularity(
  sleeps: readonly Sleep[],
  { from, to, zone }: { readonly from: LocalDate; readonly to: LocalDate; readonly zone: TimeZone },
): RecordedRegularity {
  const nights = mainSleeps(sleeps)
  const dates = Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, index) => addDays(from, index))
  const noons = [addDays(from, -1), ...dates].map((date) => noonOf(date, nights.get(date)?.zone ?? zone))
  const unknown = dates.flatMap((date, index): MinuteSpan[] => {
    const night = nights.get(date)
    const isKnown = night !== undefined && timeInBed(night) !== undefined
    return isKnown ? [] : [{ start: noons[index] ?? 0, end: noons[index + 1] ?? 0 }]
  })
  const span = { start: noons[0] ?? 0, end: noons.at(-1) ?? 0 }
  const { index, comparedMinutes } = sleepRegularity({ span, asleep: sleeps.flatMap(asleepOf), unknown })
  const pairsOfDays = Math.floor(comparedMinutes / DAY_MINUTES)
  return index === undefined || pairsOfDays < FEWEST_REGULARITY_DAYS
    ? { kind: 'too-few', have: pairsOfDays, need: FEWEST_REGULARITY_DAYS }
    : { kind: 'known', index, pairsOfDays }
}

function asleepOf(sleep: Sleep): MinuteSpan[] {
  const { bedAt, wakeAt, onsetMinutes = 0 } = sleep
  if (sleep.deleted || bedAt === undefined || wakeAt === undefined || timeInBed(sleep) === undefined) return []
  return [{ start: instantToMs(bedAt) / MINUTE_MS + onsetMinutes, end: instantToMs(wakeAt) / MINUTE_MS }]
}

function noonOf(date: LocalDate, zone: TimeZone): number {
  const noon = parseLocalDateTime(`${date}T12:00`)
  return noon === undefined ? Number.NaN : instantToMs(localDateTimeToInstant(noon, zone)) / MINUTE_MS
}
