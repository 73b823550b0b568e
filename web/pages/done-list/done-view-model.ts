// What the list of done things shows: which are there already, which would be kept, and how many a day.

import type { LocalDate } from '../../../domain/calendar/local-date.ts'
import type { Suggestion } from '../../../domain/done-list/suggestion.ts'
import type { Capture } from '../../../domain/records/capture.ts'
import type { Workday } from '../../../domain/records/workday.ts'

export interface DoneLine extends Suggestion {
  readonly isThere: boolean
  /** Would be kept. */
  readonly isTicked: boolean
}

export interface DoneDay {
  readonly date: LocalDate
  readonly count: number
  /** What is recorded for the day; undefined for nothing. */
  readonly recorded: number | undefined
  /** Of the day's record; undefined where there is none. */
  readonly id: string | undefined
  readonly isTicked: boolean
}

export interface DoneView {
  /** Newest first. */
  readonly lines: readonly DoneLine[]
  readonly there: number
  readonly ticked: number
  /** Days whose count would change, newest first. What the person typed is ticked by the person alone. */
  readonly days: readonly DoneDay[]
}

export interface DoneSources {
  readonly suggestions: readonly Suggestion[]
  readonly captures: readonly Capture[]
  readonly workdays: readonly Workday[]
  /** What the person has ticked or unticked, by id or date. */
  readonly choices: ReadonlyMap<string, boolean>
}

export function buildDoneView({ suggestions, captures, workdays, choices }: DoneSources): DoneView {
  const kept = captures.filter((capture) => !capture.deleted && capture.moods?.done === true)
  const ids = new Set(kept.map(({ id }) => id))
  const addresses = new Set(kept.map(({ url }) => url))
  const lines = withoutRepeats(suggestions).map((suggestion): DoneLine => {
    const { id, url, isDone } = suggestion
    const isThere = ids.has(id) || (url !== undefined && addresses.has(url))
    return { ...suggestion, isThere, isTicked: !isThere && (choices.get(id) ?? isDone) }
  })
  return {
    lines,
    there: lines.filter(({ isThere }) => isThere).length,
    ticked: lines.filter(({ isTicked }) => isTicked).length,
    days: daysOf(lines, kept, { workdays, choices }),
  }
}

/** Dates from the first to the last; undefined for an empty list. */
export function datesOf(suggestions: readonly Suggestion[]): { from: LocalDate; to: LocalDate } | undefined {
  const dates = suggestions.map(({ date }) => date).sort()
  const [from, to] = [dates[0], dates.at(-1)]
  return from === undefined || to === undefined ? undefined : { from, to }
}

function withoutRepeats(suggestions: readonly Suggestion[]): readonly Suggestion[] {
  const byId = new Map(suggestions.map((suggestion) => [suggestion.id, suggestion]))
  return [...byId.values()].sort((left, right) => (left.at < right.at ? 1 : left.at > right.at ? -1 : 0))
}

function daysOf(
  lines: readonly DoneLine[],
  kept: readonly Capture[],
  { workdays, choices }: Pick<DoneSources, 'workdays' | 'choices'>,
): readonly DoneDay[] {
  const counts = new Map<LocalDate, number>()
  const count = (date: LocalDate) => counts.set(date, (counts.get(date) ?? 0) + 1)
  for (const { isTicked, date } of lines) if (isTicked) count(date)
  const listed = new Set(lines.map(({ date }) => date))
  // What was taken over before counts too, also what is not in this list.
  for (const { date, source } of kept) if (source !== undefined && date !== undefined && listed.has(date)) count(date)
  const byDate = new Map(workdays.filter(({ deleted }) => !deleted).map((workday) => [workday.date, workday]))
  return [...counts]
    .map(([date, number]): DoneDay => {
      const workday = byDate.get(date)
      const recorded = workday?.doneCount
      const isTicked = choices.get(date) ?? recorded === undefined
      return { date, count: number, recorded, id: workday?.id, isTicked }
    })
    .filter(({ count: number, recorded }) => number !== recorded)
    .sort((left, right) => (left.date < right.date ? 1 : -1))
}
