// The fields that entry sheets share.

import { type LocalDate, parseLocalDate } from '../../domain/calendar/local-date.ts'
import { Field } from '../parts/field.tsx'
import './entry-fields.css'
import { entryText } from './entry-text.ts'

interface DateTimeFieldsProps {
  readonly date: LocalDate
  readonly time: string
  readonly onDate: (date: LocalDate) => void
  readonly onTime: (time: string) => void
}

export function DateTimeFields({ date, time, onDate, onTime }: DateTimeFieldsProps) {
  return (
    <div class="field-row">
      <DateField date={date} onDate={onDate} />
      <TimeField label={entryText().time} time={time} onTime={onTime} />
    </div>
  )
}

export function DateField({
  date,
  onDate,
  error,
}: {
  readonly date: LocalDate
  readonly onDate: (date: LocalDate) => void
  readonly error?: string | undefined
}) {
  return (
    <Field label={entryText().date} error={error}>
      {(ids) => (
        <input
          {...ids}
          type="date"
          value={date}
          min="1900-01-01"
          max="2999-12-31"
          onChange={(event) => {
            const parsed = parseLocalDate(event.currentTarget.value)
            if (parsed !== undefined) onDate(parsed)
          }}
        />
      )}
    </Field>
  )
}

interface TimeFieldProps {
  readonly label: string
  readonly time: string
  readonly onTime: (time: string) => void
  readonly hint?: string | undefined
  readonly error?: string | undefined
}

export function TimeField({ label, time, onTime, hint, error }: TimeFieldProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(ids) => (
        <input
          {...ids}
          type="time"
          value={time}
          onInput={(event) => event.currentTarget.value && onTime(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}

interface NoteFieldProps {
  readonly note: string
  readonly onNote: (note: string) => void
  readonly error?: string | undefined
}

export function NoteField({ note, onNote, error }: NoteFieldProps) {
  return (
    <Field label={entryText().note} error={error}>
      {(ids) => <textarea {...ids} rows={3} value={note} onInput={(event) => onNote(event.currentTarget.value)} />}
    </Field>
  )
}
