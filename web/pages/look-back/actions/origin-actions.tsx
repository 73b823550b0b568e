// The actions and drills that a look-back or a postmortem decided, and room for more.

import { groupByDue, isOver } from '../../../../domain/look-back/due-action.ts'
import { today } from '../../../store/now.ts'
import { useQuery } from '../../../store/use-query.ts'
import { readAll } from '../read-all.ts'
import type { Origin } from './action-deeds.ts'
import { ActionList } from './action-list.tsx'
import { actionsText as text } from './actions-text.ts'
import { AddAction } from './add-action.tsx'
import { useOpenAction } from './use-open-action.ts'

export function OriginActions({ origin, originId }: Origin) {
  const all = useQuery(() => readAll('action'), [])
  const own = all.kind === 'ready' ? all.value.filter((action) => action.originId === originId) : []
  const opened = useOpenAction(own)
  const open = groupByDue(opened.toArrange, today.value).flatMap(({ actions }) => actions)
  const inOrder = [...open, ...opened.toArrange.filter(isOver)]
  return (
    <section aria-labelledby={`actions-${originId}`}>
      <h2 id={`actions-${originId}`} class="section-title">
        {text().ofThis}
      </h2>
      <ActionList actions={inOrder} opened={opened} />
      <AddAction origin={{ origin, originId }} />
    </section>
  )
}
