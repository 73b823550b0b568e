// Keeps the line of Today: what is understood of it as entries, or all of it as a note where that code cannot be had.

import { type LineDay, lineMoment } from '../../entry/line/line-moment.ts'
import type { Undoable } from '../../store/edit-record.ts'
import { fetchCode, MissingCodeError } from '../../store/missing-code.ts'
import { currentInstant } from '../../store/now.ts'
import { saveRecord } from '../../store/save.ts'
import { profile } from '../../store/signals.ts'
import type { QuickNote } from './keep-note.ts'
import { todayText as text } from './today-text.ts'

export interface KeptLine extends Undoable {
  /** What was kept, in words. */
  readonly message: string
}

/** Rejects as `saveRecord` does; then nothing was kept. */
export async function keepLine(note: QuickNote & { readonly id: string }, day: LineDay): Promise<KeptLine> {
  const code = await fetchCode(() => import('../../entry/line/keep-understood.ts')).catch((error: unknown) => {
    if (error instanceof MissingCodeError) return undefined
    throw error
  })
  if (code !== undefined) {
    const { message = text().kept, undo } = await code.keepUnderstood(note, day)
    return { message, undo }
  }
  const { at, zone, date } = lineMoment(day, currentInstant(), profile.peek())
  const moods = Object.fromEntries(note.moods.map((mood) => [`moods.${mood}`, true]))
  const { undo } = await saveRecord(
    'capture',
    { id: note.id, seen: {} },
    {
      at,
      zone,
      date,
      text: note.words.trim(),
      ...moods,
    },
  )
  return { message: text().kept, undo }
}
