// Whose code is running: carried through every promise, so that storage knows which page of which browser asks.

import { AsyncLocalStorage } from 'node:async_hooks'
import type { Change } from '../../../domain/sync/change.ts'
import type { Stamp } from '../../../domain/sync/stamp.ts'
import type { RawConnection } from './raw-database.ts'
import type { StorageFault } from './storage-faults.ts'

/** What the pages of one browser share on its disk. */
export interface Storage {
  factory: IDBFactory
  /** What IndexedDB has yet to do, in order. */
  readonly tasks: (() => void)[]
  /** What goes wrong next; undefined for nothing. */
  fault: StorageFault | undefined
}

/** A page as far as storage knows it. */
export interface Page {
  readonly storage: Storage
  /** Whether its tab is open. What a closed one still asks for is never answered. */
  isAlive: boolean
  readonly connections: Set<RawConnection>
}

/** What one save did, as the storage saw it. */
export interface Notes {
  /** Changes put into the outbox, by id. */
  readonly changes: Map<string, Change>
  /** Of each cell that was replaced: the stamp it had. */
  readonly seen: Map<string, Stamp>
}

export interface Acting {
  readonly page: Page
  readonly notes?: Notes
}

export const acting = new AsyncLocalStorage<Acting>()
