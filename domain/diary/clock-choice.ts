// Which of the possible times of day were meant: by what they are times of, and by each other.

import { type ClockReading, minutesUntil, readingsOf } from './clock-reading.ts'

/** When a kind of thing usually begins and ends, in minutes after midnight, and how long it lasts. Over midnight where start > end. */
export interface Usual {
  readonly from: readonly [number, number]
  readonly to: readonly [number, number]
  readonly lasts: readonly [number, number]
}

export const usualNight: Usual = { from: [1200, 360], to: [180, 780], lasts: [120, 840] }
/** Back to sleep in the morning. */
export const usualAgain: Usual = { from: [180, 720], to: [240, 840], lasts: [10, 480] }
export const usualNap: Usual = { from: [600, 1200], to: [620, 1260], lasts: [5, 300] }
export const usualWork: Usual = { from: [420, 1140], to: [480, 1200], lasts: [5, 780] }

/** The one time that fits best; undefined while two fit alike, or none. */
export function choose(clock: ClockReading, range: readonly [number, number]): number | undefined {
  const readings = readingsOf(clock)
  if (readings.length === 1) return readings[0]
  const usual = readings.filter((minutes) => isWithin(minutes, range))
  return usual.length === 1 ? usual[0] : undefined
}

/** Start and end that fit each other best; undefined while two pairs fit alike, or none lasts a time that can be. */
export function choosePair(from: ClockReading, to: ClockReading, usual: Usual): readonly [number, number] | undefined {
  const pairs = readingsOf(from).flatMap((start) =>
    readingsOf(to).map((end) => ({ start, end, cost: costOf(start, end, usual) })),
  )
  pairs.sort((a, b) => a.cost - b.cost)
  const [best, second] = pairs
  if (best === undefined || best.cost === second?.cost) return undefined
  return [best.start, best.end]
}

function costOf(start: number, end: number, { from, to, lasts }: Usual): number {
  const minutes = minutesUntil(start, end)
  const isTooLong = minutes < lasts[0] || minutes > lasts[1]
  return (isWithin(start, from) ? 0 : 1) + (isWithin(end, to) ? 0 : 1) + (isTooLong ? 2 : 0)
}

function isWithin(minutes: number, [from, to]: readonly [number, number]): boolean {
  const ofDay = minutes % 1440
  return from < to ? ofDay >= from && ofDay < to : ofDay >= from || ofDay < to
}
