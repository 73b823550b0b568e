// The database on this device: one per account, and one for what was typed without an account.

import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb'
import type { Json } from '../../domain/json.ts'
import type { Cells } from '../../domain/sync/cell.ts'
import type { Change, Rejection } from '../../domain/sync/change.ts'
import { type ClockState, unsetClock } from '../../domain/sync/clock.ts'
import type { RecordRow } from './record-row.ts'

/** Grows whenever a store, an index or a kind of record is added; an upgrade only ever adds. */
export const DATABASE_VERSION = 1

/** The truth about one record, of a kind that this version may not know. */
export interface CellsRow {
  readonly kind: string
  readonly id: string
  readonly cells: Cells
}

/** A change that the server has not acknowledged yet. `queuedAt` is UTC milliseconds. */
export interface OutboxRow {
  readonly change: Change
  readonly queuedAt: number
}

/** A change that the server will not take, kept with its reason. `rejectedAt` is UTC milliseconds. */
export interface RejectedRow extends OutboxRow {
  readonly rejection: Rejection
  readonly rejectedAt: number
}

/** What this database knows about itself; read and written inside the transactions that it belongs to. */
export interface DeviceState {
  readonly device: string
  readonly clock: ClockState
  /** Everything up to here has been pulled. */
  readonly cursor: number
  readonly epoch?: string
  /** Server time − device time at the last answer, milliseconds. */
  readonly offset?: number
  /** UTC milliseconds of the device. */
  readonly lastSyncAt?: number
  /** Something pulled was passed over for a cell of this device whose stamp lies too far ahead to be kept. */
  readonly hasShadowed?: boolean
  /** What screens read was made by another version of the app and has to be made anew from the cells. */
  readonly hasStaleRecords?: boolean
}

interface LocalSchema extends DBSchema {
  cells: { key: [kind: string, id: string]; value: CellsRow }
  /** What screens read, made from `cells`. A row that is deleted has no `day`, so no list meets it. */
  records: {
    key: [kind: string, id: string]
    value: RecordRow
    indexes: { kind: [kind: string, day: string, moment: string]; day: string; deletedAt: string; runningSince: string }
  }
  outbox: { key: string; value: OutboxRow; indexes: { stamp: string } }
  rejected: { key: string; value: RejectedRow }
  meta: { key: 'state'; value: DeviceState }
  drafts: { key: string; value: Json }
}

export type StoreName = StoreNames<LocalSchema>
export type LocalDatabase = IDBPDatabase<LocalSchema>
export type WriteTransaction = IDBPTransaction<LocalSchema, StoreName[], 'readwrite'>

export interface OpenOptions {
  /** Names the device in requests; used when the database is new. Lower-case letters and digits. */
  readonly newDevice: string
  /** The connection is gone: closed for a newer version, or ended by the browser. */
  readonly onLost: () => void
  /** Another tab with an older version keeps this one waiting. */
  readonly onBlocked: () => void
}

/** Opens the database, making or upgrading it first. Rejects when the browser refuses, or has a newer version already. */
export async function openLocalDatabase(
  name: string,
  options: OpenOptions,
  version = DATABASE_VERSION,
): Promise<LocalDatabase> {
  const database: LocalDatabase = await openDB<LocalSchema>(name, version, {
    // biome-ignore lint/complexity/useMaxParams: idb calls it so
    async upgrade(fresh, oldVersion, _newVersion, transaction) {
      if (oldVersion < 1) await createStores(fresh, transaction, options.newDevice)
      else await markRecordsStale(transaction)
    },
    blocked: options.onBlocked,
    blocking() {
      database.close()
      options.onLost()
    },
    terminated: options.onLost,
  })
  const state = await database.get('meta', 'state')
  if (state?.hasStaleRecords) await (await import('./rebuild-records.ts')).rebuildRecords(database)
  return database
}

type UpgradeTransaction = IDBPTransaction<LocalSchema, StoreName[], 'versionchange'>

async function createStores(database: LocalDatabase, transaction: UpgradeTransaction, device: string): Promise<void> {
  database.createObjectStore('cells', { keyPath: ['kind', 'id'] })
  const records = database.createObjectStore('records', { keyPath: ['kind', 'id'] })
  records.createIndex('kind', ['kind', 'day', 'moment'])
  records.createIndex('day', 'day')
  records.createIndex('deletedAt', 'deletedAt')
  records.createIndex('runningSince', 'runningSince')
  database.createObjectStore('outbox', { keyPath: 'change.id' }).createIndex('stamp', 'change.stamp')
  database.createObjectStore('rejected', { keyPath: 'change.id' })
  database.createObjectStore('drafts')
  database.createObjectStore('meta')
  await transaction.objectStore('meta').put({ device, clock: unsetClock, cursor: 0 }, 'state')
}

// Making them anew takes the schemas, which are loaded only then: an upgrade's transaction does not wait for that.
async function markRecordsStale(transaction: UpgradeTransaction): Promise<void> {
  const meta = transaction.objectStore('meta')
  const state = await meta.get('state')
  if (state !== undefined) await meta.put({ ...state, hasStaleRecords: true }, 'state')
}
