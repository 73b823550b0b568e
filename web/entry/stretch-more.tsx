// What else can be said of a session: who led it, when it was, a note. Loaded when somebody asks for it.

import type { LocalDate } from '../../domain/calendar/local-date.ts'
import { Choice } from '../parts/choice.tsx'
import { DateTimeFields, NoteField } from './entry-fields.tsx'
import type { StretchForm } from './stretch-form.ts'
import { stretchText as text } from './stretch-text.ts'

type Form = StretchForm & { readonly day: LocalDate }

export interface StretchMoreProps {
  readonly form: Form
  /** What is wrong with the note. */
  readonly issue: string | undefined
  readonly onChange: (part: Partial<Form>) => void
}

export function StretchMore({ form, issue, onChange }: StretchMoreProps) {
  const { day, time, setting, note } = form
  return (
    <>
      <Choice
        label={text().setting}
        options={[
          { value: 'self', text: text().self },
          { value: 'trainer', text: text().trainer },
          { value: 'class', text: text().class },
        ]}
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
      <NoteField note={note} onNote={(written) => onChange({ note: written })} error={issue} />
    </>
  )
}
