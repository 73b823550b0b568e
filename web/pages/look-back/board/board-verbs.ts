// What can be done on a board. Everything is stored at once, says so where it went wrong, and can be taken back.

import { areaAt, type BoardPoint } from '../../../../domain/look-back/board-geometry.ts'
import { freePlace } from '../../../../domain/look-back/free-place.ts'
import type { MilestonePeriod } from '../../../../domain/look-back/milestones.ts'
import type { Suggestion } from '../../../../domain/look-back/suggestions.ts'
import { areaOf, type BoardArea, circlesOf } from '../../../../domain/records/board-area.ts'
import type { Sticky } from '../../../../domain/records/sticky.ts'
import { whyFailed } from '../../../entry/why-failed.ts'
import { notify, notifyProblem } from '../../../parts/notice.tsx'
import type { SeenRecord, Undoable } from '../../../store/edit-record.ts'
import { saveMilestone } from '../../../store/milestones.ts'
import { currentInstant, today } from '../../../store/now.ts'
import { participant } from '../../../store/participant.ts'
import type { RecordEdit } from '../../../store/record-edit.ts'
import { deleteRecord, saveRecord } from '../../../store/save.ts'
import { profile } from '../../../store/signals.ts'
import { boardText as text } from './board-text.ts'
import type { NoteView } from './board-view-model.ts'
import { createUndoStack, type UndoStack } from './undo-stack.ts'

/** Each resolves when it is on the disk: true, or false when it was not stored and the person has been told. */
export interface BoardVerbs extends Pick<UndoStack, 'depth' | 'undoLast'> {
  readonly write: (note: NewNote) => Promise<boolean>
  readonly rewrite: (note: string | SeenRecord, words: string) => Promise<boolean>
  readonly move: (id: string, to: BoardPoint) => Promise<boolean>
  readonly resize: (id: string, size: NonNullable<Sticky['textSize']>) => Promise<boolean>
  /** Likes it from here, or takes the own like back. */
  readonly like: (note: Pick<NoteView, 'id' | 'isLiked'>) => Promise<boolean>
  readonly remove: (id: string) => Promise<boolean>
  /** Makes a note of each, in a free place of its area. */
  readonly accept: (suggestions: readonly Suggestion[], notes: readonly BoardPoint[]) => Promise<boolean>
  /** Makes one note of them all. */
  readonly merge: (suggestions: readonly Suggestion[], notes: readonly BoardPoint[]) => Promise<boolean>
  readonly leaveOut: (suggestion: Suggestion) => Promise<boolean>
  readonly takeUpAgain: (suggestion: Suggestion) => Promise<boolean>
  /** Writes about the milestone; with a message it is offered to be undone. */
  readonly about: (fields: RecordEdit<'milestone'>, message?: string) => Promise<boolean>
}

export interface NewNote {
  readonly id: string
  readonly words: string
  readonly point: BoardPoint
  readonly size?: NoteView['size']
  readonly fromCaptureId?: string
}

/** Does it, and says it with a way back; false when it was not stored. */
type Run = (deed: () => Promise<readonly Undoable[]>, message?: string) => Promise<boolean>

/** `milestone` gives it as it is now. */
export function boardVerbs(milestone: () => MilestonePeriod): BoardVerbs {
  const stack = createUndoStack()
  const run = running(stack)
  const edit = (note: string | SeenRecord, fields: RecordEdit<'sticky'>, message?: string) =>
    run(async () => [await saveRecord('sticky', note, fields)], message)
  const about: BoardVerbs['about'] = (fields, message) =>
    run(async () => [await saveMilestone(milestone(), fields)], message)
  return {
    depth: stack.depth,
    undoLast: stack.undoLast,
    about,
    write: (note) => run(async () => [await saveNew(milestone(), note)]),
    rewrite: (note, words) => edit(note, { text: words }, text().saved),
    move: (id, to) => edit(id, placeFields(to)),
    resize: (id, textSize) => edit(id, { textSize }),
    like: ({ id, isLiked }) => edit(id, likedBy(participant(), !isLiked)),
    remove: (id) => run(async () => [await deleteRecord('sticky', id)], text().deleted),
    accept: (suggestions, notes) =>
      run(() => saveAll(milestone(), placed(suggestions, notes)), text().accepted(suggestions.length)),
    merge: (suggestions, notes) =>
      run(() => saveMerged(milestone(), suggestions, notes), text().merged(suggestions.length)),
    leaveOut: (suggestion) => about(dropped([suggestion], true), text().leftOut),
    takeUpAgain: (suggestion) => about(dropped([suggestion], false)),
  }
}

