// Makes what screens read anew from the cells: a newer version of the app may know more kinds and fields.

import type { LocalDatabase } from './local-schema.ts'
import { recordRow } from './record-row.ts'

/** One transaction, so that an interrupted one is simply done again at the next start. */
export async function rebuildRecords(database: LocalDatabase): Promise<void> {
  const transaction = database.transaction(['cells', 'records', 'meta'], 'readwrite')
  const records = transaction.objectStore('records')
  await records.clear()
  for (const { kind, id, cells } of await transaction.objectStore('cells').getAll()) {
    const row = recordRow(kind, id, cells)
    if (row !== undefined) await records.put(row)
  }
  const state = await transaction.objectStore('meta').get('state')
  if (state !== undefined) await transaction.objectStore('meta').put({ ...state, hasStaleRecords: false }, 'state')
  await transaction.done
}
