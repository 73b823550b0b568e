// The board's listeners: from taps, drops, clicks and keys to what is done.

import { useRef, useState } from 'preact/hooks'
import { areaAt, type BoardPoint } from '../../../../domain/look-back/board-geometry.ts'
import { freePlace } from '../../../../domain/look-back/free-place.ts'
import { notify } from '../../../parts/notice.tsx'
import type { BoardCanvasProps } from './board-canvas.tsx'
import type { NoteView } from './board-view-model.ts'
import type { EditTarget } from './edit-target.ts'
import { likeNote, moveNote, type NoteDeeds, obey, openNote, writeAt } from './note-deeds.ts'
import type { NoteDrag } from './note-drag.ts'
import type { Closing } from './note-editor.tsx'
import { deedOf } from './note-keys.ts'
import { countTaps } from './note-taps.ts'

/** A tap so soon after the editor was left was only meant to leave it, milliseconds. */
const LEAVING_MS = 400

interface Said {
  readonly words: string
  /** Another number says the same words again. */
  readonly turn: number
}

/** `wantFocus` gives the focus to a note, as soon as it is there. */
export function useNoteDeeds(props: BoardCanvasProps, wantFocus: (note: string) => void) {
  const [said, setSaid] = useState<Said>({ words: '', turn: 0 })
  const closedAt = useRef(Number.NEGATIVE_INFINITY)
  const say = (words: string) => setSaid(({ turn }) => ({ words, turn: turn + 1 }))
  const deeds: NoteDeeds = { ...props, say, wantFocus }
  const latest = useRef({ props, deeds })
  latest.current = { props, deeds }
  const withNote = (id: string | undefined, deed: (now: NoteDeeds, note: NoteView) => void) => {
    const now = latest.current.deeds
    const note = now.notes.find((each) => each.id === id)
    if (note !== undefined) deed(now, note)
  }
  const [tap] = useState(() =>
    countTaps({ onOne: (id) => withNote(id, openNote), onTwo: (id) => withNote(id, likeNote) }),
  )
  const { lock, isLiking } = props
  return {
    said,
    mayDrag: () => {
      if (lock.moving !== undefined) notify(lock.moving)
      return lock.moving === undefined
    },
    onDrop: (drag: NoteDrag, to: BoardPoint) => moveNote(deeds, { id: drag.note, to, drag }),
    onTap: (id: string, isHeart: boolean) => (isHeart || isLiking ? withNote(id, likeNote) : tap(id)),
    onTapEmpty(at: BoardPoint) {
      const isLeaving = props.editing !== undefined || performance.now() - closedAt.current < LEAVING_MS
      if (!isLeaving && !isLiking) writeAt(deeds, at)
    },
    onClick(event: MouseEvent) {
      // A click without a pointer comes from the keyboard or a screen reader; the others have been told as taps.
      if (event.detail !== 0) return
      withNote(noteIdAt(event.target), isHeart(event.target) ? likeNote : openNote)
    },
    onKeyDown(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      withNote(noteIdAt(event.target), (now, note) => {
        const deed = deedOf(event, note, now.notes)
        if (deed === undefined) return
        event.preventDefault()
        obey(now, deed, note)
      })
    },
    onClosed(left: EditTarget, { next, refocus }: Closing) {
      closedAt.current = performance.now()
      props.onEdit(undefined)
      if (refocus && !next) wantFocus(left.id)
      if (next) writeAt(deeds, freePlace(areaAt(left.point), [...props.notes, left.point]))
    },
    onNotKept(left: EditTarget) {
      if (latest.current.props.editing === undefined) props.onEdit(left)
    },
  }
}

function noteIdAt(target: EventTarget | null): string | undefined {
  return target instanceof Element ? target.closest<HTMLElement>('.note')?.dataset['note'] : undefined
}

function isHeart(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.note-like') !== null
}
