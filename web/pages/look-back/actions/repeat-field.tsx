// How often an action comes again.

import { repeatInWords } from './action-words.ts'
import { actionsText as text } from './actions-text.ts'

const CHOICES = [7, 14, 28, 56]

interface RepeatFieldProps {
  readonly value: number | undefined
  readonly onChange: (days: number | undefined) => void
}

/** Another number of days, from elsewhere, stands among the choices too. */
export function RepeatField({ value, onChange }: RepeatFieldProps) {
  const choices = value === undefined || CHOICES.includes(value) ? CHOICES : [value, ...CHOICES]
  return (
    <select
      aria-label={text().repeat}
      value={value ?? ''}
      onChange={(event) => onChange(Number(event.currentTarget.value) || undefined)}
    >
      <option value="">{text().once}</option>
      {choices.map((days) => (
        <option key={days} value={days}>
          {repeatInWords(days)}
        </option>
      ))}
    </select>
  )
}
