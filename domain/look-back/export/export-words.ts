// The words that an export is made with, in the person's language.

import type { Instant } from '../../calendar/instant.ts'
import type { LocalDate } from '../../calendar/local-date.ts'
import type { TimeZone } from '../../calendar/time-zone.ts'
import type { BoardArea } from '../../records/board-area.ts'
import type { purposes } from '../../records/purpose.ts'

export interface ExportWords {
  readonly untitled: string
  readonly days: (from: LocalDate, to: LocalDate) => string
  readonly iterations: (count: number, days: number) => string
  readonly date: (date: LocalDate) => string
  /** Date and time of day in the zone. */
  readonly time: (at: Instant, zone: TimeZone) => string
  /** A length of time. */
  readonly minutes: (minutes: number) => string
  readonly purposes: string
  readonly purpose: (purpose: (typeof purposes)[number]) => string
  readonly summary: string
  readonly area: (area: BoardArea) => string
  readonly likes: (count: number) => string
  readonly actions: string
  readonly drills: string
  readonly due: (date: string) => string
  readonly every: (days: number) => string
  readonly doneOn: (dates: string) => string
  readonly dropped: string
  readonly started: string
  readonly detected: string
  readonly resolved: string
  /** That long after the start. */
  readonly after: (duration: string) => string
  readonly impact: string
  readonly timeline: string
  readonly outside: string
  readonly causes: string
  readonly wentWell: string
  readonly wentBadly: string
  readonly lucky: string
  readonly learned: string
  readonly unanswered: string
}
