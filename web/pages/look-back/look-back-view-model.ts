// The captures of a period, grouped as a look-back needs them.

import type { Capture } from '../../../domain/records/capture.ts'
import { type Mood, moods } from '../../../domain/records/mood.ts'

export interface LookBackViewModel {
  /** Newest first. A capture with two moods stands under both. */
  readonly byMood: readonly { readonly mood: Mood | 'none'; readonly captures: readonly Capture[] }[]
  /** Saved to read later and not yet read; oldest first, since those wait longest. */
  readonly toRead: readonly Capture[]
}

export function buildLookBackViewModel(captures: readonly Capture[]): LookBackViewModel {
  const newestFirst = captures.toSorted((left, right) => ((left.at ?? '') < (right.at ?? '') ? 1 : -1))
  const groups = [...moods, 'none' as const].map((mood) => ({
    mood,
    captures: newestFirst.filter((capture) => isUnder(capture, mood)),
  }))
  return {
    byMood: groups.filter((group) => group.captures.length > 0),
    toRead: newestFirst.filter(isToRead).toReversed(),
  }
}

function isUnder(capture: Capture, mood: Mood | 'none'): boolean {
  return mood === 'none'
    ? !moods.some((each) => capture.moods[each]) && !isToRead(capture)
    : capture.moods[mood] === true
}

function isToRead(capture: Capture): boolean {
  return capture.readState === 'unread' || capture.readState === 'reading'
}
