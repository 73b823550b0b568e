// A place for one more note in an area of the board: where there is room, the same on every device.

import type { BoardArea } from '../records/board-area.ts'
import {
  areaAtPlane,
  areaMiddles,
  type BoardPoint,
  distance,
  distanceToLine,
  PLANE_HEIGHT,
  PLANE_WIDTH,
  type PlanePoint,
  toBoard,
  toPlane,
} from './board-geometry.ts'

/** Between two places that are looked at, in units of the plane. */
const STEP = 250
/** From the line of a circle: a note that hangs half out of its area says nothing clear. */
const FROM_LINE = 450
/** From the edge of the board. */
const FROM_EDGE = 1050
/** Two notes this far apart can both be read. */
const COMFORTABLE = 2300

/** The nearest place to the middle of the area that is a note's width from every note in `taken`; where there is none, the
 *  one that is farthest from its nearest note. Equally good ones: the upper, then the left one. */
export function freePlace(area: BoardArea, taken: readonly BoardPoint[]): BoardPoint {
  const notes = taken.map(toPlane)
  const middle = areaMiddles[area]
  const places = placesOf(area).map((place) => ({
    place,
    room: notes.reduce((least, note) => Math.min(least, distance(place, note)), COMFORTABLE),
    away: distance(place, middle),
  }))
  const best = places.reduce((kept, next) =>
    next.room > kept.room || (next.room === kept.room && next.away < kept.away) ? next : kept,
  )
  return toBoard(best.place)
}

// The same for every note, and asked for again with each.
const placesByArea = new Map<BoardArea, readonly PlanePoint[]>()

function placesOf(area: BoardArea): readonly PlanePoint[] {
  const known = placesByArea.get(area)
  if (known !== undefined) return known
  const grid = rows(FROM_EDGE, PLANE_HEIGHT - FROM_EDGE).flatMap((py) =>
    rows(FROM_EDGE, PLANE_WIDTH - FROM_EDGE).map((px) => ({ px, py })),
  )
  const inside = grid.filter((point) => areaAtPlane(point) === area && distanceToLine(point) >= FROM_LINE)
  const places = [areaMiddles[area], ...inside]
  placesByArea.set(area, places)
  return places
}

function rows(from: number, to: number): number[] {
  return Array.from({ length: Math.floor((to - from) / STEP) + 1 }, (_, index) => from + index * STEP)
}
