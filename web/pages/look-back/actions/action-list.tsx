// Actions one under the other.

import type { Action } from '../../../../domain/records/action.ts'
import { today } from '../../../store/now.ts'
import { ActionRow } from './action-row.tsx'
import './actions.css'
import type { useOpenAction } from './use-open-action.ts'

interface ActionListProps {
  readonly actions: readonly Action[]
  readonly opened: ReturnType<typeof useOpenAction>
}

export function ActionList({ actions, opened }: ActionListProps) {
  return (
    <ul class="lines">
      {actions.map((action) => (
        <ActionRow
          key={action.id}
          action={opened.present(action)}
          today={today.value}
          isOpen={opened.isOpen(action)}
          onToggle={() => opened.toggle(action)}
        />
      ))}
    </ul>
  )
}
