// Nights that are asked about: longer in bed than nights are, or at the same time as another one.

import { elapsedMinutes, type Instant, instantFromMs, instantToMs } from '../../../domain/calendar/instant.ts'
import type { Sleep } from '../../../domain/records/sleep.ts'

export interface NewNight {
  readonly bedAt: Instant
  readonly wakeAt: Instant
}

export type NightDoubt =
  /** `meantBedAt`: twelve hours later, where that gives a night as nights are; the two halves of the day were mixed up. */
  | { readonly kind: 'long'; readonly minutes: number; readonly meantBedAt: Instant | undefined }
  | { readonly kind: 'overlap'; readonly other: Sleep }

const LONGEST_USUAL_MINUTES = 16 * 60
const HALF_DAY_MINUTES = 12 * 60
const SHORTEST_MEANT_MINUTES = 3 * 60

/** Undefined for a night like others. */
export function doubtAboutNight({ bedAt, wakeAt }: NewNight, others: readonly Sleep[]): NightDoubt | undefined {
  const minutes = elapsedMinutes(bedAt, wakeAt)
  if (minutes > LONGEST_USUAL_MINUTES) {
    const isMixedUp = minutes - HALF_DAY_MINUTES >= SHORTEST_MEANT_MINUTES
    const meantBedAt = isMixedUp ? instantFromMs(instantToMs(bedAt) + HALF_DAY_MINUTES * 60_000) : undefined
    return { kind: 'long', minutes, meantBedAt }
  }
  const other = others.find(
    (night) =>
      !night.deleted &&
      night.bedAt !== undefined &&
      night.wakeAt !== undefined &&
      night.bedAt < wakeAt &&
      bedAt < night.wakeAt,
  )
  return other && { kind: 'overlap', other }
}
