// Any number out of a few, as a row of chips: real checkboxes underneath.

import './choice.css'

interface TogglesProps<Value extends string> {
  readonly label: string
  readonly options: readonly { readonly value: Value; readonly text: string }[]
  readonly values: ReadonlySet<Value>
  readonly onToggle: (value: Value, isOn: boolean) => void
  readonly isLabelHidden?: boolean
}

export function Toggles<Value extends string>({
  label,
  options,
  values,
  onToggle,
  isLabelHidden,
}: TogglesProps<Value>) {
  return (
    <fieldset class="choice">
      <legend class={isLabelHidden ? 'visually-hidden' : 'choice-label'}>{label}</legend>
      <div class="choice-options">
        {options.map((option) => (
          <label key={option.value} class="choice-option">
            <input
              type="checkbox"
              checked={values.has(option.value)}
              onChange={(event) => onToggle(option.value, event.currentTarget.checked)}
            />
            <span>{option.text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
