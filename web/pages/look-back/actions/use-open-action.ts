// Which action of a list is open to be changed. It keeps its place meanwhile, so that nothing moves away under who is changing it.

import { useState } from 'preact/hooks'
import type { Action } from '../../../../domain/records/action.ts'

interface OpenAction {
  /** In the order in which they are to be arranged: the open one as it was when it was opened. */
  readonly toArrange: readonly Action[]
  readonly isOpen: (action: Action) => boolean
  /** As it is now, whatever it was arranged by. */
  readonly present: (action: Action) => Action
  readonly toggle: (action: Action) => void
}

export function useOpenAction(actions: readonly Action[]): OpenAction {
  const [opened, setOpened] = useState<Action>()
  return {
    toArrange: actions.map((action) => (action.id === opened?.id ? opened : action)),
    isOpen: ({ id }) => id === opened?.id,
    present: (action) => actions.find(({ id }) => id === action.id) ?? action,
    toggle: (action) => setOpened(action.id === opened?.id ? undefined : action),
  }
}
