// What one sleep episode gives: time in bed, total sleep time, efficiency, midpoint. Minutes that passed, not wall clock.

import { elapsedMinutes, type Instant, instantFromMs, instantToMs } from '../calendar/instant.ts'
import type { Sleep } from '../records/sleep.ts'

const MINUTE_MS = 60_000

/** Minutes from going to bed to the final awakening; undefined unless both are known and in this order. */
export function timeInBed({ bedAt, wakeAt }: Pick<Sleep, 'bedAt' | 'wakeAt'>): number | undefined {
  return bedAt === undefined || wakeAt === undefined || wakeAt <= bedAt ? undefined : elapsedMinutes(bedAt, wakeAt)
}

/** Minutes asleep: time in bed − minutes to fall asleep − minutes awake in between. Undefined unless all are known: a
 *  number of awakenings has no length, and none is guessed. */
export function totalSleepTime(sleep: Sleep): number | undefined {
  const { onsetMinutes, wasoMinutes } = sleep
  const inBed = timeInBed(sleep)
  if (inBed === undefined || onsetMinutes === undefined || wasoMinutes === undefined) return undefined
  const asleep = inBed - onsetMinutes - wasoMinutes
  return asleep < 0 ? undefined : asleep
}

/** Total sleep time in percent of the sleep episode, which ends with the final awakening. Undefined unless both are known. */
export function sleepEfficiency(sleep: Sleep): number | undefined {
  const asleep = totalSleepTime(sleep)
  const episode = timeInBed(sleep)
  return asleep === undefined || episode === undefined ? undefined : efficiencyPercent(asleep, episode)
}

/** `100 · TST / DSE` with the duration of the sleep episode, that is all minutes spent sleeping or trying to
 *  (Reed & Sacco 2016); reading in bed is not among them. */
export function efficiencyPercent(totalSleepMinutes: number, episodeMinutes: number): number {
  return (100 * totalSleepMinutes) / episodeMinutes
}

/** The moment halfway between falling asleep and the final awakening; from the bed time on when it is not known how long
 *  falling asleep took. Undefined unless bed and wake time are known. */
export function sleepMidpoint(sleep: Sleep): Instant | undefined {
  const { bedAt, wakeAt } = sleep
  if (bedAt === undefined || wakeAt === undefined || timeInBed(sleep) === undefined) return undefined
  const onset = instantToMs(bedAt) + (sleep.onsetMinutes ?? 0) * MINUTE_MS
  return instantFromMs((onset + instantToMs(wakeAt)) / 2)
}
