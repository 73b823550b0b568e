// What the keys do to the note that has the focus.

import { areaBeside, type Direction } from '../../../../domain/look-back/area-beside.ts'
import { areaAt, type BoardPoint } from '../../../../domain/look-back/board-geometry.ts'
import { freePlace } from '../../../../domain/look-back/free-place.ts'
import type { BoardArea } from '../../../../domain/records/board-area.ts'
import type { NoteView } from './board-view-model.ts'

export type NoteDeed =
  | { readonly kind: 'move'; readonly to: BoardPoint; readonly area: BoardArea }
  /** There is nothing in that direction. */
  | { readonly kind: 'stay'; readonly why: 'edge' | 'noAreaThere' }
  | { readonly kind: 'like' | 'remove' | 'write' }
  | { readonly kind: 'resize'; readonly size: NoteView['size'] }
  | { readonly kind: 'focus'; readonly note: string }

interface Pressed {
  readonly key: string
  readonly shiftKey: boolean
}

const directions: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

/** How far a note goes within its area, in what notes store. */
const STEP = 200

const steps: Readonly<Record<Direction, BoardPoint>> = {
  up: { x: 0, y: -STEP },
  down: { x: 0, y: STEP },
  left: { x: -STEP, y: 0 },
  right: { x: STEP, y: 0 },
}

const sizes = ['small', 'medium', 'large'] as const

/** Undefined for a key that does nothing here. `notes` are all of them, in reading order. */
export function deedOf(pressed: Pressed, note: NoteView, notes: readonly NoteView[]): NoteDeed | undefined {
  const direction = directions[pressed.key]
  if (direction !== undefined) return pressed.shiftKey ? nudged(note, direction) : movedTo(note, direction, notes)
  switch (pressed.key) {
    case 'l':
    case 'L':
      return { kind: 'like' }
    case 'n':
    case 'N':
      return { kind: 'write' }
    case 'Delete':
    case 'Backspace':
      return { kind: 'remove' }
    case '+':
    case '=':
      return resized(note, 1)
    case '-':
      return resized(note, -1)
    case 'PageDown':
      return leapt(note, notes)
    case 'PageUp':
      return leapt(note, notes.toReversed())
    default:
      return undefined
  }
}

function movedTo(note: NoteView, direction: Direction, notes: readonly NoteView[]): NoteDeed {
  const area = areaBeside(note.area, direction)
  if (area === undefined) return { kind: 'stay', why: 'noAreaThere' }
  const others = notes.filter(({ id }) => id !== note.id)
  return { kind: 'move', to: freePlace(area, others), area }
}

function nudged({ x, y, area }: NoteView, direction: Direction): NoteDeed {
  const to = { x: x + steps[direction].x, y: y + steps[direction].y }
  const isOnBoard = Math.min(to.x, to.y) >= 0 && Math.max(to.x, to.y) <= 10_000
  return isOnBoard && areaAt(to) === area ? { kind: 'move', to, area } : { kind: 'stay', why: 'edge' }
}

function resized({ size }: NoteView, by: 1 | -1): NoteDeed | undefined {
  const next = sizes[sizes.indexOf(size) + by]
  return next === undefined ? undefined : { kind: 'resize', size: next }
}

/** To the first note of the next area that has any; from the last area nowhere. */
function leapt(note: NoteView, notes: readonly NoteView[]): NoteDeed | undefined {
  const next = notes.slice(notes.indexOf(note)).find(({ area }) => area !== note.area)
  return next === undefined ? undefined : { kind: 'focus', note: next.id }
}
