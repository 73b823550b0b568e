// A list of the person's own: dropped, chosen or pasted, read on this device, with what was taken for what.

import { useEffect, useMemo, useState } from 'preact/hooks'
import { minutesOfClock } from '../../../domain/calendar/clock-time.ts'
import type { LocalDate } from '../../../domain/calendar/local-date.ts'
import type { DoneColumns } from '../../../domain/done-list/done-columns.ts'
import type { DayOrder } from '../../../domain/done-list/done-date.ts'
import { type DoneFile, doneInFile, readDoneFile } from '../../../domain/done-list/read-done-file.ts'
import { type Suggestion, suggestionOfRow } from '../../../domain/done-list/suggestion.ts'
import { Field } from '../../parts/field.tsx'
import { today } from '../../store/now.ts'
import { profile } from '../../store/signals.ts'
import { BrokenRows } from './broken-rows.tsx'
import { ColumnChoice } from './column-choice.tsx'
import { doneText as text } from './done-text.ts'
import { readTextFile } from './read-text-file.ts'

interface ListSourceProps {
  readonly onFound: (found: readonly Suggestion[]) => void
}

interface Given {
  readonly name: string
  readonly text: string
}

export function ListSource({ onFound }: ListSourceProps) {
  const [given, setGiven] = useState<Given>({ name: '', text: '' })
  const [isTooLarge, setTooLarge] = useState(false)
  const take = async (file: File | null | undefined) => {
    if (!file) return
    const content = await readTextFile(file)
    setTooLarge(content === undefined)
    if (content !== undefined) setGiven({ name: file.name, text: content })
  }
  const { zone } = profile.value
  const file = useMemo(() => (given.text.trim() === '' ? undefined : readDoneFile(given.text, zone)), [given, zone])
  useEffect(() => {
    if (file === undefined) onFound([])
  }, [file === undefined])
  return (
    <section
      class="card settings-section"
      aria-label={text().list}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        void take(event.dataTransfer?.files[0])
      }}
    >
      <p>{text().drop}</p>
      <Field label={text().file} error={isTooLarge ? text().tooLarge : undefined}>
        {(ids) => (
          <input
            {...ids}
            type="file"
            accept=".csv,.tsv,.txt,.json,.ndjson,text/csv,application/json"
            onChange={(event) => void take(event.currentTarget.files?.[0])}
          />
        )}
      </Field>
      <Field label={text().paste} hint={text().pasteHint}>
        {(ids) => (
          <textarea
            {...ids}
            rows={4}
            value={given.name === '' ? given.text : ''}
            onInput={(event) => setGiven({ name: '', text: event.currentTarget.value })}
          />
        )}
      </Field>
      {file && <ReadList key={`${given.name}\n${given.text}`} file={file} name={given.name} onFound={onFound} />}
      {given.text.trim() !== '' && file === undefined && <p class="field-error">{text().noList}</p>}
    </section>
  )
}

interface ReadListProps extends ListSourceProps {
  readonly file: DoneFile
  readonly name: string
}

function ReadList({ file, name, onFound }: ReadListProps) {
  const [columns, setColumns] = useState<DoneColumns>(file.columns)
  const [order, setOrder] = useState<DayOrder>()
  const [date, setDate] = useState<LocalDate>(today.value)
  const { zone, dayStart } = profile.value
  const read = useMemo(() => doneInFile(file.rows, columns, { zone, order, date }), [columns, order, date, zone])
  useEffect(() => {
    const lived = { zone, dayStart: minutesOfClock(dayStart) }
    onFound(read.items.map((row) => suggestionOfRow(row, name || text().pasted, lived)))
  }, [columns, order, date])
  return (
    <>
      <ColumnChoice
        {...{ headers: file.headers, columns, date, order: read.guessedOrder }}
        onColumns={setColumns}
        onDate={setDate}
        onOrder={setOrder}
      />
      {read.items.length === 0 && read.broken.length === 0 && <p class="field-error">{text().noList}</p>}
      <BrokenRows rows={read.broken} />
    </>
  )
}
