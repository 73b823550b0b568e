// Takes sample data off this device.

import { deleteLocalDatabase } from './database.ts'
import type { Memory } from './remembered.ts'
import { clearSample, sampleDatabase } from './sample-mark.ts'

/** Another database must be open by then, or be opened next. */
export function dropSample(memory: Memory): Promise<void> {
  clearSample(memory)
  return deleteLocalDatabase(sampleDatabase(memory))
}
