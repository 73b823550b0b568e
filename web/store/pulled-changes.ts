// What others have changed, merged into the cells of this device, with the conflicts that come to light.

import { isJsonObject, type Json } from '../../domain/json.ts'
import { type Cell, type Cells, cellsOfChange, winsOver } from '../../domain/sync/cell.ts'
import { MAX_AHEAD_MS } from '../../domain/sync/clock.ts'
import { conflictBetween } from '../../domain/sync/conflict.ts'
import type { LoggedChange } from '../../domain/sync/protocol.ts'
import { isStamp, parseStamp, type Stamp } from '../../domain/sync/stamp.ts'
import type { WriteTransaction } from './local-schema.ts'
import type { TouchedRecords } from './touched-records.ts'
import type { RecordName } from './write-change.ts'

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
    const record = { kind: change.kind, id: change.recordId }
    const before = await records.cellsOf(record)
    const after = merged(before, cellsOfChange(change))
    records.change(record, after.cells)
    for (const pair of after.contested) await noteConflict(transaction, record, pair)
    hasShadowed ||= after.contested.some(({ kept }) => isUnbelievable(kept.stamp, serverTime))
  }
  return hasShadowed
}

interface Contested {
  readonly field: string
  readonly held: Cell
  readonly came: Cell
  /** Which of the two the record has now. */
  readonly kept: Cell
}

function merged(held: Cells, came: Cells): { readonly cells: Cells; readonly contested: readonly Contested[] } {
  const cells: Record<string, Cell> = { ...held }
  const contested: Contested[] = []
  for (const [field, cell] of Object.entries(came)) {
    const holder = Object.hasOwn(held, field) ? held[field] : undefined
    const isNews = winsOver(cell, holder)
    if (isNews) cells[field] = cell
    if (holder !== undefined) contested.push({ field, held: holder, came: cell, kept: isNews ? cell : holder })
  }
  const hasNews = Object.keys(came).some((field) => cells[field] !== held[field])
  return { cells: hasNews ? cells : held, contested }
}

/** Writes down that two values of a cell were made without knowledge of each other, unless somebody has looked at just that. */
export async function noteConflict(
  transaction: WriteTransaction,
  { kind, id }: RecordName,
  { field, held, came }: Pick<Contested, 'field' | 'held' | 'came'>,
): Promise<void> {
  const conflict = conflictBetween(field, held, came)
  if (conflict === undefined) return
  const conflicts = transaction.objectStore('conflicts')
  const known = await conflicts.get([kind, id, field])
  if (known !== undefined && known.loser.stamp === conflict.loser.stamp) return
  await conflicts.put({ ...conflict, kind, id, hasLooked: false })
}

// From outside, whatever the types say.
function isReadable(change: unknown): boolean {
  if (!isJsonObject(change)) return false
  const { kind, recordId, stamp, fields } = change
  if (typeof kind !== 'string' || typeof recordId !== 'string' || typeof stamp !== 'string') return false
  return isStamp(stamp) && isJsonObject(fields) && Object.values(fields).every(isWrite)
}

function isWrite(write: Json): boolean {
  return isJsonObject(write) && Object.hasOwn(write, 'v')
}

// Without a number of its own it gets one that no change has.
async function keepUnread(transaction: WriteTransaction, change: unknown): Promise<void> {
  const unread = transaction.objectStore('unread')
  const json: Json = JSON.parse(JSON.stringify(change ?? null))
  const seq = isJsonObject(json) ? json['seq'] : undefined
  await unread.put({ seq: typeof seq === 'number' ? seq : -1 - (await unread.count()), change: json })
}

/** Whether the server, at `serverTime` (UTC ms), will not take this stamp as it is. */
export function isUnbelievable(stamp: Stamp, serverTime: number): boolean {
  return (parseStamp(stamp)?.millis ?? 0) > serverTime + MAX_AHEAD_MS
}
