// One of five levels, each named in full for screen readers.

import { Choice } from './choice.tsx'

interface LevelChoiceProps {
  readonly label: string
  readonly nameOf: (level: number) => string
  readonly level: number | undefined
  readonly onLevel: (level: number | undefined) => void
}

export function LevelChoice({ label, nameOf, level, onLevel }: LevelChoiceProps) {
  const options = [1, 2, 3, 4, 5].map((value) => ({ value, text: String(value), label: nameOf(value) }))
  return <Choice label={label} options={options} value={level} canClear onChange={onLevel} />
}
