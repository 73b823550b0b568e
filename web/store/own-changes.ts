// What becomes of this device's own changes when the server has answered: acknowledged ones are kept for a server that may
// lose them, refused ones are set aside with their reason, and after a restore all are offered again.

import { adoptStamp, type Cells } from '../../domain/sync/cell.ts'
import type { FieldWrite, Rejection } from '../../domain/sync/change.ts'
import type { Acknowledgement } from '../../domain/sync/protocol.ts'
import type { Stamp } from '../../domain/sync/stamp.ts'
import type { OutboxRow, WriteTransaction } from './local-schema.ts'
import type { TouchedRecords } from './touched-records.ts'

/** How many acknowledged changes are kept: years of one person's typing, some 2 MB. */
const MOST_SENT = 5000

export interface Settled {
  /** How many changes left the outbox. */
  readonly count: number
  /** Stamps that the server has replaced: the sent one → the stored one. */
  readonly adopted: ReadonlyMap<Stamp, Stamp>
}

/** Takes what the server has out of the outbox, and its stored stamps into the cells and bases. */
export async function settleAccepted(
  transaction: WriteTransaction,
  records: TouchedRecords,
  accepted: readonly Acknowledgement[],
): Promise<Settled> {
  const outbox = transaction.objectStore('outbox')
  const adopted = new Map<Stamp, Stamp>()
  let count = 0
  for (const { id, stamp, seq } of accepted) {
    const change = (await outbox.get(id))?.change
    if (change === undefined) continue
    if (stamp !== change.stamp) {
      const record = { kind: change.kind, id: change.recordId }
      records.change(record, adoptStamp(await records.cellsOf(record), change, stamp))
      adopted.set(change.stamp, stamp)
    }
    await transaction.objectStore('sent').put({ change: { ...change, stamp }, seq })
    await outbox.delete(id)
    count++
  }
  if (count > 0) await forgetOldest(transaction)
  await rebase(transaction, adopted)
  return { count, adopted }
}

/** Sets aside what the server will not take: it leaves the outbox for the list of refused changes, and the cells, which are
 *  what the server has and what waits to be sent. What it had covered is read from the server again. */
export async function setAside(
  transaction: WriteTransaction,
  records: TouchedRecords,
  { rejected, rejectedAt }: { readonly rejected: readonly Rejection[]; readonly rejectedAt: number },
): Promise<number> {
  let count = 0
  for (const rejection of rejected.filter(({ final }) => final)) {
    const row = await transaction.objectStore('outbox').get(rejection.id)
    if (row === undefined) continue
    await transaction.objectStore('rejected').put({ ...row, rejection, rejectedAt })
    await transaction.objectStore('outbox').delete(rejection.id)
    await takeBack(records, row)
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

async function takeBack(records: TouchedRecords, { change }: OutboxRow): Promise<void> {
  const record = { kind: change.kind, id: change.recordId }
  const cells = await records.cellsOf(record)
  const isOwn = (name: string) => Object.hasOwn(change.fields, name) && cells[name]?.stamp === change.stamp
  const rest: Cells = Object.fromEntries(Object.entries(cells).filter(([name]) => !isOwn(name)))
  records.change(record, rest)
}

async function forgetOldest(transaction: WriteTransaction): Promise<void> {
  const sent = transaction.objectStore('sent')
  let tooMany = (await sent.count()) - MOST_SENT
  let oldest = tooMany > 0 ? await sent.index('seq').openCursor() : null
  while (oldest !== null && tooMany > 0) {
    await oldest.delete()
    tooMany--
    oldest = await oldest.continue()
  }
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
