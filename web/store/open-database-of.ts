// Which database is open follows who is signed in.

import { showChanges } from './after-commit.ts'
import { connectionTo, type Device } from './device.ts'
import { databaseOf } from './sample-mark.ts'

/** Opens the one that belongs to the account, or to nobody, and shows what is in it. */
export async function openDatabaseOf(device: Device, account: string | undefined): Promise<void> {
  const former = device.active.value
  if (former.name !== databaseOf(account, device.surroundings)) {
    device.active.value = connectionTo(account, device)
    former.close()
  }
  await showChanges(device)
}
