// Saves a line and says in words what it became.

import type { Undoable } from '../../store/edit-record.ts'
import { profile } from '../../store/signals.ts'
import type { LineDay } from './line-moment.ts'
import { type LineToSave, saveLine } from './save-line.ts'
import { understoodText as text } from './understood-text.ts'
import { entryInWords, type UnderstoodEntry } from './understood-view-model.ts'

export interface KeptLine extends Undoable {
  /** What it became, in words; undefined for nothing but a note. */
  readonly message: string | undefined
}

/** Rejects as `saveRecord` does; then nothing was kept. */
export async function keepUnderstood(line: LineToSave, day: LineDay): Promise<KeptLine> {
  const { entries, undo } = await saveLine(line, day)
  const inWords = (entry: UnderstoodEntry) => {
    const { main, details } = entryInWords(entry, day.date, profile.peek().units)
    return main === '' ? details.join(text().and) : main
  }
  return {
    message: entries.length === 0 ? undefined : messageOf(entries.map(inWords)),
    undo,
  }
}

/** More are counted, not named. */
const MOST_NAMED = 3

function messageOf(saved: readonly string[]): string {
  return saved.length > MOST_NAMED ? text().savedCount(saved.length) : text().saved(saved.join(text().and))
}
