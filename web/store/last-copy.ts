// When what is on this device was last somewhere else too: on the server, or in a file that the person keeps.

import type { Device } from './device.ts'
import { isSampleMarked } from './sample-mark.ts'

/** UTC milliseconds; absent for never. */
export interface LastCopy {
  /** The last answer of the server to a sync; stored once a minute at most, so up to a minute early. */
  readonly syncedAt?: number
  readonly exportedAt?: number
}

export async function readLastCopy(device: Device): Promise<LastCopy> {
  const state = await device.active.value.use((database) => database.get('meta', 'state'))
  const exportedAt = Number(device.surroundings.memory.getItem(keyOf(device)) ?? Number.NaN)
  return {
    ...(state?.lastSyncAt === undefined ? {} : { syncedAt: state.lastSyncAt }),
    ...(Number.isFinite(exportedAt) ? { exportedAt } : {}),
  }
}

/** Call when a file with everything that is only here has been handed to the browser. One of sample data is no copy of anything. */
export function noteExport(device: Device): void {
  if (isSampleMarked(device.surroundings)) return
  device.surroundings.memory.setItem(keyOf(device), String(device.surroundings.now()))
}

function keyOf({ surroundings, active }: Device): string {
  return `${surroundings.name}-exported-${active.value.account ?? 'local'}`
}
