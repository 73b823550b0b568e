// Keeps the line of Today as a draft of the account that is open, and brings back what was left there.

import { effect, type Signal } from '@preact/signals'
import { isJsonObject, type Json } from '../../../domain/json.ts'
import { type Mood, moods } from '../../../domain/records/mood.ts'
import { lineRecordId } from '../../entry/line/line-record-id.ts'
import { openDrafts } from '../../store/draft-keeper.ts'
import { draftWriter, onLeaving } from '../../store/draft-writer.ts'
import { newRecordId } from '../../store/new-record-id.ts'
import { readRecordToEdit } from '../../store/record-to-edit.ts'

export interface QuickNote {
  /** Of the capture that it becomes; absent until it is kept. */
  readonly id?: string
  readonly words: string
  readonly moods: readonly Mood[]
  /** Written before the app was opened this time. */
  readonly isRestored: boolean
}

const KEY = 'note'

type NamedNote = QuickNote & { readonly id: string }

/** Until `ending` is aborted, when what is not yet written is. */
export async function keepNote(note: Signal<QuickNote>, ending: AbortSignal): Promise<void> {
  const drafts = openDrafts()
  const left = noteFrom((await drafts.readAll()).get(KEY))
  // The app may have been closed between saving and dropping the draft.
  const isSaved = left !== undefined && (await isKept(left.id))
  if (ending.aborted) return
  if (left !== undefined && !isSaved) note.value = together(left, note.peek())
  const writer = draftWriter(drafts, KEY, left !== undefined)
  const stopWriting = effect(() => writer.note(draftOf(named(note))))
  const stopListening = onLeaving(writer.flush)
  ending.addEventListener('abort', () => {
    stopWriting()
    stopListening()
    writer.flush()
  })
}

/** Whether anything that the line with this id becomes is stored. */
async function isKept(id: string): Promise<boolean> {
  const first = lineRecordId(id, 1)
  const found = await Promise.all([
    readRecordToEdit('capture', id).catch(() => undefined),
    ...(['stretch', 'sleep', 'sitting', 'workday'] as const).map((kind) =>
      readRecordToEdit(kind, first).catch(() => undefined),
    ),
  ])
  return found.some((record) => record !== undefined)
}

// Who has begun to type before the disk answered has both.
function together(left: QuickNote, { words, moods: chosen }: QuickNote): QuickNote {
  return words === '' ? left : { ...left, words: `${left.words}\n${words}`, moods: [...left.moods, ...chosen] }
}

// Saved twice, by whoever closes the app between the save and the end of the draft, it becomes one capture.
function named(note: Signal<QuickNote>): NamedNote {
  const { id = newRecordId(), ...rest } = note.value
  if (note.value.id === undefined) note.value = { id, ...rest }
  return { id, ...rest }
}

function draftOf({ id, words, moods: chosen }: NamedNote): Json | undefined {
  return words.trim() === '' ? undefined : { id, words, moods: chosen }
}

function noteFrom(draft: Json | undefined): NamedNote | undefined {
  if (!isJsonObject(draft)) return undefined
  const { id, words, moods: chosen } = draft
  if (typeof id !== 'string' || typeof words !== 'string' || !Array.isArray(chosen)) return undefined
  const known: readonly Mood[] = moods.filter((mood) => chosen.includes(mood))
  return { id, words, moods: known, isRestored: true }
}
