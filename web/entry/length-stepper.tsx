// One width: large number in the middle, minus and plus at its sides, typing on a decimal keypad.

import { useEffect, useRef } from 'preact/hooks'
import { defineText } from '../i18n/define-text.ts'
import { formatLength, type Units, unitSymbol } from '../i18n/format.ts'
import { Field } from '../parts/field.tsx'
import { HoldButton } from '../parts/hold-button.tsx'
import { Icon } from '../parts/icon.tsx'
import { lazyPart } from '../parts/lazy-part.tsx'
import { type LengthEntry, lengthText, NARROWEST_MM, parseLengthEntry, stepLength, WIDEST_MM } from './length-entry.ts'
import './length-stepper.css'

const MeantWidth = lazyPart(async () => (await import('./meant-width.tsx')).MeantWidth)

interface LengthStepperProps {
  readonly label: string
  readonly typed: string
  readonly onTyped: (typed: string) => void
  /** Where the first step starts from, and what the empty field shows pale. */
  readonly suggestionMm: number
  readonly stepMm: number
  readonly units: Units
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly hasFocusFirst?: boolean
}

const text = defineText({
  en: {
    less: (label: string) => `${label}: less`,
    more: (label: string) => `${label}: more`,
    notANumber: 'Write a number, like 153.5',
    outOfRange: (lowest: string, highest: string) => `Between ${lowest} and ${highest}`,
  },
  ja: {
    less: (label: string) => `${label}を減らす`,
    more: (label: string) => `${label}を増やす`,
    notANumber: '153.5 のように数字で入力してください',
    outOfRange: (lowest: string, highest: string) => `${lowest}から${highest}の間で入力してください`,
  },
})

export function LengthStepper(props: LengthStepperProps) {
  const { label, typed, onTyped, suggestionMm, stepMm, units, hint, error, hasFocusFirst } = props
  const input = useRef<HTMLInputElement>(null)

  useEffect(() => {
    if (hasFocusFirst) {
      input.current?.focus()
      input.current?.select()
    }
  }, [hasFocusFirst])

  const entry = parseLengthEntry(typed, units)
  const step = (direction: 1 | -1) => onTyped(stepLength(typed, { stepMm: direction * stepMm, suggestionMm, units }))
  return (
    <Field label={label} hint={hint} error={error ?? problemOf(entry, units)}>
      {(ids) => (
        <div class="length-stepper">
          <HoldButton class="length-step" label={text().less(label)} onStep={() => step(-1)}>
            <Icon name="minus" />
          </HoldButton>
          <span class="length-value">
            <input
              {...ids}
              ref={input}
              class="figure"
              type="text"
              inputMode="decimal"
              enterKeyHint="done"
              autocomplete="off"
              placeholder={lengthText(suggestionMm, units)}
              value={typed}
              onInput={(event) => onTyped(event.currentTarget.value)}
              onBlur={(event) => onTyped(tidied(event.currentTarget.value, units))}
              onFocus={(event) => event.currentTarget.select()}
              onKeyDown={(event) => stepByArrow(event, step)}
            />
            <span class="length-unit" aria-hidden="true">
              {unitSymbol(units)}
            </span>
          </span>
          <HoldButton class="length-step" label={text().more(label)} onStep={() => step(1)}>
            <Icon name="plus" />
          </HoldButton>
          {entry.kind === 'out-of-range' && <MeantWidth {...{ typed, suggestionMm, units, onTyped }} />}
        </div>
      )}
    </Field>
  )
}

function stepByArrow(event: KeyboardEvent, step: (direction: 1 | -1) => void): void {
  if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
  event.preventDefault()
  step(event.key === 'ArrowUp' ? 1 : -1)
}

// Full-width digits and a typed unit become the plain number that will be saved.
function tidied(typed: string, units: Units): string {
  const entry = parseLengthEntry(typed, units)
  return entry.kind === 'valid' ? lengthText(entry.mm, units) : typed
}

function problemOf(entry: LengthEntry, units: Units): string | undefined {
  switch (entry.kind) {
    case 'not-a-number':
      return text().notANumber
    case 'out-of-range':
      return text().outOfRange(formatLength(NARROWEST_MM, units), formatLength(WIDEST_MM, units))
    default:
      return undefined
  }
}
