// Stating a link and taking it back: saved on this device at once, and each can be undone.

import { whyFailed } from '../../entry/why-failed.ts'
import { notify, notifyProblem } from '../../parts/notice.tsx'
import { currentInstant, today } from '../../store/now.ts'
import type { RecordEdit } from '../../store/record-edit.ts'
import { deleteRecord, saveRecord } from '../../store/save.ts'
import { profile } from '../../store/signals.ts'
import { insightsText as text } from './insights-text.ts'

/** A whole link, as it is fixed before anything is looked at. */
export type LinkToState = Required<Pick<RecordEdit<'hypothesis'>, 'cause' | 'effect' | 'direction' | 'lagWeeks'>>

/** Whether it is stored. */
export async function stateLink(link: LinkToState, note: string): Promise<boolean> {
  try {
    const stated = { statedAt: currentInstant(), zone: profile.value.zone, date: today.value }
    const words = note.trim() === '' ? {} : { note }
    const { undo } = await saveRecord('hypothesis', undefined, { ...link, ...stated, ...words })
    notify(text().kept, undo)
    return true
  } catch (error) {
    notifyProblem(await whyFailed(error, text().notKept))
    return false
  }
}

export async function deleteStated(id: string): Promise<void> {
  try {
    const { undo } = await deleteRecord('hypothesis', id)
    notify(text().removed, undo)
  } catch (error) {
    notifyProblem(await whyFailed(error, text().notRemoved))
  }
}
