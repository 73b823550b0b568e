// Saving on this device. What checks and writes records is fetched right after the first paint, or by the first save.

import type { RecordEditing } from './edit-record.ts'
import { fetchCode } from './missing-code.ts'
import { thisDevice } from './this-device.ts'

let preparing: Promise<RecordEditing> | undefined

/** Fetches the code that saves; call early, so that no save waits for it. Rejects with MissingCodeError when it cannot be
 *  had, and tries again the next time. */
export function prepareSaving(): Promise<RecordEditing> {
  preparing ??= fetchCode(() => import('./edit-record.ts')).then(
    ({ recordEditing }) => recordEditing(thisDevice),
    (error: unknown) => {
      preparing = undefined
      throw error
    },
  )
  return preparing
}

/** As `RecordEditing`, on this device; also rejects with MissingCodeError. */
export const saveRecord: RecordEditing['saveRecord'] = async (kind, target, fields) =>
  (await prepareSaving()).saveRecord(kind, target, fields)

export const deleteRecord: RecordEditing['deleteRecord'] = async (kind, id) =>
  (await prepareSaving()).deleteRecord(kind, id)

export const restoreRecord: RecordEditing['restoreRecord'] = async (kind, id) =>
  (await prepareSaving()).restoreRecord(kind, id)
