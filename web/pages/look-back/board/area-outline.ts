// The outline of each area of the board as an SVG path, from the arcs that bound it.

import {
  CIRCLE_RADIUS,
  circleCentres,
  distance,
  PLANE_HEIGHT,
  PLANE_WIDTH,
  type PlanePoint,
} from '../../../../domain/look-back/board-geometry.ts'
import { type BoardArea, type Circle, circles, circlesOf } from '../../../../domain/records/board-area.ts'

/** In units of the plane. What is outside the circles has them as holes: fill it by the even-odd rule. */
export function areaOutline(area: BoardArea): string {
  const inside = circlesOf(area)
  const [first, second] = inside
  if (inside.length === 3) return join(core())
  if (first !== undefined && second !== undefined) return join(lens(first, second))
  return first === undefined
    ? `M0 0H${PLANE_WIDTH}V${PLANE_HEIGHT}H0Z${circles.map(wholeCircle).join('')}`
    : join(single(first))
}

/** A corner of an outline, and how it goes on to the next: along a circle, 1 clockwise and 0 against. */
interface Corner {
  readonly at: PlanePoint
  readonly sweep: 0 | 1
  readonly isLarge?: boolean
}

// Clockwise: fun, learn, done. Each is followed by the next one around the board.
const following: Readonly<Record<Circle, Circle>> = { fun: 'learn', learn: 'done', done: 'fun' }

function core(): Corner[] {
  return circles
    .map((circle) => crossing(circle, following[circle]).inner)
    .toSorted((left, right) => turn(left) - turn(right))
    .map((at) => ({ at, sweep: 1 }))
}

function lens(one: Circle, other: Circle): Corner[] {
  const left = following[one] === other ? one : other
  const right = following[left]
  const third = following[right]
  return [
    { at: crossing(left, right).outer, sweep: 1 },
    { at: crossing(left, third).inner, sweep: 0 },
    { at: crossing(right, third).inner, sweep: 1 },
  ]
}

function single(circle: Circle): Corner[] {
  const next = following[circle]
  const previous = following[next]
  return [
    { at: crossing(circle, previous).outer, sweep: 1, isLarge: true },
    { at: crossing(circle, next).outer, sweep: 0 },
    { at: crossing(previous, next).inner, sweep: 0 },
  ]
}

/** Where two circles meet: outside the third one, and within it. */
function crossing(one: Circle, other: Circle): { readonly outer: PlanePoint; readonly inner: PlanePoint } {
  const [a, b] = [circleCentres[one], circleCentres[other]]
  const third = circles.find((circle) => circle !== one && circle !== other) ?? one
  const middle = { px: (a.px + b.px) / 2, py: (a.py + b.py) / 2 }
  const side = distance(a, b)
  const height = Math.sqrt(CIRCLE_RADIUS ** 2 - (side / 2) ** 2)
  const across = { px: ((b.py - a.py) / side) * height, py: (-(b.px - a.px) / side) * height }
  const points = [
    { px: middle.px + across.px, py: middle.py + across.py },
    { px: middle.px - across.px, py: middle.py - across.py },
  ].toSorted((left, right) => distance(left, circleCentres[third]) - distance(right, circleCentres[third]))
  const [inner = middle, outer = middle] = points
  return { outer, inner }
}

/** The angle at which a point is seen from the middle of the board, clockwise. */
function turn({ px, py }: PlanePoint): number {
  const centres = Object.values(circleCentres)
  const middle = (pick: (point: PlanePoint) => number) => centres.reduce((sum, each) => sum + pick(each), 0) / 3
  return Math.atan2(py - middle((each) => each.py), px - middle((each) => each.px))
}

function join(corners: readonly Corner[]): string {
  const arcs = corners.map(({ sweep, isLarge }, index) => {
    const to = corners[(index + 1) % corners.length]?.at
    return `A${CIRCLE_RADIUS} ${CIRCLE_RADIUS} 0 ${isLarge ? 1 : 0} ${sweep} ${written(to)}`
  })
  return `M${written(corners[0]?.at)}${arcs.join('')}Z`
}

function wholeCircle(circle: Circle): string {
  const { px, py } = circleCentres[circle]
  const half = `a${CIRCLE_RADIUS} ${CIRCLE_RADIUS} 0 1 0`
  return `M${Math.round(px - CIRCLE_RADIUS)} ${Math.round(py)}${half} ${2 * CIRCLE_RADIUS} 0${half} ${-2 * CIRCLE_RADIUS} 0Z`
}

function written(point: PlanePoint | undefined): string {
  return point === undefined ? '' : `${Math.round(point.px)} ${Math.round(point.py)}`
}
