// What a kind of record is made of: fields, sets of elements, and rules across fields.

import type * as z from 'zod/mini'

type Schema = z.ZodMiniType

/** A set or list: one cell per element, named `<collection>.<key>`; the cell of a removed element is null or false. */
export interface CollectionDefinition {
  /** The part of the cell name after the dot. */
  readonly key: Schema
  /** `true` where membership is all there is to say. */
  readonly element: Schema
  /** Names of the properties that the key spells, in order; with them an element is one flat object in the API. */
  readonly keyProperties: readonly string[]
  /** The property under which an element that is not an object stands in the API. */
  readonly valueProperty?: string
}

/** A broken rule; `path` names the field to mend. */
export interface FieldIssue {
  readonly path: string
  readonly message: string
}

/** A broken rule across fields; `fields` are those that the rule is about. */
export interface RuleIssue extends FieldIssue {
  readonly fields: readonly string[]
}

export interface KindDefinition {
  readonly kind: string
  /** Path segment of the REST resource. */
  readonly path: string
  readonly fields: Readonly<Record<string, Schema>>
  readonly collections: Readonly<Record<string, CollectionDefinition>>
  /** Field that says which local date the record belongs to. */
  readonly dateField: string | undefined
  /** Cells that say one thing together: who writes one of them in an edit that names them all writes them all, so that what
   *  two devices said apart is never mixed into a third thing. */
  readonly together?: readonly string[]
  /** Rules that need several fields; called with what is known, so each rule must allow for absent fields. */
  readonly check: (fields: Readonly<Record<string, unknown>>) => readonly RuleIssue[]
}

type OutputOf<SchemaType> = SchemaType extends Schema ? z.output<SchemaType> : never

/** The fields of a record as the screens read them. Every field may be absent: two devices can each have written a part. */
export type FieldsOf<Definition extends KindDefinition> = {
  readonly [Name in keyof Definition['fields']]?: OutputOf<Definition['fields'][Name]>
} & {
  readonly [Name in keyof Definition['collections']]: Readonly<
    Record<string, OutputOf<Definition['collections'][Name]['element']>>
  >
}

/** One record: its fields, and which record it is. */
export type RecordOf<Definition extends KindDefinition> = FieldsOf<Definition> & {
  readonly id: string
  readonly kind: Definition['kind']
  readonly deleted: boolean
}

/** An issue when `end` is not after `start`, both given as instants. */
export function endAfterStart(fields: Readonly<Record<string, unknown>>, start: string, end: string): RuleIssue[] {
  const from = fields[start]
  const to = fields[end]
  return typeof from === 'string' && typeof to === 'string' && to <= from
    ? [{ path: end, message: `must be after ${start}`, fields: [start, end] }]
    : []
}

/** An issue when `end` lies before `start`, both given as instants; the same moment is fine. */
export function startBeforeEnd(fields: Readonly<Record<string, unknown>>, start: string, end: string): RuleIssue[] {
  const from = fields[start]
  const to = fields[end]
  return typeof from === 'string' && typeof to === 'string' && to < from
    ? [{ path: end, message: `must not be before ${start}`, fields: [start, end] }]
    : []
}

/** Minutes between two instant fields, or undefined while one is absent. */
export function minutesBetween(
  fields: Readonly<Record<string, unknown>>,
  start: string,
  end: string,
): number | undefined {
  const from = fields[start]
  const to = fields[end]
  return typeof from === 'string' && typeof to === 'string' ? (Date.parse(to) - Date.parse(from)) / 60_000 : undefined
}
