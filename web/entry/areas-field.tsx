// Where the body is tight, sore or relieved: the areas so far, and a row to add one.

import { useState } from 'preact/hooks'
import type { AreaFeel } from '../../domain/records/body-area.ts'
import { type Feel, feels, type Muscle, muscles, type Side, sides } from '../../domain/records/muscle.ts'
import { defineText } from '../i18n/define-text.ts'
import { language } from '../i18n/language.ts'
import { Icon } from '../parts/icon.tsx'
import './areas-field.css'
import { muscleText } from './muscle-text.ts'

interface AreasFieldProps {
  readonly areas: Readonly<Record<string, AreaFeel>>
  readonly onChange: (areas: Readonly<Record<string, AreaFeel>>) => void
}

const text = defineText({
  en: {
    title: 'Where it is tight or relieved',
    muscle: 'Muscle',
    side: 'Side',
    feel: 'Feeling',
    level: 'How strong',
    add: 'Add',
    remove: (area: string) => `Remove: ${area}`,
    louder: (area: string) => `${area}: change strength`,
  },
  ja: {
    title: '張っている・ほぐれた場所',
    muscle: '場所',
    side: '左右',
    feel: '感じ',
    level: '強さ',
    add: '追加',
    remove: (area: string) => `${area}を消す`,
    louder: (area: string) => `${area}の強さを変える`,
  },
})

export function AreasField({ areas, onChange }: AreasFieldProps) {
  return (
    <fieldset class="areas">
      <legend class="choice-label">{text().title}</legend>
      {Object.keys(areas).length > 0 && (
        <ul class="areas-list">
          {Object.entries(areas).map(([key, feel]) => (
            <AreaItem
              key={key}
              name={areaName(key)}
              feel={feel}
              onLevel={() => onChange({ ...areas, [key]: { ...feel, level: (feel.level % 3) + 1 } })}
              onRemove={() => onChange(without(areas, key))}
            />
          ))}
        </ul>
      )}
      <AreaAdder onAdd={(key, feel) => onChange({ ...areas, [key]: feel })} />
    </fieldset>
  )
}

/** An area in words: `Hamstrings, left`, `右 太ももの前（大腿四頭筋）`. */
export function areaName(key: string): string {
  const [muscle, side] = key.split('.') as [Muscle, Side]
  const words = muscleText()
  if (side === 'both') return words[muscle]
  return language.value === 'ja'
    ? `${words[`side-${side}`]} ${words[muscle]}`
    : `${words[muscle]}, ${words[`side-${side}`]}`
}

/** A feeling in words: `strongly tight`, `強く 張り`. */
export function feelName({ feel, level }: AreaFeel): string {
  return `${muscleText()[`level-${level as 1 | 2 | 3}`]} ${muscleText()[feel]}`
}

interface AreaItemProps {
  readonly name: string
  readonly feel: AreaFeel
  readonly onLevel: () => void
  readonly onRemove: () => void
}

function AreaItem({ name, feel, onLevel, onRemove }: AreaItemProps) {
  return (
    <li class={`areas-item areas-${feel.feel}`}>
      <span>{name}</span>
      <button type="button" class="areas-level" aria-label={text().louder(name)} onClick={onLevel}>
        {feelName(feel)} <span aria-hidden="true">{'●'.repeat(feel.level) + '○'.repeat(3 - feel.level)}</span>
      </button>
      <button type="button" class="icon-button" aria-label={text().remove(name)} onClick={onRemove}>
        <Icon name="close" />
      </button>
    </li>
  )
}

function AreaAdder({ onAdd }: { readonly onAdd: (key: string, feel: AreaFeel) => void }) {
  const [muscle, setMuscle] = useState<Muscle>('quadriceps')
  const [side, setSide] = useState<Side>('both')
  const [feel, setFeel] = useState<Feel>('tight')
  const [level, setLevel] = useState(2)
  const words = muscleText()
  return (
    <div class="areas-adder">
      <select
        class="areas-muscle"
        aria-label={text().muscle}
        value={muscle}
        onChange={(event) => setMuscle(event.currentTarget.value as Muscle)}
      >
        {muscles.map((name) => (
          <option key={name} value={name}>
            {words[name]}
          </option>
        ))}
      </select>
      <select aria-label={text().side} value={side} onChange={(event) => setSide(event.currentTarget.value as Side)}>
        {sides.map((name) => (
          <option key={name} value={name}>
            {words[`side-${name}`]}
          </option>
        ))}
      </select>
      <select aria-label={text().level} value={level} onChange={(event) => setLevel(Number(event.currentTarget.value))}>
        {([1, 2, 3] as const).map((value) => (
          <option key={value} value={value}>
            {words[`level-${value}`]}
          </option>
        ))}
      </select>
      <select aria-label={text().feel} value={feel} onChange={(event) => setFeel(event.currentTarget.value as Feel)}>
        {feels.map((name) => (
          <option key={name} value={name}>
            {words[name]}
          </option>
        ))}
      </select>
      <button type="button" class="button" onClick={() => onAdd(`${muscle}.${side}`, { feel, level })}>
        <Icon name="plus" />
        {text().add}
      </button>
    </div>
  )
}

function without(areas: Readonly<Record<string, AreaFeel>>, key: string): Readonly<Record<string, AreaFeel>> {
  return Object.fromEntries(Object.entries(areas).filter(([name]) => name !== key))
}
