// One running copy of the app on one device: what it stands on, which database is open, and what screens watch.

import { type Signal, signal } from '@preact/signals'
import type { TimeZone } from '../../domain/calendar/time-zone.ts'
import { nodeFromRandom } from '../../domain/sync/node-from-random.ts'
import type { NodeId } from '../../domain/sync/stamp.ts'
import { type ActiveProfile, activeProfile, cachedLook } from './active-profile.ts'
import { type Connection, connect } from './connection.ts'
import { type Identity, type Memory, readRemembered } from './remembered.ts'
import { databaseOf } from './sample-mark.ts'

/** What the browser gives; tests give their own. `name` leads the names of databases, locks and remembered facts. */
export interface Surroundings extends Memory {
  /** UTC milliseconds. */
  readonly now: () => number
  readonly randomBytes: (length: number) => Uint8Array
  readonly zone: () => TimeZone
  /** As the browser's `fetch`, for paths of the own server. */
  readonly fetch: (path: string, init: RequestInit) => Promise<Response>
  readonly isOnline: () => boolean
  /** Runs `work` while nobody else, in this tab or another, is inside the same lock. */
  readonly alone: <T>(lock: string, work: () => Promise<T>) => Promise<T>
  /** Asks the browser not to evict what is stored. */
  readonly persist: () => Promise<unknown>
  /** Tells the other tabs. */
  readonly announce: (news: News) => void
}

/** What tabs tell each other: a database has changed, or who is signed in. */
export type News = { readonly kind: 'changed'; readonly database: string } | { readonly kind: 'session' }

export type SyncState =
  /** Not read from the database yet. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'local-only' }
  /** Invented records are shown, which nobody syncs. */
  | { readonly kind: 'sample' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'syncing' }
  /** Everything the server has is being read, cell by cell; `total` is 0 as long as it is not known. */
  | { readonly kind: 'catching-up'; readonly done: number; readonly total: number }
  /** `oldestAt`: when the oldest waiting change was made, UTC milliseconds. */
  | { readonly kind: 'waiting'; readonly count: number; readonly oldestAt: number }
  /** `count`: rejected changes, otherwise changes that wait. `storage`: what came in could not be stored here. */
  | { readonly kind: 'attention'; readonly reason: AttentionReason; readonly count: number }

/** `update`: the server asks for a newer version of the app. `older`: this device's entries are a newer version's already.
 *  `blocked`: another tab with an older version has them open. */
export type AttentionReason = 'signed-out' | 'rejected' | 'update' | 'older' | 'blocked' | 'storage'

/** `signed-in` is what the server said last, which is remembered from one start to the next. */
export type SessionState =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'none' }
  | ({ readonly kind: 'signed-in' } & Identity)

/** `shownAt`: when screens were last read again while everything was being read. */
export interface SyncKnowledge {
  isBusy: boolean
  isSignedOut: boolean
  isOutdated: boolean
  isOutOfRoom: boolean
  shownAt: number
}

export interface Device {
  readonly surroundings: Surroundings
  /** Signs this runtime's stamps. */
  readonly node: NodeId
  /** The database that screens show and saves go to. */
  readonly active: Signal<Connection>
  /** Grows after each commit, so that what screens show is read again. */
  readonly storeVersion: Signal<number>
  readonly profile: Signal<ActiveProfile>
  readonly syncState: Signal<SyncState>
  readonly session: Signal<SessionState>
  /** What the sync loop knows beyond what the database says. */
  readonly sync: SyncKnowledge
  /** Called after a save here. */
  readonly onSaved: Set<() => void>
}

export function createDevice(surroundings: Surroundings): Device {
  const remembered = readRemembered(surroundings)
  const syncState = signal<SyncState>({ kind: remembered === undefined ? 'local-only' : 'unknown' })
  return {
    surroundings,
    node: nodeFromRandom(surroundings.randomBytes(8)),
    active: signal(connectionTo(remembered?.account.id, { surroundings, syncState })),
    storeVersion: signal(0),
    profile: signal({ ...activeProfile(undefined, surroundings.zone()), ...cachedLook(surroundings) }),
    syncState,
    session: signal<SessionState>(
      remembered === undefined ? { kind: 'unknown' } : { kind: 'signed-in', ...remembered },
    ),
    sync: { isBusy: false, isSignedOut: false, isOutdated: false, isOutOfRoom: false, shownAt: 0 },
    onSaved: new Set(),
  }
}

/** The database of an account, or without one `database`: by default what `databaseOf` says. */
export function connectionTo(
  account: string | undefined,
  { surroundings, syncState }: Pick<Device, 'surroundings' | 'syncState'>,
  database = databaseOf(account, surroundings),
): Connection {
  return connect({
    name: database,
    account,
    newDevice: [...surroundings.randomBytes(8)].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
    onOutdated() {
      syncState.value = { kind: 'attention', reason: 'older', count: 0 }
    },
    onBlocked() {
      syncState.value = { kind: 'attention', reason: 'blocked', count: 0 }
    },
  })
}
