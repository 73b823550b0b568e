// How much of what was typed is on this device alone, and whose it is.

import type { Device } from './device.ts'
import { readRemembered } from './remembered.ts'

export interface Unsent {
  /** Changes that wait to be sent. */
  readonly waiting: number
  /** When the oldest of them was made, UTC milliseconds; absent when none waits. */
  readonly oldestAt?: number
  /** Changes that the server would not take. */
  readonly refused: number
  /** The account whose data is open; undefined without one. */
  readonly account: { readonly id: string; readonly name: string } | undefined
}

export async function readUnsent(device: Device): Promise<Unsent> {
  const connection = device.active.value
  const { oldest, ...counts } = await connection.use(async (database) => ({
    waiting: await database.count('outbox'),
    oldest: await database.getFromIndex('outbox', 'stamp', IDBKeyRange.lowerBound('')),
    refused: await database.count('rejected'),
  }))
  const account = accountOf(device, connection.account)
  return { ...counts, account, ...(oldest === undefined ? {} : { oldestAt: oldest.queuedAt }) }
}

/** An account with the name it had when it was signed in last; the id stands in for one that is not remembered. */
export function accountOf({ surroundings }: Device, id: string | undefined): Unsent['account'] {
  const remembered = readRemembered(surroundings)?.account
  return id === undefined ? undefined : remembered?.id === id ? remembered : { id, name: id }
}
