// JSON values and their one canonical text, the same in every runtime.

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** JSON text with the keys of every object in code point order, so that equal values have equal texts. */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (isJsonObject(value)) {
    const members = Object.keys(value)
      .sort(compareText)
      .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key] ?? null)}`)
    return `{${members.join(',')}}`
  }
  return JSON.stringify(value)
}

/** Orders two texts by code points, which is how SQLite compares UTF-8 text (`<` in JavaScript orders by UTF-16 units). */
export function compareText(left: string, right: string): -1 | 0 | 1 {
  const length = Math.min(left.length, right.length)
  for (let index = 0; index < length; index++) {
    const a = left.charCodeAt(index)
    const b = right.charCodeAt(index)
    if (a !== b) return codePointRank(a) < codePointRank(b) ? -1 : 1
  }
  return left.length === right.length ? 0 : left.length < right.length ? -1 : 1
}

/** How many bytes a text has in UTF-8. Half a character counts as three, as what encoders put in its place. */
export function utf8Bytes(text: string): number {
  let bytes = 0
  for (const character of text) bytes += bytesOf(character.codePointAt(0) ?? 0)
  return bytes
}

/** Levels of nesting: a scalar has 0, `[]` has 1. Stops counting at `limit`, so that hostile input costs no stack. */
export function jsonDepth(value: Json, limit: number): number {
  if (limit <= 0 || value === null || typeof value !== 'object') return 0
  let deepest = 0
  for (const inner of Object.values(value)) {
    deepest = Math.max(deepest, jsonDepth(inner, limit - 1))
    if (deepest >= limit - 1) break
  }
  return deepest + 1
}

export function isJsonObject(value: unknown): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function bytesOf(codePoint: number): number {
  if (codePoint < 0x80) return 1
  if (codePoint < 0x800) return 2
  return codePoint < 0x10000 ? 3 : 4
}

// A surrogate stands for a code point above every unit of the basic plane, also above U+E000–U+FFFF.
function codePointRank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit
}
