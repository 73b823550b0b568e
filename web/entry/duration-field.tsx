// A length of time: chips for the common ones, and a field for any other.

import { useState } from 'preact/hooks'
import { defineText } from '../i18n/define-text.ts'
import { formatMinutes } from '../i18n/format.ts'
import { durationText, parseDuration } from '../i18n/parse-duration.ts'
import { Choice } from '../parts/choice.tsx'
import { Field } from '../parts/field.tsx'

/** Minutes as far as the typed text says them. */
export type DurationEntry = number | 'empty' | 'invalid'

interface DurationFieldProps {
  readonly label: string
  readonly minutes: DurationEntry
  readonly onMinutes: (minutes: DurationEntry) => void
  readonly chips: readonly number[]
  readonly mostMinutes: number
  readonly error?: string | undefined
}

const text = defineText({
  en: {
    exact: (label: string) => `${label}: exactly`,
    invalid: (most: string) => `Write a length of time like 7:30, 7.5 or 90 min, up to ${most}`,
  },
  ja: {
    exact: (label: string) => `${label}（細かく）`,
    invalid: (most: string) => `7:30、7.5、90分 のように、${most}までで入力してください`,
  },
})

export function DurationField({ label, minutes, onMinutes, chips, mostMinutes, error }: DurationFieldProps) {
  const [typed, setTyped] = useState(typeof minutes === 'number' ? durationText(minutes) : '')
  const choose = (value: number | undefined) => {
    setTyped(value === undefined ? '' : durationText(value))
    onMinutes(value ?? 'empty')
  }
  const type = (value: string) => {
    setTyped(value)
    onMinutes(durationEntry(value, mostMinutes))
  }
  return (
    <div class="duration">
      <Choice
        label={label}
        options={chips.map((value) => ({ value, text: formatMinutes(value) }))}
        value={typeof minutes === 'number' ? minutes : undefined}
        canClear
        onChange={choose}
      />
      <Field
        label={text().exact(label)}
        error={error ?? (minutes === 'invalid' ? text().invalid(formatMinutes(mostMinutes)) : undefined)}
      >
        {(ids) => (
          <input
            {...ids}
            type="text"
            inputMode="text"
            autocomplete="off"
            placeholder="0:00"
            value={typed}
            onInput={(event) => type(event.currentTarget.value)}
          />
        )}
      </Field>
    </div>
  )
}

function durationEntry(typed: string, mostMinutes: number): DurationEntry {
  if (typed.trim() === '') return 'empty'
  const minutes = parseDuration(typed)
  return minutes === undefined || minutes > mostMinutes ? 'invalid' : minutes
}
