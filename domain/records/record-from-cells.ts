// A record as screens and the API read it, built from its cells.

import type { Json } from '../json.ts'
import { ownValue } from '../own-values.ts'
import { DELETED, valueProblem } from './field-issues.ts'
import type { KindDefinition } from './kind-definition.ts'
import { type AnyRecord, definitionOf, type Kind, type RecordOfKind } from './kinds.ts'

type Values = Readonly<Record<string, { readonly v: Json }>>

/** The record of a known kind: cells whose value fits this version's schema, sets gathered under their names. Cells that
 *  are empty, unknown or do not fit are left out here and stay in `cells`. Undefined for an unknown kind. */
export function recordFromCells<Name extends Kind>(kind: Name, id: string, cells: Values): RecordOfKind<Name>
export function recordFromCells(kind: string, id: string, cells: Values): AnyRecord | undefined
export function recordFromCells(kind: string, id: string, cells: Values): AnyRecord | undefined {
  const definition = definitionOf(kind)
  if (definition === undefined) return undefined
  const record: Record<string, unknown> = {
    id,
    kind,
    deleted: cells[DELETED]?.v === true,
    ...emptyCollections(definition),
  }
  for (const [name, cell] of Object.entries(cells)) {
    if (name !== DELETED && valueProblem(definition, name, cell.v) === undefined)
      place(definition, record, { name, value: cell.v })
  }
  return record as unknown as AnyRecord
}

function emptyCollections(definition: KindDefinition): Record<string, Record<string, Json>> {
  return Object.fromEntries(Object.keys(definition.collections).map((name) => [name, {}]))
}

function place(
  definition: KindDefinition,
  record: Record<string, unknown>,
  { name, value }: { readonly name: string; readonly value: Json },
): void {
  if (value === null) return
  if (ownValue(definition.fields, name) !== undefined) {
    record[name] = value
    return
  }
  const dot = name.indexOf('.')
  const collection = dot < 0 ? undefined : record[name.slice(0, dot)]
  if (value !== false && typeof collection === 'object' && collection !== null) {
    Object.assign(collection, { [name.slice(dot + 1)]: value })
  }
}
