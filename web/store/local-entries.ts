// What was typed without an account: how much it is, into the account with it, or away with it.

import { mergeCells } from '../../domain/sync/cell.ts'
import { witnessAll } from '../../domain/sync/clock.ts'
import { afterCommit, showChanges } from './after-commit.ts'
import { type Connection, write } from './connection.ts'
import { connectionTo, type Device } from './device.ts'
import { putState, readState } from './device-state.ts'
import type { CellsRow, LocalDatabase, OutboxRow, WriteTransaction } from './local-schema.ts'
import { localDatabase } from './sample-mark.ts'
import { putCells } from './write-change.ts'
import { yieldingCells, yieldingChange } from './yielding-settings.ts'

/** Entries of days; settings are not counted. */
export function countLocalEntries(device: Device): Promise<number> {
  return withLocal(device, (local) => local.use((database) => database.countFromIndex('records', 'day')))
}

/** Moves everything into an account's database, to be sent from there. The changes keep their ids and it is taken away here
 *  only once it is there, so that an interruption anywhere followed by another try loses and doubles nothing. */
export async function moveLocalInto(device: Device, account: Connection): Promise<void> {
  if (account.account === undefined) return
  await withLocal(device, async (local) => {
    let isEmpty = false
    while (!isEmpty) {
      const entries = await local.use(readEntries)
      const put = (transaction: WriteTransaction) => putEntries(transaction, yielding(entries))
      await write(account, ['cells', 'records', 'outbox', 'meta'], put)
      isEmpty = await removeCopied(local, entries)
    }
  })
  for (const listen of device.onSaved) listen()
  await afterCommit(device, account)
}

export async function discardLocal(device: Device): Promise<void> {
  await withLocal(device, (local) => write(local, ['cells', 'records', 'outbox', 'rejected'], empty))
  await showChanges(device)
}

interface Entries {
  readonly cells: readonly CellsRow[]
  readonly outbox: readonly OutboxRow[]
}

async function withLocal<T>(device: Device, work: (local: Connection) => Promise<T>): Promise<T> {
  const name = localDatabase(device.surroundings)
  if (device.active.value.name === name) return work(device.active.value)
  const local = connectionTo(undefined, device, name)
  try {
    return await work(local)
  } finally {
    local.close()
  }
}

async function readEntries(database: LocalDatabase): Promise<Entries> {
  const transaction = database.transaction(['cells', 'outbox'])
  return {
    cells: await transaction.objectStore('cells').getAll(),
    outbox: await transaction.objectStore('outbox').getAll(),
  }
}

function yielding({ cells, outbox }: Entries): Entries {
  return { cells: cells.map(yieldingCells), outbox: outbox.map(yieldingChange) }
}

async function putEntries(transaction: WriteTransaction, { cells, outbox }: Entries): Promise<void> {
  for (const row of outbox) await transaction.objectStore('outbox').put(row)
  for (const row of cells) {
    const own = await transaction.objectStore('cells').get([row.kind, row.id])
    putCells(transaction, row, mergeCells(own?.cells ?? {}, row.cells))
  }
  const state = await readState(transaction)
  const changes = outbox.map(({ change }) => change)
  await putState(transaction, { ...state, clock: witnessAll(state.clock, changes) })
}

/** Takes away exactly what was copied. Whether nothing is left: what another tab has saved since is yet to be copied. */
function removeCopied(local: Connection, { cells, outbox }: Entries): Promise<boolean> {
  return write(local, ['cells', 'records', 'outbox'], async (transaction) => {
    for (const { change } of outbox) await transaction.objectStore('outbox').delete(change.id)
    for (const row of cells) await removeUnlessEdited(transaction, row)
    const left = [transaction.objectStore('cells').count(), transaction.objectStore('outbox').count()]
    return (await Promise.all(left)).every((count) => count === 0)
  })
}

async function removeUnlessEdited(transaction: WriteTransaction, copied: CellsRow): Promise<void> {
  const { kind, id } = copied
  const row = await transaction.objectStore('cells').get([kind, id])
  if (JSON.stringify(row) !== JSON.stringify(copied)) return
  await transaction.objectStore('cells').delete([kind, id])
  await transaction.objectStore('records').delete([kind, id])
}

async function empty(transaction: WriteTransaction): Promise<void> {
  for (const store of ['cells', 'records', 'outbox', 'rejected'] as const) await transaction.objectStore(store).clear()
}
