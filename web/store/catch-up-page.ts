// Catching up: a device that is new, meets another log, or has found itself different reads everything the server has, page by
// page, and offers what the server lacks. Nothing is ever deleted for being absent on either side.

import { type Connection, write } from './connection.ts'
import type { CatchUp, DeviceState, WriteTransaction } from './local-schema.ts'
import { mergePage } from './merge-snapshot-page.ts'
import { offerSentAgain } from './own-changes.ts'
import { parseSnapshotPage, type SnapshotPage } from './snapshot-page.ts'
import { putState } from './write-change.ts'

/** From here on everything is read from its beginning. */
export async function beginCatchUp(transaction: WriteTransaction): Promise<void> {
  const state = await transaction.objectStore('meta').get('state')
  if (state !== undefined) await putState(transaction, { ...state, catchUp: { done: 0 } })
}

/** The same, for a place that the server does not know. */
export function forgetPlace(connection: Connection): Promise<void> {
  return connection.use((database) => write(database, ['meta'], beginCatchUp))
}

export interface PageArrival {
  readonly text: string
  /** The state that the page was asked for in. */
  readonly state: DeviceState
  /** UTC milliseconds of the device. */
  readonly receivedAt: number
}

/** Takes in one page, in one transaction with the place that the next one begins at, so that an interruption anywhere goes
 *  on from there. Undefined when it was no page; otherwise whether it was the last. */
export async function takePage(connection: Connection, arrival: PageArrival): Promise<'more' | 'done' | undefined> {
  const page = parseSnapshotPage(arrival.text)
  if (page === undefined) return undefined
  const stores = ['cells', 'records', 'outbox', 'sent', 'conflicts', 'meta'] as const
  return connection.use((database) => write(database, stores, (transaction) => take(transaction, page, arrival)))
}

async function take(
  transaction: WriteTransaction,
  page: SnapshotPage,
  { state: askedIn, receivedAt }: PageArrival,
): Promise<'more' | 'done'> {
  const state = await transaction.objectStore('meta').get('state')
  if (state === undefined) throw new Error('the database has no state')
  // Without locks another tab may have taken this page, or begun anew.
  if (state.catchUp?.after !== askedIn.catchUp?.after) return 'more'
  if (isAnotherLog(state, page)) {
    await offerSentAgain(transaction, receivedAt)
    await putState(transaction, { ...state, epoch: page.epoch, cursor: 0, catchUp: { done: 0 } })
    return 'more'
  }
  const catchUp = state.catchUp ?? { done: 0 }
  const { clock, reached, hasShadowed } = await mergePage(transaction, page, { state, catchUp, receivedAt })
  const known = { cursor: catchUp.cursor ?? page.cursor, epoch: page.epoch }
  const progress: CatchUp = {
    ...known,
    done: catchUp.done + page.count,
    ...totalOf(catchUp.total ?? page.total),
    ...(reached === undefined ? {} : { reached }),
    ...(page.next === undefined ? {} : { after: page.next }),
  }
  const { catchUp: _, ...former } = state
  const rest = { ...former, clock, hasShadowed: former.hasShadowed === true || hasShadowed }
  await putState(
    transaction,
    page.next === undefined
      ? { ...rest, epoch: page.epoch, cursor: state.cursor > 0 ? state.cursor : known.cursor }
      : { ...rest, catchUp: progress },
  )
  return page.next === undefined ? 'done' : 'more'
}

function totalOf(total: number | undefined): { readonly total?: number } {
  return total === undefined ? {} : { total }
}

// Restored before this device asked, or between two of its pages.
function isAnotherLog({ epoch, catchUp }: DeviceState, page: SnapshotPage): boolean {
  return (epoch ?? catchUp?.epoch ?? page.epoch) !== page.epoch
}
