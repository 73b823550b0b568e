// Reading on this device.

import { recordQueries } from './record-queries.ts'
import { thisDevice } from './this-device.ts'

export type { DayRecords } from './record-queries.ts'

export const { readDay, readRange, readLatest, readDaysBefore, readTrash, readRunningSittings } =
  recordQueries(thisDevice)
