// A length while it is typed: nothing yet, a width that can be saved, or why it cannot.

import { formatLengthNumber, type Units, unitsToMillimetres } from '../i18n/format.ts'
import { parseTypedNumber } from '../i18n/parse-number.ts'

export const NARROWEST_MM = 300
export const WIDEST_MM = 3000

export type LengthEntry =
  | { readonly kind: 'empty' }
  | { readonly kind: 'valid'; readonly mm: number }
  | { readonly kind: 'not-a-number' }
  | { readonly kind: 'out-of-range' }

export function parseLengthEntry(typed: string, units: Units): LengthEntry {
  if (typed.trim() === '') return { kind: 'empty' }
  const value = parseTypedNumber(typed)
  if (value === undefined) return { kind: 'not-a-number' }
  const mm = unitsToMillimetres(value, units)
  return mm < NARROWEST_MM || mm > WIDEST_MM ? { kind: 'out-of-range' } : { kind: 'valid', mm }
}

/** What the typed text becomes after one step up or down; starts from `suggestionMm` when there is nothing valid to start from. */
export function stepLength(
  typed: string,
  options: { readonly stepMm: number; readonly suggestionMm: number; readonly units: Units },
): string {
  const entry = parseLengthEntry(typed, options.units)
  const next = entry.kind === 'valid' ? entry.mm + options.stepMm : options.suggestionMm
  return lengthText(Math.min(WIDEST_MM, Math.max(NARROWEST_MM, next)), options.units)
}

/** A width as it stands in the input: without grouping, so that it can be typed on. */
export function lengthText(mm: number, units: Units): string {
  return formatLengthNumber(mm, units).replace(/,/g, '')
}
