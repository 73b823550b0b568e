// Saving many records as one deed: with progress, a way to stop, and one way back for all of it.

import type { Undoable } from './edit-record.ts'

export interface SavingMany {
  /** Called before each one, and at the end, with how many are saved. */
  readonly onProgress: (saved: number) => void
  readonly signal: AbortSignal
}

export interface SavedMany extends Undoable {
  readonly count: number
  /** Why it ended before the last one; undefined when it did not, or was stopped. */
  readonly error: unknown
}

/** One after the other, so that the screen stays usable. What was saved before an error or a stop stays saved, and can be undone. */
export async function saveMany(
  saves: readonly (() => Promise<Undoable>)[],
  { onProgress, signal }: SavingMany,
): Promise<SavedMany> {
  const done: Undoable[] = []
  let error: unknown
  for (const save of saves) {
    onProgress(done.length)
    if (signal.aborted) break
    try {
      done.push(await save())
    } catch (reason) {
      error = reason
      break
    }
  }
  onProgress(done.length)
  return {
    count: done.length,
    error,
    undo: async () => {
      for (const one of done.toReversed()) await one.undo()
    },
  }
}
