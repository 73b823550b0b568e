// What a look-back begins with: the actions that earlier ones decided.

import { compareText } from '../json.ts'
import type { Action } from '../records/action.ts'
import { isOver } from './due-action.ts'

/** Of actions decided in other milestones than `milestoneId`: all that are open, and those of the last one that are over, so
 *  that what was done is seen too. Open ones first, each in the order they were decided. */
export function lastActions(actions: readonly Action[], milestoneId: string): readonly Action[] {
  const earlier = actions
    .filter(({ origin, originId }) => origin === 'milestone' && originId !== undefined && originId !== milestoneId)
    .toSorted((left, right) => compareText(momentOf(left), momentOf(right)))
  const last = earlier.at(-1)?.originId
  return [
    ...earlier.filter((action) => !isOver(action)),
    ...earlier.filter((action) => isOver(action) && action.originId === last),
  ]
}

function momentOf({ at, date, id }: Action): string {
  return `${date ?? ''} ${at ?? ''} ${id}`
}
