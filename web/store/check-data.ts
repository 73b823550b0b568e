// "Check my data": whether this device and the server hold the same cells, told by a hash over each kind.

import { isJsonObject } from '../../domain/json.ts'
import { ask } from './ask-server.ts'
import type { Connection } from './connection.ts'
import type { Device } from './device.ts'
import type { CellsRow } from './local-schema.ts'
import { syncUntilSettled } from './sync-run.ts'

/** Records read at a time; hashing them takes a few milliseconds, so that the page stays alive in between. */
const RECORDS_PER_STEP = 500
/** Somebody may go on typing, here or elsewhere; then both sides are read again. */
const MOST_TRIES = 4

/** The cells of one kind: how many, and SHA-256 in hex over a line `record TAB field TAB stamp` for each, in order. */
export interface KindDigest {
  readonly count: number
  readonly sha256: string
}

export type Digests = Readonly<Record<string, KindDigest>>

export interface ComparedKind {
  readonly kind: string
  readonly isEqual: boolean
  /** Cells here and on the server. */
  readonly here: number
  readonly there: number
}

export type CheckOutcome =
  | { readonly kind: 'compared'; readonly kinds: readonly ComparedKind[] }
  /** Nobody is signed in here, or the server does not know this device any more. */
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'unreachable' }
  /** Changes kept coming while the two sides were read. */
  | { readonly kind: 'restless' }

/** Cells compared so far, and how many the server has. */
export type OnProgress = (progress: { readonly done: number; readonly total: number }) => void

/** Syncs first, so that only what should be equal is compared. Changes nothing. */
export async function checkData(device: Device, onProgress: OnProgress): Promise<CheckOutcome> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const outcome = await tryToCompare(device, onProgress)
    if (outcome !== undefined) return outcome
  }
  return { kind: 'restless' }
}

async function tryToCompare(device: Device, onProgress: OnProgress): Promise<CheckOutcome | undefined> {
  const connection = device.active.value
  const synced = await syncUntilSettled(device)
  if (synced.kind === 'failed') return { kind: 'unreachable' }
  if (synced.kind !== 'settled') return { kind: 'signed-out' }
  const asked = await ask(device, connection, { address: 'GET /api/v1/digest' })
  if (asked.kind === 'signed-out' || asked.kind === 'not-now') return { kind: 'signed-out' }
  const there = asked.kind === 'answer' && asked.status === 200 ? readDigest(asked.body) : undefined
  if (there === undefined) return { kind: 'unreachable' }
  const total = Object.values(there.kinds).reduce((sum, { count }) => sum + count, 0)
  const here = await digestOf(connection, (done) => onProgress({ done: Math.min(done, total), total }))
  const isSameMoment = here.waiting === 0 && here.cursor === there.head
  return isSameMoment ? { kind: 'compared', kinds: compare(here.kinds, there.kinds) } : undefined
}

interface DeviceDigest {
  readonly kinds: Digests
  /** The place in the log that this device has come to. */
  readonly cursor: number
  /** Changes that the server cannot know yet. */
  readonly waiting: number
}

/** What this device holds, as one moment: all of it is read in one transaction, which a save waits for, less than a second
 *  with ten years of entries. */
async function digestOf(connection: Connection, onProgress: (done: number) => void): Promise<DeviceDigest> {
  const { sha256 } = await import('@noble/hashes/sha2.js')
  return connection.use(async (database) => {
    const transaction = database.transaction(['cells', 'outbox', 'meta'])
    const waiting = await transaction.objectStore('outbox').count()
    const cursor = (await transaction.objectStore('meta').get('state'))?.cursor ?? 0
    const kinds = new Map<string, RunningDigest>()
    let done = 0
    for await (const rows of recordsInOrder(transaction.objectStore('cells'))) {
      for (const row of rows) done += take(kinds, row, sha256.create)
      onProgress(done)
    }
    return { kinds: Object.fromEntries([...kinds].map(([kind, digest]) => [kind, finished(digest)])), cursor, waiting }
  })
}

interface RunningDigest {
  readonly hash: { readonly update: (bytes: Uint8Array) => unknown; readonly digest: () => Uint8Array }
  count: number
}

/** How many cells the record has. */
function take(kinds: Map<string, RunningDigest>, { kind, id, cells }: CellsRow, create: () => RunningDigest['hash']) {
  const names = Object.keys(cells).sort()
  if (names.length === 0) return 0
  const digest = kinds.get(kind) ?? { hash: create(), count: 0 }
  const lines = names.map((field) => `${id}\t${field}\t${cells[field]?.stamp ?? ''}`).join('\n')
  digest.hash.update(new TextEncoder().encode(digest.count === 0 ? lines : `\n${lines}`))
  digest.count += names.length
  kinds.set(kind, digest)
  return names.length
}

function finished({ hash, count }: RunningDigest): KindDigest {
  return { count, sha256: [...hash.digest()].map((byte) => byte.toString(16).padStart(2, '0')).join('') }
}

// Kinds, ids and fields are ASCII, so the key's order is that of the server's bytes.
async function* recordsInOrder(store: {
  readonly getAll: (range: IDBKeyRange | null, count: number) => Promise<CellsRow[]>
}): AsyncGenerator<readonly CellsRow[]> {
  let after: IDBKeyRange | null = null
  for (;;) {
    const rows = await store.getAll(after, RECORDS_PER_STEP)
    const last = rows.at(-1)
    if (last === undefined) return
    yield rows
    after = IDBKeyRange.lowerBound([last.kind, last.id], true)
  }
}

function compare(here: Digests, there: Digests): readonly ComparedKind[] {
  const names = [...new Set([...Object.keys(here), ...Object.keys(there)])].sort()
  return names.map((kind) => ({
    kind,
    isEqual: here[kind]?.sha256 === there[kind]?.sha256,
    here: here[kind]?.count ?? 0,
    there: there[kind]?.count ?? 0,
  }))
}

function readDigest(body: unknown): { readonly head: number; readonly kinds: Digests } | undefined {
  if (!isJsonObject(body)) return undefined
  const { head, kinds } = body
  if (typeof head !== 'number' || !isJsonObject(kinds)) return undefined
  const read: Record<string, KindDigest> = {}
  for (const [kind, digest] of Object.entries(kinds)) {
    if (!isJsonObject(digest)) return undefined
    const { count, sha256 } = digest
    if (typeof count !== 'number' || typeof sha256 !== 'string') return undefined
    read[kind] = { count, sha256 }
  }
  return { head, kinds: read }
}
