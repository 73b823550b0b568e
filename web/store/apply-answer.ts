// Takes in the server's answer, in one transaction: what it acknowledged, what it refused, and what others changed.

import { capClock, witnessAll } from '../../domain/sync/clock.ts'
import type { SyncAnswer } from '../../domain/sync/protocol.ts'
import { type Connection, write } from './connection.ts'
import { putState, readState } from './device-state.ts'
import { type DeviceState, syncedStores, type WriteTransaction } from './local-schema.ts'
import { offerSentAgain, setAside, settleAccepted } from './own-changes.ts'
import { mergePulled, readableOf } from './pulled-changes.ts'
import { touchedRecords } from './touched-records.ts'

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
  return write(connection, syncedStores, (transaction) => apply(transaction, receipt))
}

async function apply(transaction: WriteTransaction, { answer: whole, receivedAt }: Receipt): Promise<Applied> {
  const answer = { ...whole, changes: await readableOf(transaction, whole.changes) }
  const before = await readState(transaction)
  const isOtherLog = isAnotherLog(before, answer)
  if (isOtherLog) await offerSentAgain(transaction, receivedAt)
  const records = touchedRecords(transaction)
  const accepted = await settleAccepted(transaction, records, answer.accepted)
  const refused = await setAside(transaction, records, { rejected: answer.rejected, rejectedAt: receivedAt })
  const hasShadowed = (await mergePulled(transaction, records, answer)) || before.hasShadowed === true
  const hasNews = records.store()
  const waiting = await transaction.objectStore('outbox').count()
  // What lost to a stamp that the server did not believe may win against the stored one, once that is known.
  const isUncovered = hasShadowed && waiting === 0
  const clock = witnessAll(before.clock, [...answer.accepted, ...answer.changes])
  const after = {
    ...before,
    epoch: answer.epoch,
    // A log that is not known yet is read as a whole, and gives the cursor by itself.
    cursor: isOtherLog ? 0 : answer.cursor,
    clock: waiting === 0 ? capClock(clock, answer.serverTime) : clock,
    // Taken at arrival, so that the device's time stays on the late side of the server's.
    offset: answer.serverTime - receivedAt,
    lastSyncAt: receivedAt,
    hasShadowed: hasShadowed && !isUncovered,
    ...(isOtherLog || refused > 0 || isUncovered ? { catchUp: { done: 0 } } : {}),
  }
  if (isWorthStoring(before, after)) await putState(transaction, after)
  const readsOn = answer.more && after.cursor > before.cursor
  return { hasNews, settled: accepted + refused, waiting, mustReadOn: after.catchUp !== undefined || readsOn }
}

/** A server that was restored says so by its epoch; one whose file was copied back by hand, by a log that ends before what
 *  this device has read of it. */
function isAnotherLog(state: DeviceState, { epoch, head }: SyncAnswer): boolean {
  return state.epoch !== undefined && (state.epoch !== epoch || head < state.cursor)
}

type Synced = DeviceState & Required<Pick<DeviceState, 'offset' | 'lastSyncAt'>>

// Polls come every few seconds; the disk need not hear of each.
function isWorthStoring(before: DeviceState, after: Synced): boolean {
  const { offset = Number.POSITIVE_INFINITY, lastSyncAt = 0 } = before
  const isCurrent = Math.abs(after.offset - offset) < 1000 && after.lastSyncAt - lastSyncAt < 60_000
  return !isCurrent || JSON.stringify({ ...after, offset, lastSyncAt }) !== JSON.stringify(before)
}
