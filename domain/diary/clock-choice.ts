// Which of the possible times of day were meant: by what they are times of, and by each other.

import { type ClockReading, type Hours, isWithin, minutesUntil, readingsOf } from './clock-reading.ts'

/** When a kind of thing usually begins and ends. */
export interface Usual {
  readonly from: Hours
  readonly to: Hours
}

export const usualNight: Usual = { from: [20, 6], to: [3, 13] }
/** Back to sleep in the morning. */
export const usualAgain: Usual = { from: [3, 12], to: [4, 14] }
export const usualNap: Usual = { from: [10, 20], to: [11, 21] }
export const usualWork: Usual = { from: [7, 19], to: [8, 20] }

/** What is usual lasts no longer. */
const LONGEST_MINUTES = 840

/** From a time of day on, in minutes after midnight. */
export interface ClockSpan {
  readonly start: number
  readonly minutes: number
}

/** Too odd to be meant. */
const IMPOSSIBLE = 9

/** The one time that fits best; undefined while two fit alike, and of no time. */
export function choose(clock: ClockReading | undefined, hours: Hours): number | undefined {
  return leastOdd(readingsOf(clock), (minutes) => Number(!isWithin(minutes, hours)))
}

/** Start and end that fit each other best; undefined while two pairs fit alike, and where one is missing or both are the same. */
export function chooseSpan(
  from: ClockReading | undefined,
  until: ClockReading | undefined,
  usual: Usual,
): ClockSpan | undefined {
  const spans = readingsOf(from).flatMap((start) =>
    readingsOf(until).map((end) => ({ start, minutes: minutesUntil(start, end) })),
  )
  return leastOdd(spans, ({ start, minutes }) => {
    if (minutes === 0) return IMPOSSIBLE
    const oddEnds = Number(!isWithin(start, usual.from)) + Number(!isWithin(start + minutes, usual.to))
    return minutes > LONGEST_MINUTES ? oddEnds + 2 : oddEnds
  })
}

function leastOdd<Choice>(choices: readonly Choice[], oddityOf: (choice: Choice) => number): Choice | undefined {
  let found: Choice | undefined
  let least = IMPOSSIBLE
  for (const choice of choices) {
    const oddity = oddityOf(choice)
    if (oddity <= least) found = oddity < least ? choice : undefined
    least = Math.min(least, oddity)
  }
  return found
}
