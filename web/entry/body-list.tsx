// The body map as a list: every place with its sides as buttons, for keyboards, screen readers and thumbs.

import { type Muscle, muscles, type Side } from '../../domain/records/muscle.ts'
import { areaName, feelMark, feelName } from './area-words.ts'
import { type Areas, feelAt } from './body-taps.ts'
import { bodyText as text } from './body-text.ts'
import { muscleText } from './muscle-text.ts'

interface BodyListProps {
  readonly areas: Areas
  readonly onTap: (muscle: Muscle, side: Side) => void
}

export function BodyList({ areas, onTap }: BodyListProps) {
  return (
    <ul class="body-list">
      {muscles.map((muscle) => (
        <li key={muscle}>
          <span>{muscleText()[muscle]}</span>
          {sidesOf(muscle).map((side) => (
            <AreaButton key={side} {...{ areas, muscle, side }} onTap={() => onTap(muscle, side)} />
          ))}
        </li>
      ))}
    </ul>
  )
}

function sidesOf(muscle: Muscle): readonly Side[] {
  return muscle === 'whole-body' ? ['both'] : ['left', 'both', 'right']
}

interface AreaButtonProps {
  readonly areas: Areas
  readonly muscle: Muscle
  readonly side: Side
  readonly onTap: () => void
}

function AreaButton({ areas, muscle, side, onTap }: AreaButtonProps) {
  const said = side === 'both' ? areas[`${muscle}.both`] : feelAt(areas, muscle, side)
  return (
    <button
      type="button"
      class={said ? `button body-${said.feel}` : 'button soft'}
      aria-label={text().state(fullName(muscle, side), said === undefined ? text().nothing : feelName(said))}
      onClick={onTap}
    >
      {said === undefined ? shortName(muscle, side) : feelMark(said)}
    </button>
  )
}

function shortName(muscle: Muscle, side: Side): string {
  return muscle === 'whole-body' ? '–' : text()[side]
}

// With the word that the button shows in it.
function fullName(muscle: Muscle, side: Side): string {
  const name = areaName(muscle, side)
  return side === 'both' && muscle !== 'whole-body' ? text().whole(name) : name
}
