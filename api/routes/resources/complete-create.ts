// Fills in what a new record needs and its maker left out, and refuses what is not enough to be one.

import { instantFromMs } from '../../../domain/calendar/instant.ts'
import { instant } from '../../../domain/records/field-types.ts'
import type { KindDefinition } from '../../../domain/records/kind-definition.ts'
import { type Kind, kinds } from '../../../domain/records/kinds.ts'
import { invalidInput } from '../../problem.ts'
import { livedDate } from './lived-date.ts'
import { refuseNothing } from './refuse-nothing.ts'
import type { CellValues } from './resource-cells.ts'

/** The cells of the new record, without those that are null: when it was recorded is now, `zone` is the profile's, `date` follows from them.
 *  Throws `invalid-input` when the zone or the date cannot be told or there is nothing to keep. */
export function completeCreate(
  kind: Kind,
  given: CellValues,
  options: { readonly now: number; readonly profile: CellValues },
): CellValues {
  const { now, profile } = options
  const definition: KindDefinition = kinds[kind]
  let values = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null))
  refuseNothing(kind, values, {})
  const recordedAt = ['at', 'statedAt'].find((name) => Object.hasOwn(definition.fields, name))
  if (recordedAt !== undefined) values = { [recordedAt]: instantFromMs(now), ...values }
  const needsZone = Object.keys(values).some((name) => definition.fields[name] === instant)
  if (needsZone && profile['zone'] !== undefined) values = { zone: profile['zone'], ...values }
  if (needsZone && values['zone'] === undefined) {
    throw invalidInput([{ path: 'zone', message: 'is needed, because the profile names none' }])
  }
  const { dateField } = definition
  if (dateField === undefined) return values
  const date = values[dateField] ?? livedDate(kind, values, profile)
  if (date === undefined) throw invalidInput([{ path: dateField, message: 'is needed' }])
  return { ...values, [dateField]: date }
}
