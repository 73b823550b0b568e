// The way to the board of a milestone.

import type { MilestonePeriod } from '../../../domain/look-back/milestones.ts'
import { milestoneName } from './milestone-words.ts'
import { milestonesText as text } from './milestones-text.ts'

interface BoardLinkProps {
  readonly milestone: MilestonePeriod
  readonly isPrimary?: boolean
}

export function BoardLink({ milestone, isPrimary = false }: BoardLinkProps) {
  return (
    <a
      class={isPrimary ? 'button button-primary' : 'button button-quiet'}
      href={`/look-back/board/${milestone.id}`}
      aria-label={text().boardOf(milestoneName(milestone))}
    >
      {text().board}
    </a>
  )
}
