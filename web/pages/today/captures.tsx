// What was noticed: one line to write it down at once, and the day's notes.

import { useEffect, useState } from 'preact/hooks'
import { minutesOfClock } from '../../../domain/calendar/clock-time.ts'
import { livedDateTime } from '../../../domain/calendar/lived-day.ts'
import type { LocalDate } from '../../../domain/calendar/local-date.ts'
import { instantToLocalDateTime, localDateTimeToInstant } from '../../../domain/calendar/time-zone.ts'
import type { Capture } from '../../../domain/records/capture.ts'
import { type Mood, moods } from '../../../domain/records/mood.ts'
import { ConflictMark } from '../../entry/conflict-mark.tsx'
import { entryText } from '../../entry/entry-text.ts'
import { moodText } from '../../entry/mood-text.ts'
import { openEntry } from '../../entry/open-entry.ts'
import { whyFailed } from '../../entry/why-failed.ts'
import { lazyPart } from '../../parts/lazy-part.tsx'
import { notify } from '../../parts/notice.tsx'
import { Toggles } from '../../parts/toggles.tsx'
import { WebLink } from '../../parts/web-link.tsx'
import { currentInstant } from '../../store/now.ts'
import type { RecordEdit } from '../../store/record-edit.ts'
import { saveRecord } from '../../store/save.ts'
import { profile } from '../../store/signals.ts'
import type { QuickNote } from './keep-note.ts'
import { emptyNote, keepNoting, quickNote } from './quick-note.ts'
import { todayText as text } from './today-text.ts'

const EntryHint = lazyPart(async () => (await import('../../entry/entry-hint.tsx')).EntryHint)

export function QuickCapture({ date, isToday }: { readonly date: LocalDate; readonly isToday: boolean }) {
  const note = quickNote.value
  const { id, words, isRestored } = note
  const [problem, setProblem] = useState<string>()
  useEffect(keepNoting, [])

  const keep = async (event: SubmitEvent) => {
    event.preventDefault()
    if (words.trim() === '') return
    try {
      const { undo } = await saveRecord('capture', id && { id, seen: {} }, captureFields(note, { date, isToday }))
      quickNote.value = emptyNote
      setProblem(undefined)
      notify(text().kept, undo)
    } catch (error) {
      setProblem(await whyFailed(error, text().notKept))
    }
  }
  return (
    <form class="quick-capture" onSubmit={keep}>
      <div class="quick-capture-line">
        <textarea
          rows={1}
          aria-label={text().noteLabel}
          placeholder={text().notePlaceholder}
          value={words}
          onInput={(event) => changeNote({ words: event.currentTarget.value })}
        />
        <button type="submit" class="button" disabled={words.trim() === ''}>
          {text().keep}
        </button>
      </div>
      {words.trim() !== '' && (
        <Toggles
          label={text().noteLabel}
          isLabelHidden
          options={moods.map((mood) => ({ value: mood, text: moodText()[mood] }))}
          values={new Set(note.moods)}
          onToggle={(mood, isOn) => changeNote({ moods: withMood(note.moods, mood, isOn) })}
        />
      )}
      {isRestored && (
        <EntryHint action={entryText().startOver} onAction={startOver}>
          {entryText().restored}
        </EntryHint>
      )}
      {problem && (
        <p class="field-error" role="alert">
          {problem}
        </p>
      )}
    </form>
  )
}

function changeNote(part: Partial<QuickNote>): void {
  quickNote.value = { ...quickNote.peek(), ...part }
}

function startOver(): void {
  quickNote.value = emptyNote
}

function withMood(current: readonly Mood[], mood: Mood, isOn: boolean): readonly Mood[] {
  return moods.filter((each) => (each === mood ? isOn : current.includes(each)))
}

interface QuickCaptureContext {
  readonly date: LocalDate
  readonly isToday: boolean
}

function captureFields(note: QuickNote, context: QuickCaptureContext): RecordEdit<'capture'> {
  const { zone, dayStart } = profile.value
  const now = currentInstant()
  // On another day the note gets the same time of day there.
  const there = livedDateTime(context.date, instantToLocalDateTime(now, zone).slice(11), minutesOfClock(dayStart))
  const at = context.isToday || there === undefined ? now : localDateTimeToInstant(there, zone)
  return {
    at,
    zone,
    date: context.date,
    text: note.words.trim(),
    ...Object.fromEntries(note.moods.map((mood) => [`moods.${mood}`, true])),
  }
}

export function CaptureList({ captures }: { readonly captures: readonly Capture[] }) {
  if (captures.length === 0) return null
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
