// What a board opens with: the milestone's captures as suggestions, each with the circles that its moods name.

import type { LocalDate } from '../calendar/local-date.ts'
import { areaOf, type BoardArea } from '../records/board-area.ts'
import type { Capture } from '../records/capture.ts'
import type { Milestone } from '../records/milestone.ts'
import type { Sticky } from '../records/sticky.ts'
import type { MilestonePeriod } from './milestones.ts'

export interface Suggestion {
  /** Id of the capture; the note that is made of it has the same, so that two devices that each make it make one. */
  readonly id: string
  readonly text: string
  readonly date: LocalDate
  /** What it is about; `idea` also for what has only to be improved, or no mood. */
  readonly area: BoardArea
}

export interface Suggestions {
  /** Oldest first. */
  readonly waiting: readonly Suggestion[]
  /** Looked at and left out; oldest first. */
  readonly leftOut: readonly Suggestion[]
}

interface SuggestionSources {
  readonly milestone: Pick<MilestonePeriod, 'id' | 'startDate' | 'endDate'>
  readonly dropped: Milestone['dropped']
  /** Those of the milestone's days, and older ones whose reading may only now have given something. */
  readonly captures: readonly Capture[]
  /** The notes of every board: what is a note already, here or on an earlier board, is not suggested again. */
  readonly stickies: readonly Sticky[]
}

/** Records that are deleted, without words, or saved to be read and not read yet are passed over. */
export function suggestionsOf({ milestone, dropped, captures, stickies }: SuggestionSources): Suggestions {
  const used = new Set(stickies.flatMap(({ fromCaptureId }) => fromCaptureId ?? []))
  const all = captures
    .filter((capture) => !used.has(capture.id) && belongsTo(capture, milestone))
    .toSorted((left, right) => (momentOf(left) < momentOf(right) ? -1 : 1))
    .flatMap(suggestionOf)
  return {
    waiting: all.filter(({ id }) => dropped[id] !== true),
    leftOut: all.filter(({ id }) => dropped[id] === true),
  }
}

function belongsTo(capture: Capture, { id, startDate, endDate }: SuggestionSources['milestone']): boolean {
  const { date, milestoneId } = capture
  if (capture.deleted || date === undefined) return false
  if (capture.readState !== undefined && !hasTakeaway(capture)) return false
  if (milestoneId !== undefined) return milestoneId === id
  // What reading gave counts when it was given, and that has no date of its own.
  return date <= endDate && (date >= startDate || hasTakeaway(capture))
}

function suggestionOf(capture: Capture): readonly Suggestion[] {
  const { id, date, moods } = capture
  const text = [capture.text, capture.takeaway].flatMap((part) => part?.trim() || []).join('\n')
  if (date === undefined || text === '') return []
  const marked = { fun: moods['fun'] === true, done: moods['done'] === true, learn: moods['learn'] === true }
  const isBare = !marked.fun && !marked.done && !marked.learn
  return [{ id, text: fitting(text), date, area: isBare && hasTakeaway(capture) ? 'learn' : areaOf(marked) }]
}

function hasTakeaway({ takeaway }: Capture): boolean {
  return takeaway !== undefined && takeaway.trim() !== ''
}

function momentOf({ at, date, id }: Capture): string {
  return `${at ?? date} ${id}`
}

const MOST_CHARACTERS = 10_000

// Words and what reading gave can together be more than a note holds; the capture keeps all of it.
function fitting(text: string): string {
  return text.length <= MOST_CHARACTERS ? text : [...text].slice(0, MOST_CHARACTERS).join('')
}
