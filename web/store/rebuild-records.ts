// Makes what screens read anew from the cells: a newer version of the app may know more kinds and fields.

import { unwrap } from 'idb'
import type { Cells } from '../../domain/sync/cell.ts'
import type { CellsRow, LocalDatabase, RejectedRow, WriteTransaction } from './local-schema.ts'
import { recordRow } from './record-row.ts'

/** Rows that are in memory at a time. */
const BATCH = 2000

/** One transaction, so that an interrupted one is simply done again at the next start. */
export async function rebuildRecords(database: LocalDatabase): Promise<void> {
  const transaction: WriteTransaction = database.transaction(['cells', 'records', 'rejected', 'meta'], 'readwrite')
  const hasTakenBack = await takeBackRejected(transaction)
  await transaction.objectStore('records').clear()
  await makeRecords(transaction)
  const state = await transaction.objectStore('meta').get('state')
  if (state !== undefined) {
    // What the refused values had covered is on the server.
    const after = hasTakenBack ? { ...state, catchUp: { done: 0 } } : state
    await transaction.objectStore('meta').put({ ...after, hasStaleRecords: false }, 'state')
  }
  await transaction.done
}

async function makeRecords(transaction: WriteTransaction): Promise<void> {
  const cells = transaction.objectStore('cells')
  // Not waited for one by one: who has ten years would wait twice as long. A row that is not taken aborts the transaction.
  const records = unwrap(transaction.objectStore('records'))
  let last: CellsRow | undefined
  do {
    const range = last && IDBKeyRange.lowerBound([last.kind, last.id], true)
    const rows: readonly CellsRow[] = await cells.getAll(range, BATCH)
    for (const row of rows) {
      const record = recordRow(row.kind, row.id, row.cells)
      if (record !== undefined) records.put(record)
    }
    last = rows.at(-1)
  } while (last !== undefined)
}

/** The first release left refused values in the cells, where they would be taken for what the server has. They stay in the
 *  list of refused changes. Whether there were any. */
async function takeBackRejected(transaction: WriteTransaction): Promise<boolean> {
  const cells = transaction.objectStore('cells')
  let hasTakenBack = false
  for (const { change } of await transaction.objectStore('rejected').getAll()) {
    const row = await cells.get([change.kind, change.recordId])
    const rest = row && withoutRefused(row.cells, change)
    if (row === undefined || rest === undefined) continue
    hasTakenBack = true
    if (Object.keys(rest).length > 0) await cells.put({ ...row, cells: rest })
    else await cells.delete([row.kind, row.id])
  }
  return hasTakenBack
}

/** Undefined when none of the cells is of that change. */
function withoutRefused(cells: Cells, { stamp, fields }: RejectedRow['change']): Cells | undefined {
  const rest = Object.entries(cells).filter(([name, cell]) => cell.stamp !== stamp || !Object.hasOwn(fields, name))
  return rest.length < Object.keys(cells).length ? Object.fromEntries(rest) : undefined
}
