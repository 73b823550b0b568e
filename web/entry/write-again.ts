// Writes values of a record's past anew: a change like any other, with a way back. Nothing leaves the history.

import type { Kind } from '../../domain/records/kinds.ts'
import { notify, notifyProblem } from '../parts/notice.tsx'
import type { Undoable } from '../store/edit-record.ts'
import type { RecordEdit } from '../store/record-edit.ts'
import { deleteRecord, restoreRecord, saveRecord } from '../store/save.ts'
import { isInvalidRecordError } from '../store/save-error.ts'
import type { Values } from './entry-state.ts'
import { historyText as text } from './history-text.ts'
import type { HistoryRequest } from './open-history.ts'
import { whyFailed } from './why-failed.ts'

/** Brings a deleted record back too; with no values it does only that. Says how it went; whether it is written. */
export function writeAgain(record: HistoryRequest, values: Values): Promise<boolean> {
  return told(() =>
    Object.keys(values).length === 0
      ? restoreRecord(record.kind, record.id)
      : saveValues(record.kind, record.id, values),
  )
}

export function deleteAgain({ kind, id }: HistoryRequest): Promise<boolean> {
  return told(() => deleteRecord(kind, id))
}

// What once stood in cells of a record of this kind; `saveRecord` looks at each.
function saveValues<Name extends Kind>(kind: Name, id: string, values: Values): Promise<Undoable> {
  return saveRecord(kind, id, values as RecordEdit<Name>)
}

async function told(write: () => Promise<Undoable>): Promise<boolean> {
  try {
    const { undo } = await write()
    notify(text().used, undo)
    return true
  } catch (error) {
    notifyProblem(isInvalidRecordError(error) ? text().misfit : await whyFailed(error, text().notUsed))
    return false
  }
}
