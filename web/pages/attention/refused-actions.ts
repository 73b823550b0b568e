// What can be done about refused changes, and what is said when it is done.

import type { Json } from '../../../domain/json.ts'
import type { EntryRecord } from '../../entry/entry-record.ts'
import { openEntry } from '../../entry/open-entry.ts'
import { downloadFile } from '../../parts/download-file.ts'
import { notify, notifyProblem } from '../../parts/notice.tsx'
import { today } from '../../store/now.ts'
import type { RecordEdit } from '../../store/record-edit.ts'
import { discardRejected, mendRejected, type RefusedChange, sendAgain } from '../../store/rejected.ts'
import { saveRecord } from '../../store/save.ts'
import { thisDevice } from '../../store/this-device.ts'
import { refusedFile } from '../../store/unsent-file.ts'
import { attentionText as text } from './attention-text.ts'
import { mendedFields } from './typed-record.ts'

/** Opens the sheet of the record with what was typed in it; saving there takes the refused change off the list. */
export function mendRefused(refused: RefusedChange, record: EntryRecord, reason: string): void {
  const { kind, id } = record
  openEntry({
    kind,
    id,
    date: record.date ?? today.value,
    mending: {
      change: refused.change.id,
      record,
      reason,
      save: (shownKind, fields) =>
        mendRejected(thisDevice, refused.change.id, () => {
          // Cells of this kind's own names again, checked by `saveRecord`.
          const mended = mendedFields(refused, fields as Readonly<Record<string, Json>>)
          return saveRecord(shownKind, id, mended as RecordEdit<typeof shownKind>)
        }),
    },
  })
}

export async function sendRefusedAgain(ids: readonly string[]): Promise<void> {
  try {
    await sendAgain(thisDevice, ids)
    notify(text().sentAgain)
  } catch {
    notifyProblem(text().failed)
  }
}

export async function discardRefused(id: string): Promise<void> {
  try {
    const { undo } = await discardRejected(thisDevice, id)
    notify(text().discarded, undo)
  } catch {
    notifyProblem(text().failed)
  }
}

export async function exportRefused(ids: readonly string[]): Promise<void> {
  try {
    const { name, content } = await refusedFile(thisDevice, ids)
    downloadFile(name, content)
  } catch {
    notifyProblem(text().failed)
  }
}
