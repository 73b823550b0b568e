// A change: what one device did to one record at one moment. The only thing that is ever written.

import { canonicalJson, isJsonObject, type Json, utf8Bytes } from '../json.ts'
import { mapValues } from '../own-values.ts'
import { fieldIssues, isFieldName } from '../records/field-issues.ts'
import { failure, type Result, success } from '../result.ts'
import { MAX_CHANGE_BYTES, MAX_FIELDS_PER_CHANGE } from './limits.ts'
import { isStamp, type Stamp } from './stamp.ts'

/** A new value for one cell; `base` is the stamp that the author saw on it, absent when there was none. */
export interface FieldWrite {
  readonly v: Json
  readonly base?: Stamp
}

export interface Change {
  readonly id: string
  readonly kind: string
  readonly recordId: string
  readonly stamp: Stamp
  readonly fields: Readonly<Record<string, FieldWrite>>
}

/** Why a change is not taken. `final` means that sending it again unchanged cannot help. */
export interface Rejection {
  readonly id: string
  readonly code: 'bad-change' | 'bad-stamp' | 'bad-field' | 'too-large' | 'quota'
  readonly message: string
  readonly final: boolean
}

const idPattern = /^[A-Za-z0-9_-]{1,64}$/
const kindPattern = /^[a-z][a-z0-9-]{0,39}$/

/** A change as it came from outside, checked: envelope strictly, known fields by their schemas, unknown kinds and fields
 *  only by size and shape, because a newer version wrote them. Cells are checked one by one and rules across fields only
 *  as far as this change states them. */
export function parseChange(input: unknown): Result<Change, Rejection> {
  if (!isJsonObject(input)) return reject('', 'bad-change', 'a change must be an object')
  const id = typeof input['id'] === 'string' ? input['id'] : ''
  const envelope = envelopeProblem(input)
  if (envelope !== undefined) return reject(id, 'bad-change', envelope)
  const change = input as unknown as Change
  if (!isStamp(change.stamp)) return reject(id, 'bad-stamp', 'stamp: is not a stamp')
  // Before anything that goes into the values as deep as they are nested: this looks at 16 levels and no further.
  const issue = fieldIssues(change.kind, valuesOf(change.fields))[0]
  if (issue !== undefined) return reject(id, 'bad-field', `${issue.path}: ${issue.message}`)
  return isTooLarge(JSON.stringify(input))
    ? reject(id, 'too-large', `a change may have ${MAX_CHANGE_BYTES} bytes`)
    : success(change)
}

// A unit of a text is at most three bytes, so most need not be counted.
function isTooLarge(text: string): boolean {
  return text.length * 3 > MAX_CHANGE_BYTES && utf8Bytes(text) > MAX_CHANGE_BYTES
}

/** Whether two checked changes write the same values to the same record, in whatever order their members come. Stamps and bases
 *  may differ: a device that never got its answer may send a change again after it has learnt more. */
export function writesTheSame(left: Write, right: Write): boolean {
  return canonicalJson(writeAsJson(left)) === canonicalJson(writeAsJson(right))
}

type Write = Pick<Change, 'kind' | 'recordId' | 'fields'>

function writeAsJson({ kind, recordId, fields }: Write): Json {
  return { kind, recordId, values: valuesOf(fields) }
}

function valuesOf(fields: Change['fields']): Readonly<Record<string, Json>> {
  return mapValues(fields, ({ v }) => v)
}

function envelopeProblem(input: { readonly [key: string]: Json }): string | undefined {
  const extra = Object.keys(input).find((key) => !['id', 'kind', 'recordId', 'stamp', 'fields'].includes(key))
  if (extra !== undefined) return `${extra}: is not known here`
  if (!matches(input['id'], idPattern)) return 'id: must be 1 to 64 letters, digits, _ or -'
  if (!matches(input['kind'], kindPattern)) return 'kind: must be lower-case letters, digits or -'
  if (!matches(input['recordId'], idPattern)) return 'recordId: must be 1 to 64 letters, digits, _ or -'
  if (typeof input['stamp'] !== 'string') return 'stamp: must be text'
  return fieldsProblem(input['fields'])
}

function fieldsProblem(fields: Json | undefined): string | undefined {
  if (!isJsonObject(fields)) return 'fields: must be an object'
  const names = Object.keys(fields)
  if (names.length === 0) return 'fields: must not be empty'
  if (names.length > MAX_FIELDS_PER_CHANGE) return `fields: must be at most ${MAX_FIELDS_PER_CHANGE}`
  for (const name of names) {
    if (!isFieldName(name)) return 'fields: names are 1 to 80 letters, digits, _ . or -'
    const write = fields[name]
    if (!isJsonObject(write) || !Object.hasOwn(write, 'v')) return `fields.${name}: must have a value v`
    const base = write['base']
    if (base !== undefined && !(typeof base === 'string' && isStamp(base))) return `fields.${name}.base: is not a stamp`
    if (Object.keys(write).some((key) => key !== 'v' && key !== 'base')) return `fields.${name}: has only v and base`
  }
  return undefined
}

function matches(value: Json | undefined, pattern: RegExp): boolean {
  return typeof value === 'string' && pattern.test(value)
}

function reject(
  id: string,
  code: Rejection['code'],
  message: string,
): { readonly ok: false; readonly error: Rejection } {
  return failure({ id, code, message, final: true })
}
