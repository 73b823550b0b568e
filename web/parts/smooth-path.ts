// Curves through points: how a drawing of a few coordinates becomes lines without corners.

/** `12,-3 20,0`: x and y of each point. */
export type Points = string

/** SVG path through the points in their order, as uniform Catmull–Rom splines; a point that is given twice is a corner.
 *  `closed` comes back to the first one. One point or none gives no line. */
export function smoothPath(points: Points, end: 'open' | 'closed'): string {
  const all = parsed(points)
  const [first] = all
  if (first === undefined) return ''
  const at = (index: number): Point => all.at(around(index, all.length, end)) ?? first
  const spans = end === 'closed' ? all.length : all.length - 1
  const curves = Array.from({ length: spans }, (_, index) => {
    const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)]
    if (from[0] === to[0] && from[1] === to[1]) return ''
    return `C${handle(from, before, to)} ${handle(to, after, from)} ${to[0]} ${to[1]}`
  })
  return `M${first[0]} ${first[1]}${curves.join('')}${end === 'closed' ? 'Z' : ''}`
}

/** The mean of the points: the middle of a shape that bulges nowhere far. */
export function middleOf(points: Points): Point {
  const all = parsed(points)
  const mean = (axis: 0 | 1) => all.reduce((sum, point) => sum + point[axis], 0) / Math.max(1, all.length)
  return [mean(0), mean(1)]
}

type Point = readonly [number, number]

function parsed(points: Points): Point[] {
  return Array.from(points.matchAll(/(-?\d+),(-?\d+)/g), ([, x, y]) => [Number(x), Number(y)] as const)
}

function around(index: number, count: number, end: 'open' | 'closed'): number {
  return end === 'closed' ? (index + count) % count : Math.min(count - 1, Math.max(0, index))
}

// A sixth of the way along the chord of the neighbours is what makes cubic curves pass as Catmull–Rom splines do.
function handle(of: Point, back: Point, ahead: Point): string {
  return [0, 1].map((axis) => fixed((of[axis] ?? 0) + ((ahead[axis] ?? 0) - (back[axis] ?? 0)) / 6)).join(' ')
}

function fixed(value: number): number {
  return Math.round(value * 10) / 10
}
