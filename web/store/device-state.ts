// What the database knows about itself, inside the transactions that it belongs to.

import type { DeviceState, WriteTransaction } from './local-schema.ts'

interface Reading {
  readonly objectStore: (name: 'meta') => { readonly get: (key: 'state') => Promise<DeviceState | undefined> }
}

/** Throws where there is none. Never so: every database is made with one; and if ever, then nothing must be written, for
 *  without a clock there is no stamp. */
export async function readState(transaction: Reading): Promise<DeviceState> {
  const state = await transaction.objectStore('meta').get('state')
  if (state === undefined) throw new Error('the database has no state')
  return state
}

export async function putState(transaction: WriteTransaction, state: DeviceState): Promise<void> {
  await transaction.objectStore('meta').put(state, 'state')
}
