// One choice out of a few, as a row of chips: real radio buttons underneath.

import { useId } from 'preact/hooks'
import './choice.css'

interface ChoiceProps<Value extends string | number> {
  readonly label: string
  readonly options: readonly { readonly value: Value; readonly text: string; readonly label?: string }[]
  readonly value: Value | undefined
  readonly onChange: (value: Value | undefined) => void
  /** A second tap on the chosen one takes the choice back. */
  readonly canClear?: boolean
  readonly isLabelHidden?: boolean
}

export function Choice<Value extends string | number>(props: ChoiceProps<Value>) {
  const { label, options, value, onChange, canClear, isLabelHidden } = props
  const name = useId()
  return (
    <fieldset class="choice">
      <legend class={isLabelHidden ? 'visually-hidden' : 'choice-label'}>{label}</legend>
      <div class="choice-options">
        {options.map((option) => (
          <label key={option.value} class="choice-option">
            <input
              type="radio"
              name={name}
              aria-label={option.label}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              onClick={() => canClear && option.value === value && onChange(undefined)}
            />
            <span>{option.text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
