// One sticky note on the board. Drawn again only when it changes: what happens to it is listened for by the board.

import { ConflictMark } from '../../../entry/conflict-mark.tsx'
import { lookBackWords } from '../../../entry/look-back-words.ts'
import { boardText as text } from './board-text.ts'
import type { NoteView } from './board-view-model.ts'
import { excerpt } from './excerpt.ts'

/** More does not fit on a note; all of it stands in its editor. */
const SHOWN_CHARACTERS = 240
const SAID_CHARACTERS = 160

/** Id of the words that say which keys do what. */
export const KEYS_ID = 'board-keys'

export function NoteItem({ note }: { readonly note: NoteView }) {
  const { id, text: words, area, likes, isLiked, size } = note
  const name = text().noteName(lookBackWords()[`area-${area}`], excerpt(words, SAID_CHARACTERS), likes, isLiked)
  return (
    <li class="note" data-note={id} data-size={size} style={{ '--x': `${note.x / 100}%`, '--y': `${note.y / 100}%` }}>
      <button type="button" class="note-face" aria-label={name} aria-describedby={KEYS_ID}>
        <span dir="auto">{excerpt(words, SHOWN_CHARACTERS)}</span>
      </button>
      <ConflictMark kind="sticky" id={id} />
      <LikeButton isLiked={isLiked} likes={likes} />
    </li>
  )
}

// Out of the Tab order: on the note itself L does the same.
function LikeButton({ isLiked, likes }: Pick<NoteView, 'isLiked' | 'likes'>) {
  return (
    <button
      type="button"
      class="note-like figure"
      data-some={likes > 0 || undefined}
      tabIndex={-1}
      aria-pressed={isLiked}
      aria-label={text().likes(likes)}
    >
      <Heart />
      {likes > 0 && likes}
    </button>
  )
}

export function Heart() {
  return (
    <svg class="heart" viewBox="0 0 24 24" aria-hidden="true">
      <path d="M12 20C5 15 3 12 3 8.6A4.6 4.6 0 0 1 12 6.7a4.6 4.6 0 0 1 9 1.9C21 12 19 15 12 20z" />
    </svg>
  )
}
