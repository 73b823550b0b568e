// Settings save themselves as soon as they are chosen.

import { PROFILE_ID } from '../../../domain/records/profile-defaults.ts'
import { whyFailed } from '../../entry/why-failed.ts'
import { notify, notifyProblem } from '../../parts/notice.tsx'
import type { RecordEdit } from '../../store/record-edit.ts'
import { saveRecord } from '../../store/save.ts'
import { settingsText as text } from './settings-text.ts'

export async function saveSetting(fields: RecordEdit<'profile'>): Promise<void> {
  try {
    const { undo } = await saveRecord('profile', PROFILE_ID, fields)
    notify(text().saved, undo)
  } catch (error) {
    notifyProblem(await whyFailed(error, text().notSaved))
  }
}
