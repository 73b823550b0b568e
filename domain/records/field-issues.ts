// Checks values against a kind's schema: what can be stored, and what is wrong with the rest.

import { type Json, jsonDepth } from '../json.ts'
import { mapValues, ownValue } from '../own-values.ts'
import { isStorableText } from './field-types.ts'
import type { FieldIssue, KindDefinition } from './kind-definition.ts'
import { definitionOf } from './kinds.ts'

/** The cell that says whether the record is deleted; every edit writes it too, so that the last action wins. */
export const DELETED = 'deleted'

const MAX_JSON_DEPTH = 16

const fieldPattern = /^[A-Za-z0-9_.-]{1,80}$/
const dangerousNames = new Set(['__proto__', 'prototype', 'constructor'])

/** Every broken rule of a set of cell values for a record of this kind; empty when they can be stored. Unknown kinds and
 *  fields are checked by shape only, because a newer version wrote them. Rules across fields see only the fields given. */
export function fieldIssues(kind: string, values: Readonly<Record<string, Json>>): readonly FieldIssue[] {
  const definition = definitionOf(kind)
  const issues = Object.entries(values).flatMap(([path, value]) => {
    const message = shapeProblem(value) ?? (definition && valueProblem(definition, path, value))
    return message === undefined ? [] : [{ path, message }]
  })
  return issues.length > 0 ? issues : brokenRules(kind, values, Object.keys(values))
}

/** The rules across fields that a record with these `values` breaks, as far as they are about a field that was `written`:
 *  what two devices have made of a record together stands in the way of nobody who writes something else. */
export function brokenRules(
  kind: string,
  values: Readonly<Record<string, unknown>>,
  written: readonly string[],
): readonly FieldIssue[] {
  const known = mapValues(values, (value) => value ?? undefined)
  const issues = definitionOf(kind)?.check(known) ?? []
  return issues
    .filter(({ fields }) => fields.some((name) => written.includes(name)))
    .map(({ path, message }) => ({ path, message }))
}

/** What is wrong with a value for a cell of this kind, or undefined. Null clears any cell; unknown cells take anything. */
export function valueProblem(definition: KindDefinition, name: string, value: Json): string | undefined {
  if (name === DELETED) return typeof value === 'boolean' ? undefined : 'must be true or false'
  const dot = name.indexOf('.')
  const collection = dot < 0 ? undefined : ownValue(definition.collections, name.slice(0, dot))
  if (collection !== undefined) {
    const key = firstMessage(collection.key.safeParse(name.slice(dot + 1)))
    // An element is taken back with null or false.
    return key ?? (value === null || value === false ? undefined : firstMessage(collection.element.safeParse(value)))
  }
  const schema = ownValue(definition.fields, name)
  return schema === undefined || value === null ? undefined : firstMessage(schema.safeParse(value))
}

/** Whether a cell may have this name: safe inside a quoted JSON path, and no property of Object. */
export function isFieldName(name: string): boolean {
  return fieldPattern.test(name) && !name.split('.').some((part) => dangerousNames.has(part))
}

function shapeProblem(value: Json): string | undefined {
  if (jsonDepth(value, MAX_JSON_DEPTH + 1) > MAX_JSON_DEPTH)
    return `must not be nested more than ${MAX_JSON_DEPTH} deep`
  return isStorable(value) ? undefined : 'must not contain NUL, half characters or numbers beyond 1.7e308'
}

function isStorable(value: Json): boolean {
  // A number too large to be read as one is infinite by now, and would be written down as null.
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value === 'string') return isStorableText(value)
  if (value === null || typeof value !== 'object') return true
  return Object.entries(value).every(
    ([key, inner]) => isStorableText(key) && !dangerousNames.has(key) && isStorable(inner),
  )
}

interface ParseOutcome {
  readonly success: boolean
  readonly error?: { readonly issues: readonly { readonly message: string }[] } | undefined
}

function firstMessage(outcome: ParseOutcome): string | undefined {
  return outcome.success ? undefined : (outcome.error?.issues[0]?.message ?? 'is not valid')
}
