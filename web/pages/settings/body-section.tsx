// Leg length, units and the step of the width buttons.

import { useState } from 'preact/hooks'
import { legLengthMm } from '../../../domain/records/field-types.ts'
import { lengthText } from '../../entry/length-entry.ts'
import { formatLength, type Units, unitSymbol, unitsToMillimetres } from '../../i18n/format.ts'
import { parseTypedNumber } from '../../i18n/parse-number.ts'
import { Choice } from '../../parts/choice.tsx'
import { Field } from '../../parts/field.tsx'
import { profile } from '../../store/signals.ts'
import { saveSetting } from './save-setting.ts'
import { settingsText as text } from './settings-text.ts'

const SHORTEST_LEG_MM = 300
const LONGEST_LEG_MM = 1500

export function BodySection() {
  const { units, widthStepMm, legLengthMm: leg } = profile.value
  return (
    <section class="card settings-section">
      <h2>{text().body}</h2>
      <LegLength key={`${units}-${leg}`} units={units} leg={leg} />
      <Choice
        label={text().units}
        options={[
          { value: 'cm', text: 'cm' },
          { value: 'inch', text: 'inch' },
        ]}
        value={units}
        onChange={(chosen) => chosen && void saveSetting({ units: chosen })}
      />
      <Choice
        label={text().step}
        options={
          units === 'cm'
            ? [
                { value: 10 as const, text: '1 cm' },
                { value: 5 as const, text: '0.5 cm' },
              ]
            : [
                { value: 10 as const, text: '0.5 in' },
                { value: 5 as const, text: '0.25 in' },
              ]
        }
        value={widthStepMm}
        onChange={(chosen) => chosen && void saveSetting({ widthStepMm: chosen })}
      />
    </section>
  )
}

function LegLength({ units, leg }: { readonly units: Units; readonly leg: number | undefined }) {
  const [typed, setTyped] = useState(leg === undefined ? '' : lengthText(leg, units))
  const mm = millimetresOf(typed, units)
  const save = () => {
    if (mm !== 'invalid' && mm !== (leg ?? null)) void saveSetting({ legLengthMm: mm })
  }
  return (
    <Field
      label={`${text().legLength} (${unitSymbol(units)})`}
      hint={text().legLengthHint}
      error={
        mm === 'invalid'
          ? text().legLengthProblem(formatLength(SHORTEST_LEG_MM, units), formatLength(LONGEST_LEG_MM, units))
          : undefined
      }
    >
      {(ids) => (
        <input
          {...ids}
          type="text"
          inputMode="decimal"
          autocomplete="off"
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onChange={save}
        />
      )}
    </Field>
  )
}

function millimetresOf(typed: string, units: Units): number | null | 'invalid' {
  if (typed.trim() === '') return null
  const value = parseTypedNumber(typed)
  const mm = value === undefined ? undefined : unitsToMillimetres(value, units)
  return mm !== undefined && legLengthMm.safeParse(mm).success ? mm : 'invalid'
}
