// The focus stays with a note that comes to stand elsewhere in the list, and goes where it is wanted once that is there.

import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { NoteView } from './board-view-model.ts'

/** Returns how to ask for the focus on a note, also on one that is not drawn yet. */
export function useFocusKept(frame: RefObject<HTMLElement | null>, notes: readonly NoteView[]): (note: string) => void {
  const wanted = useRef<string | undefined>(undefined)
  // While this is drawn the list is still as it was: afterwards the browser may have dropped the focus of what was moved.
  const focused = frame.current?.querySelector<HTMLElement>('.note:focus-within')?.dataset['note']
  useLayoutEffect(() => {
    const note = wanted.current ?? focused
    const face = note === undefined ? undefined : faceOf(frame.current, note)
    if (face === undefined) return
    wanted.current = undefined
    // Whoever has gone elsewhere meanwhile is left there.
    if (document.activeElement !== document.body) return
    face.focus({ preventScroll: true })
  }, [notes])
  return (note) => {
    const face = faceOf(frame.current, note)
    wanted.current = face === undefined ? note : undefined
    face?.focus({ preventScroll: true })
  }
}

function faceOf(frame: HTMLElement | null, note: string): HTMLElement | undefined {
  return frame?.querySelector<HTMLElement>(`[data-note="${CSS.escape(note)}"] .note-face`) ?? undefined
}
