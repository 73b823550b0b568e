// What the author of an entry should know before saving: why it was refused, what was typed before, what has changed
// meanwhile. Most sheets open without any, so it is loaded only for those that have some.

import { formatDate } from '../i18n/format.ts'
import { ChangedElsewhere, DeletedElsewhere } from './changed-elsewhere.tsx'
import { ConflictPanel } from './conflict-panel.tsx'
import { EntryHint } from './entry-hint.tsx'
import { entryText } from './entry-text.ts'
import { openEntry } from './open-entry.ts'
import { RestoredHint } from './restored-hint.tsx'
import type { Entry } from './use-entry.ts'

export function EntryNews({ entry }: { readonly entry: Omit<Entry<unknown>, 'form' | 'change'> }) {
  const { request, record, cells, unfinished } = entry.opening
  return (
    <>
      {request.mending && <p class="entry-reason">{request.mending.reason}</p>}
      {entry.isRestored && <RestoredHint onStartOver={entry.startOver} />}
      {unfinished && (
        <EntryHint action={entryText().continue} onAction={() => openEntry({ kind: request.kind, date: unfinished })}>
          {entryText().unfinished(formatDate(unfinished))}
        </EntryHint>
      )}
      {record && <ConflictPanel record={{ kind: request.kind, id: record.id }} cells={cells} />}
      {record?.deleted && <DeletedElsewhere />}
      {entry.clashes.length > 0 && (
        <ChangedElsewhere
          fields={entry.clashes.map((name) => ({ name, value: cells[name]?.v ?? null }))}
          onTake={entry.yieldClashes}
        />
      )}
    </>
  )
}
