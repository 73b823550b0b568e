// A capture in one line, with how far its reading is.

import { daysBetween, type LocalDate } from '../../domain/calendar/local-date.ts'
import type { Capture } from '../../domain/records/capture.ts'
import type { Description } from './describe-record.ts'
import { readingText as text } from './reading-text.ts'

export function describeCapture(capture: Capture, today: LocalDate): Description {
  return { main: capture.text ?? '', details: readingFacts(capture, today) }
}

/** `unread`, `saved 31 days ago`; how long it has waited stops to matter when it is read. Empty for what is not for reading. */
export function readingFacts({ readState, date }: Capture, today: LocalDate): readonly string[] {
  if (readState === undefined) return []
  const isWaiting = readState !== 'read' && date !== undefined
  return [text()[readState], ...(isWaiting ? [text().savedAgo(daysBetween(date, today))] : [])]
}
