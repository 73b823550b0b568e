// Takes in the server's answer, in one transaction: what it acknowledged, what it refused, and what others changed.

import { type ClockState, capClock, witness } from '../../domain/sync/clock.ts'
import type { SyncAnswer } from '../../domain/sync/protocol.ts'
import type { Stamp } from '../../domain/sync/stamp.ts'
import { type Connection, write } from './connection.ts'
import type { DeviceState, WriteTransaction } from './local-schema.ts'
import { offerSentAgain, setAside, settleAccepted } from './own-changes.ts'
import { mergePulled, readableOf } from './pulled-changes.ts'
import { touchedRecords } from './touched-records.ts'
import { putState } from './write-change.ts'

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
  /** Whether there is more to be read of the server. */
  readonly mustReadOn: boolean
}

/** Only what the answer names leaves the outbox, and only together with everything else that the answer says. */
export function applyAnswer(connection: Connection, receipt: Receipt): Promise<Applied> {
  const stores = ['cells', 'records', 'outbox', 'rejected', 'sent', 'conflicts', 'unread', 'meta'] as const
  return connection.use((database) => write(database, stores, (transaction) => apply(transaction, receipt)))
}

async function apply(transaction: WriteTransaction, { answer: whole, receivedAt }: Receipt): Promise<Applied> {
  const answer = { ...whole, changes: await readableOf(transaction, whole.changes) }
  const before = await transaction.objectStore('meta').get('state')
  if (before === undefined) throw new Error('the database has no state')
  const isOtherLog = isAnotherLog(before, answer)
  if (isOtherLog) await offerSentAgain(transaction, receivedAt)
  const records = touchedRecords(transaction)
  const settled = await settleAccepted(transaction, records, answer.accepted)
  const refused = await setAside(transaction, records, { rejected: answer.rejected, rejectedAt: receivedAt })
  const hasShadowed = (await mergePulled(transaction, records, answer)) || before.hasShadowed === true
  const hasNews = await records.store()
  const waiting = await transaction.objectStore('outbox').count()
  // What lost to a stamp that the server did not believe may win against the stored one, once that is known.
  const isUncovered = hasShadowed && waiting === 0
  const after = stateAfter(before, {
    answer,
    receivedAt,
    isOtherLog,
    isEmpty: waiting === 0,
    hasShadowed: hasShadowed && !isUncovered,
    mustCatchUp: isOtherLog || refused > 0 || isUncovered,
  })
  if (isWorthStoring(before, after)) await putState(transaction, after)
  const readsOn = answer.more && after.cursor > before.cursor
  return { hasNews, settled: settled.count + refused, waiting, mustReadOn: after.catchUp !== undefined || readsOn }
}

/** A server that was restored says so by its epoch; one whose file was copied back by hand, by a log that ends before what
 *  this device has read of it. */
function isAnotherLog(state: DeviceState, { epoch, head }: SyncAnswer): boolean {
  return state.epoch !== undefined && (state.epoch !== epoch || head < state.cursor)
}

interface Circumstances extends Receipt {
  readonly isOtherLog: boolean
  readonly isEmpty: boolean
  readonly hasShadowed: boolean
  readonly mustCatchUp: boolean
}

function stateAfter(state: DeviceState, circumstances: Circumstances): DeviceState {
  const { answer, receivedAt, isOtherLog, hasShadowed, mustCatchUp } = circumstances
  return {
    ...state,
    epoch: answer.epoch,
    // A log that is not known yet is read as a whole, and gives the cursor by itself.
    cursor: isOtherLog ? 0 : answer.cursor,
    clock: clockAfter(state.clock, circumstances),
    // Taken at arrival, so that the device's time stays on the late side of the server's.
    offset: answer.serverTime - receivedAt,
    lastSyncAt: receivedAt,
    hasShadowed,
    ...(mustCatchUp ? { catchUp: { done: 0 } } : {}),
  }
}

function clockAfter(clock: ClockState, { answer, isEmpty }: Circumstances): ClockState {
  const stamps: readonly Stamp[] = [...answer.accepted, ...answer.changes].map(({ stamp }) => stamp)
  const seen = stamps.reduce(witness, clock)
  return isEmpty ? capClock(seen, answer.serverTime) : seen
}

// Polls come every few seconds; the disk need not hear of each.
function isWorthStoring(before: DeviceState, after: DeviceState): boolean {
  return (
    before.cursor !== after.cursor ||
    before.epoch !== after.epoch ||
    before.catchUp !== after.catchUp ||
    (before.hasShadowed ?? false) !== after.hasShadowed ||
    before.clock.millis !== after.clock.millis ||
    before.clock.counter !== after.clock.counter ||
    Math.abs((before.offset ?? Number.POSITIVE_INFINITY) - (after.offset ?? 0)) >= 1000 ||
    (after.lastSyncAt ?? 0) - (before.lastSyncAt ?? 0) >= 60_000
  )
}
