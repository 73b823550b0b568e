// What is being written into the line of Today. Outlives the page: looking something up loses nothing of it.

import { effect, signal } from '@preact/signals'
import { databaseName } from '../../store/signals.ts'
import type { QuickNote } from './keep-note.ts'

export const emptyNote: QuickNote = { words: '', moods: [], isRestored: false }

export const quickNote = signal(emptyNote)

let keptIn: string | undefined

/** Keeps it as a draft from now on, for each account apart. Calling it again changes nothing. */
export function keepNoting(): void {
  if (keptIn !== undefined) return
  effect(() => {
    const name = databaseName.value
    // Another database is another account's: its own note takes the place of this one, which stays behind. The first has
    // what was typed before anything was kept.
    if (keptIn !== undefined && keptIn !== name) quickNote.value = emptyNote
    keptIn = name
    const ending = new AbortController()
    import('./keep-note.ts').then(
      ({ keepNote }) => keepNote(quickNote, ending.signal),
      // Then it lives as long as the page.
      () => undefined,
    )
    return () => ending.abort()
  })
}