function running({ push }: UndoStack): Run {
  return async (deed, message) => {
    try {
      const done = await deed()
      const undo = push(async () => {
        for (const each of done.toReversed()) await each.undo()
      })
      if (message !== undefined) notify(message, undo)
      return true
    } catch (error) {
      notifyProblem(await whyFailed(error, text().notSaved))
      return false
    }
  }
}

// The first note fixes the milestone that the board is of, and says that it is being looked back on.
async function saveNew(milestone: MilestonePeriod, note: NewNote): Promise<Undoable> {
  if (milestone.record === undefined || milestone.state === 'running') {
    await saveMilestone(milestone, { state: 'looking-back' })
  }
  return saveRecord('sticky', note.id, newFields(milestone.id, note))
}

async function saveAll(milestone: MilestonePeriod, notes: readonly NewNote[]): Promise<readonly Undoable[]> {
  const done: Undoable[] = []
  for (const note of notes) done.push(await saveNew(milestone, note))
  return done
}

/** The note is the first one's; the others are left out, since they stand in it. */
async function saveMerged(
  milestone: MilestonePeriod,
  suggestions: readonly Suggestion[],
  notes: readonly BoardPoint[],
): Promise<readonly Undoable[]> {
  const [first, ...others] = suggestions
  if (first === undefined) return []
  const words = suggestions.map((suggestion) => suggestion.text).join('\n')
  const whole = placed([{ ...first, area: mergedArea(suggestions), text: words }], notes)
  return [...(await saveAll(milestone, whole)), await saveMilestone(milestone, dropped(others, true))]
}

function dropped(
  suggestions: readonly Suggestion[],
  isDropped: boolean,
): { readonly [Cell in `dropped.${string}`]: boolean } {
  return Object.fromEntries(suggestions.map(({ id }) => [`dropped.${id}`, isDropped]))
}

function likedBy(who: string, isLiked: boolean): { readonly [Cell in `likes.${string}`]: boolean } {
  return { [`likes.${who}`]: isLiked }
}

/** The circles of all of them together. */
function mergedArea(suggestions: readonly Pick<Suggestion, 'area'>[]): BoardArea {
  const named = new Set(suggestions.flatMap(({ area }) => circlesOf(area)))
  return areaOf({ fun: named.has('fun'), done: named.has('done'), learn: named.has('learn') })
}

function placed(suggestions: readonly Suggestion[], notes: readonly BoardPoint[]): readonly NewNote[] {
  const taken = [...notes]
  return suggestions.map(({ id, area, text: words }) => {
    const point = freePlace(area, taken)
    taken.push(point)
    return { id, words, point, fromCaptureId: id }
  })
}

function newFields(milestoneId: string, { words, point, size, fromCaptureId }: NewNote): RecordEdit<'sticky'> {
  return {
    milestoneId,
    text: words,
    at: currentInstant(),
    zone: profile.value.zone,
    date: today.value,
    ...placeFields(point),
    ...(size === undefined ? {} : { textSize: size }),
    ...(fromCaptureId === undefined ? {} : { fromCaptureId }),
  }
}

/** The place and the circles that it lies in: which are one statement, wherever a device was when it made it. */
function placeFields(point: BoardPoint): RecordEdit<'sticky'> {
  const within = circlesOf(areaAt(point))
  return {
    x: point.x,
    y: point.y,
    'circles.fun': within.includes('fun'),
    'circles.done': within.includes('done'),
    'circles.learn': within.includes('learn'),
  }
}
