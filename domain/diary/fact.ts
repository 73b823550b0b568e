// Facts: what a rule of the grammar found, with the day it is told of.

import type { LocalDate } from '../calendar/local-date.ts'
import { chooseSpan, usualWork } from './clock-choice.ts'
import type { ClockReading } from './clock-reading.ts'
import { timeOf } from './measures.ts'
import type { Token } from './token.ts'

/** Where a fact's day comes from. `said`: beside it, in the same clause; `carried`: earlier in the line;
 *  `before`: a heading above; `night`: 昨夜; `none`: nothing said, so today or the latest time that has passed. */
export type DaySource = 'said' | 'carried' | 'before' | 'night' | 'none'

export interface FactDay {
  readonly date: LocalDate
  readonly source: DaySource
}

export interface Fact {
  /** Its own within the text. */
  readonly id: string
  /** Its name in the grammar. */
  readonly name: string
  readonly words: readonly Token[]
  /** Positions in the line's normalised text. */
  readonly from: number
  readonly to: number
  /** Which line and which clause. */
  readonly line: number
  readonly clause: number
  readonly day: FactDay
  /** A split or stretching is mentioned in its sentence. */
  readonly isOfSplit: boolean
  /** Its clause has words that nobody knows. */
  readonly isMixed: boolean
}

/** The first word of these kinds. */
export function wordOf(fact: Fact, ...kinds: readonly string[]): Token | undefined {
  return fact.words.find(({ c }) => kinds.includes(c))
}

/** Every time that the fact names; of a span both ends. */
export function clocksOf({ words }: Fact): readonly ClockReading[] {
  const clocks = words.flatMap((word) => (word.c === 'span' ? [word.clock, word.until] : [timeOf(word)]))
  return clocks.filter((clock) => clock !== undefined)
}

/** What its durations and spans of the working day add up to; not a number where a span is unclear. */
export function minutesOf({ words }: Fact): number {
  let minutes = 0
  for (const { c, n = 0, clock, until } of words) {
    if (c === 'dur') minutes += n
    if (c === 'span') minutes += chooseSpan(clock, until, usualWork)?.minutes ?? Number.NaN
  }
  return minutes
}
