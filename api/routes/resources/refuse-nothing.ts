// A record that says nothing is not kept: it would stand in lists and count in sums as if something had been recorded.

import { isJsonObject, type Json } from '../../../domain/json.ts'
import type { Kind } from '../../../domain/records/kinds.ts'
import type { Cells } from '../../../domain/sync/cell.ts'
import { type InputError, invalidInput } from '../../problem.ts'
import { fieldsAfter } from './merged-record.ts'
import type { CellValues } from './resource-cells.ts'

/** Kinds of which a record says nothing unless it has one of these. Of a stretch session, that it took place at a time is
 *  something. */
const oneOf: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  stretch: ['at', 'beforeMm', 'afterMm', 'areas', 'tries', 'note'],
  sitting: ['startAt', 'minutes'],
  workday: ['workMinutes', 'meetingMinutes', 'doneCount', 'load', 'note'],
  capture: ['text', 'url'],
  postmortem: ['title', 'startedAt', 'impact', 'timeline'],
}

/** Kinds of which a record must have all of these: half a hypothesis cannot be held against anything. */
const allOf: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  milestone: ['startDate'],
  sticky: ['milestoneId', 'text'],
  action: ['text'],
  hypothesis: ['cause', 'effect', 'direction', 'lagWeeks'],
}

/** Throws `invalid-input` when `values` touch what a record of this kind must say and leave nothing of it together with the
 *  cells that stand; a new record has none. What is empty already may be written to, so that it can be mended. */
export function refuseNothing(kind: Kind, values: CellValues, standing: Cells): void {
  const some = oneOf[kind] ?? []
  const all = allOf[kind] ?? []
  const names = [...some, ...all]
  const isNew = Object.keys(standing).length === 0
  const isTouched = Object.keys(values).some((cell) => names.includes(cell.split('.')[0] ?? ''))
  if (names.length === 0 || !(isNew || isTouched)) return
  const fields = fieldsAfter(kind, values, standing)
  const missing = all.filter((name) => !saysSomething(fields[name]))
  if (missing.length > 0) throw invalidInput(missing.map((path): InputError => ({ path, message: 'is needed' })))
  if (some.length === 0 || some.some((name) => saysSomething(fields[name]))) return
  throw invalidInput(some.map((path): InputError => ({ path, message: `one of ${some.join(', ')} is needed` })))
}

function saysSomething(value: Json | undefined): boolean {
  if (typeof value === 'string') return value.trim() !== ''
  if (isJsonObject(value)) return Object.keys(value).length > 0
  return value !== undefined && value !== null
}
