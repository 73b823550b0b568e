// What a refused change would have made of its record, for its words and for the sheet that mends it.

import type { Json } from '../../../domain/json.ts'
import { brokenRules, DELETED, valueProblem } from '../../../domain/records/field-issues.ts'
import { type AnyRecord, isKind, type Kind, kinds } from '../../../domain/records/kinds.ts'
import { recordFromCells } from '../../../domain/records/record-from-cells.ts'
import type { RefusedChange } from '../../store/rejected.ts'

type Values = Readonly<Record<string, Json>>

/** Fields that a sheet shows as text or a free number, so that also a value which cannot be right can stand in it. */
const freeTexts: ReadonlySet<string> = new Set(['note', 'text', 'url'])
const freeNumbers: ReadonlySet<string> = new Set([
  'beforeMm',
  'afterMm',
  'doneCount',
  'workMinutes',
  'meetingMinutes',
  'onsetMinutes',
  'wasoMinutes',
  'minutes',
])

/** The record with the change in it, as if it were not deleted; undefined for a kind that this version does not know. */
export function typedRecord({ change, cells }: RefusedChange): AnyRecord | undefined {
  const { kind, recordId, fields } = change
  if (!isKind(kind)) return undefined
  const record = recordFromCells<Kind>(kind, recordId, { ...cells, ...fields, [DELETED]: { v: false } })
  const free = Object.entries(fields).filter(([name, { v }]) => canStand(name, v))
  return Object.assign(record, Object.fromEntries(free.map(([name, { v }]) => [name, v])))
}

/** Whether the change does nothing but delete its record. */
export function isDeletion({ change }: RefusedChange): boolean {
  return change.fields[DELETED]?.v === true
}

/** What to save when the sheet says `shown`: that, and what was typed beside it in cells that the sheet does not write, as far
 *  as it can be stored together. */
export function mendedFields({ change }: RefusedChange, shown: Values): Values {
  const { kind, fields } = change
  if (!isKind(kind)) return shown
  const beside = Object.entries(fields).filter(
    ([name, { v }]) =>
      name !== DELETED && !Object.hasOwn(shown, name) && valueProblem(kinds[kind], name, v) === undefined,
  )
  const together = { ...Object.fromEntries(beside.map(([name, { v }]) => [name, v])), ...shown }
  return brokenRules(kind, together, Object.keys(together)).length === 0 ? together : shown
}

function canStand(name: string, value: Json): boolean {
  return typeof value === 'string' ? freeTexts.has(name) : typeof value === 'number' && freeNumbers.has(name)
}
