// A record as a sheet opens it: what screens read of it and the cells behind it, of one moment.

import type { AnyRecord } from '../../domain/records/kinds.ts'
import type { Cells } from '../../domain/sync/cell.ts'
import { thisDevice } from './this-device.ts'

export interface RecordToEdit {
  readonly record: AnyRecord
  readonly cells: Cells
}

/** Also a deleted record; undefined when there is none. */
export function readRecordToEdit(kind: string, id: string): Promise<RecordToEdit | undefined> {
  return thisDevice.active.value.use(async (database) => {
    const transaction = database.transaction(['records', 'cells'])
    const [row, truth] = await Promise.all([
      transaction.objectStore('records').get([kind, id]),
      transaction.objectStore('cells').get([kind, id]),
    ])
    return row === undefined ? undefined : { record: row.record, cells: truth?.cells ?? {} }
  })
}
