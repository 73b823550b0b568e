// One page of the server's cells against the same stretch of this device's: what is newer there comes in, what is newer here
// or missing there is offered.

import { type Cell, type Cells, mergeCells } from '../../domain/sync/cell.ts'
import { type ClockState, witness } from '../../domain/sync/clock.ts'
import type { SnapshotRecord } from '../../domain/sync/protocol.ts'
import type { Stamp } from '../../domain/sync/stamp.ts'
import type { CatchUp, CellPlace, CellsRow, DeviceState, WriteTransaction } from './local-schema.ts'
import { isUnbelievable, noteConflict } from './pulled-changes.ts'
import { lackingCells, offersOf } from './re-offer.ts'
import type { SnapshotPage } from './snapshot-page.ts'
import { putCells, type RecordName } from './write-change.ts'

export interface PageContext {
  readonly state: DeviceState
  readonly catchUp: CatchUp
  /** UTC milliseconds of the device. */
  readonly receivedAt: number
}

export interface Merged {
  /** The device's clock after it has seen the page's stamps. */
  readonly clock: ClockState
  /** The last cell that has been compared. */
  readonly reached: CellPlace | undefined
  /** Whether something was passed over for a cell of this device whose stamp the server will not believe. */
  readonly hasShadowed: boolean
}

export async function mergePage(
  transaction: WriteTransaction,
  page: SnapshotPage,
  { state, catchUp, receivedAt }: PageContext,
): Promise<Merged> {
  const until = page.next === undefined ? undefined : lastPlace(page.records)
  const [own, unsent] = await Promise.all([
    ownRows(transaction, { after: catchUp.reached, until }),
    readUnsent(transaction),
  ])
  const offering = { own, unsent, receivedAt, isCompared: isBetween(catchUp.reached, until) }
  const [hasShadowed] = await Promise.all([
    takeIn(transaction, page, offering),
    offerLacking(transaction, page.records, offering),
  ])
  return { clock: clockAfter(state.clock, page.records), reached: until ?? catchUp.reached, hasShadowed }
}

interface Offering {
  /** This device's records in the stretch, by name. */
  readonly own: ReadonlyMap<string, CellsRow>
  /** What the changes that wait write, as `KIND/ID FIELD STAMP`. */
  readonly unsent: ReadonlySet<string>
  readonly receivedAt: number
  readonly isCompared: (place: CellPlace) => boolean
}

async function takeIn(
  transaction: WriteTransaction,
  { records, serverTime }: SnapshotPage,
  { own, unsent }: Offering,
): Promise<boolean> {
  let hasShadowed = false
  // All at once: a page has hundreds of records, and each answer that is waited for alone is a trip to the disk's thread.
  await Promise.all(
    records.map(async ({ kind, recordId: id, cells }) => {
      const held = own.get(nameOf({ kind, id }))?.cells
      if (held === undefined) return putCells(transaction, { kind, id }, cells)
      const after = mergeCells(held, cells)
      const names = Object.keys(cells).filter((name) => held[name]?.stamp !== cells[name]?.stamp)
      if (names.some((name) => after[name] !== held[name])) await putCells(transaction, { kind, id }, after)
      for (const name of names) await noteIfUnsent(transaction, { kind, id }, { name, held, cells, unsent })
      hasShadowed ||= names.some((name) => after[name] === held[name] && isFarAhead(held[name], serverTime))
    }),
  )
  return hasShadowed
}

function isFarAhead(cell: Cell | undefined, serverTime: number): boolean {
  return cell !== undefined && isUnbelievable(cell.stamp, serverTime)
}

interface Sides {
  readonly name: string
  readonly held: Cells
  readonly cells: Cells
  readonly unsent: Offering['unsent']
}

