// A line above the fields of a sheet that says how the entry came to look like this, and offers another way.

import type { ComponentChildren } from 'preact'
import './entry-fields.css'

interface EntryHintProps {
  readonly children: ComponentChildren
  readonly action: string
  readonly onAction: () => void
}

export function EntryHint({ children, action, onAction }: EntryHintProps) {
  return (
    <p class="entry-hint" role="status">
      <span>{children}</span>
      <button type="button" class="button button-quiet" onClick={onAction}>
        {action}
      </button>
    </p>
  )
}
