// A length of time: chips for the common ones, and a field for any other.

import { defineText } from '../i18n/define-text.ts'
import { formatMinutes } from '../i18n/format.ts'
import { Choice } from '../parts/choice.tsx'
import { Field } from '../parts/field.tsx'
import { DAY_MINUTES, durationEntry, typedDuration } from './duration-entry.ts'

interface DurationFieldProps {
  readonly label: string
  readonly typed: string
  readonly onTyped: (typed: string) => void
  readonly chips: readonly number[]
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

export function DurationField({ label, typed, onTyped, chips, error }: DurationFieldProps) {
  const minutes = durationEntry(typed)
  return (
    <div class="duration">
      <Choice
        label={label}
        options={chips.map((value) => ({ value, text: formatMinutes(value) }))}
        value={typeof minutes === 'number' ? minutes : undefined}
        canClear
        onChange={(value) => onTyped(typedDuration(value))}
      />
      <Field
        label={text().exact(label)}
        error={error ?? (minutes === 'invalid' ? text().invalid(formatMinutes(DAY_MINUTES)) : undefined)}
      >
        {(ids) => (
          <input
            {...ids}
            type="text"
            inputMode="text"
            autocomplete="off"
            placeholder="0:00"
            value={typed}
            onInput={(event) => onTyped(event.currentTarget.value)}
          />
        )}
      </Field>
    </div>
  )
}
