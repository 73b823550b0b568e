// What becomes of this device's own changes when the server has answered: acknowledged ones are kept for a server that may
// lose them, refused ones are set aside with their reason, and after a restore all are offered again.

import { filterValues, mapValues } from '../../domain/own-values.ts'
import { adoptStamp, isWrittenBy } from '../../domain/sync/cell.ts'
import type { FieldWrite, Rejection } from '../../domain/sync/change.ts'
import type { Acknowledgement } from '../../domain/sync/protocol.ts'
import type { Stamp } from '../../domain/sync/stamp.ts'
import type { WriteTransaction } from './local-schema.ts'
import { recordOf } from './record-name.ts'
import type { TouchedRecords } from './touched-records.ts'

/** How many acknowledged changes are kept: years of one person's typing, some 2 MB. */
const MOST_SENT = 5000

/** Takes what the server has out of the outbox, and its stored stamps into the cells and bases. How many left. */
export async function settleAccepted(
  transaction: WriteTransaction,
  records: TouchedRecords,
  accepted: readonly Acknowledgement[],
): Promise<number> {
  const outbox = transaction.objectStore('outbox')
  // Stamps that the server has replaced: the sent one → the stored one.
  const adopted = new Map<Stamp, Stamp>()
  let count = 0
  for (const { id, stamp, seq } of accepted) {
    const change = (await outbox.get(id))?.change
    if (change === undefined) continue
    if (stamp !== change.stamp) {
      const record = recordOf(change)
      records.change(record, adoptStamp(await records.cellsOf(record), change, stamp))
      adopted.set(change.stamp, stamp)
    }
    await transaction.objectStore('sent').put({ change: { ...change, stamp }, seq })
    await outbox.delete(id)
    count++
  }
  if (count > 0) await forgetOldest(transaction)
  if (adopted.size > 0) await rebase(transaction, adopted)
  return count
}

/** Sets aside what the server will not take: it leaves the outbox for the list of refused changes, and the cells, which are
 *  what the server has and what waits to be sent. What it had covered is read from the server again. How many. */
export async function setAside(
  transaction: WriteTransaction,
  records: TouchedRecords,
  { rejected, rejectedAt }: { readonly rejected: readonly Rejection[]; readonly rejectedAt: number },
): Promise<number> {
  const outbox = transaction.objectStore('outbox')
  let count = 0
  for (const rejection of rejected) {
    const row = rejection.final ? await outbox.get(rejection.id) : undefined
    if (row === undefined) continue
    await transaction.objectStore('rejected').put({ ...row, rejection, rejectedAt })
    await outbox.delete(rejection.id)
    const record = recordOf(row.change)
    const cells = await records.cellsOf(record)
    records.change(
      record,
      filterValues(cells, (cell, name) => !isWrittenBy(row.change, cell, name)),
    )
    count++
  }
  return count
}

/** Puts everything this device has sent back into the outbox: the server's log is another one now. The changes keep their
 *  ids, so what that log has already counts once. */
export async function offerSentAgain(transaction: WriteTransaction, queuedAt: number): Promise<void> {
  const sent = transaction.objectStore('sent')
  for (const { change } of await sent.getAll()) await transaction.objectStore('outbox').put({ change, queuedAt })
  await sent.clear()
}

async function forgetOldest(transaction: WriteTransaction): Promise<void> {
  const sent = transaction.objectStore('sent')
  const tooMany = (await sent.count()) - MOST_SENT
  const oldest = tooMany > 0 ? await sent.index('seq').getAllKeys(null, tooMany) : []
  for (const id of oldest) await sent.delete(id)
}

// What waits was made over cells whose stamps the server has replaced; it is based on the stored ones.
async function rebase(transaction: WriteTransaction, adopted: ReadonlyMap<Stamp, Stamp>): Promise<void> {
  const outbox = transaction.objectStore('outbox')
  const rebased = (write: FieldWrite): FieldWrite => {
    const base = write.base && adopted.get(write.base)
    return base === undefined ? write : { ...write, base }
  }
  for (const row of await outbox.getAll()) {
    const fields = mapValues(row.change.fields, rebased)
    const hasChanged = Object.keys(fields).some((name) => fields[name] !== row.change.fields[name])
    if (hasChanged) await outbox.put({ ...row, change: { ...row.change, fields } })
  }
}
