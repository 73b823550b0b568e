// The Fun/Done/Learn board in numbers: where its three circles lie, and which area a point is in.

import { areaOf, type BoardArea, type Circle } from '../records/board-area.ts'

/** As sticky notes store it: ten-thousandths of the board's width and of its height. */
export interface BoardPoint {
  readonly x: number
  readonly y: number
}

/** A point in units of which the board is 10,000 wide and 12,000 high, so that circles are round. */
export interface PlanePoint {
  readonly px: number
  readonly py: number
}

export const PLANE_WIDTH = 10_000
export const PLANE_HEIGHT = 12_000
export const CIRCLE_RADIUS = 3050

/** What the three circles lie around, a side of the triangle of their centres long apart. */
const MIDDLE: PlanePoint = { px: 5000, py: 5213 }
const SIDE = 3400
const FROM_MIDDLE = SIDE / Math.sqrt(3)

/** Unit vectors from the middle: fun above, done on the left, learn on the right. */
const towards: Readonly<Record<Circle, PlanePoint>> = {
  fun: { px: 0, py: -1 },
  done: { px: -Math.sqrt(3) / 2, py: 0.5 },
  learn: { px: Math.sqrt(3) / 2, py: 0.5 },
}

export const circleCentres: Readonly<Record<Circle, PlanePoint>> = {
  fun: fromMiddle(towards.fun, FROM_MIDDLE),
  done: fromMiddle(towards.done, FROM_MIDDLE),
  learn: fromMiddle(towards.learn, FROM_MIDDLE),
}

const OUTER = 3350
const BETWEEN = 2100

/** The point of each area that is farthest from its edges, or nearly so: where its first note goes. */
export const areaMiddles: Readonly<Record<BoardArea, PlanePoint>> = {
  fun: fromMiddle(towards.fun, OUTER),
  done: fromMiddle(towards.done, OUTER),
  learn: fromMiddle(towards.learn, OUTER),
  'fun-done': fromMiddle(opposite(towards.learn), BETWEEN),
  'fun-learn': fromMiddle(opposite(towards.done), BETWEEN),
  'done-learn': fromMiddle(opposite(towards.fun), BETWEEN),
  'fun-done-learn': MIDDLE,
  idea: { px: 5000, py: 10_900 },
}

/** The area that a point lies in; the line of a circle belongs to it, and all that is in none is the place for ideas. */
export function areaAt(point: BoardPoint): BoardArea {
  return areaAtPlane(toPlane(point))
}

export function areaAtPlane(point: PlanePoint): BoardArea {
  return areaOf({ fun: isWithin(point, 'fun'), done: isWithin(point, 'done'), learn: isWithin(point, 'learn') })
}

/** How far a point is from the nearest line of a circle. */
export function distanceToLine(point: PlanePoint): number {
  const centres = Object.values(circleCentres)
  return Math.min(...centres.map((centre) => Math.abs(distance(point, centre) - CIRCLE_RADIUS)))
}

export function distance(left: PlanePoint, right: PlanePoint): number {
  return Math.hypot(left.px - right.px, left.py - right.py)
}

export function toPlane({ x, y }: BoardPoint): PlanePoint {
  return { px: (x * PLANE_WIDTH) / 10_000, py: (y * PLANE_HEIGHT) / 10_000 }
}

/** The nearest point that can be stored: whole numbers, on the board. */
export function toBoard({ px, py }: PlanePoint): BoardPoint {
  return { x: onBoard((px / PLANE_WIDTH) * 10_000), y: onBoard((py / PLANE_HEIGHT) * 10_000) }
}

function onBoard(value: number): number {
  return Math.min(10_000, Math.max(0, Math.round(value)))
}

function isWithin(point: PlanePoint, circle: Circle): boolean {
  return distance(point, circleCentres[circle]) <= CIRCLE_RADIUS
}

function fromMiddle(direction: PlanePoint, length: number): PlanePoint {
  return { px: MIDDLE.px + direction.px * length, py: MIDDLE.py + direction.py * length }
}

function opposite({ px, py }: PlanePoint): PlanePoint {
  return { px: -px, py: -py }
}
