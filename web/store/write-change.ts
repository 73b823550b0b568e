// One save: clock, cells, what screens read, and the outbox, in one transaction on the disk.

import { unwrap } from 'idb'
import type { Json } from '../../domain/json.ts'
import { mapValues } from '../../domain/own-values.ts'
import { ID_RANDOM_BYTES, idFrom } from '../../domain/records/record-id.ts'
import { type Cells, mergeChange } from '../../domain/sync/cell.ts'
import type { Change, FieldWrite } from '../../domain/sync/change.ts'
import { physicalTime, readClock } from '../../domain/sync/clock.ts'
import type { Stamp } from '../../domain/sync/stamp.ts'
import { afterCommit } from './after-commit.ts'
import { type Connection, write } from './connection.ts'
import type { Device } from './device.ts'
import { putState, readState } from './device-state.ts'
import type { CellsRow, OutboxRow, WriteTransaction } from './local-schema.ts'
import type { RecordName } from './record-name.ts'
import { recordRow } from './record-row.ts'
import { InvalidRecordError, NotSavedError } from './save-error.ts'

export interface Save {
  readonly record: RecordName
  /** The values to write over these cells; undefined to write nothing. May throw InvalidRecordError. */
  readonly compose: (cells: Cells) => Readonly<Record<string, Json>> | undefined
  /** The cells that the author had before their eyes, where these are not the ones written over: what each value is based on. */
  readonly seen?: Cells | undefined
}

/** What a save found and what it wrote. */
export interface Written {
  readonly before: Cells
  readonly values: Readonly<Record<string, Json>>
}

/** Resolves only when the change is on the disk. Rejects with InvalidRecordError or NotSavedError; then nothing is. */
export async function writeChange(device: Device, connection: Connection, save: Save): Promise<Written | undefined> {
  const changeId = newId(device)
  let tried: Written | undefined
  const put = async (transaction: WriteTransaction) => {
    // The connection may have been lost after the commit: then the cells are those of this save, and a second try would
    // put what little differs from them in the place of the change.
    if (tried !== undefined && (await isKept(transaction, changeId))) return tried
    tried = await putChange(device, transaction, { ...save, changeId })
    return tried
  }
  const written = await write(connection, ['cells', 'records', 'outbox', 'rejected', 'sent', 'meta'], put).catch(
    (error: unknown) => {
      throw error instanceof InvalidRecordError ? error : new NotSavedError(error)
    },
  )
  if (written !== undefined) saved(device, connection)
  return written
}

/** Whether a change of this device waits, was refused, or was taken by the server (maybe for another tab). */
async function isKept(transaction: WriteTransaction, changeId: string): Promise<boolean> {
  const lists = ['outbox', 'rejected', 'sent'] as const
  const counts = await Promise.all(lists.map((list) => transaction.objectStore(list).count(changeId)))
  return counts.some((count) => count > 0)
}

export function newId({ surroundings }: Pick<Device, 'surroundings'>): string {
  return idFrom(surroundings.now(), surroundings.randomBytes(ID_RANDOM_BYTES))
}

async function putChange(
  device: Device,
  transaction: WriteTransaction,
  { record, compose, seen, changeId }: Save & { readonly changeId: string },
): Promise<Written | undefined> {
  const { kind, id } = record
  // Asked together and written together: every answer that is waited for alone is a trip to the disk's thread and back.
  const [found, state] = await Promise.all([readCells(transaction, record), readState(transaction)])
  const cells = found?.cells ?? {}
  const values = compose(cells)
  if (values === undefined) return undefined
  const queuedAt = device.surroundings.now()
  const after = Object.keys(values).flatMap((name) => cells[name]?.stamp ?? [])
  const reading = readClock(state.clock, { now: physicalTime(queuedAt, state.offset), node: device.node, after })
  const change = { id: changeId, kind, recordId: id, stamp: reading.stamp, fields: writesOver(seen ?? cells, values) }
  putCells(transaction, record, mergeChange(cells, change))
  await Promise.all([
    putState(transaction, { ...state, clock: reading.state }),
    putOutbox(transaction, { change, queuedAt }),
  ])
  return { before: cells, values }
}

/** Stores the cells of a record and what screens read of it; takes the record away when none is left. What cannot be stored
 *  aborts the transaction, whose end says why: an answer to each of thousands of rows takes as long as the rows themselves. */
export function putCells(transaction: WriteTransaction, { kind, id }: RecordName, cells: Cells): void {
  const [cellsStore, recordsStore] = [
    unwrap(transaction.objectStore('cells')),
    unwrap(transaction.objectStore('records')),
  ]
  if (Object.keys(cells).length === 0) {
    cellsStore.delete([kind, id])
    recordsStore.delete([kind, id])
    return
  }
  const row = recordRow(kind, id, cells)
  cellsStore.put({ kind, id, cells })
  if (row !== undefined) recordsStore.put(row)
}

// Functions of their own, because a store may also throw at once: then as well the promises beside it are looked after.
async function readCells(transaction: WriteTransaction, { kind, id }: RecordName): Promise<CellsRow | undefined> {
  return transaction.objectStore('cells').get([kind, id])
}

async function putOutbox(transaction: WriteTransaction, row: OutboxRow): Promise<void> {
  await transaction.objectStore('outbox').put(row)
}

function writesOver(cells: Cells, values: Readonly<Record<string, Json>>): Change['fields'] {
  return mapValues(values, (v, name) => writeOver(v, cells[name]?.stamp))
}

function writeOver(v: Json, base: Stamp | undefined): FieldWrite {
  return base === undefined ? { v } : { v, base }
}

function saved(device: Device, connection: Connection): void {
  askToPersist(device)
  for (const listen of device.onSaved) listen()
  // What was typed is on the disk; "saved" does not wait for whatever becomes of showing it.
  void afterCommit(device, connection).catch(() => undefined)
}

// Asked after the first save, not at the start: there is something to keep now, and browsers judge by use.
function askToPersist({ surroundings }: Device): void {
  const { memory, name, persist } = surroundings
  if (memory.getItem(`${name}-persist`) !== null) return
  memory.setItem(`${name}-persist`, 'asked')
  void persist().catch(() => undefined)
}
