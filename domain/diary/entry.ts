// What a diary says, as entries: what kind of record each is, its fields in the person's own local times, and where it stands in the text.

import type { LocalDate } from '../calendar/local-date.ts'
import type { LocalDateTime } from '../calendar/time-zone.ts'
import type { Feel, Muscle, Side } from '../records/muscle.ts'
import type { LanguageName, Languages } from './language.ts'

/** A muscle with its feel. `level`: 1 slight, 2 clear (also when nothing is said of it), 3 strong. */
export interface TightArea {
  readonly muscle: Muscle
  readonly side: Side
  readonly feel: Feel
  readonly level: 1 | 2 | 3
}

/** Widths in millimetres. `at` only when a time of day was said. */
export interface StretchFacts {
  readonly date: LocalDate
  readonly at?: LocalDateTime
  readonly beforeMm?: number
  readonly afterMm?: number
  readonly setting?: 'self' | 'trainer' | 'class'
  readonly doubtful?: true
  readonly areas?: readonly TightArea[]
}

/** `date` is the local date that the sleep ended on. */
export interface SleepFacts {
  readonly date: LocalDate
  readonly bedAt?: LocalDateTime
  readonly wakeAt?: LocalDateTime
  readonly onsetMinutes?: number
  readonly awakenings?: number | 'several'
  readonly wasoMinutes?: number
  readonly quality?: 1 | 2 | 3 | 4 | 5
  readonly place?: 'home' | 'hotel' | 'other'
  readonly nap?: true
}

/** A bout with its two ends, or the total of a day. */
export type SittingFacts =
  | { readonly date: LocalDate; readonly startAt: LocalDateTime; readonly endAt: LocalDateTime }
  | { readonly date: LocalDate; readonly minutes: number }

export interface WorkdayFacts {
  readonly date: LocalDate
  readonly workMinutes?: number
  readonly meetingMinutes?: number
  readonly doneCount?: number
  readonly load?: 1 | 2 | 3 | 4 | 5
}

/** Half-open range of UTF-16 positions in the text that was read. */
export type Span = readonly [from: number, to: number]

/** One entry; `span` reaches from the first to the last word that it was read from. */
export type DiaryEntry =
  | { readonly kind: 'stretch'; readonly fields: StretchFacts; readonly span: Span }
  | { readonly kind: 'sleep'; readonly fields: SleepFacts; readonly span: Span }
  | { readonly kind: 'sitting'; readonly fields: SittingFacts; readonly span: Span }
  | { readonly kind: 'workday'; readonly fields: WorkdayFacts; readonly span: Span }

export interface DiaryReading {
  /** In the order of the text. */
  readonly entries: readonly DiaryEntry[]
  /** What was not understood, verbatim, one line for each separate piece; empty when all was. It is to be kept as a capture. */
  readonly rest: string
}

export interface DiaryContext {
  /** The wall clock where the person is. */
  readonly now: LocalDateTime
  /** What a text without any letters is taken for; otherwise its own letters tell. */
  readonly language: LanguageName
  /** Lines in another language are not read, and stay as they are. */
  readonly languages: Languages
  /** When the person's day starts, in minutes after midnight; 0 when absent. */
  readonly dayStartMinutes?: number
  /** ISO weekday that the person's week starts on; 1 = Monday when absent. */
  readonly weekStart?: number
}
