// The person's usual times, from their last nights and their last sitting.

import { clockOfMinutes } from '../../domain/calendar/clock-time.ts'
import type { Instant } from '../../domain/calendar/instant.ts'
import { instantToLocalDateTime, minuteOfDay, type TimeZone } from '../../domain/calendar/time-zone.ts'
import type { Sitting } from '../../domain/records/sitting.ts'
import type { Sleep } from '../../domain/records/sleep.ts'
import { clockMean } from '../../domain/trends/clock-mean.ts'

export interface UsualTimes {
  readonly bed: string
  readonly wake: string
}

const ROUND_TO_MINUTES = 15

/** Circular means of the clock times, to a quarter of an hour; naps left out. Undefined when there is no night to go by. */
export function usualTimes(nights: readonly Sleep[]): UsualTimes | undefined {
  const main = nights.filter((night) => night.nap !== true)
  const bed = clockMean(main.flatMap((night) => minutesAt(night.bedAt, night.bedZone ?? night.zone)))
  const wake = clockMean(main.flatMap((night) => minutesAt(night.wakeAt, night.zone)))
  return bed === undefined || wake === undefined ? undefined : { bed: rounded(bed), wake: rounded(wake) }
}

/** When the person usually sits down first on a day, `HH:MM` to a quarter of an hour; undefined when no bout tells. */
export function usualFirstSitting(sittings: readonly Sitting[]): string | undefined {
  const firstOfDay = new Map<string, Sitting>()
  for (const bout of sittings) {
    if (bout.startAt === undefined || bout.date === undefined) continue
    const first = firstOfDay.get(bout.date)
    if (first?.startAt === undefined || bout.startAt < first.startAt) firstOfDay.set(bout.date, bout)
  }
  const start = clockMean([...firstOfDay.values()].flatMap(({ startAt, zone }) => minutesAt(startAt, zone)))
  return start === undefined ? undefined : rounded(start)
}

function minutesAt(instant: Instant | undefined, zone: TimeZone | undefined): number[] {
  return instant === undefined || zone === undefined ? [] : [minuteOfDay(instantToLocalDateTime(instant, zone))]
}

function rounded(minutes: number): string {
  return clockOfMinutes(Math.round(minutes / ROUND_TO_MINUTES) * ROUND_TO_MINUTES)
}
