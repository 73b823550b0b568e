// What was understood of the line, before anything is saved: a chip an entry, to put right or to take away, and the words that stay.

import { useEffect, useState } from 'preact/hooks'
import { Icon } from '../../parts/icon.tsx'
import { saveRecord } from '../../store/save.ts'
import { profile } from '../../store/signals.ts'
import { EntryWords, entryIcons } from '../entry-line.tsx'
import { openEntry } from '../open-entry.ts'
import type { LineDay } from './line-moment.ts'
import { dismissEntry, dismissed, forgetDismissed, understand } from './line-reading.ts'
import { type LineToSave, saveLine } from './save-line.ts'
import './understood.css'
import { understoodText as text } from './understood-text.ts'
import { entryInWords, type UnderstoodEntry, type UnderstoodLine } from './understood-view-model.ts'

/** Reading waits until the fingers rest, and pauses for whatever they do then, so that no key waits for it. */
const REST_MS = 120

/** A pasted diary has hundreds of entries; more than these are shown when somebody wants to see them. */
const SHOWN_AT_FIRST = 20

interface UnderstoodProps {
  readonly line: LineToSave
  readonly day: LineDay
  /** Everything that stands in the line has been saved. */
  readonly onSaved: () => void
}

export { rehearse } from './line-reading.ts'

export function Understood({ line: written, day, onSaved }: UnderstoodProps) {
  const { words } = written
  const [line, setLine] = useState<UnderstoodLine>()
  const [isWhole, setWhole] = useState(false)
  const without = dismissed.value
  useEffect(() => {
    const ended = new AbortController()
    const read = async () => {
      const found = await understand(written, day, ended.signal)
      if (found !== undefined) setLine(found)
    }
    const timer = setTimeout(() => void read(), REST_MS)
    return () => {
      clearTimeout(timer)
      ended.abort()
    }
  }, [words, day.date, day.isToday, without])
  // The next line begins anew.
  useEffect(() => forgetDismissed, [])
  if (line === undefined || line.entries.length === 0) return null
  const shown = isWhole ? line.entries : line.entries.slice(0, SHOWN_AT_FIRST)
  const more = line.entries.length - shown.length
  return (
    <section class="understood" aria-label={text().title} aria-live="polite">
      <p class="small soft">{text().title}</p>
      <ul>
        {shown.map((entry, index) => (
          <Chip
            key={`${index} ${entry.key}`}
            entry={entry}
            day={day}
            onEdit={() => edit(entry, { line: written, day, onSaved })}
          />
        ))}
        {more > 0 && (
          <li>
            <button type="button" class="button button-quiet" onClick={() => setWhole(true)}>
              {text().more(more)}
            </button>
          </li>
        )}
        {line.rest !== '' && (
          <li class="understood-rest">
            <Icon name="capture" />
            <span class="small">
              {text().note}
              <span class="soft understood-words">{line.rest}</span>
            </span>
          </li>
        )}
      </ul>
    </section>
  )
}

interface ChipProps {
  readonly entry: UnderstoodEntry
  readonly day: LineDay
  readonly onEdit: () => void
}

function Chip({ entry, day, onEdit }: ChipProps) {
  const { main, details } = entryInWords(entry, day.date, profile.value.units)
  const shown = { main: main === '' ? text().areas : main, details }
  const doubt = useDoubt(entry)
  const spoken = [shown.main, ...details].join(', ')
  return (
    <li>
      <button type="button" class="entry-line" onClick={onEdit}>
        <span class="visually-hidden">{text().edit}</span>
        <Icon name={entryIcons[entry.record.kind]} />
        <EntryWords description={shown}>{doubt && <span class="field-error">{doubt}</span>}</EntryWords>
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={text().notMeant(spoken)}
        onClick={() => dismissEntry(entry.key)}
      >
        <Icon name="close" />
      </button>
    </li>
  )
}

/** What is improbable about an entry, in words; nothing while that is not known, or where it cannot be told. */
function useDoubt({ key, record, written }: UnderstoodEntry): string | undefined {
  const [doubt, setDoubt] = useState<string>()
  useEffect(() => {
    let isShown = true
    const entry = { kind: record.kind, id: record.id, previous: undefined, fields: { ...written.fields } }
    import('../questions/question-about.ts')
      .then(({ questionAbout }) => questionAbout(entry, new Set()))
      .then(
        (question) => isShown && setDoubt(question?.says),
        () => undefined,
      )
    return () => {
      isShown = false
    }
  }, [key])
  return doubt
}

/** Opens the sheet of the entry as it was understood; saving there saves the whole line with it. */
function edit(entry: UnderstoodEntry, { line, day, onSaved }: UnderstoodProps): void {
  const { date } = entry.record
  openEntry({
    kind: entry.record.kind,
    date: date ?? day.date,
    mending: {
      change: entry.key,
      record: entry.record,
      reason: text().fromLine(entry.words.trim()),
      async save(kind, fields) {
        const saved = await saveLine(line, day, { key: entry.key, write: (id) => saveRecord(kind, id, fields) })
        onSaved()
        return saved
      },
    },
  })
}
