// A length of time while it is typed: nothing yet, minutes that can be saved, or none.

import { durationText, parseDuration } from '../i18n/parse-duration.ts'

/** Minutes as far as the typed text says them. */
export type DurationEntry = number | 'empty' | 'invalid'

/** The longest that anything of one day can last. */
export const DAY_MINUTES = 1440

export function durationEntry(typed: string, mostMinutes = DAY_MINUTES): DurationEntry {
  if (typed.trim() === '') return 'empty'
  const minutes = parseDuration(typed)
  return minutes === undefined || minutes > mostMinutes ? 'invalid' : minutes
}

/** The text that stands in a field for so many minutes; empty where none are known. */
export function typedDuration(minutes: number | undefined): string {
  return minutes === undefined ? '' : durationText(minutes)
}
