// The notes of a board as its screens show them: each in the area that its circles name, in the order the keyboard goes.

import { areaAt, type BoardPoint } from '../../../../domain/look-back/board-geometry.ts'
import { freePlace } from '../../../../domain/look-back/free-place.ts'
import { areaOf, type BoardArea } from '../../../../domain/records/board-area.ts'
import type { Sticky } from '../../../../domain/records/sticky.ts'

/** Flat, so that a note that did not change is known by comparing. */
export interface NoteView {
  readonly id: string
  readonly text: string
  readonly area: BoardArea
  readonly x: number
  readonly y: number
  readonly size: NonNullable<Sticky['textSize']>
  readonly likes: number
  readonly isLiked: boolean
}

/** Areas in the order in which they are read aloud and walked through. */
export const readingOrder: readonly BoardArea[] = [
  'fun',
  'fun-done',
  'fun-done-learn',
  'fun-learn',
  'done',
  'done-learn',
  'learn',
  'idea',
]

/** By area, in each from above to below. A note whose place lies in another area than its circles say (the API may write one
 *  without the other) is shown in a free place of its area. */
export function buildNotes(stickies: readonly Sticky[], participant: string): readonly NoteView[] {
  const notes = stickies.map((sticky) => noteOf(sticky, participant))
  const placed = notes.filter(({ point, view }) => point !== undefined && areaAt(point) === view.area)
  const taken = placed.flatMap(({ point }) => point ?? [])
  const homeless = notes.filter((note) => !placed.includes(note)).toSorted((a, b) => (a.view.id < b.view.id ? -1 : 1))
  const views = placed.map(({ view, point }) => ({ ...view, ...point }))
  for (const { view } of homeless) {
    const point = freePlace(view.area, taken)
    taken.push(point)
    views.push({ ...view, ...point })
  }
  return views.toSorted(inReadingOrder)
}

/** How many notes each area has; those without any too. */
export function countByArea(notes: readonly Pick<NoteView, 'area'>[]): Readonly<Record<BoardArea, number>> {
  const counts = Object.fromEntries(readingOrder.map((area) => [area, 0])) as Record<BoardArea, number>
  for (const { area } of notes) counts[area] += 1
  return counts
}

/** `next`, with the objects of `previous` for all that did not change: what is drawn from one is not drawn again. */
export function keepUnchanged(previous: readonly NoteView[], next: readonly NoteView[]): readonly NoteView[] {
  const known = new Map(previous.map((note) => [note.id, note]))
  return next.map((note) => {
    const before = known.get(note.id)
    return before !== undefined && isSame(before, note) ? before : note
  })
}

function noteOf(sticky: Sticky, participant: string): { readonly view: NoteView; readonly point?: BoardPoint } {
  const { id, text = '', x, y, textSize = 'medium', circles, likes } = sticky
  const view = {
    id,
    text,
    area: areaOf(circles),
    x: 0,
    y: 0,
    size: textSize,
    likes: Object.keys(likes).length,
    isLiked: likes[participant] === true,
  }
  return x === undefined || y === undefined ? { view } : { view, point: { x, y } }
}

function inReadingOrder(left: NoteView, right: NoteView): number {
  return (
    readingOrder.indexOf(left.area) - readingOrder.indexOf(right.area) ||
    left.y - right.y ||
    left.x - right.x ||
    (left.id < right.id ? -1 : 1)
  )
}

function isSame(left: NoteView, right: NoteView): boolean {
  return (Object.keys(left) as (keyof NoteView)[]).every((name) => left[name] === right[name])
}
