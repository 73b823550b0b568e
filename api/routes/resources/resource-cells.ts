// Between a resource's members and a record's cells: sets as arrays on one side, a cell for each element on the other.

import { canonicalJson, compareText, isJsonObject, type Json } from '../../../domain/json.ts'
import type { CollectionDefinition, KindDefinition } from '../../../domain/records/kind-definition.ts'
import { type Kind, kinds } from '../../../domain/records/kinds.ts'
import type { Cells } from '../../../domain/sync/cell.ts'
import { invalidInput } from '../../problem.ts'
import type { ResourceInput } from './resource-schemas.ts'

export type CellValues = Readonly<Record<string, Json>>

/** The cells that a checked body writes, given those that stand. A set is replaced: elements that are not in the array any
 *  more are taken back, those that stay as they are are not written. Throws `invalid-input` for an element given twice. */
export function cellsFromInput(
  kind: Kind,
  input: ResourceInput,
  options: { readonly standing: Cells; readonly newId: () => string },
): CellValues {
  const definition: KindDefinition = kinds[kind]
  const entries = Object.entries(input).flatMap(([name, value]): (readonly [string, Json])[] => {
    const collection = definition.collections[name]
    if (value === undefined || name === 'id') return []
    if (collection === undefined) return [[name, asJson(value)]]
    return replaceSet(name, { collection, elements: Array.isArray(value) ? value : [], ...options })
  })
  return Object.fromEntries(entries)
}

/** Members of an answer from a record's fields, in the order of the kind; sets as arrays in order of their keys. */
export function membersFromFields(
  kind: Kind,
  fields: Readonly<Record<string, unknown>>,
): Readonly<Record<string, Json>> {
  const definition: KindDefinition = kinds[kind]
  const plain = Object.keys(definition.fields).flatMap((name) =>
    fields[name] === undefined ? [] : [[name, asJson(fields[name])]],
  )
  const sets = Object.entries(definition.collections).map(([name, collection]) => {
    return [name, elementsFromField(collection, asJson(fields[name] ?? {}))]
  })
  return Object.fromEntries([...plain, ...sets])
}

interface SetInput {
  readonly collection: CollectionDefinition
  readonly elements: readonly unknown[]
  readonly standing: Cells
  readonly newId: () => string
}

function replaceSet(name: string, { collection, elements, standing, newId }: SetInput): (readonly [string, Json])[] {
  const given = new Map<string, Json>()
  for (const [index, element] of elements.entries()) {
    const { key, value } = cellFromElement(collection, element, newId)
    const cell = `${name}.${key}`
    if (given.has(cell)) throw invalidInput([{ path: `${name}.${index}`, message: 'is given twice' }])
    given.set(cell, value)
  }
  const gone = Object.entries(standing).filter(
    ([cell, { v }]) => cell.startsWith(`${name}.`) && isThere(v) && !given.has(cell),
  )
  const changed = [...given].filter(
    ([cell, value]) => canonicalJson(standing[cell]?.v ?? null) !== canonicalJson(value),
  )
  const none = isMembership(collection) ? false : null
  return [...changed, ...gone.map(([cell]) => [cell, none] as const)]
}

function cellFromElement(
  { keyProperties, valueProperty, ...collection }: CollectionDefinition,
  element: unknown,
  newId: () => string,
) {
  if (isMembership(collection)) return { key: String(element), value: true }
  const { id = newId(), ...rest } = Object.fromEntries(Object.entries(Object(element)))
  const members: Record<string, unknown> = keyProperties.includes('id') ? { id, ...rest } : rest
  const key = keyProperties.map((property) => String(members[property])).join('.')
  if (valueProperty !== undefined) return { key, value: asJson(members[valueProperty]) }
  const value = Object.fromEntries(Object.entries(members).filter(([property]) => !keyProperties.includes(property)))
  return { key, value: asJson(value) }
}

function elementsFromField(collection: CollectionDefinition, field: Json): Json[] {
  const cells = Object.entries(isJsonObject(field) ? field : {}).sort(([left], [right]) => compareText(left, right))
  return cells.map(([key, value]) => {
    if (isMembership(collection)) return key
    const parts = key.split('.')
    const named = collection.keyProperties.map((property, index) => [property, parts[index] ?? ''])
    const own = collection.valueProperty === undefined ? value : { [collection.valueProperty]: value }
    return { ...Object.fromEntries(named), ...(isJsonObject(own) ? own : {}) }
  })
}

/** Whether being there is all there is to say of an element. */
function isMembership({ element }: Pick<CollectionDefinition, 'element'>): boolean {
  return element.safeParse(true).success
}

function isThere(value: Json): boolean {
  return value !== null && value !== false
}

// Values here came out of JSON and through a schema.
function asJson(value: unknown): Json {
  return value as Json
}
