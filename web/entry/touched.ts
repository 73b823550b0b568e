// What somebody has changed in a form since it opened: it can be kept apart, and laid over a form that opens anew.

import { canonicalJson, isJsonObject, type Json } from '../../domain/json.ts'

/** Parts of a form by their names; null for one that is empty. Of a part with members, those that matter. */
export type Parts = Readonly<Record<string, Json>>

/** The parts of `to` that are others than in `from`, forms of the same shape. */
export function partsThatDiffer(from: object, to: object): Parts {
  const [before, after] = [partsOf(from), partsOf(to)]
  const names = namesOf(before, after).filter((name) => !isSame(before[name], after[name]))
  return Object.fromEntries(names.map((name) => [name, difference(before[name], after[name])]))
}

/** The form with these parts in it. Parts that it does not have, or whose values are of another type, were kept by another
 *  version and are left out. */
export function withParts<Form extends object>(form: Form, parts: Parts): Form {
  const own = partsOf(form)
  const fitting = Object.entries(parts).flatMap(([name, part]): [string, Json | undefined][] => {
    if (!Object.hasOwn(own, name)) return []
    const now = own[name] ?? null
    if (isJsonObject(now)) return isJsonObject(part) ? [[name, withMembers(now, part)]] : []
    const fits = part === null || now === null || typeof part === typeof now
    return fits ? [[name, part ?? undefined]] : []
  })
  return Object.assign({}, form, Object.fromEntries(fitting))
}

/** Whether two values say the same; what is absent says the same as null. */
export function isSame(left: Json | undefined, right: Json | undefined): boolean {
  return canonicalJson(left ?? null) === canonicalJson(right ?? null)
}

type MaybeParts = Readonly<Record<string, Json | undefined>>

function difference(before: Json | undefined, after: Json | undefined): Json {
  if (!isJsonObject(before) || !isJsonObject(after)) return after ?? null
  const names = namesOf(before, after).filter((name) => !isSame(before[name], after[name]))
  return Object.fromEntries(names.map((name) => [name, after[name] ?? null]))
}

// What a member holds is one value, however it is made: it is replaced as a whole, as the cell that it stands for.
function withMembers(members: Parts, changed: Parts): Json {
  return Object.fromEntries(Object.entries({ ...members, ...changed }).filter(([, value]) => value !== null))
}

function namesOf(left: MaybeParts, right: MaybeParts): readonly string[] {
  return [...new Set([...Object.keys(left), ...Object.keys(right)])]
}

function partsOf(form: object): MaybeParts {
  return Object.fromEntries(Object.entries(form))
}
