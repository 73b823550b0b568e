// A sync that the person asked for, and what came of it.

import { syncAsSignedIn } from './account-session.ts'
import type { Device } from './device.ts'

/** `unreachable`: no answer, or none that a sync can end with. `no-room`: what came in could not be stored here. */
export type SyncNowOutcome = 'done' | 'offline' | 'unreachable' | 'no-room' | 'signed-out'

/** Asks the server at once, also while the loop would still wait after a failure. */
export async function syncNow(device: Device): Promise<SyncNowOutcome> {
  const { kind } = await syncAsSignedIn(device)
  if (kind === 'settled') return 'done'
  if (kind !== 'failed') return 'signed-out'
  if (device.sync.isOutOfRoom) return 'no-room'
  return device.surroundings.isOnline() ? 'unreachable' : 'offline'
}
