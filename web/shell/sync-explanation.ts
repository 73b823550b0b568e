// The state of the sync in whole sentences, and what came of a sync that was asked for.

import { formatMoment } from '../i18n/format.ts'
import type { LastCopy } from '../store/last-copy.ts'
import type { SyncState } from '../store/signals.ts'
import type { SyncNowOutcome } from '../store/sync-now.ts'
import type { Unsent } from '../store/unsent.ts'
import { releaseWords } from './release-words.ts'
import { syncSheetText as text } from './sync-sheet-text.ts'

const names = {
  unknown: 'Unknown',
  'local-only': 'LocalOnly',
  sample: 'Sample',
  saved: 'Saved',
  syncing: 'Syncing',
  'catching-up': 'CatchingUp',
  waiting: 'Waiting',
  'signed-out': 'SignedOut',
  rejected: 'Rejected',
  update: 'Update',
  older: 'Older',
  blocked: 'Blocked',
  storage: 'Storage',
} as const

export function titleOf(state: SyncState): string {
  return text()[`title${names[nameOf(state)]}`]
}

export function explanationOf(state: SyncState): string {
  const name = nameOf(state)
  return name === 'update' || name === 'older' || name === 'blocked'
    ? releaseWords(name)
    : text()[`explain${names[name]}`]
}

/** What to say when a sync that was asked for has ended. */
export function outcomeWords(outcome: SyncNowOutcome, facts: (Pick<Unsent, 'refused'> & LastCopy) | undefined): string {
  switch (outcome) {
    case 'done':
      return (facts?.refused ?? 0) > 0 ? text().doneRefused : text().done
    case 'offline':
      return text().offline
    case 'unreachable':
      return facts?.syncedAt === undefined ? text().unreachable : text().unreachableSince(formatMoment(facts.syncedAt))
    case 'no-room':
      return text().noRoom
    case 'signed-out':
      return text().signedOut
  }
}

function nameOf(state: SyncState): keyof typeof names {
  return state.kind === 'attention' ? state.reason : state.kind
}
