// Catching up: a device that is new, meets another log, or has found itself different reads everything the server has, page by
// page, and offers what the server lacks. Nothing is ever deleted for being absent on either side.

import { witnessAll } from '../../domain/sync/clock.ts'
import { type Connection, write } from './connection.ts'
import { putState, readState } from './device-state.ts'
import { type DeviceState, syncedStores, type WriteTransaction } from './local-schema.ts'
import { mergePage } from './merge-snapshot-page.ts'
import { offerSentAgain } from './own-changes.ts'
import type { SnapshotPage } from './snapshot-page.ts'

/** From here on everything is read from its beginning. */
export async function beginCatchUp(transaction: WriteTransaction): Promise<void> {
  await putState(transaction, { ...(await readState(transaction)), catchUp: { done: 0 } })
}

/** The same, for a place that the server does not know. */
export function forgetPlace(connection: Connection): Promise<void> {
  return write(connection, syncedStores, beginCatchUp)
}

export interface PageArrival {
  readonly page: SnapshotPage
  /** The state that the page was asked for in. */
  readonly state: DeviceState
  /** UTC milliseconds of the device. */
  readonly receivedAt: number
}

/** Takes in one page, in one transaction with the place that the next one begins at, so that an interruption anywhere goes
 *  on from there. Whether it was the last. */
export function takePage(connection: Connection, arrival: PageArrival): Promise<'more' | 'done'> {
  return write(connection, syncedStores, (transaction) => take(transaction, arrival))
}

async function take(
  transaction: WriteTransaction,
  { page, state: askedIn, receivedAt }: PageArrival,
): Promise<'more' | 'done'> {
  const state = await readState(transaction)
  // Without locks another tab may have taken this page, or begun anew.
  if (state.catchUp?.after !== askedIn.catchUp?.after) return 'more'
  const { catchUp = { done: 0 }, ...rest } = state
  if (isAnotherLog(state, page)) {
    await offerSentAgain(transaction, receivedAt)
    await putState(transaction, { ...rest, epoch: page.epoch, cursor: 0, catchUp: { done: 0 } })
    return 'more'
  }
  const { reached, hasShadowed } = await mergePage(transaction, page, { after: catchUp.reached, receivedAt })
  const known = { cursor: catchUp.cursor ?? page.cursor, epoch: page.epoch }
  const after = {
    ...rest,
    clock: witnessAll(
      state.clock,
      page.records.flatMap(({ cells }) => Object.values(cells)),
    ),
    hasShadowed: state.hasShadowed === true || hasShadowed,
  }
  if (page.next === undefined) {
    await putState(transaction, { ...after, ...known, cursor: state.cursor || known.cursor })
    return 'done'
  }
  const progress = { reached, after: page.next, done: catchUp.done + page.count, total: catchUp.total ?? page.total }
  await putState(transaction, { ...after, catchUp: { ...known, ...progress } })
  return 'more'
}

// Restored before this device asked, or between two of its pages.
function isAnotherLog({ epoch, catchUp }: DeviceState, page: SnapshotPage): boolean {
  return (epoch ?? catchUp?.epoch ?? page.epoch) !== page.epoch
}
