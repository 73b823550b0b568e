// What else can be said of a session: who led it, when it was and was measured, repeats, a note. Loaded when somebody asks for it.

import type { LocalDate } from '../../domain/calendar/local-date.ts'
import { Choice } from '../parts/choice.tsx'
import { profile } from '../store/signals.ts'
import { DateTimeFields, NoteField } from './entry-fields.tsx'
import type { StretchForm } from './stretch-form.ts'
import { panelsText as text } from './stretch-panels-text.ts'
import { TriesField } from './tries-field.tsx'

export type DatedForm = StretchForm & { readonly day: LocalDate }

export interface StretchMoreProps {
  readonly form: DatedForm
  /** What is wrong with the note. */
  readonly issue: string | undefined
  /** Where a repeat of each width starts, in millimetres. */
  readonly near: Readonly<Record<'before' | 'after', number>>
  readonly stepMm: number
  readonly onChange: (part: Partial<DatedForm>) => void
}

/** Minutes. */
const DELAYS = [0, 5, 10, 15, 20, 30, 60]

export function StretchMore({ form, issue, near, stepMm, onChange }: StretchMoreProps) {
  const { day, time, setting, note, delay, tries } = form
  return (
    <>
      <Choice
        label={text().setting}
        options={(['self', 'trainer', 'class'] as const).map((value) => ({ value, text: text()[value] }))}
        value={setting}
        canClear
        onChange={(chosen) => onChange({ setting: chosen })}
      />
      <DateTimeFields
        date={day}
        time={time}
        onDate={(chosen) => onChange({ day: chosen })}
        onTime={(chosen) => onChange({ time: chosen })}
      />
      {form.after !== '' && (
        <Choice
          label={text().delay}
          options={delaysWith(delay).map((value) => ({
            value,
            text: text().delayOf(value),
            label: text().delayName(value),
          }))}
          value={delay}
          canClear
          onChange={(chosen) => onChange({ delay: chosen })}
        />
      )}
      <TriesField
        tries={tries}
        near={near}
        units={profile.value.units}
        stepMm={stepMm}
        onChange={(changed) => onChange({ tries: changed })}
      />
      <NoteField note={note} onNote={(written) => onChange({ note: written })} error={issue} />
    </>
  )
}

// One that came from elsewhere keeps a chip while it is edited.
function delaysWith(delay: number | undefined): readonly number[] {
  return delay === undefined || DELAYS.includes(delay) ? DELAYS : [...DELAYS, delay].sort((a, b) => a - b)
}
