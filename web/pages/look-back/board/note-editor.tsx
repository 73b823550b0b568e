// A note being written, in its place on the board. Leaving it saves; what is typed survives a closed tab.

import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { areaAt } from '../../../../domain/look-back/board-geometry.ts'
import { HistoryButton } from '../../../entry/history-button.tsx'
import { lookBackWords } from '../../../entry/look-back-words.ts'
import { Choice } from '../../../parts/choice.tsx'
import { Icon } from '../../../parts/icon.tsx'
import { boardText as text } from './board-text.ts'
import type { BoardVerbs } from './board-verbs.ts'
import type { EditTarget } from './edit-target.ts'
import { Heart } from './note-item.tsx'
import { useNoteDraft } from './use-note-draft.ts'
import type { Point } from './zoom-view.ts'

/** As many code points as a text field of a record holds. */
const MOST_CHARACTERS = 10_000

interface NoteEditorProps {
  readonly target: EditTarget
  readonly milestone: string
  /** Where in the frame its middle is, in CSS pixels. */
  readonly at: Point
  readonly verbs: BoardVerbs
  /** It is left, and being stored. */
  readonly onClose: (left: EditTarget, how: Closing) => void
  /** It could not be stored, which the person has been told; with what stood in it. */
  readonly onNotKept: (left: EditTarget) => void
}

export interface Closing {
  /** Another new note beside it is asked for. */
  readonly next: boolean
  /** Whether the note takes the focus, which otherwise went elsewhere already. */
  readonly refocus: boolean
}

type Size = EditTarget['size']

export function NoteEditor(props: NoteEditorProps) {
  const { target, at, verbs } = props
  const { words, size, tooLong, type, setSize, close, remove } = useEditing(props)
  const field = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    field.current?.focus({ preventScroll: true })
    field.current?.setSelectionRange(words.length, words.length)
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    const isNext = isNextKey(event, field.current)
    if (event.isComposing || (event.key !== 'Escape' && !isNext)) return
    event.preventDefault()
    event.stopPropagation()
    close({ next: isNext, refocus: true })
  }
  const area = lookBackWords()[`area-${areaAt(target.point)}`]
  return (
    <div
      class="note-editor card"
      role="group"
      aria-label={target.note === undefined ? text().newNote : text().editNote(area)}
      style={{ '--x': `${at.x}px`, '--y': `${at.y}px` }}
      onKeyDown={onKeyDown}
      onMouseDown={keepFocus}
      onFocusOut={(event) => isLeaving(event) && close({ next: false, refocus: false })}
    >
      <textarea
        ref={field}
        aria-label={text().words}
        aria-invalid={tooLong > 0}
        dir="auto"
        rows={4}
        data-size={size}
        placeholder={text().nextHint}
        value={words}
        onInput={({ currentTarget }) => type(currentTarget.value)}
      />
      {tooLong > 0 && (
        <p class="field-error" role="alert">
          {text().tooLong(tooLong)}
        </p>
      )}
      <SizeChoice size={size} onSize={setSize} />
      <div class="board-row">
        {target.note && <NoteButtons note={target.note} verbs={verbs} onRemove={() => void remove()} />}
        <button type="button" class="button button-primary" onClick={() => close({ next: false, refocus: true })}>
          {text().ready}
        </button>
      </div>
    </div>
  )
}

/** What stands in the editor, and how it is left: only once everything is stored. */
function useEditing({ target, milestone, verbs, onClose, onNotKept }: NoteEditorProps) {
  const [words, setWords] = useState(target.words)
  const [size, setSize] = useState(target.size)
  const draft = useNoteDraft(milestone, target)
  const isLeft = useRef(false)
  const count = words.length <= MOST_CHARACTERS ? 0 : [...words].length
  const tooLong = count > MOST_CHARACTERS ? count : 0
  return {
    words,
    size,
    /** How many characters there are, when that is too many. */
    tooLong,
    setSize,
    type(value: string) {
      setWords(value)
      draft.note(value)
    },
    // At once, so that what is typed next goes to the next note, however long the disk takes.
    close(how: Closing) {
      if (isLeft.current || tooLong > 0) return
      isLeft.current = true
      const left = { ...target, words, size }
      onClose(left, { ...how, next: how.next && words.trim() !== '' })
      void store({ target, words, size, verbs }).then((isKept) => (isKept ? draft.finish() : onNotKept(left)))
    },
    // What was typed goes with the note.
    async remove() {
      isLeft.current = true
      const isRemoved = await verbs.remove(target.id)
      isLeft.current = isRemoved
      if (!isRemoved) return
      draft.finish()
      onClose(target, { next: false, refocus: false })
    },
  }
}

function SizeChoice({ size, onSize }: { readonly size: Size; readonly onSize: (size: Size) => void }) {
  const sizes: readonly Size[] = ['small', 'medium', 'large']
  return (
    <Choice
      label={text().textSize}
      isLabelHidden
      options={sizes.map((value) => ({ value, text: lookBackWords()[`textSize-${value}`] }))}
      value={size}
      onChange={(next) => next && onSize(next)}
    />
  )
}

interface NoteButtonsProps {
  readonly note: NonNullable<EditTarget['note']>
  readonly verbs: BoardVerbs
  readonly onRemove: () => void
}

function NoteButtons({ note, verbs, onRemove }: NoteButtonsProps) {
  const [isLiked, setLiked] = useState(note.isLiked)
  const like = () => {
    void verbs.like({ id: note.id, isLiked })
    setLiked(!isLiked)
  }
  return (
    <>
      <button type="button" class="icon-button" aria-pressed={isLiked} aria-label={text().like} onClick={like}>
        <Heart />
      </button>
      <HistoryButton kind="sticky" id={note.id} />
      <button type="button" class="icon-button" aria-label={text().delete} onClick={onRemove}>
        <Icon name="trash" />
      </button>
    </>
  )
}

interface Edited {
  readonly target: EditTarget
  readonly words: string
  readonly size: EditTarget['size']
  readonly verbs: BoardVerbs
}

/** Whether everything is stored; nothing written is nothing to store, and a note whose words are all gone goes too. */
async function store({ target, words, size, verbs }: Edited): Promise<boolean> {
  const { id, note, point, seen = {} } = target
  const kept = words.trimEnd()
  if (note === undefined) return kept === '' || verbs.write({ id, words: kept, point, size })
  if (kept === '') return verbs.remove(id)
  const isResized = size === note.size || (await verbs.resize(id, size))
  return isResized && ((words === target.words && words === note.text) || verbs.rewrite({ id, seen }, kept))
}

/** Enter with Control, or after an Enter at the end. */
function isNextKey({ key, ctrlKey, metaKey }: KeyboardEvent, field: HTMLTextAreaElement | null): boolean {
  if (key !== 'Enter' || field === null) return false
  return ctrlKey || metaKey || (field.selectionStart === field.value.length && /\S\n$/.test(field.value))
}

// A press beside the words, on a chip or the paper, does not leave them.
function keepFocus(event: MouseEvent): void {
  if (!(event.target instanceof HTMLTextAreaElement)) event.preventDefault()
}

// Another window that comes to the front leaves nothing.
function isLeaving({ currentTarget, relatedTarget }: FocusEvent): boolean {
  const isInside =
    currentTarget instanceof Node && relatedTarget instanceof Node && currentTarget.contains(relatedTarget)
  return !isInside && document.hasFocus()
}
