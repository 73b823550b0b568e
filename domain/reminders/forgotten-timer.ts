// After how long a running timer has probably been forgotten.

import { elapsedMinutes, type Instant } from '../calendar/instant.ts'
import type { Sitting } from '../records/sitting.ts'
import { quantile } from '../trends/quantile.ts'

const DEFAULT_MINUTES = 240
/** Fewer bouts say nothing of how long this person's longest are. */
const ENOUGH_BOUTS = 10
/** A bout half as long again as almost all others. */
const SHARE = 0.95
const STRETCH = 1.5
const LEAST_MINUTES = 120
const MOST_MINUTES = 480

/** Minutes after which it is asked whether the timer still runs for real: half as long again as the longest of the person's own finished
 *  bouts (their 95th percentile), from 2 to 8 hours; 4 hours with fewer than ten bouts. */
export function forgottenAfterMinutes(sittings: readonly Sitting[]): number {
  const lengths = sittings.flatMap(({ startAt, endAt }) =>
    startAt === undefined || endAt === undefined ? [] : [elapsedMinutes(startAt, endAt)],
  )
  const longest = lengths.length < ENOUGH_BOUTS ? undefined : quantile(lengths, SHARE)
  if (longest === undefined) return DEFAULT_MINUTES
  return Math.round(Math.min(MOST_MINUTES, Math.max(LEAST_MINUTES, longest * STRETCH)))
}

/** Whether a running timer has to be asked about: it has run that long since it was started, and since the person last said, on whatever
 *  device, that it still runs. */
export function isProbablyForgotten(
  { startAt, endAt, confirmedAt }: Sitting,
  { now, afterMinutes }: { readonly now: Instant; readonly afterMinutes: number },
): boolean {
  if (startAt === undefined || endAt !== undefined) return false
  const since = confirmedAt !== undefined && confirmedAt > startAt ? confirmedAt : startAt
  return elapsedMinutes(since, now) >= afterMinutes
}
