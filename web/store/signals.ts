// What screens watch on this device.

import { computed } from '@preact/signals'
import { thisDevice } from './this-device.ts'

export type { SyncState } from './device.ts'

/** `storeVersion` grows after each commit: own, another tab's, or pulled. */
export const { storeVersion, profile, syncState, session } = thisDevice

/** Name of the database that is open: another one is another account's. */
export const databaseName = computed(() => thisDevice.active.value.name)
