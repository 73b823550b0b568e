// Beside a width that cannot be: the one that was likely meant, a tap away.

import { defineText } from '../i18n/define-text.ts'
import { formatLength, type Units, unitsToMillimetres } from '../i18n/format.ts'
import { parseTypedNumber } from '../i18n/parse-number.ts'
import { lengthText } from './length-entry.ts'
import { likelyWidth } from './questions/likely-width.ts'

interface MeantWidthProps {
  readonly typed: string
  readonly suggestionMm: number
  readonly units: Units
  readonly onTyped: (typed: string) => void
}

const text = defineText({
  en: { meant: (width: string) => `Did you mean ${width}?` },
  ja: { meant: (width: string) => `${width}のことですか` },
})

export function MeantWidth({ typed, suggestionMm, units, onTyped }: MeantWidthProps) {
  const value = parseTypedNumber(typed)
  const meantMm = value === undefined ? undefined : likelyWidth(unitsToMillimetres(value, units), suggestionMm)
  if (meantMm === undefined) return null
  return (
    <button type="button" class="button" onClick={() => onTyped(lengthText(meantMm, units))}>
      {text().meant(formatLength(meantMm, units))}
    </button>
  )
}
