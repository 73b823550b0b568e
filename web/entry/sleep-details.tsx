// What else can be said of a night: a nap, its date, minutes awake, zones, a note.

import type { LocalDate } from '../../domain/calendar/local-date.ts'
import { Field } from '../parts/field.tsx'
import { DateField, NoteField } from './entry-fields.tsx'
import { entryText } from './entry-text.ts'
import type { MinuteProblems, SleepForm } from './sleep-form.ts'
import { sleepText as text } from './sleep-text.ts'
import { ZoneField } from './zone-field.tsx'

interface SleepDetailsProps {
  readonly form: SleepForm
  readonly day: LocalDate
  readonly problems: MinuteProblems
  readonly noteIssue: string | undefined
  readonly onChange: (part: Partial<SleepForm>) => void
  readonly onDay: (day: LocalDate) => void
}

export function SleepDetails({ form, day, problems, noteIssue, onChange, onDay }: SleepDetailsProps) {
  const { zone, bedZone } = form
  return (
    <details class="more" open={form.note !== '' || form.isNap || bedZone !== zone}>
      <summary>{entryText().more}</summary>
      <label class="check">
        <input
          type="checkbox"
          checked={form.isNap}
          onChange={(event) => onChange({ isNap: event.currentTarget.checked })}
        />
        <span>{text().nap}</span>
      </label>
      <DateField date={day} onDate={onDay} />
      <div class="field-row">
        <MinutesInput
          label={text().onset}
          typed={form.onset}
          error={problems.onset && text()[problems.onset]}
          onTyped={(onset) => onChange({ onset })}
        />
        <MinutesInput
          label={text().waso}
          typed={form.waso}
          error={problems.waso && text()[problems.waso]}
          onTyped={(waso) => onChange({ waso })}
        />
      </div>
      <ZoneField
        label={text().zone}
        zone={zone}
        onZone={(chosen) => onChange(bedZone === zone ? { zone: chosen, bedZone: chosen } : { zone: chosen })}
      />
      <ZoneField key={zone} label={text().bedZone} zone={bedZone} onZone={(chosen) => onChange({ bedZone: chosen })} />
      <NoteField note={form.note} onNote={(note) => onChange({ note })} error={noteIssue} />
    </details>
  )
}

interface MinutesInputProps {
  readonly label: string
  readonly typed: string
  readonly error: string | undefined
  readonly onTyped: (typed: string) => void
}

function MinutesInput({ label, typed, error, onTyped }: MinutesInputProps) {
  return (
    <Field label={label} error={error}>
      {(ids) => (
        <input
          {...ids}
          type="text"
          inputMode="numeric"
          value={typed}
          onInput={(event) => onTyped(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}