// A snapshot does not say what its cells are based on. Of a value that has not left this device, nobody there had seen it.
async function noteIfUnsent(
  transaction: WriteTransaction,
  record: RecordName,
  { name, held, cells, unsent }: Sides,
): Promise<void> {
  const [own, came] = [held[name], cells[name]]
  if (own === undefined || came === undefined || !unsent.has(writeOf(record, name, own.stamp))) return
  await noteConflict(transaction, record, { field: name, held: own, came })
}

async function offerLacking(
  transaction: WriteTransaction,
  records: readonly SnapshotRecord[],
  { own, unsent, receivedAt, isCompared }: Offering,
): Promise<void> {
  const ofServer = new Map(records.map((record) => [nameOf({ kind: record.kind, id: record.recordId }), record.cells]))
  for (const [name, { kind, id, cells }] of own) {
    const settled = Object.entries(cells).filter(
      ([field, { stamp }]) => isCompared([kind, id, field]) && !unsent.has(writeOf({ kind, id }, field, stamp)),
    )
    const lacking = lackingCells(Object.fromEntries(settled), ofServer.get(name) ?? {})
    for (const change of offersOf({ kind, id }, lacking)) {
      await transaction.objectStore('outbox').put({ change, queuedAt: receivedAt })
    }
  }
}

async function ownRows(
  transaction: WriteTransaction,
  { after, until }: { readonly after: CellPlace | undefined; readonly until: CellPlace | undefined },
): Promise<ReadonlyMap<string, CellsRow>> {
  const rows = await transaction.objectStore('cells').getAll(rangeOf(after, until))
  return new Map(rows.map((row) => [nameOf(row), row]))
}

function rangeOf(after: CellPlace | undefined, until: CellPlace | undefined): IDBKeyRange | null {
  const lower = after === undefined ? undefined : [after[0], after[1]]
  const upper = until === undefined ? undefined : [until[0], until[1]]
  if (lower !== undefined && upper !== undefined) return IDBKeyRange.bound(lower, upper)
  if (lower !== undefined) return IDBKeyRange.lowerBound(lower)
  return upper === undefined ? null : IDBKeyRange.upperBound(upper)
}

// Field by field: of a record that crosses the end of a page, what is offered of the one page has the stamp of what is yet to
// be offered of the next.
async function readUnsent(transaction: WriteTransaction): Promise<Offering['unsent']> {
  const waiting = await transaction.objectStore('outbox').getAll()
  return new Set(
    waiting.flatMap(({ change: { kind, recordId: id, stamp, fields } }) =>
      Object.keys(fields).map((field) => writeOf({ kind, id }, field, stamp)),
    ),
  )
}

function writeOf(record: RecordName, field: string, stamp: Stamp): string {
  return `${nameOf(record)} ${field} ${stamp}`
}

// Names and fields are ASCII, so this is the order of the server's keys too.
function isBetween(after: CellPlace | undefined, until: CellPlace | undefined): Offering['isCompared'] {
  return (place) => (after === undefined || isAfter(place, after)) && (until === undefined || !isAfter(place, until))
}

function isAfter(place: CellPlace, other: CellPlace): boolean {
  const differing = place.findIndex((part, index) => part !== other[index])
  return differing >= 0 && (place[differing] ?? '') > (other[differing] ?? '')
}

function lastPlace(records: readonly SnapshotRecord[]): CellPlace | undefined {
  const last = records.at(-1)
  const field = last === undefined ? undefined : Object.keys(last.cells).sort().at(-1)
  return last === undefined || field === undefined ? undefined : [last.kind, last.recordId, field]
}

function clockAfter(clock: ClockState, records: readonly SnapshotRecord[]): ClockState {
  let latest: Stamp | undefined
  for (const { cells } of records) {
    for (const { stamp } of Object.values(cells)) if (latest === undefined || stamp > latest) latest = stamp
  }
  return latest === undefined ? clock : witness(clock, latest)
}

function nameOf({ kind, id }: RecordName): string {
  return `${kind}/${id}`
}
