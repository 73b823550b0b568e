// Entries made before signing in that still wait for a decision: add them to the account, or delete them.

import { effect, signal } from '@preact/signals'
import { discardLocalEntries, localEntriesCount, uploadLocalEntries } from './session.ts'
import { session } from './signals.ts'

/** How many there are; 0 while nobody is signed in. */
export const waitingEntries = signal(0)

/** Counts them whenever somebody signs in, until what this returns is called. */
export function watchWaitingEntries(): () => void {
  return effect(() => {
    if (session.value.kind === 'signed-in') void count().catch(() => undefined)
    else waitingEntries.value = 0
  })
}

/** Brings them into the account. Rejects when that did not reach the disk; then they are still there. */
export async function addWaitingEntries(): Promise<void> {
  await uploadLocalEntries()
  waitingEntries.value = 0
}

/** Deletes them for good. */
export async function deleteWaitingEntries(): Promise<void> {
  await discardLocalEntries()
  waitingEntries.value = 0
}

async function count(): Promise<void> {
  waitingEntries.value = await localEntriesCount()
}
