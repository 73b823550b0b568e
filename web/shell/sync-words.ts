// The state of the sync in a few words, for its mark, and whether they should stand out.

import { instantFromMs } from '../../domain/calendar/instant.ts'
import { dateLivedAt, type TimeZone } from '../../domain/calendar/time-zone.ts'
import { formatClock, formatDate, formatNumber } from '../i18n/format.ts'
import type { SyncState } from '../store/signals.ts'
import { shellText as text } from './shell-text.ts'

/** How long a change may wait before the person is asked to sync or to save a file. */
const LONG_MS = 24 * 3_600_000
/** What was just typed is about to leave: no need to say since when. */
const FRESH_MS = 60_000

export interface Moment {
  /** UTC milliseconds. */
  readonly now: number
  readonly zone: TimeZone
}

export function syncWords(state: SyncState, moment: Moment): string {
  switch (state.kind) {
    case 'unknown':
      return text().syncUnknown
    case 'local-only':
      return text().syncLocalOnly
    case 'sample':
      return text().syncSample
    case 'saved':
      return text().syncSaved
    case 'syncing':
      return text().syncSyncing
    case 'catching-up':
      return text().syncLoading(percentOf(state))
    case 'waiting':
      return waitingWords(state, moment)
    case 'attention':
      return attentionWords(state)
  }
}

/** Whether changes wait for longer than a day, on this device alone. */
export function hasWaitedLong(oldestAt: number | undefined, now: number): boolean {
  return oldestAt !== undefined && now - oldestAt > LONG_MS
}

function waitingWords({ count, oldestAt }: Extract<SyncState, { kind: 'waiting' }>, { now, zone }: Moment): string {
  if (now - oldestAt < FRESH_MS) return text().syncWaiting(count)
  const since = instantFromMs(oldestAt)
  const date = dateLivedAt(since, zone, 0)
  const isToday = date === dateLivedAt(instantFromMs(now), zone, 0)
  const moment = isToday ? formatClock(since, zone) : formatDate(date, { day: 'numeric', month: 'short' })
  return text().syncSince(count, moment)
}

function attentionWords({ reason, count }: Extract<SyncState, { kind: 'attention' }>): string {
  switch (reason) {
    case 'signed-out':
      return text().syncSignedOut
    case 'rejected':
      return text().syncRejected(count)
    case 'update':
    case 'older':
      return text().syncUpdate
    case 'blocked':
      return text().syncBlocked
    case 'storage':
      return text().syncStorage
  }
}

function percentOf({ done, total }: Extract<SyncState, { kind: 'catching-up' }>): string {
  return total === 0 ? '…' : `${formatNumber(Math.floor((Math.min(done, total) / total) * 100), 0)} %`
}
