// What is done to notes from taps, drops and keys, or the word why it is not.

import { areaAt, type BoardPoint } from '../../../../domain/look-back/board-geometry.ts'
import { freePlace } from '../../../../domain/look-back/free-place.ts'
import { lookBackWords } from '../../../entry/look-back-words.ts'
import { notify } from '../../../parts/notice.tsx'
import { newRecordId } from '../../../store/new-record-id.ts'
import { readRecordToEdit } from '../../../store/record-to-edit.ts'
import type { BoardLock } from './board-lock.ts'
import { boardText as text } from './board-text.ts'
import type { BoardVerbs } from './board-verbs.ts'
import type { NoteView } from './board-view-model.ts'
import type { EditTarget } from './edit-target.ts'
import type { NoteDrag } from './note-drag.ts'
import type { NoteDeed } from './note-keys.ts'

export interface NoteDeeds {
  readonly notes: readonly NoteView[]
  readonly verbs: BoardVerbs
  readonly lock: BoardLock
  readonly onEdit: (target: EditTarget | undefined) => void
  /** Says it to who does not see the board. */
  readonly say: (words: string) => void
  readonly wantFocus: (note: string) => void
}

export function writeAt({ lock, onEdit }: Pick<NoteDeeds, 'lock' | 'onEdit'>, point: BoardPoint): void {
  unlessLocked(lock.writing, () => onEdit({ id: newRecordId(), words: '', point, size: 'medium' }))
}

/** Opens a note as it is now, to be written over what its author sees. */
export function openNote({ lock, onEdit }: NoteDeeds, note: NoteView): void {
  unlessLocked(lock.writing, () => {
    const { id, x, y, size } = note
    void readRecordToEdit('sticky', id).then((found) => {
      const words = (found?.record.kind === 'sticky' && found.record.text) || note.text
      onEdit({ id, words, point: { x, y }, size, note, seen: found?.cells ?? {} })
    })
  })
}

export function likeNote({ lock, verbs, say }: NoteDeeds, note: NoteView): void {
  unlessLocked(lock.writing, () => {
    void verbs.like(note).then((isKept) => isKept && say(note.isLiked ? text().unliked : text().liked))
  })
}

/** What was dragged there stays where it was let go while it is being stored, and goes back when it was not. */
export function moveNote({ verbs, say }: NoteDeeds, { id, to, drag }: Moved): void {
  drag?.drop(to)
  void verbs.move(id, to).then((isKept) => {
    if (isKept) say(text().moved(lookBackWords()[`area-${areaAt(to)}`]))
    else drag?.restore()
  })
}

interface Moved {
  readonly id: string
  readonly to: BoardPoint
  readonly drag?: NoteDrag
}

/** Does what a key asked for. */
export function obey(deeds: NoteDeeds, deed: NoteDeed, note: NoteView): void {
  const { notes, lock, say, wantFocus } = deeds
  if (deed.kind === 'move') unlessLocked(lock.moving, () => moveNote(deeds, { id: note.id, to: deed.to }))
  else if (deed.kind === 'stay') say(text()[deed.why])
  else if (deed.kind === 'like') likeNote(deeds, note)
  else if (deed.kind === 'resize') unlessLocked(lock.moving, () => resizeNote(deeds, note, deed.size))
  else if (deed.kind === 'focus') wantFocus(deed.note)
  else if (deed.kind === 'write') writeAt(deeds, freePlace(note.area, notes))
  else unlessLocked(lock.writing, () => removeNote(deeds, note))
}

function resizeNote({ verbs, say }: NoteDeeds, { id }: NoteView, size: NoteView['size']): void {
  void verbs.resize(id, size)
  say(text().sizeNow(lookBackWords()[`textSize-${size}`]))
}

/** The focus goes to the note beside it, so that the next key has something to act on. */
function removeNote({ notes, verbs, wantFocus }: NoteDeeds, note: NoteView): void {
  const place = notes.indexOf(note)
  const beside = notes[place + 1] ?? notes[place - 1]
  if (beside !== undefined) wantFocus(beside.id)
  void verbs.remove(note.id)
}

function unlessLocked(why: string | undefined, deed: () => void): void {
  if (why === undefined) deed()
  else notify(why)
}
