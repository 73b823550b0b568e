// The board's ground: three circles that deepen where they overlap, and the area that a dragged note is over.

import type { ReadonlySignal } from '@preact/signals'
import {
  areaMiddles,
  CIRCLE_RADIUS,
  circleCentres,
  PLANE_HEIGHT,
  PLANE_WIDTH,
  toPlane,
} from '../../../../domain/look-back/board-geometry.ts'
import { type BoardArea, circles } from '../../../../domain/records/board-area.ts'
import { areaOutline } from './area-outline.ts'
import { boardText as text } from './board-text.ts'
import type { NoteView } from './board-view-model.ts'

/** Where the name of each circle stands, in units of the plane: near its edge, where notes seldom lie. */
const names = {
  fun: { x: areaMiddles.fun.px, y: circleCentres.fun.py - CIRCLE_RADIUS + 620 },
  done: { x: 2350, y: 8700 },
  learn: { x: 7650, y: 8700 },
  idea: { x: areaMiddles.idea.px, y: 9700 },
} as const

interface CirclesPictureProps {
  /** The area to show apart while it is known. */
  readonly over: ReadonlySignal<BoardArea | undefined>
  /** Notes to mark where they are, where they themselves are not shown; and the one that is spoken of. */
  readonly marks?: readonly NoteView[]
  readonly marked?: NoteView | undefined
}

export function CirclesPicture({ over, marks = [], marked }: CirclesPictureProps) {
  return (
    <svg class="board-circles" viewBox={`0 0 ${PLANE_WIDTH} ${PLANE_HEIGHT}`} aria-hidden="true">
      {circles.map((circle) => {
        const { px, py } = circleCentres[circle]
        return <circle key={circle} cx={px} cy={py} r={CIRCLE_RADIUS} />
      })}
      <AreaShown over={over} />
      {marks.map((note) => {
        const { px, py } = toPlane(note)
        return (
          <rect
            key={note.id}
            x={px - 200}
            y={py - 200}
            width="400"
            height="400"
            rx="60"
            data-marked={note === marked || undefined}
          />
        )
      })}
      {(['fun', 'done', 'learn', 'idea'] as const).map((name) => (
        <text key={name} {...names[name]}>
          {text()[name]}
        </text>
      ))}
    </svg>
  )
}

// A component of its own, so that nothing else is drawn again when a note comes into another area.
function AreaShown({ over }: Pick<CirclesPictureProps, 'over'>) {
  const area = over.value
  return area === undefined ? null : <path class="board-over" d={areaOutline(area)} fill-rule="evenodd" />
}
