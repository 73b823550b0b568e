// Reading everything the server has once more, because somebody has found or fears a difference.

import { afterCommit } from './after-commit.ts'
import type { SyncOutcome } from './ask-server.ts'
import { forgetPlace } from './catch-up-page.ts'
import type { Device } from './device.ts'
import { syncUntilSettled } from './sync-run.ts'

/** Compares every cell of the active database with the server's, takes in what is newer there and offers what is missing
 *  there. Offline, or interrupted, it is done by the next sync. */
export async function startCatchUp(device: Device): Promise<SyncOutcome> {
  const connection = device.active.value
  await forgetPlace(connection)
  await afterCommit(device, connection)
  return syncUntilSettled(device)
}
