// The places of the body that something was said about: how strong, and a way to take it back.

import type { AreaFeel } from '../../domain/records/body-area.ts'
import type { Muscle, Side } from '../../domain/records/muscle.ts'
import { Icon } from '../parts/icon.tsx'
import { areaName, feelMark, feelName } from './area-words.ts'
import type { Areas } from './body-taps.ts'
import { bodyText as text } from './body-text.ts'

interface BodySaidProps {
  readonly areas: Areas
  readonly onChange: (areas: Areas) => void
}

export function BodySaid({ areas, onChange }: BodySaidProps) {
  const said = Object.entries(areas)
  if (said.length === 0) return null
  return (
    <ul>
      {said.map(([key, feel]) => (
        <SaidArea
          key={key}
          name={areaName(...(key.split('.') as [Muscle, Side]))}
          feel={feel}
          onLevel={() => onChange({ ...areas, [key]: { ...feel, level: (feel.level % 3) + 1 } })}
          onRemove={() => onChange(Object.fromEntries(said.filter(([other]) => other !== key)))}
        />
      ))}
    </ul>
  )
}

interface SaidAreaProps {
  readonly name: string
  readonly feel: AreaFeel
  readonly onLevel: () => void
  readonly onRemove: () => void
}

function SaidArea({ name, feel, onLevel, onRemove }: SaidAreaProps) {
  return (
    <li class={`body-said body-${feel.feel}`}>
      <span>{name}</span>
      <button
        type="button"
        class="body-said-level"
        aria-label={text().louder(`${name}, ${feelName(feel)}`)}
        onClick={onLevel}
      >
        {feelName(feel)} <span aria-hidden="true">{feelMark(feel)}</span>
      </button>
      <button type="button" class="icon-button" aria-label={text().remove(name)} onClick={onRemove}>
        <Icon name="close" />
      </button>
    </li>
  )
}
