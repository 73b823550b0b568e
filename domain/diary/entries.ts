// What the builders of entries share: what they are given, and what they give back.

import type { LocalDate } from '../calendar/local-date.ts'
import type { LocalDateTime } from '../calendar/time-zone.ts'
import type { DiaryEntry } from './entry.ts'
import type { Fact } from './fact.ts'

export interface Moment {
  readonly now: LocalDateTime
  /** `now` as the person counts days. */
  readonly today: LocalDate
  readonly dayStartMinutes: number
}

type Unplaced<Entry> = Entry extends DiaryEntry ? Omit<Entry, 'span'> : never

/** An entry and the facts that it tells. Facts of which no entry tells were not understood after all. */
export interface BuiltEntry {
  readonly entry: Unplaced<DiaryEntry>
  readonly facts: readonly Fact[]
}
