// The board itself: circles, notes, and the note that is being written.

import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { BoardArea } from '../../../../domain/records/board-area.ts'
import './board-canvas.css'
import type { BoardLock } from './board-lock.ts'
import { listenToPointers, sizeOf } from './board-pointers.ts'
import type { BoardVerbs } from './board-verbs.ts'
import type { NoteView } from './board-view-model.ts'
import { CirclesPicture } from './circles-picture.tsx'
import type { EditTarget } from './edit-target.ts'
import { NoteEditor } from './note-editor.tsx'
import { NoteList } from './note-list.tsx'
import { useFocusKept } from './use-focus-kept.ts'
import { useNoteDeeds } from './use-note-deeds.ts'
import { useZoom, type Zoom } from './use-zoom.ts'
import { placeInFrame } from './zoom-view.ts'

export interface BoardCanvasProps {
  /** Id of the milestone. */
  readonly milestone: string
  /** In reading order. */
  readonly notes: readonly NoteView[]
  readonly verbs: BoardVerbs
  readonly lock: BoardLock
  /** One tap likes a note, instead of opening it. */
  readonly isLiking: boolean
  readonly editing: EditTarget | undefined
  readonly onEdit: (target: EditTarget | undefined) => void
  /** What stands above it and belongs to it. */
  readonly tools: (zoom: Zoom) => ComponentChildren
}

export function BoardCanvas(props: BoardCanvasProps) {
  const { notes, editing, milestone, verbs, tools, isLiking } = props
  const frame = useRef<HTMLDivElement>(null)
  const world = useRef<HTMLDivElement>(null)
  const zoom = useZoom({ frame, world })
  const over = useSignal<BoardArea | undefined>(undefined)
  const wantFocus = useFocusKept(frame, notes)
  const deeds = useNoteDeeds(props, wantFocus)
  // The listeners live as long as the board is shown, and what they call is of the last drawing.
  const latest = useRef(deeds)
  latest.current = deeds
  useEffect(() => {
    if (frame.current === null) return
    return listenToPointers({
      frame: frame.current,
      view: zoom.view,
      mayDrag: () => latest.current.mayDrag(),
      onOver: (area) => {
        over.value = area
      },
      onDrop: (drag, to) => latest.current.onDrop(drag, to),
      onTap: (note, isHeart) => latest.current.onTap(note, isHeart),
      onTapEmpty: (at) => latest.current.onTapEmpty(at),
    })
  }, [])
  return (
    <>
      {tools(zoom)}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the notes in it, which are buttons */}
      <div
        ref={frame}
        class="board"
        data-liking={isLiking || undefined}
        onKeyDown={deeds.onKeyDown}
        onClick={deeds.onClick}
      >
        <div ref={world} class="board-world">
          <CirclesPicture over={over} />
          <NoteList notes={notes} />
        </div>
        {editing && (
          <NoteEditor
            key={editing.id}
            target={editing}
            milestone={milestone}
            at={placeOf(editing, frame.current, zoom)}
            verbs={verbs}
            onClose={deeds.onClosed}
            onNotKept={deeds.onNotKept}
          />
        )}
        <p class="visually-hidden" role="status">
          <span key={deeds.said.turn}>{deeds.said.words}</span>
        </p>
      </div>
    </>
  )
}

function placeOf({ point }: EditTarget, frame: HTMLElement | null, { view }: Zoom) {
  if (frame === null) return { x: 0, y: 0 }
  return placeInFrame(view.peek(), { x: point.x / 10_000, y: point.y / 10_000 }, sizeOf(frame))
}
