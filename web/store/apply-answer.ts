// Takes in the server's answer, in one transaction: what it acknowledged, what it refused, and what others changed.

import { adoptStamp, type Cells, cellsOfChange, mergeCells, winsOver } from '../../domain/sync/cell.ts'
import type { Change, FieldWrite } from '../../domain/sync/change.ts'
import { type ClockState, capClock, MAX_AHEAD_MS, witness } from '../../domain/sync/clock.ts'
import type { LoggedChange, SyncAnswer } from '../../domain/sync/protocol.ts'
import { parseStamp, type Stamp } from '../../domain/sync/stamp.ts'
import { type Connection, write } from './connection.ts'
import type { DeviceState, WriteTransaction } from './local-schema.ts'
import { putCells, putState, type RecordName } from './write-change.ts'

export interface Receipt {
  readonly answer: SyncAnswer
  /** UTC milliseconds of the device. */
  readonly receivedAt: number
}

export interface Applied {
  /** Whether records look different now. */
  readonly hasNews: boolean
  /** How many changes left the outbox. */
  readonly settled: number
  /** How many are still in it. */
  readonly waiting: number
  /** Whether the log goes on after what has been read of it. */
  readonly mustReadOn: boolean
}

/** Only what the answer names leaves the outbox, and only together with everything else that the answer says. */
export function applyAnswer(connection: Connection, receipt: Receipt): Promise<Applied> {
  return connection.use((database) =>
    write(database, ['cells', 'records', 'outbox', 'rejected', 'meta'], (transaction) => apply(transaction, receipt)),
  )
}

async function apply(transaction: WriteTransaction, { answer, receivedAt }: Receipt): Promise<Applied> {
  const records = touchedRecords(transaction)
  const { settled, adopted } = await settleAccepted(transaction, records, answer)
  const refused = await setAside(transaction, answer, receivedAt)
  const hasShadowed = await mergePulled(records, answer)
  await rebase(transaction, adopted)
  const hasNews = await records.store()
  const waiting = await transaction.objectStore('outbox').count()
  const circumstances = { answer, receivedAt, isEmpty: waiting === 0, hasAdopted: adopted.size > 0, hasShadowed }
  return { hasNews, settled: settled + refused, waiting, mustReadOn: await moveOn(transaction, circumstances) }
}

interface TouchedRecords {
  readonly cellsOf: (record: RecordName) => Promise<Cells>
  readonly change: (record: RecordName, cells: Cells) => void
  /** Writes what was changed; whether any value is another one now. */
  readonly store: () => Promise<boolean>
}

// A page often has many changes of one record: each is read once and written once.
function touchedRecords(transaction: WriteTransaction): TouchedRecords {
  const touched = new Map<string, { readonly record: RecordName; readonly before: Cells; cells: Cells }>()
  const keyOf = ({ kind, id }: RecordName) => `${kind}/${id}`
  return {
    async cellsOf(record) {
      const known = touched.get(keyOf(record))
      if (known !== undefined) return known.cells
      const cells = (await transaction.objectStore('cells').get([record.kind, record.id]))?.cells ?? {}
      touched.set(keyOf(record), { record, before: cells, cells })
      return cells
    },
    change(record, cells) {
      const known = touched.get(keyOf(record))
      if (known !== undefined) known.cells = cells
    },
    async store() {
      let hasNews = false
      for (const { record, before, cells } of touched.values()) {
        const changed = Object.keys(cells).filter((name) => cells[name] !== before[name])
        if (changed.length > 0) await putCells(transaction, record, cells)
        hasNews ||= changed.some((name) => cells[name]?.v !== before[name]?.v)
      }
      return hasNews
    },
  }
}

async function settleAccepted(
  transaction: WriteTransaction,
  records: TouchedRecords,
  { accepted }: SyncAnswer,
): Promise<{ readonly settled: number; readonly adopted: ReadonlyMap<Stamp, Stamp> }> {
  const outbox = transaction.objectStore('outbox')
  const adopted = new Map<Stamp, Stamp>()
  let settled = 0
  for (const { id, stamp } of accepted) {
    const change = (await outbox.get(id))?.change
    if (change === undefined) continue
    if (stamp !== change.stamp) {
      const record = recordOf(change)
      records.change(record, adoptStamp(await records.cellsOf(record), change, stamp))
      adopted.set(change.stamp, stamp)
    }
    await outbox.delete(id)
    settled++
  }
  return { settled, adopted }
}

