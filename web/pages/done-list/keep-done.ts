// Keeps what was ticked: each thing as a capture, each day with its count; all of it with one undo.

import { whyFailed } from '../../entry/why-failed.ts'
import { notify, notifyProblem } from '../../parts/notice.tsx'
import { newRecordId } from '../../store/new-record-id.ts'
import { saveRecord } from '../../store/save.ts'
import { type SavingMany, saveMany } from '../../store/save-many.ts'
import { profile } from '../../store/signals.ts'
import { doneText as text } from './done-text.ts'
import type { DoneDay, DoneLine, DoneView } from './done-view-model.ts'

export async function keepDone({ lines, days }: DoneView, saving: SavingMany): Promise<void> {
  const [things, counted] = [lines.filter(({ isTicked }) => isTicked), days.filter(({ isTicked }) => isTicked)]
  const saves = [...things.map((line) => () => keepThing(line)), ...counted.map((day) => () => keepCount(day))]
  const { count, error, undo } = await saveMany(saves, saving)
  const kept = Math.min(count, things.length)
  if (error !== undefined) notifyProblem(await whyFailed(error, text().notAllKept(kept)))
  else if (count > 0) notify(text().kept(kept, count - kept), undo)
}

function keepThing({ id, title, url, at, date, source }: DoneLine) {
  const { zone } = profile.value
  const address = url === undefined ? {} : { url }
  return saveRecord('capture', id, { at, zone, date, text: title, source, 'moods.done': true, ...address })
}

function keepCount({ id, date, count }: DoneDay) {
  return saveRecord('workday', id ?? newRecordId(), { date, doneCount: count })
}
