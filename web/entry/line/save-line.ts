// Saves what was understood of a line, and what was not as a note; all of it can be taken back at once.

import { capturesOfRest } from '../../../domain/diary/entry-fields.ts'
import type { Mood } from '../../../domain/records/mood.ts'
import type { Saved, Undoable } from '../../store/edit-record.ts'
import { currentInstant } from '../../store/now.ts'
import { readDay } from '../../store/queries.ts'
import { saveRecord } from '../../store/save.ts'
import { profile } from '../../store/signals.ts'
import { type LineDay, lineMoment } from './line-moment.ts'
import { forgetDismissed, understand } from './line-reading.ts'
import { lineRecordId } from './line-record-id.ts'
import type { UnderstoodEntry } from './understood-view-model.ts'

export interface LineToSave {
  readonly id: string
  readonly words: string
  readonly moods: readonly Mood[]
}

export interface SavedLine extends Undoable {
  readonly entries: readonly UnderstoodEntry[]
}

/** An entry that was put right in its sheet: what the sheet says is written over what was understood. */
export interface CorrectedEntry {
  readonly key: string
  readonly write: (id: string) => Promise<Undoable>
}

/** Rejects as `saveRecord` does; then nothing of it stays. A mood makes a note of all words, since it is said of them. */
export async function saveLine(line: LineToSave, day: LineDay, corrected?: CorrectedEntry): Promise<SavedLine> {
  const { entries, rest } = await understand(line, day)
  const note = line.moods.length > 0 ? line.words.trim() : rest
  const done: Undoable[] = []
  try {
    for (const entry of entries) {
      const saved = await saveEntry(entry)
      done.push(saved)
      if (entry.key === corrected?.key) done.push(await corrected.write(saved.id))
    }
    for (const saveNote of notesOf({ ...line, words: note }, day)) done.push(await saveNote())
  } catch (error) {
    await undoAll(done)
    throw error
  }
  forgetDismissed()
  return { entries, undo: () => undoAll(done) }
}

async function saveEntry(entry: UnderstoodEntry): Promise<Saved> {
  const { written, record } = entry
  const standing = await standingRecord(entry)
  const target = standing ?? { id: record.id, seen: {} }
  switch (written.kind) {
    case 'stretch': {
      // When a session began that waits is known already.
      const { at, zone, ...rest } = written.fields
      return saveRecord('stretch', target, standing === undefined ? { at, zone, ...rest } : rest)
    }
    case 'sleep':
      return saveRecord('sleep', target, written.fields)
    case 'sitting':
      return saveRecord('sitting', target, written.fields)
    case 'workday':
      return saveRecord('workday', target, { ...written.fields })
  }
}

/** A date has one workday, and a session that waits for its width after stretching gets it. */
async function standingRecord({ record }: UnderstoodEntry): Promise<string | undefined> {
  if (record.date === undefined) return undefined
  if (record.kind === 'workday') return (await readDay(record.date)).workdays[0]?.id
  if (record.kind !== 'stretch' || record.afterMm === undefined || record.beforeMm !== undefined) return undefined
  const { stretches } = await readDay(record.date)
  return stretches.findLast(({ beforeMm, afterMm }) => beforeMm !== undefined && afterMm === undefined)?.id
}

/** More than one where there are more words than one can hold. */
function notesOf({ id, words, moods }: LineToSave, day: LineDay): readonly (() => Promise<Undoable>)[] {
  const { at, local, date, zone, dayStartMinutes } = lineMoment(day, currentInstant(), profile.peek())
  const marks = Object.fromEntries(moods.map((mood) => [`moods.${mood}`, true]))
  const captures = capturesOfRest(words, { now: at, local, today: date, zone, dayStartMinutes })
  return captures.map(
    (cells, index) => () => saveRecord('capture', { id: noteId(id, index), seen: {} }, { ...cells, ...marks }),
  )
}

/** Apart from those of the entries. */
const FIRST_FURTHER_NOTE = 0x8000

function noteId(lineId: string, index: number): string {
  return index === 0 ? lineId : lineRecordId(lineId, FIRST_FURTHER_NOTE + index)
}

async function undoAll(done: readonly Undoable[]): Promise<void> {
  for (const { undo } of done.toReversed()) await undo()
}
