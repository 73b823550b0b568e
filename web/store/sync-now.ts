// A sync that the person asked for, and what came of it.

import { loadSession } from './account-session.ts'
import type { Device } from './device.ts'
import { isSwitching } from './remembered.ts'
import { syncUntilSettled } from './sync-run.ts'

/** `unreachable`: no answer, or none that a sync can end with. `no-room`: what came in could not be stored here. */
export type SyncNowOutcome = 'done' | 'offline' | 'unreachable' | 'no-room' | 'signed-out'

/** Asks the server at once, also while the loop would still wait after a failure. */
export async function syncNow(device: Device): Promise<SyncNowOutcome> {
  if (isSwitching(device.surroundings)) await loadSession(device)
  const { kind } = await syncUntilSettled(device)
  if (kind === 'settled') return 'done'
  if (kind !== 'failed') return 'signed-out'
  if (device.sync.isOutOfRoom) return 'no-room'
  return device.surroundings.isOnline() ? 'unreachable' : 'offline'
}
