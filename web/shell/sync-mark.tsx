// The quiet mark that says where the entries are; a tap explains it.

import { instantToMs } from '../../domain/calendar/instant.ts'
import { now } from '../store/now.ts'
import { profile, syncState } from '../store/signals.ts'
import { openSyncSheet } from './open-sync-sheet.ts'
import './sync-mark.css'
import { hasWaitedLong, syncWords } from './sync-words.ts'

export function SyncMark() {
  const state = syncState.value
  const moment = { now: instantToMs(now.value), zone: profile.value.zone }
  const isOverdue = state.kind === 'waiting' && hasWaitedLong(state.oldestAt, moment.now)
  return (
    <button
      type="button"
      class={`sync-mark sync-${isOverdue ? 'attention' : state.kind}`}
      aria-haspopup="dialog"
      onClick={openSyncSheet}
    >
      <span class="sync-dot" aria-hidden="true" />
      <span class="sync-words">{syncWords(state, moment)}</span>
    </button>
  )
}
