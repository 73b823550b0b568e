// `export NAME`: everything of an account, one record a line, nothing left out.

import type { Json } from '../../domain/json.ts'
import type { SnapshotRecord } from '../../domain/sync/protocol.ts'
import { aboutAccount } from '../store/audit.ts'
import type { Database } from '../store/database.ts'
import { type CellKey, cellsAfter, firstKey, readStoredCells, type StoredCell } from '../store/record-cells.ts'
import { byAccount, type Scope } from '../store/scope.ts'
import { type Command, findAccount, readArgs } from './command.ts'
import { operatorNote } from './operator-note.ts'

export const exportAccount: Command = {
  name: 'export',
  usage: 'NAME',
  about: 'prints every record, deleted ones too, as NDJSON: {kind, recordId, cells: {field: {v, stamp}}}',
  options: [],
  missingFile: 'refused',
  prepare: (args) => {
    const [name = ''] = readArgs(args, { words: ['NAME'], options: {} }).words
    return async ({ database, now, randomBytes, print }) => {
      const account = await findAccount(database, name)
      await database.batch(operatorNote({ now, randomBytes }, 'export', aboutAccount(account.id)), 'write')
      const scope = byAccount(account.id)
      for await (const record of recordsOf(database, scope)) print(JSON.stringify(record))
    }
  },
}

type GrowingRecord = Omit<SnapshotRecord, 'cells'> & {
  readonly cells: Record<string, { v: Json; stamp: StoredCell['stamp'] }>
}

// A record may go on from one page of cells to the next, so it is handed over when the next one begins.
async function* recordsOf(database: Database, scope: Scope): AsyncGenerator<SnapshotRecord> {
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
