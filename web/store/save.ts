// Saving on this device.

import { recordEditing } from './edit-record.ts'
import { thisDevice } from './this-device.ts'

export const { saveRecord, deleteRecord, restoreRecord } = recordEditing(thisDevice)
