// Every record of an account, deleted and unknown ones too, read page by page however many there are.

import type { Json } from '../../domain/json.ts'
import type { SnapshotRecord } from '../../domain/sync/protocol.ts'
import type { Database } from './database.ts'
import { type CellKey, cellsAfter, firstKey, readStoredCells, type StoredCell } from './record-cells.ts'
import type { Scope } from './scope.ts'

type GrowingRecord = Omit<SnapshotRecord, 'cells'> & {
  readonly cells: Record<string, { v: Json; stamp: StoredCell['stamp'] }>
}

/** In the order of kind and id. A record may go on from one page of cells to the next, so it is handed over when the next one
 *  begins. Pages are moments of their own: what is written meanwhile may be in it or not. */
export async function* everyRecord(database: Database, scope: Scope): AsyncGenerator<SnapshotRecord> {
  let current: GrowingRecord | undefined
  for await (const { kind, record, field, v, stamp } of cellsOf(database, scope)) {
    if (current === undefined || current.kind !== kind || current.recordId !== record) {
      if (current !== undefined) yield current
      current = { kind, recordId: record, cells: {} }
    }
    current.cells[field] = { v, stamp }
  }
  if (current !== undefined) yield current
}

async function* cellsOf(database: Database, scope: Scope): AsyncGenerator<StoredCell> {
  let after: CellKey | undefined = firstKey
  while (after !== undefined) {
    const page: readonly StoredCell[] = readStoredCells(await database.execute(cellsAfter(scope, after)))
    yield* page
    after = page.at(-1)
  }
}
