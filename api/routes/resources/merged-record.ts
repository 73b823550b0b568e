// What a record would be after a write: checked as a whole before anything is written.

import type { Json } from '../../../domain/json.ts'
import { brokenRules, fieldIssues } from '../../../domain/records/field-issues.ts'
import type { KindDefinition } from '../../../domain/records/kind-definition.ts'
import { type Kind, kinds } from '../../../domain/records/kinds.ts'
import { recordFromCells } from '../../../domain/records/record-from-cells.ts'
import type { Cells } from '../../../domain/sync/cell.ts'
import { invalidInput } from '../../problem.ts'
import { fieldsThatMoveTheDate, livedDate } from './lived-date.ts'
import type { CellValues } from './resource-cells.ts'

/** Throws `invalid-input` when a value does not fit its cell, the date is cleared, or the record that these values make
 *  together with the cells that stand would break a rule across fields that is about one of these values. */
export function refuseUnfit(kind: Kind, values: CellValues, standing: Cells): void {
  const definition: KindDefinition = kinds[kind]
  const { dateField } = definition
  if (dateField !== undefined && values[dateField] === null)
    throw invalidInput([{ path: dateField, message: 'must not be empty' }])
  const own = fieldIssues(kind, values)
  const issues = own.length > 0 ? own : brokenRules(kind, fieldsAfter(kind, values, standing), Object.keys(values))
  if (issues.length > 0) throw invalidInput(issues)
}

/** The fields of the record as `values` would leave it. */
export function fieldsAfter(
  kind: Kind,
  values: CellValues,
  standing: Cells,
): Readonly<Record<string, Json | undefined>> {
  const written = Object.fromEntries(Object.entries(values).map(([name, v]) => [name, { v }]))
  return Object.fromEntries(Object.entries(recordFromCells(kind, '', { ...standing, ...written })))
}

/** `values` with the date moved along when the time or zone changes, the date is not given, and nothing but them decided it:
 *  it followed them before, or there was no time to follow, as in a day total that becomes a bout. A time that comes without
 *  a zone to a record that has none is in that of the profile. */
export function withDateFollowing(
  kind: Kind,
  values: CellValues,
  options: { readonly standing: Cells; readonly profile: CellValues },
): CellValues {
  const { standing, profile } = options
  const moves = fieldsThatMoveTheDate(kind).some((name) => Object.hasOwn(values, name))
  if (!moves || Object.hasOwn(values, 'date')) return values
  const before = fieldsAfter(kind, {}, standing)
  const livedBefore = livedDate(kind, before, profile)
  if (before['date'] !== undefined && livedBefore !== undefined && before['date'] !== livedBefore) return values
  const zoned = withZone(kind, values, options)
  const date = livedDate(kind, fieldsAfter(kind, zoned, standing), profile)
  return date === undefined ? values : { ...zoned, date }
}

function withZone(
  kind: Kind,
  values: CellValues,
  { standing, profile }: { readonly standing: Cells; readonly profile: CellValues },
): CellValues {
  const { zone } = profile
  const isThere = fieldsAfter(kind, values, standing)['zone'] !== undefined
  return isThere || zone === undefined || Object.hasOwn(values, 'zone') ? values : { ...values, zone }
}
