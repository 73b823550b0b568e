// All notes of the board, in reading order. With hundreds of them a change of one draws that one.

import type { ComponentChild } from 'preact'
import { useRef } from 'preact/hooks'
import { type Language, language } from '../../../i18n/language.ts'
import { boardText as text } from './board-text.ts'
import type { NoteView } from './board-view-model.ts'
import './note.css'
import { NoteItem } from './note-item.tsx'

interface Drawn {
  readonly note: NoteView
  readonly language: Language
  readonly element: ComponentChild
}

export function NoteList({ notes }: { readonly notes: readonly NoteView[] }) {
  const drawn = useRef<ReadonlyMap<string, Drawn>>(new Map())
  const now = language.value
  // The same element again tells Preact that there is nothing to compare.
  drawn.current = new Map(
    notes.map((note) => {
      const before = drawn.current.get(note.id)
      const isSame = before?.note === note && before.language === now
      return [note.id, isSame ? before : { note, language: now, element: <NoteItem key={note.id} note={note} /> }]
    }),
  )
  return (
    <ul class="notes" aria-label={text().notes}>
      {[...drawn.current.values()].map(({ element }) => element)}
    </ul>
  )
}
