// A time of day as it was said, which may leave open whether it is before or after noon.

export interface ClockReading {
  /** After midnight of the day that was meant; 1500 is 25時, 01:00 of the next day. */
  readonly minutes: number
  /** 1 to 12 o'clock without a word that tells the half of the day. */
  readonly isOpen: boolean
  /** Said to be in the night: 夜中の3時, 3 in the night. */
  readonly isNightly?: boolean
}

/** Hours from to (excluded), over midnight where the first is the larger. */
export type Hours = readonly [from: number, to: number]

export const DAY_MINUTES = 1440
export const HALF_DAY_MINUTES = 720

/** Parts of the day; a bare hour is read within. */
const dayParts: Readonly<Record<string, Hours>> = {
  am: [0, 12],
  pm: [12, 24],
  morning: [3, 13],
  noon: [11, 17],
  evening: [15, 24],
  night: [18, 6],
}

/** The clock at `hour` and `minute`; undefined beyond 30:00. `isPadded` for 07:30, which nobody writes for the evening. */
export function clockAt(hour: number, minute: number, isPadded = false): ClockReading | undefined {
  if (!Number.isInteger(hour) || hour > 30 || !(minute >= 0 && minute < 60)) return undefined
  return { minutes: hour * 60 + minute, isOpen: hour >= 1 && hour <= 12 && !isPadded }
}

/** The clock within a part of the day; undefined where the part excludes it (13 am). */
export function clockWithin(clock: ClockReading, part: string): ClockReading | undefined {
  const minutes = readingsOf(clock).find((each) => isWithin(each, dayParts[part] ?? [0, 24]))
  return minutes === undefined ? undefined : { minutes, isOpen: false, isNightly: part === 'night' }
}

/** Every time of day that is meant, in minutes after midnight: one, or the two halves of the day. 12 alone is 0 or 12.
 *  None of no time. */
export function readingsOf(clock: ClockReading | undefined): readonly number[] {
  if (clock === undefined) return []
  if (!clock.isOpen) return [clock.minutes]
  const early = clock.minutes % HALF_DAY_MINUTES
  return [early, early + HALF_DAY_MINUTES]
}

/** Whether a time of day lies in these hours. */
export function isWithin(minutes: number, [from, to]: Hours): boolean {
  const hour = (minutes % DAY_MINUTES) / 60
  return from < to ? hour >= from && hour < to : hour >= from || hour < to
}

/** Minutes from one time of day, or moment, to the next occurrence of another, 0 to 1439. */
export function minutesUntil(from: number, to: number): number {
  return (((to - from) % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES
}
