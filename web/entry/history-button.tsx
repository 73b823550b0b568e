// A small button that opens the history of a record.

import { Icon } from '../parts/icon.tsx'
import { entryText } from './entry-text.ts'
import { type HistoryRequest, openHistory } from './open-history.ts'

/** `of` names the record for who does not see which line the button stands in. */
export function HistoryButton({ kind, id, of }: HistoryRequest & { readonly of?: string }) {
  const name = of === undefined ? entryText().history : entryText().historyOf(of)
  return (
    <button
      type="button"
      class="icon-button history-button"
      aria-label={name}
      onClick={() => openHistory({ kind, id })}
    >
      <Icon name="history" />
    </button>
  )
}
