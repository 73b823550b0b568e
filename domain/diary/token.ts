// The words of a sentence with what they mean: the alphabet that the grammars are written in.

import type { LocalDate } from '../calendar/local-date.ts'
import type { ClockReading } from './clock-reading.ts'

/** How a verb is used; `noun` is the bare event word (就寝, sleep). Only past, te, stem and noun tell of something that happened. */
export type Form = 'past' | 'te' | 'stem' | 'noun' | 'now' | 'plain' | 'no' | 'wish' | 'if'

export interface Token {
  /** What kind of word it is: a name from the word tables, or one of `num clock span dur len count items change list date x ,`. */
  readonly c: string
  /** Position in the normalised text. */
  readonly from: number
  readonly to: number
  /** What a word of its kind stands for: a muscle, a side, days from today. */
  readonly v?: string
  readonly form?: Form
  /** A number; minutes of a duration; millimetres of a length or of a change's start. */
  readonly n?: number
  /** Millimetres of a change's end. */
  readonly end?: number
  /** Millimetres of the unit that a length was said in. */
  readonly unit?: number
  readonly clock?: ClockReading
  /** The end of a span. */
  readonly until?: ClockReading
  readonly date?: LocalDate
}

/** No word of a kind that the tables know. */
export const UNKNOWN = 'x'
