// One page of the server's cells against the same stretch of this device's: what is newer there comes in, what is newer here
// or missing there is offered.

import { filterValues } from '../../domain/own-values.ts'
import { winningCells } from '../../domain/sync/cell.ts'
import type { Stamp } from '../../domain/sync/stamp.ts'
import type { CatchUp, CellPlace, CellsRow, WriteTransaction } from './local-schema.ts'
import { takeCells } from './pulled-changes.ts'
import { offersOf } from './re-offer.ts'
import { nameOf, type RecordName, recordOf } from './record-name.ts'
import type { SnapshotPage } from './snapshot-page.ts'
import { touchedRecords } from './touched-records.ts'

export interface Merged {
  /** The last cell that has been compared. */
  readonly reached: CellPlace | undefined
  /** Whether something was passed over for a cell of this device whose stamp the server will not believe. */
  readonly hasShadowed: boolean
}

/** `receivedAt`: UTC milliseconds of the device. */
export async function mergePage(
  transaction: WriteTransaction,
  { records, serverTime, next }: SnapshotPage,
  { after, receivedAt }: { readonly after: CatchUp['reached']; readonly receivedAt: number },
): Promise<Merged> {
  const until = next === undefined ? undefined : lastPlace(records)
  const [rows, unsent] = await Promise.all([readStretch(transaction, after, until), readUnsent(transaction)])
  const held = new Map(rows.map((row) => [nameOf(row), row.cells]))
  const touched = touchedRecords(transaction, held)
  let hasShadowed = false
  for (const { cells, ...name } of records) {
    const record = recordOf(name)
    // A snapshot does not say what its cells are based on. Of a value that has not left this device, nobody there had seen it.
    const mayConflict = (field: string, own: { readonly stamp: Stamp }) => unsent.has(writeOf(record, field, own.stamp))
    if (await takeCells(transaction, touched, { record, cells, serverTime, mayConflict })) hasShadowed = true
  }
  touched.store()
  const ofServer = new Map(records.map((record) => [nameOf(recordOf(record)), record.cells]))
  for (const row of rows) {
    const compared = filterValues(row.cells, ({ stamp }, field) => {
      return isWithin([row.kind, row.id, field], after, until) && !unsent.has(writeOf(row, field, stamp))
    })
    for (const change of offersOf(row, winningCells(compared, ofServer.get(nameOf(row)) ?? {}))) {
      await transaction.objectStore('outbox').put({ change, queuedAt: receivedAt })
    }
  }
  return { reached: until ?? after, hasShadowed }
}

type Place = CellPlace | undefined

// In the order of keys a list comes after every text.
const FIRST: readonly string[] = []
const LAST: readonly IDBValidKey[] = [[]]

function readStretch(transaction: WriteTransaction, after: Place, until: Place): Promise<readonly CellsRow[]> {
  const records = IDBKeyRange.bound(after?.slice(0, 2) ?? FIRST, until?.slice(0, 2) ?? LAST)
  return transaction.objectStore('cells').getAll(records)
}

// Names and fields are ASCII, so the order of keys is the order of the server too.
function isWithin(place: CellPlace, after: Place, until: Place): boolean {
  return indexedDB.cmp(place, after ?? FIRST) > 0 && indexedDB.cmp(place, until ?? LAST) <= 0
}

// Field by field: of a record that crosses the end of a page, what is offered of the one page has the stamp of what is yet to
// be offered of the next.
async function readUnsent(transaction: WriteTransaction): Promise<ReadonlySet<string>> {
  const waiting = await transaction.objectStore('outbox').getAll()
  return new Set(
    waiting.flatMap(({ change }) =>
      Object.keys(change.fields).map((field) => writeOf(recordOf(change), field, change.stamp)),
    ),
  )
}

function writeOf(record: RecordName, field: string, stamp: Stamp): string {
  return `${nameOf(record)} ${field} ${stamp}`
}

function lastPlace(records: SnapshotPage['records']): Place {
  const last = records.at(-1)
  const field = last && Object.keys(last.cells).sort().at(-1)
  return last && field !== undefined ? [last.kind, last.recordId, field] : undefined
}
