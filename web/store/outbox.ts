// What waits to be sent, oldest first.

import { utf8Bytes } from '../../domain/json.ts'
import type { Rejection } from '../../domain/sync/change.ts'
import { MAX_CHANGES_PER_REQUEST } from '../../domain/sync/limits.ts'
import { beginCatchUp } from './catch-up-page.ts'
import { type Connection, write } from './connection.ts'
import { readState } from './device-state.ts'
import { type DeviceState, type LocalDatabase, type OutboxRow, syncedStores } from './local-schema.ts'
import { setAside } from './own-changes.ts'
import { touchedRecords } from './touched-records.ts'

/** Leaves room in a request's 512 KiB for its envelope. */
export const MOST_BYTES = 400 * 1024

/** What one request may carry. `passedOver`: ids that the server did not take for now. */
export interface BatchLimits {
  readonly changes: number
  readonly passedOver: ReadonlySet<string>
}

export function widestBatch(): { readonly changes: number; readonly passedOver: Set<string> } {
  return { changes: MAX_CHANGES_PER_REQUEST, passedOver: new Set() }
}

/** The next changes to send and the state they are sent in, read as one moment. */
export async function readBatch(
  database: LocalDatabase,
  { changes, passedOver }: BatchLimits,
): Promise<{ readonly rows: readonly OutboxRow[]; readonly state: DeviceState }> {
  const transaction = database.transaction(['outbox', 'meta'])
  const state = await readState(transaction)
  const waiting = await transaction
    .objectStore('outbox')
    .index('stamp')
    .getAll(null, changes + passedOver.size)
  return { rows: fitting(waiting.filter(({ change }) => !passedOver.has(change.id)).slice(0, changes)), state }
}

/** Sets a change aside that the server would not take, as its answer would. */
export function refuse(connection: Connection, rejection: Rejection, rejectedAt: number): Promise<void> {
  return write(connection, syncedStores, async (transaction) => {
    const records = touchedRecords(transaction)
    await setAside(transaction, records, { rejected: [rejection], rejectedAt })
    records.store()
    await beginCatchUp(transaction)
  })
}

// At least one: a change that is too large by itself is for the server to refuse.
function fitting(rows: readonly OutboxRow[]): readonly OutboxRow[] {
  let bytes = 0
  const end = rows.findIndex(({ change }, index) => {
    bytes += utf8Bytes(JSON.stringify(change)) + 1
    return index > 0 && bytes > MOST_BYTES
  })
  return end < 0 ? rows : rows.slice(0, end)
}
