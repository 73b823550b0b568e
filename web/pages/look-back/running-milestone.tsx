// The milestone of today at the head of Look back: what it is called, how far it is, and the ways on.

import { milestoneOn } from '../../../domain/look-back/milestones.ts'
import { readMilestones } from '../../store/milestones.ts'
import { today } from '../../store/now.ts'
import { profile } from '../../store/signals.ts'
import { useQuery } from '../../store/use-query.ts'
import { BoardLink } from './board-link.tsx'
import { milestoneFacts, milestoneName } from './milestone-words.ts'
import { milestonesText as text } from './milestones-text.ts'

/** Nothing while it is being read, and on a day between two milestones but the way to all of them. */
export function RunningMilestone() {
  const calendar = { today: today.value, weekStart: profile.value.weekStart }
  const milestones = useQuery(() => readMilestones(calendar), [calendar.today, calendar.weekStart])
  if (milestones.kind !== 'ready') return null
  const running = milestoneOn(milestones.value, calendar.today)
  return (
    <section class="card milestone" data-now>
      {running && (
        <div>
          <h2 class="milestone-name">{milestoneName(running)}</h2>
          <p class="small soft">{milestoneFacts(running, calendar.today).join(' · ')}</p>
        </div>
      )}
      {running && <BoardLink milestone={running} isPrimary />}
      <a class="button button-quiet" href="/look-back/milestones">
        {text().all}
      </a>
    </section>
  )
}
