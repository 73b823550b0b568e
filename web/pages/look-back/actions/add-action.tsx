// Something new to do: a line, and a day or a rhythm if it has one.

import { useState } from 'preact/hooks'
import { type LocalDate, parseLocalDate } from '../../../../domain/calendar/local-date.ts'
import { QuickLine } from '../../../entry/in-place/quick-line.tsx'
import { addAction, type Origin } from './action-deeds.ts'
import { actionsText as text } from './actions-text.ts'
import { RepeatField } from './repeat-field.tsx'

export function AddAction({ origin }: { readonly origin?: Origin | undefined }) {
  const [dueDate, setDueDate] = useState<LocalDate>()
  const [repeatDays, setRepeatDays] = useState<number>()
  const add = async (lines: readonly string[]) => {
    for (const line of lines) {
      if (!(await addAction({ text: line, dueDate, repeatDays, origin }))) return false
    }
    setDueDate(undefined)
    setRepeatDays(undefined)
    return true
  }
  return (
    <QuickLine
      label={text().newAction}
      placeholder={text().newPlaceholder}
      draftKey={`action/${origin?.originId ?? ''}`}
      onAdd={add}
    >
      <div class="action-when">
        <input
          type="date"
          aria-label={text().due}
          value={dueDate ?? ''}
          onInput={(event) => setDueDate(parseLocalDate(event.currentTarget.value))}
        />
        <RepeatField value={repeatDays} onChange={setRepeatDays} />
      </div>
    </QuickLine>
  )
}
