// What was written to one field by two who had not seen each other's, until somebody has looked.

import { afterCommit } from './after-commit.ts'
import { write } from './connection.ts'
import type { Device } from './device.ts'
import type { ConflictRow, WriteTransaction } from './local-schema.ts'

/** The conflicts of a record that nobody has looked at, in the order of their fields. */
export async function readConflicts({ active }: Device, kind: string, id: string): Promise<readonly ConflictRow[]> {
  const rows = await active.value.use((database) => database.getAll('conflicts', rowsOf(kind, id)))
  return rows.filter(({ hasLooked }) => !hasLooked)
}

/** What has been looked at: a record, or one field of it. */
export interface LookedAt {
  readonly kind: string
  readonly id: string
  readonly field?: string
}

/** Takes the mark off. The rows stay, so that the same conflict is not marked again when it comes along once more. */
export async function lookedAt(device: Device, { kind, id, field }: LookedAt): Promise<void> {
  const connection = device.active.value
  const looked = await write(connection, ['conflicts'], (transaction) => takeOff(transaction, rowsOf(kind, id, field)))
  if (looked > 0) await afterCommit(device, connection)
}

async function takeOff(transaction: WriteTransaction, range: IDBKeyRange): Promise<number> {
  const conflicts = transaction.objectStore('conflicts')
  const marked = (await conflicts.getAll(range)).filter(({ hasLooked }) => !hasLooked)
  for (const row of marked) await conflicts.put({ ...row, hasLooked: true })
  return marked.length
}

// The key after the id sorts `[]` above every text.
function rowsOf(kind: string, id: string, field?: string): IDBKeyRange {
  return field === undefined ? IDBKeyRange.bound([kind, id], [kind, id, []]) : IDBKeyRange.only([kind, id, field])
}
