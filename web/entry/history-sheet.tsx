// The history of one record: every change newest first, with who, when and what, and a way to use each of them again.

import type { AnyRecord } from '../../domain/records/kinds.ts'
import { Icon } from '../parts/icon.tsx'
import { QueryFailed } from '../parts/query-failed.tsx'
import { Sheet } from '../parts/sheet.tsx'
import { describeAnyRecord } from './describe-any-record.ts'
import { EntryHint } from './entry-hint.tsx'
import './history.css'
import { HistoryItem } from './history-item.tsx'
import { historyText as text } from './history-text.ts'
import { buildHistoryViewModel } from './history-view-model.ts'
import { closeHistory, type HistoryRequest } from './open-history.ts'
import { type OwnHistory, useOwnHistory, useWholeHistory, type WholeHistory } from './use-history.ts'

export function HistorySheet({ request }: { readonly request: HistoryRequest }) {
  const own = useOwnHistory(request)
  return (
    <Sheet title={text().title} onClose={closeHistory}>
      {own.kind === 'failed' && <QueryFailed />}
      {own.kind === 'loading' && <div class="loading" aria-busy="true" />}
      {own.kind === 'ready' && <Changes request={request} own={own.value} />}
    </Sheet>
  )
}

function Changes({ request, own }: { readonly request: HistoryRequest; readonly own: OwnHistory }) {
  const { found } = own
  const history = useWholeHistory(request, own)
  const entries = buildHistoryViewModel(history.changes, found?.cells ?? {})
  return (
    <>
      {found && <p class="soft">{inOneLine(found.record)}</p>}
      <Rest history={history} />
      {entries.length === 0 && history.rest !== 'loading' && <p class="soft">{text().empty}</p>}
      <ol class="history">
        {entries.map((entry) => (
          <HistoryItem key={entry.id} entry={entry} request={request} />
        ))}
      </ol>
      <Older history={history} />
    </>
  )
}

/** Why not everything may be here yet. */
function Rest({ history: { rest, readAgain } }: { readonly history: WholeHistory }) {
  if (rest === 'loading') {
    return (
      <p class="small soft" role="status" aria-busy="true">
        {text().loading}
      </p>
    )
  }
  if (rest !== 'unreachable' && rest !== 'signed-out') return null
  return (
    <EntryHint action={text().again} onAction={readAgain}>
      {rest === 'unreachable' ? text().unreachable : text().signedOut}
    </EntryHint>
  )
}

function Older({ history: { changes, rest, readOn } }: { readonly history: WholeHistory }) {
  if (readOn !== undefined) {
    return (
      <button type="button" class="button" disabled={rest === 'loading'} onClick={readOn}>
        <Icon name="history" />
        {text().more}
      </button>
    )
  }
  const isWhole = (rest === 'page' || rest === 'nobody') && changes.length > 1
  return isWhole ? <p class="small soft history-end">{text().end}</p> : null
}

function inOneLine(record: AnyRecord): string {
  const { main, details } = describeAnyRecord(record)
  return [main, ...details].join(' · ')
}
