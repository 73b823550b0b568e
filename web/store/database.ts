// The database on this device: one per account, and one for what was typed without an account.

import { deleteDB, type IDBPTransaction, openDB } from 'idb'
import { unsetClock } from '../../domain/sync/clock-state.ts'
import type { LocalDatabase, LocalSchema, StoreName } from './local-schema.ts'

/** Grows whenever a store, an index or a kind of record is added; an upgrade only ever adds. */
export const DATABASE_VERSION = 4

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
    upgrade(fresh, oldVersion, _newVersion, transaction) {
      return upgrade(fresh, transaction, { from: oldVersion, newDevice: options.newDevice }).catch(() =>
        giveUp(transaction),
      )
    },
    blocked: options.onBlocked,
    blocking() {
      database.close()
      options.onLost()
    },
    terminated: options.onLost,
  })
  // The first version has none before it; every start waits for this look.
  const state = version > 1 ? await database.get('meta', 'state') : undefined
  if (state?.hasStaleRecords) await (await import('./rebuild-records.ts')).rebuildRecords(database)
  return database
}

/** Deletes a database with everything in it. Other tabs that have it open close it first, as for an upgrade; one that is
 *  asleep is not waited for, the browser deletes when it has closed too. */
export function deleteLocalDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    deleteDB(name, { blocked: () => resolve() }).then(resolve, reject)
  })
}

type UpgradeTransaction = IDBPTransaction<LocalSchema, StoreName[], 'versionchange'>

/** Half an upgrade must not be kept; opening then rejects with AbortError, and the next try starts from what was there. */
function giveUp(transaction: UpgradeTransaction): void {
  transaction.done.catch(() => undefined)
  transaction.abort()
}

interface Upgrade {
  readonly from: number
  readonly newDevice: string
}

// Each step adds what its version added; whoever starts anew takes them all.
async function upgrade(
  database: LocalDatabase,
  transaction: UpgradeTransaction,
  { from, newDevice }: Upgrade,
): Promise<void> {
  // First what may throw at once: then nothing has been begun that nobody waits for.
  if (from < 2) createSyncStores(database)
  await (from < 1 ? createStores(database, transaction, newDevice) : markRecordsStale(transaction))
}

function createSyncStores(database: LocalDatabase): void {
  database.createObjectStore('sent', { keyPath: 'change.id' }).createIndex('seq', 'seq')
  database.createObjectStore('conflicts', { keyPath: ['kind', 'id', 'field'] })
  database.createObjectStore('unread', { keyPath: 'seq' })
}

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
