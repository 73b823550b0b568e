// Repeats of a measurement a few minutes apart, from which the person's own reading error is known.

import { useState } from 'preact/hooks'
import { formatLength, type Units } from '../i18n/format.ts'
import { Choice } from '../parts/choice.tsx'
import { Icon } from '../parts/icon.tsx'
import { newRecordId } from '../store/new-record-id.ts'
import { parseLengthEntry } from './length-entry.ts'
import { LengthStepper } from './length-stepper.tsx'
import type { Tries, Try } from './stretch-form.ts'
import { panelsText as text } from './stretch-panels-text.ts'

interface TriesFieldProps {
  readonly tries: Tries
  /** The widths of the session in millimetres, near which a repeat is. */
  readonly near: Readonly<Record<Try['which'], number>>
  readonly units: Units
  readonly stepMm: number
  readonly onChange: (tries: Tries) => void
}

export function TriesField({ tries, near, units, stepMm, onChange }: TriesFieldProps) {
  const [which, setWhich] = useState<Try['which']>('before')
  const [typed, setTyped] = useState('')
  const entry = parseLengthEntry(typed, units)
  const add = () => {
    if (entry.kind !== 'valid') return
    onChange({ ...tries, [newRecordId()]: { which, mm: entry.mm } })
    setTyped('')
  }
  return (
    <fieldset class="tries">
      <legend class="choice-label">{text().tries}</legend>
      <p class="small soft">{text().triesWhy}</p>
      <TriesSaid tries={tries} units={units} onChange={onChange} />
      <Choice
        label={text().which}
        isLabelHidden
        options={(['before', 'after'] as const).map((value) => ({ value, text: text()[value] }))}
        value={which}
        onChange={(chosen) => chosen && setWhich(chosen)}
      />
      <LengthStepper
        label={text().measuredAgain}
        typed={typed}
        onTyped={setTyped}
        suggestionMm={near[which]}
        stepMm={stepMm}
        units={units}
      />
      <button type="button" class="button" disabled={entry.kind !== 'valid'} onClick={add}>
        <Icon name="plus" />
        {text().addTry}
      </button>
    </fieldset>
  )
}

function TriesSaid({ tries, units, onChange }: Pick<TriesFieldProps, 'tries' | 'units' | 'onChange'>) {
  const said = Object.entries(tries)
  return (
    <ul>
      {said.map(([id, { which, mm }]) => {
        const words = text().tryOf(text()[which], formatLength(mm, units))
        return (
          <li key={id} class="body-said">
            <span class="figure">{words}</span>
            <button
              type="button"
              class="icon-button"
              aria-label={text().removeTry(words)}
              onClick={() => onChange(Object.fromEntries(said.filter(([other]) => other !== id)))}
            >
              <Icon name="close" />
            </button>
          </li>
        )
      })}
    </ul>
  )
}
