// What was noticed: one line to write it down at once, and the day's notes.

import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Capture } from '../../../domain/records/capture.ts'
import { type Mood, moods } from '../../../domain/records/mood.ts'
import { ConflictMark } from '../../entry/conflict-mark.tsx'
import type { LineDay } from '../../entry/line/line-moment.ts'
import { moodText } from '../../entry/mood-text.ts'
import { openEntry } from '../../entry/open-entry.ts'
import { whyFailed } from '../../entry/why-failed.ts'
import { lazyPart } from '../../parts/lazy-part.tsx'
import { notify } from '../../parts/notice.tsx'
import { Toggles } from '../../parts/toggles.tsx'
import { WebLink } from '../../parts/web-link.tsx'
import { newRecordId } from '../../store/new-record-id.ts'
import { keepLine } from './keep-line.ts'
import type { QuickNote } from './keep-note.ts'
import { emptyNote, keepNoting, quickNote } from './quick-note.ts'
import { todayText as text } from './today-text.ts'

const RestoredHint = lazyPart(async () => (await import('../../entry/restored-hint.tsx')).RestoredHint)

const loadUnderstood = () => import('../../entry/line/understood.tsx')

const Understood = lazyPart(
  async () => (await loadUnderstood()).Understood,
  () => null,
)

/** The line that takes everything: what it says as data is shown below it before it is saved, the rest stays a note. */
export function QuickCapture({ date, isToday }: LineDay) {
  const note = quickNote.value
  const { words, isRestored } = note
  const [problem, setProblem] = useState<string>()
  // Until the draft has one: another for each line.
  const freshId = useMemo(newRecordId, [words === ''])
  const line = { ...note, id: note.id ?? freshId }
  const isEmpty = words.trim() === ''
  // What stands below the line comes after the key that began it, which does not wait for it.
  const [isBegun, setBegun] = useState(!isEmpty)
  useEffect(() => setBegun(!isEmpty), [isEmpty])
  useEffect(keepNoting, [])

  const keep = async () => {
    if (isEmpty) return
    try {
      const { message, undo } = await keepLine(line, { date, isToday })
      quickNote.value = { ...emptyNote, words: typedMeanwhile(words, quickNote.peek().words) }
      setProblem(undefined)
      notify(message, undo)
    } catch (error) {
      setProblem(await whyFailed(error, text().notKept))
    }
  }
  return (
    <form
      class="quick-capture"
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
    >
      <div class="quick-capture-line">
        <textarea
          rows={1}
          aria-label={text().noteLabel}
          placeholder={text().notePlaceholder}
          value={words}
          enterkeyhint="done"
          onFocus={() => prepareReading({ date, isToday })}
          onInput={(event) => changeNote({ words: event.currentTarget.value })}
          onKeyDown={(event) => {
            // Enter that ends a Japanese conversion is not for us; with Shift it is a new line.
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
            event.preventDefault()
            void keep()
          }}
        />
        <button type="submit" class="button" disabled={isEmpty}>
          {text().keep}
        </button>
      </div>
      {isBegun && !isEmpty && <Understood line={line} day={{ date, isToday }} onSaved={startOver} />}
      {isBegun && !isEmpty && (
        <Toggles
          label={text().noteLabel}
          isLabelHidden
          options={moods.map((mood) => ({ value: mood, text: moodText()[mood] }))}
          values={new Set(note.moods)}
          onToggle={(mood, isOn) => changeNote({ moods: withMood(note.moods, mood, isOn) })}
        />
      )}
      {isRestored && <RestoredHint onStartOver={throwAway} />}
      {problem && (
        <p class="field-error" role="alert">
          {problem}
        </p>
      )}
    </form>
  )
}

/** What the first key would have to wait for; without it the line is a note. */
function prepareReading(day: LineDay): void {
  loadUnderstood().then(
    ({ rehearse }) => rehearse(text().notePlaceholder, day),
    () => undefined,
  )
}

/** What stands in the line beside the words that were saved, since nobody waits for a save to go on. */
function typedMeanwhile(saved: string, now: string): string {
  return now.startsWith(saved) ? now.slice(saved.length).trimStart() : now
}

function changeNote(part: Partial<QuickNote>): void {
  quickNote.value = { ...quickNote.peek(), ...part }
}

function startOver(): void {
  quickNote.value = emptyNote
}

/** Returns the way back, in front of what is written meanwhile. */
function throwAway(): () => Promise<void> {
  const left = quickNote.peek()
  startOver()
  return async () => {
    const words = [left.words, quickNote.peek().words].filter(Boolean).join('\n')
    quickNote.value = { ...left, words }
  }
}

function withMood(current: readonly Mood[], mood: Mood, isOn: boolean): readonly Mood[] {
  return moods.filter((each) => (each === mood ? isOn : current.includes(each)))
}

export function CaptureList({ captures }: { readonly captures: readonly Capture[] }) {
  return (
    <ul class="capture-list">
      {captures.map((capture) => (
        <li key={capture.id}>
          <CaptureItem capture={capture} />
        </li>
      ))}
    </ul>
  )
}

function CaptureItem({ capture }: { readonly capture: Capture }) {
  const marks = moods.filter((mood) => capture.moods[mood])
  const { date } = capture
  return (
    <div class="capture-item">
      <button
        type="button"
        class="entry-button"
        onClick={() => date && openEntry({ kind: 'capture', id: capture.id, date })}
      >
        <span class="capture-text">{capture.text}</span>
        {marks.length > 0 && <span class="small soft">{marks.map((mood) => moodText()[mood]).join(' · ')}</span>}
        <ConflictMark kind="capture" id={capture.id} />
      </button>
      <WebLink address={capture.url} />
    </div>
  )
}
