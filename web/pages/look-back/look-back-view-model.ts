// The captures of a period, grouped as a look-back needs them.

import type { Capture } from '../../../domain/records/capture.ts'
import { type Mood, moods } from '../../../domain/records/mood.ts'
import { isToRead } from './waiting-to-read.ts'

export interface LookBackViewModel {
  /** Newest first. A capture with two moods stands under both. */
  readonly byMood: readonly { readonly mood: Mood | 'none'; readonly captures: readonly Capture[] }[]
}

export function buildLookBackViewModel(captures: readonly Capture[]): LookBackViewModel {
  const newestFirst = captures.toSorted((left, right) => ((left.at ?? '') < (right.at ?? '') ? 1 : -1))
  const groups = [...moods, 'none' as const].map((mood) => ({
    mood,
    captures: newestFirst.filter((capture) => isUnder(capture, mood)),
  }))
  return {
    byMood: groups.filter((group) => group.captures.length > 0),
  }
}

function isUnder(capture: Capture, mood: Mood | 'none'): boolean {
  return mood === 'none'
    ? !moods.some((each) => capture.moods[each]) && !isToRead(capture)
    : capture.moods[mood] === true
}
