// The inside of fake-indexeddb, as far as a simulated browser must reach into it: to read what is on the disk without asking
// the program, and to end connections as a closed tab or a broken system does.

export interface RawStore {
  readonly keyPath: string | readonly string[] | null
  readonly rawIndexes: ReadonlyMap<string, { readonly keyPath: string | string[] }>
  readonly records: { readonly values: () => Iterable<{ readonly key: IDBValidKey; readonly value: unknown }> }
  readonly getValue: (key: IDBValidKey) => unknown
}

interface RawDatabase {
  readonly version: number
  readonly rawObjectStores: ReadonlyMap<string, RawStore>
  readonly transactions: readonly RawTransaction[]
  connections: readonly RawConnection[]
  readonly processTransactions: () => void
}

export interface RawConnection {
  readonly _rawDatabase: RawDatabase
  _closePending: boolean
  _closed: boolean
}

export interface RawTransaction {
  readonly db: RawConnection
  readonly mode: IDBTransactionMode
  readonly _requests: readonly { readonly request: { readonly readyState: string; listeners: unknown[] } }[]
  _state: string
  _started: boolean
  error: DOMException | null
  listeners: readonly { readonly callback: unknown }[]
  readonly _abort: (errorName: string | null) => void
}

/** One database as plain data. */
export interface StoredDatabase {
  readonly name: string
  readonly version: number
  readonly stores: readonly StoredStore[]
}

interface StoredStore {
  readonly name: string
  readonly keyPath: string | string[] | null
  readonly indexes: readonly { readonly name: string; readonly keyPath: string | string[] }[]
  readonly rows: readonly { readonly key: IDBValidKey; readonly value: unknown }[]
}

/** The inside of a connection that fake-indexeddb has opened. */
export function rawConnection(database: IDBDatabase): RawConnection {
  return database as unknown as RawConnection
}

/** Every database that is on the disk. What an open transaction has written so far is in it. */
export function databasesIn(factory: IDBFactory): ReadonlyMap<string, RawDatabase> {
  const { _databases } = factory as unknown as { readonly _databases: ReadonlyMap<string, RawDatabase> }
  return new Map([..._databases].filter(([, { version }]) => version > 0))
}

/** Whether a transaction is under way that may still be taken back. */
export function isWriting(factory: IDBFactory): boolean {
  return [...databasesIn(factory).values()].some(({ transactions }) =>
    transactions.some(({ mode, _state }) => mode !== 'readonly' && _state !== 'finished'),
  )
}

/** The rows of a store, as they lie there; none for a store that does not exist. Not to be changed. */
export function rowsIn<Row>(factory: IDBFactory, database: string, store: string): readonly Row[] {
  const records = databasesIn(factory).get(database)?.rawObjectStores.get(store)?.records.values() ?? []
  return [...records].map(({ value }) => value as Row)
}

/** Ends a connection at once: what has not been committed is undone, and nothing more can be asked of it. */
export function endConnection(connection: RawConnection, reason: string): void {
  const open = connection._rawDatabase.transactions.filter(
    ({ db, _state }) => db === connection && _state !== 'finished',
  )
  connection._closePending = true
  for (const transaction of open) transaction._abort(reason)
  connection._closed = true
  connection._rawDatabase.connections = connection._rawDatabase.connections.filter((other) => other !== connection)
}

/** How many listeners every transaction has by itself. */
const INNER_LISTENERS = 3

/** Ends a connection whose page is gone: nobody hears of it, so that nothing of the page's code runs on. */
export function abandonConnection(connection: RawConnection): void {
  const { transactions, processTransactions } = connection._rawDatabase
  for (const transaction of transactions.filter(({ db }) => db === connection)) {
    for (const { request } of transaction._requests) request.listeners = []
    transaction.listeners = transaction.listeners.filter(
      ({ callback }, index) => index < INNER_LISTENERS || callback === processTransactions,
    )
  }
  endConnection(connection, 'AbortError')
}

/** Everything on the disk, as data. */
export function readStorage(factory: IDBFactory): readonly StoredDatabase[] {
  return [...databasesIn(factory)].map(([name, { version, rawObjectStores }]) => ({
    name,
    version,
    stores: [...rawObjectStores].map(([storeName, { keyPath, rawIndexes, records }]) => ({
      name: storeName,
      keyPath: keyPath === null || typeof keyPath === 'string' ? keyPath : [...keyPath],
      indexes: [...rawIndexes].map(([indexName, index]) => ({ name: indexName, keyPath: index.keyPath })),
      rows: structuredClone([...records.values()].map(({ key, value }) => ({ key, value }))),
    })),
  }))
}

/** A disk that holds just that. */
export async function writeStorage(databases: readonly StoredDatabase[]): Promise<IDBFactory> {
  const factory = new IDBFactory()
  for (const database of databases) await writeDatabase(factory, database)
  return factory
}

function writeDatabase(factory: IDBFactory, { name, version, stores }: StoredDatabase): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = factory.open(name, version)
    opening.onupgradeneeded = () => {
      for (const store of stores) makeStore(opening.result, store)
    }
    opening.onsuccess = () => {
      opening.result.close()
      resolve()
    }
    opening.onerror = () => reject(opening.error ?? new Error('the copy could not be made'))
  })
}

function makeStore(database: IDBDatabase, { name, keyPath, indexes, rows }: StoredStore): void {
  const store = database.createObjectStore(name, { keyPath })
  for (const index of indexes) store.createIndex(index.name, index.keyPath)
  for (const { key, value } of rows) store.put(value, keyPath === null ? key : undefined)
}
