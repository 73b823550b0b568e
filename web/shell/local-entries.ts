// Finds out whether entries from before signing in wait for a decision.

import { effect, signal } from '@preact/signals'
import { session } from '../store/signals.ts'

/** Entries made without an account that could be added to the one signed in; 0 while there is nothing to ask. */
export const localEntries = signal(0)

/** Counts the waiting entries whenever somebody signs in. Called once at start. */
export function watchForLocalEntries(): void {
  effect(() => {
    if (session.value.kind === 'signed-in') void count()
    else localEntries.value = 0
  })
}

export async function upload(): Promise<void> {
  const { uploadLocalEntries } = await import('../store/session.ts')
  await uploadLocalEntries()
  localEntries.value = 0
}

/** Hides the question until the next start; the entries stay where they are. */
export function postponeUpload(): void {
  localEntries.value = 0
}

async function count(): Promise<void> {
  const { localEntriesCount } = await import('../store/session.ts')
  localEntries.value = await localEntriesCount()
}
