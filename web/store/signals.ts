// What screens watch on this device.

import { thisDevice } from './this-device.ts'

export type { SyncState } from './device.ts'

/** `storeVersion` grows after each commit: own, another tab's, or pulled. */
export const { storeVersion, profile, syncState, session } = thisDevice
