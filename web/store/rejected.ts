// Changes that the server would not take: kept here as they were typed until the person has decided what becomes of them.

import { mapValues } from '../../domain/own-values.ts'
import type { Cells } from '../../domain/sync/cell.ts'
import { afterCommit } from './after-commit.ts'
import { type Connection, write } from './connection.ts'
import type { Device } from './device.ts'
import type { Undoable } from './edit-record.ts'
import type { RejectedRow } from './local-schema.ts'
import { writeChange } from './write-change.ts'

export interface RefusedChange extends RejectedRow {
  /** What its record holds without it; empty for a record that was never taken. */
  readonly cells: Cells
}

/** The last refused first. */
export function readRejected({ active }: Device): Promise<readonly RefusedChange[]> {
  return active.value.use(async (database) => {
    const transaction = database.transaction(['rejected', 'cells'])
    const rows = await transaction.objectStore('rejected').getAll()
    const refused = rows.map(async (row) => {
      const found = await transaction.objectStore('cells').get([row.change.kind, row.change.recordId])
      return { ...row, cells: found?.cells ?? {} }
    })
    return (await Promise.all(refused)).sort((left, right) => right.rejectedAt - left.rejectedAt)
  })
}

/** Drops a refused change for good; undo puts it back on the list. */
export async function discardRejected(device: Device, id: string): Promise<Undoable> {
  const connection = device.active.value
  const row = await connection.use((database) => database.get('rejected', id))
  await takeOff(device, connection, id)
  return {
    async undo() {
      if (row !== undefined) await putBack(device, connection, row)
    },
  }
}

/** Puts the same values into the outbox as new changes, made now, in the order they were made in. A change leaves the list
 *  only when its values are stored, so that an interruption loses none. Rejects with NotSavedError. */
export async function sendAgain(device: Device, ids: readonly string[]): Promise<void> {
  const connection = device.active.value
  const rows = await connection.use((database) => database.getAll('rejected'))
  const wanted = rows.filter(({ change }) => ids.includes(change.id))
  for (const { change } of wanted.sort((left, right) => (left.change.stamp < right.change.stamp ? -1 : 1))) {
    const values = mapValues(change.fields, ({ v }) => v)
    await writeChange(device, connection, {
      record: { kind: change.kind, id: change.recordId },
      compose: () => values,
    })
    await takeOff(device, connection, change.id)
  }
}

/** Takes a refused change off the list when `save` has stored what the person made of it. Undo takes both back. Rejects as
 *  `save` does; then it stays on the list. */
export async function mendRejected(device: Device, id: string, save: () => Promise<Undoable>): Promise<Undoable> {
  const saved = await save()
  const taken = await discardRejected(device, id)
  return {
    async undo() {
      await saved.undo()
      await taken.undo()
    },
  }
}

async function takeOff(device: Device, connection: Connection, id: string): Promise<void> {
  await write(connection, ['rejected'], (transaction) => transaction.objectStore('rejected').delete(id))
  await afterCommit(device, connection)
}

async function putBack(device: Device, connection: Connection, row: RejectedRow): Promise<void> {
  await write(connection, ['rejected'], (transaction) => transaction.objectStore('rejected').put(row))
  await afterCommit(device, connection)
}
