// The quiet mark that says where the entries are; a tap explains it.

import { useState } from 'preact/hooks'
import { formatMoment } from '../i18n/format.ts'
import { Sheet } from '../parts/sheet.tsx'
import { type SyncState, session, syncState } from '../store/signals.ts'
import { shellText as text } from './shell-text.ts'
import './sync-mark.css'

export function SyncMark() {
  const [isOpen, setOpen] = useState(false)
  const state = syncState.value
  return (
    <>
      <button type="button" class={`sync-mark sync-${state.kind}`} onClick={() => setOpen(true)}>
        <span class="sync-dot" aria-hidden="true" />
        <span class="sync-words">{nameOf(state)}</span>
      </button>
      {isOpen && (
        <Sheet title={nameOf(state)} onClose={() => setOpen(false)}>
          <p>{explanationOf(state)}</p>
          {state.kind === 'waiting' && <p class="small soft">{text().explainOldest(formatMoment(state.oldestAt))}</p>}
          {session.value.kind === 'signed-in' && <p class="small soft">{session.value.account.name}</p>}
        </Sheet>
      )}
    </>
  )
}

function nameOf(state: SyncState): string {
  switch (state.kind) {
    case 'unknown':
      return text().syncUnknown
    case 'local-only':
      return text().syncLocalOnly
    case 'saved':
      return text().syncSaved
    case 'syncing':
    case 'catching-up':
      return text().syncSyncing
    case 'waiting':
      return text().syncWaiting(state.count)
    case 'attention':
      return text().syncAttention
  }
}

function explanationOf(state: SyncState): string {
  switch (state.kind) {
    case 'unknown':
      return text().explainUnknown
    case 'local-only':
      return text().explainLocalOnly
    case 'saved':
      return text().explainSaved
    case 'syncing':
    case 'catching-up':
      return text().explainSyncing
    case 'waiting':
      return text().explainWaiting
    case 'attention':
      return attentionText(state)
  }
}

function attentionText(state: Extract<SyncState, { kind: 'attention' }>): string {
  switch (state.reason) {
    case 'signed-out':
      return text().explainSignedOut
    case 'rejected':
      return text().explainRejected(state.count)
    case 'update':
      return text().explainUpdate
    case 'storage':
      return text().explainStorage
  }
}