async function setAside(transaction: WriteTransaction, { rejected }: SyncAnswer, rejectedAt: number): Promise<number> {
  let refused = 0
  for (const rejection of rejected.filter(({ final }) => final)) {
    const row = await transaction.objectStore('outbox').get(rejection.id)
    if (row === undefined) continue
    await transaction.objectStore('rejected').put({ ...row, rejection, rejectedAt })
    await transaction.objectStore('outbox').delete(rejection.id)
    refused++
  }
  return refused
}

/** Whether something was passed over for a cell of this device whose stamp the server will not believe. */
async function mergePulled(records: TouchedRecords, { changes, serverTime }: SyncAnswer): Promise<boolean> {
  let hasShadowed = false
  for (const change of changes) {
    const record = recordOf(change)
    const cells = await records.cellsOf(record)
    const pulled = cellsOfChange(change)
    const losers = Object.entries(pulled).filter(([name, cell]) => !winsOver(cell, cells[name]))
    if (losers.some(([name]) => isUnbelievable(cells[name]?.stamp, serverTime))) hasShadowed = true
    if (losers.length < Object.keys(pulled).length) records.change(record, mergeCells(cells, pulled))
  }
  return hasShadowed
}

// What waits was made over cells whose stamps the server has replaced; it is based on the stored ones.
async function rebase(transaction: WriteTransaction, adopted: ReadonlyMap<Stamp, Stamp>): Promise<void> {
  if (adopted.size === 0) return
  const outbox = transaction.objectStore('outbox')
  for (const row of await outbox.getAll()) {
    const fields = Object.entries(row.change.fields)
    if (!fields.some(([, { base }]) => base !== undefined && adopted.has(base))) continue
    const rebased = Object.fromEntries(fields.map(([name, write]) => [name, rebasedWrite(write, adopted)]))
    await outbox.put({ ...row, change: { ...row.change, fields: rebased } })
  }
}

function rebasedWrite(write: FieldWrite, adopted: ReadonlyMap<Stamp, Stamp>): FieldWrite {
  const base = write.base === undefined ? undefined : adopted.get(write.base)
  return base === undefined ? write : { v: write.v, base }
}

interface Circumstances extends Receipt {
  readonly isEmpty: boolean
  readonly hasAdopted: boolean
  readonly hasShadowed: boolean
}

async function moveOn(transaction: WriteTransaction, circumstances: Circumstances): Promise<boolean> {
  const before = await transaction.objectStore('meta').get('state')
  if (before === undefined) return false
  const after = stateAfter(before, circumstances)
  if (isWorthStoring(before, after)) await putState(transaction, after)
  return after.cursor < before.cursor || (circumstances.answer.more && after.cursor > before.cursor)
}

function stateAfter(state: DeviceState, circumstances: Circumstances): DeviceState {
  const { answer, receivedAt, isEmpty, hasAdopted } = circumstances
  const hasShadowed = state.hasShadowed === true || circumstances.hasShadowed
  const isOtherLog = state.epoch !== undefined && state.epoch !== answer.epoch
  // What lost to an unbelievable stamp may win against the stored one, so the log is read once more from its start.
  const readsAnew = isOtherLog || (hasShadowed && hasAdopted && isEmpty)
  return {
    ...state,
    epoch: answer.epoch,
    cursor: readsAnew ? 0 : answer.cursor,
    clock: clockAfter(state.clock, circumstances),
    // Taken at arrival, so that the device's time stays on the late side of the server's.
    offset: answer.serverTime - receivedAt,
    lastSyncAt: receivedAt,
    hasShadowed: hasShadowed && !readsAnew,
  }
}

function clockAfter(clock: ClockState, { answer, isEmpty }: Circumstances): ClockState {
  const seen = [...answer.accepted, ...answer.changes].reduce((latest, { stamp }) => witness(latest, stamp), clock)
  return isEmpty ? capClock(seen, answer.serverTime) : seen
}

// Polls come every few seconds; the disk need not hear of each.
function isWorthStoring(before: DeviceState, after: DeviceState): boolean {
  return (
    before.cursor !== after.cursor ||
    before.epoch !== after.epoch ||
    before.hasShadowed !== after.hasShadowed ||
    before.clock.millis !== after.clock.millis ||
    before.clock.counter !== after.clock.counter ||
    Math.abs((before.offset ?? Number.POSITIVE_INFINITY) - (after.offset ?? 0)) >= 1000 ||
    (after.lastSyncAt ?? 0) - (before.lastSyncAt ?? 0) >= 60_000
  )
}

function isUnbelievable(stamp: Stamp | undefined, serverTime: number): boolean {
  return stamp !== undefined && (parseStamp(stamp)?.millis ?? 0) > serverTime + MAX_AHEAD_MS
}

function recordOf({ kind, recordId }: Change | LoggedChange): RecordName {
  return { kind, id: recordId }
}
