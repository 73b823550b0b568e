// Fills in what a new record needs and its maker left out, and refuses what is not enough to be one.

import { instantFromMs } from '../../../domain/calendar/instant.ts'
import { instant } from '../../../domain/records/field-types.ts'
import type { KindDefinition } from '../../../domain/records/kind-definition.ts'
import { type Kind, kinds } from '../../../domain/records/kinds.ts'
import { type InputError, invalidInput } from '../../problem.ts'
import { livedDate } from './lived-date.ts'
import type { CellValues } from './resource-cells.ts'

/** Kinds of which a record says nothing unless it has one of these. */
const oneOf: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  sitting: ['startAt', 'minutes'],
  capture: ['text', 'url'],
}

/** The cells of the new record, without those that are null: `at` is now, `zone` is the profile's, `date` follows from them.
 *  Throws `invalid-input` when the zone or the date cannot be told or there is nothing to keep. */
export function completeCreate(
  kind: Kind,
  given: CellValues,
  options: { readonly now: number; readonly profile: CellValues },
): CellValues {
  const { now, profile } = options
  const definition: KindDefinition = kinds[kind]
  let values = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null))
  refuseNothing(kind, values)
  if (Object.hasOwn(definition.fields, 'at')) values = { at: instantFromMs(now), ...values }
  const needsZone = Object.keys(values).some((name) => definition.fields[name] === instant)
  if (needsZone && profile['zone'] !== undefined) values = { zone: profile['zone'], ...values }
  if (needsZone && values['zone'] === undefined) {
    throw invalidInput([{ path: 'zone', message: 'is needed, because the profile names none' }])
  }
  if (definition.dateField === undefined) return values
  const date = values['date'] ?? livedDate(kind, values, profile)
  if (date === undefined) throw invalidInput([{ path: 'date', message: 'is needed' }])
  return { ...values, date }
}

function refuseNothing(kind: Kind, values: CellValues): void {
  const names = oneOf[kind]
  if (names === undefined || names.some((name) => values[name] !== undefined)) return
  throw invalidInput(names.map((path): InputError => ({ path, message: `one of ${names.join(' and ')} is needed` })))
}
