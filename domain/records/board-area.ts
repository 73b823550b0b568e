// The areas of a Fun/Done/Learn board: three overlapping circles make seven, and outside them is the place for ideas. Apart from
// the schema, so that screens can name areas without loading schemas.

export const circles = ['fun', 'done', 'learn'] as const
export type Circle = (typeof circles)[number]

export const boardAreas = [
  'fun',
  'done',
  'learn',
  'fun-done',
  'done-learn',
  'fun-learn',
  'fun-done-learn',
  'idea',
] as const
export type BoardArea = (typeof boardAreas)[number]

type InCircles = Readonly<Partial<Record<Circle, boolean>>>

/** The area of a note by the circles it lies in; a note in none of them, whatever two devices have made of it, is an idea. */
export function areaOf(within: InCircles): BoardArea {
  const { fun, done, learn } = within
  if (fun && done) return learn ? 'fun-done-learn' : 'fun-done'
  if (fun) return learn ? 'fun-learn' : 'fun'
  if (done) return learn ? 'done-learn' : 'done'
  return learn ? 'learn' : 'idea'
}

/** The circles that an area lies in; none for ideas. */
export function circlesOf(area: BoardArea): readonly Circle[] {
  return circles.filter((circle) => area.split('-').includes(circle))
}
