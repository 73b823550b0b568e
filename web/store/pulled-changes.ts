// What others have changed, merged into the cells of this device, with the conflicts that come to light.

import { isJsonObject, type Json } from '../../domain/json.ts'
import { ownValue } from '../../domain/own-values.ts'
import { type Cell, type Cells, cellsOfChange, winningCells } from '../../domain/sync/cell.ts'
import { latestBelievable } from '../../domain/sync/clock.ts'
import { conflictBetween } from '../../domain/sync/conflict.ts'
import type { LoggedChange } from '../../domain/sync/protocol.ts'
import { isStamp } from '../../domain/sync/stamp.ts'
import type { WriteTransaction } from './local-schema.ts'
import { type RecordName, recordOf } from './record-name.ts'
import type { TouchedRecords } from './touched-records.ts'

/** The changes that can be read. The others are kept as they came, so that they neither hold up the rest nor are lost. */
export async function readableOf(
  transaction: WriteTransaction,
  changes: readonly LoggedChange[],
): Promise<readonly LoggedChange[]> {
  for (const change of changes) if (!isReadable(change)) await keepUnread(transaction, change)
  return changes.filter(isReadable)
}

/** Merges a page of the log.
 *  Whether something was passed over for a cell of this device whose stamp the server will not believe. */
export async function mergePulled(
  transaction: WriteTransaction,
  records: TouchedRecords,
  { changes, serverTime }: { readonly changes: readonly LoggedChange[]; readonly serverTime: number },
): Promise<boolean> {
  let hasShadowed = false
  for (const change of changes) {
    const arrival = { record: recordOf(change), cells: cellsOfChange(change), serverTime, mayConflict: () => true }
    if (await takeCells(transaction, records, arrival)) hasShadowed = true
  }
  return hasShadowed
}

export interface CellsArrival {
  readonly record: RecordName
  readonly cells: Cells
  /** UTC milliseconds. */
  readonly serverTime: number
  /** Whether two values of a cell were possibly made without knowledge of each other; `held` is what this device had. */
  readonly mayConflict: (field: string, held: Cell) => boolean
}

/** Merges cells that came from the server into a record, and writes conflicts down.
 *  Whether something was passed over for a cell of this device whose stamp the server will not believe. */
export async function takeCells(
  transaction: WriteTransaction,
  records: TouchedRecords,
  { record, cells, serverTime, mayConflict }: CellsArrival,
): Promise<boolean> {
  const before = await records.cellsOf(record)
  const news = winningCells(cells, before)
  if (Object.keys(news).length > 0) records.change(record, { ...before, ...news })
  let hasShadowed = false
  for (const [field, came] of Object.entries(cells)) {
    const held = ownValue(before, field)
    if (held === undefined) continue
    if (mayConflict(field, held)) await noteConflict(transaction, record, { field, held, came })
    if (held.stamp > came.stamp && held.stamp > latestBelievable(serverTime)) hasShadowed = true
  }
  return hasShadowed
}

// Unless somebody has looked at just that.
async function noteConflict(
  transaction: WriteTransaction,
  { kind, id }: RecordName,
  { field, held, came }: { readonly field: string; readonly held: Cell; readonly came: Cell },
): Promise<void> {
  const conflict = conflictBetween(field, held, came)
  if (conflict === undefined) return
  const conflicts = transaction.objectStore('conflicts')
  const known = await conflicts.get([kind, id, field])
  if (known?.loser.stamp !== conflict.loser.stamp) await conflicts.put({ ...conflict, kind, id, hasLooked: false })
}

// From outside, whatever the types say.
function isReadable(change: unknown): boolean {
  if (!isJsonObject(change)) return false
  const { kind, recordId, stamp, fields } = change
  return (
    [kind, recordId, stamp].every((text) => typeof text === 'string') &&
    isStamp(`${stamp}`) &&
    isJsonObject(fields) &&
    Object.values(fields).every((write) => isJsonObject(write) && Object.hasOwn(write, 'v'))
  )
}

// Without a number of its own it gets one that no change has.
async function keepUnread(transaction: WriteTransaction, change: unknown): Promise<void> {
  const unread = transaction.objectStore('unread')
  const json: Json = JSON.parse(JSON.stringify(change ?? null))
  const seq = isJsonObject(json) ? json['seq'] : undefined
  await unread.put({ seq: typeof seq === 'number' ? seq : -1 - (await unread.count()), change: json })
}
