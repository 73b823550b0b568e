// By what the numbers are put together.

import type { LookBackGrouping } from '../../../domain/look-back/look-back-span.ts'
import { Choice } from '../../parts/choice.tsx'
import { periodsText as text } from './periods-text.ts'

type Grouping = 'day' | 'week' | LookBackGrouping

interface GroupingChoiceProps<Offered extends Grouping> {
  readonly grouping: Offered
  readonly offered: readonly Offered[]
  readonly onGrouping: (grouping: Offered) => void
}

export function GroupingChoice<Offered extends Grouping>(props: GroupingChoiceProps<Offered>) {
  const { grouping, offered, onGrouping } = props
  return (
    <Choice
      label={text().group}
      options={offered.map((value) => ({ value, text: text()[`group-${value}`] }))}
      value={grouping}
      onChange={(value) => value !== undefined && onGrouping(value)}
    />
  )
}
