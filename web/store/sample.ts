// Sample data on this device: whether it is open, and the ways in and out, whose code comes when they are taken.

import { computed } from '@preact/signals'
import { fetchCode } from './missing-code.ts'
import { sampleDatabase } from './sample-mark.ts'
import type { SampleOptions } from './sample-session.ts'
import { thisDevice } from './this-device.ts'

export const isSampleOpen = computed(() => thisDevice.active.value.name === sampleDatabase(thisDevice.surroundings))

/** As `openSample` of the device; also rejects with MissingCodeError. */
export async function lookAround(options: SampleOptions): Promise<void> {
  await (await fetchCode(() => import('./sample-session.ts'))).openSample(thisDevice, options)
}

/** As `closeSample` of the device; also rejects with MissingCodeError. */
export async function endSample(): Promise<void> {
  await (await fetchCode(() => import('./sample-session.ts'))).closeSample(thisDevice)
}
