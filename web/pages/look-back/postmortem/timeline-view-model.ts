// A timeline as it is shown and typed: its lines, and what a line that is typed becomes.

import type { Instant } from '../../../../domain/calendar/instant.ts'
import { type LocalDate, parseLocalDate } from '../../../../domain/calendar/local-date.ts'
import { instantToLocalDateTime, type TimeZone } from '../../../../domain/calendar/time-zone.ts'
import { type TimelineEntry, timelineOf } from '../../../../domain/look-back/incident.ts'
import { parseTimelineLine } from '../../../../domain/look-back/timeline-line.ts'
import { momentOfLine } from '../../../../domain/look-back/timeline-moment.ts'
import type { Postmortem } from '../../../../domain/records/postmortem.ts'

export interface TimelineRow extends TimelineEntry {
  /** `HH:MM`, with seconds where it has any. */
  readonly clock: string
  readonly date: LocalDate | undefined
  /** It is the first of its day, and there are several. */
  readonly isNewDay: boolean
}

export interface TimelinePlace {
  readonly zone: TimeZone
  readonly today: LocalDate
  readonly now: Instant
}

/** What is written of a line. */
export interface TypedEntry {
  readonly at: Instant
  readonly text: string
}

/** Why a line cannot become an entry. */
export type TimelineProblem = { readonly kind: 'needs-time' } | { readonly kind: 'needs-words'; readonly line: string }

export function timelineRows(postmortem: Postmortem, zone: TimeZone): readonly TimelineRow[] {
  const entries = timelineOf(postmortem).map((entry) => ({ ...entry, ...wallClock(entry.at, zone) }))
  const isOfManyDays = entries.some(({ date }) => date !== entries[0]?.date)
  return entries.map((entry, index) => ({
    ...entry,
    isNewDay: isOfManyDays && entry.date !== entries[index - 1]?.date,
  }))
}

export function wallClock(
  at: Instant,
  zone: TimeZone,
): { readonly clock: string; readonly date: LocalDate | undefined } {
  const local = instantToLocalDateTime(at, zone)
  const seconds = at.slice(16, 19)
  return { clock: local.slice(11) + (seconds === ':00' ? '' : seconds), date: parseLocalDate(local.slice(0, 10)) }
}

/** The entries that lines become, one following the other, the first following `last`. */
export function typedEntries(
  lines: readonly string[],
  postmortem: Postmortem,
  { last, place }: { readonly last: Instant | undefined; readonly place: TimelinePlace },
): readonly TypedEntry[] | TimelineProblem {
  const entries: TypedEntry[] = []
  for (const line of lines) {
    const { when, text } = parseTimelineLine(line)
    const at = momentOfLine(when, {
      ...place,
      last: entries.at(-1)?.at ?? last,
      startedAt: postmortem.startedAt ?? postmortem.detectedAt,
      resolvedAt: postmortem.resolvedAt,
      date: postmortem.date ?? place.today,
    })
    if (at === undefined) return { kind: 'needs-time' }
    if (text === '') return { kind: 'needs-words', line: line.trim() }
    entries.push({ at, text })
  }
  return entries
}

/** An entry written anew: without a time in front it stays when it was, with one it stays on its day unless another is written. */
export function editedEntry(line: string, entry: TimelineRow, place: TimelinePlace): TypedEntry | undefined {
  const { when, text } = parseTimelineLine(line)
  if (text === '') return undefined
  if (when.kind === 'none') return { at: entry.at, text }
  // The second of two equal times of day, and what stands behind the seconds, stay while the time is not touched.
  const isSameTime = when.kind === 'clock' && line.trim().startsWith(entry.clock)
  const last = when.kind === 'after' ? entry.at : undefined
  const at = isSameTime ? entry.at : momentOfLine(when, { ...place, last, date: entry.date ?? place.today })
  return at && { at, text }
}
