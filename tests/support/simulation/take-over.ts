// Puts a simulated run in the place of chance: IndexedDB's turns are taken when the run says so, and every page has the
// storage of its own browser.

import 'fake-indexeddb/auto'
import type { CellsRow, OutboxRow } from '../../../web/store/local-schema.ts'
import { acting, type Notes } from './acting.ts'
import { installStorageFaults, watchConnection } from './storage-faults.ts'

const laterOfNode = globalThis.setImmediate

/** Resolves when everything that is ready to run has run. */
export function turn(): Promise<void> {
  return new Promise((resolve) => laterOfNode(resolve))
}

/** One run at a time. Returns what gives everything back. */
export function takeOver(): () => void {
  const { indexedDB } = globalThis
  const { put } = IDBObjectStore.prototype
  const removeFaults = installStorageFaults()
  define('setImmediate', later)
  define('indexedDB', { open, cmp: indexedDB.cmp.bind(indexedDB) })
  IDBObjectStore.prototype.put = function (value, key) {
    noteSave(this, value)
    return key === undefined ? put.call(this, value) : put.call(this, value, key)
  }
  return () => {
    IDBObjectStore.prototype.put = put
    define('indexedDB', indexedDB)
    define('setImmediate', laterOfNode)
    removeFaults()
  }
}

function define(name: string, value: unknown): void {
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true })
}

// What belongs to no page, a copy of a disk for one, is not part of what is simulated.
function later(work: () => void): unknown {
  const context = acting.getStore()
  if (context === undefined) return laterOfNode(work)
  return context.page.storage.tasks.push(() => acting.run(context, work))
}

function open(name: string, version?: number): IDBOpenDBRequest {
  const page = acting.getStore()?.page
  if (page === undefined) throw new Error('a database is opened by nobody')
  if (!page.isAlive) return new IDBOpenDBRequest()
  const opening = page.storage.factory.open(name, version)
  const watch = () => watchConnection(opening.result, page)
  opening.addEventListener('upgradeneeded', watch)
  opening.addEventListener('success', () => {
    watch()
    // Its tab was closed meanwhile.
    if (!page.isAlive) opening.result.close()
  })
  return opening
}

function noteSave(store: IDBObjectStore, value: unknown): void {
  const notes = acting.getStore()?.notes
  if (notes === undefined) return
  if (store.name === 'outbox') noteChange(notes, value as OutboxRow)
  if (store.name === 'cells') noteSeen(notes, value as CellsRow, heldCells(store, value as CellsRow))
}

function noteChange({ changes }: Notes, { change }: OutboxRow): void {
  changes.set(change.id, change)
}

function noteSeen({ seen }: Notes, after: CellsRow, before: CellsRow | undefined): void {
  for (const [field, cell] of Object.entries(before?.cells ?? {})) {
    if (after.cells[field]?.stamp !== cell.stamp) seen.set(field, cell.stamp)
  }
}

// A transaction that writes is alone, so what lies there is what the save has read.
function heldCells(store: IDBObjectStore, { kind, id }: CellsRow): CellsRow | undefined {
  const { _rawObjectStore } = store as unknown as { readonly _rawObjectStore: { getValue: (key: unknown) => unknown } }
  return _rawObjectStore.getValue([kind, id]) as CellsRow | undefined
}
