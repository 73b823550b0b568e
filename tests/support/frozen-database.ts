// The device's database as earlier releases have left it on people's devices.

import type { Json } from '../../domain/json.ts'
import first from '../fixtures/local-database-1.json' with { type: 'json' }

export interface FrozenStore {
  readonly name: string
  readonly keyPath: string | string[] | null
  readonly indexes: readonly { readonly name: string; readonly keyPath: string | string[] }[]
  /** `key` only where the values do not hold it. */
  readonly rows: readonly { readonly key?: string; readonly value: unknown }[]
}

export interface FrozenDatabase {
  readonly version: number
  readonly stores: readonly FrozenStore[]
}

/** Of the first release: entries of every kind, one deleted, one refused, a draft, what other devices wrote and what this
 *  release did not know; nothing has been sent yet. Written down from its own code. */
export const firstRelease: FrozenDatabase = first as FrozenDatabase

/** Values of a store, in the order of their keys. */
export function frozenRows({ stores }: FrozenDatabase, store: string): readonly unknown[] {
  return stores.find(({ name }) => name === store)?.rows.map(({ value }) => value) ?? []
}

/** The same with that many more changes waiting, each of a workday of its own. */
export function withMoreWaiting(database: FrozenDatabase, count: number): FrozenDatabase {
  const days = Array.from({ length: count }, (_, index) => waitingDay(index))
  const added: Readonly<Record<string, readonly Json[]>> = {
    cells: days.map(({ cells }) => cells),
    outbox: days.map(({ outbox }) => outbox),
  }
  return {
    ...database,
    stores: database.stores.map((store) => ({
      ...store,
      rows: [...store.rows, ...(added[store.name] ?? []).map((value) => ({ value }))],
    })),
  }
}

function waitingDay(index: number): { readonly cells: Json; readonly outbox: Json } {
  const day = new Date(Date.UTC(2020, 0, 1 + index)).toISOString()
  const stamp = `${day}-0000-cccccccc`
  const id = `day-${String(index).padStart(5, '0')}`
  const values = { date: day.slice(0, 10), workMinutes: 480 }
  const cells = Object.fromEntries(Object.entries(values).map(([name, v]) => [name, { v, stamp }]))
  const fields = Object.fromEntries(Object.entries(values).map(([name, v]) => [name, { v }]))
  return {
    cells: { kind: 'workday', id, cells },
    outbox: { change: { id: `change-${id}`, kind: 'workday', recordId: id, stamp, fields }, queuedAt: Date.parse(day) },
  }
}

/** Puts it where nothing is yet. Needs nothing from around it, so that it can run in a page as well. */
export async function layDatabase({ name, database }: LaidDatabase): Promise<void> {
  const lay = (open: IDBDatabase, { name: store, keyPath, indexes, rows }: FrozenStore) => {
    const made = open.createObjectStore(store, { keyPath })
    for (const index of indexes) made.createIndex(index.name, index.keyPath)
    for (const { key, value } of rows) {
      if (key === undefined) made.put(value)
      else made.put(value, key)
    }
  }
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open(name, database.version)
    opening.onerror = () => reject(opening.error)
    opening.onupgradeneeded = () => {
      for (const store of database.stores) lay(opening.result, store)
    }
    opening.onsuccess = () => {
      opening.result.close()
      resolve()
    }
  })
}

interface LaidDatabase {
  readonly name: string
  readonly database: FrozenDatabase
}
