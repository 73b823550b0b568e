// Lists as JSON, the way trackers and their command lines write them, as rows under headers like those of a table.

import { isJsonObject, type Json } from '../json.ts'
import type { TextRow } from './csv.ts'

export interface Table {
  readonly headers: readonly string[]
  readonly rows: readonly TextRow[]
}

/** How deep a list may lie, and a value in one of its items. */
const DEPTH = 3

/** An array of objects, however it is wrapped, or an object a line; undefined when the text is neither. What lies inside an item has a
 *  header with dots: `fields.summary`. Rows are numbered by their place in the list. */
export function readJsonRows(text: string): Table | undefined {
  const list = listIn(parsed(text)) ?? linesOf(text)
  if (list === undefined) return undefined
  const items = list.map((item) => (isJsonObject(item) ? valuesOf(item) : {}))
  const headers = [...new Set(items.flatMap((item) => Object.keys(item)))]
  const rows = items.map((item, index) => ({
    line: index + 1,
    cells: headers.map((header) => item[header] ?? ''),
    isBroken: !isJsonObject(list[index]),
  }))
  return { headers, rows }
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function linesOf(text: string): readonly Json[] | undefined {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  const items = lines.map(parsed)
  return lines.length > 0 && isJsonObject(items[0]) ? items.map((item) => item ?? null) : undefined
}

function listIn(value: Json | undefined, depth = 0): readonly Json[] | undefined {
  if (Array.isArray(value)) return value.some(isJsonObject) ? value : undefined
  if (!isJsonObject(value) || depth === DEPTH) return undefined
  const lists = Object.values(value).flatMap((inner) => {
    const list = listIn(inner, depth + 1)
    return list === undefined ? [] : [list]
  })
  return lists.sort((left, right) => right.length - left.length)[0]
}

function valuesOf(item: { readonly [name: string]: Json }, prefix = '', depth = 0): Record<string, string> {
  const values: Record<string, string> = {}
  for (const [name, value] of Object.entries(item)) {
    if (isJsonObject(value)) {
      if (depth + 1 < DEPTH) Object.assign(values, valuesOf(value, `${prefix}${name}.`, depth + 1))
    } else if (value !== null && !Array.isArray(value)) {
      values[`${prefix}${name}`] = String(value)
    }
  }
  return values
}
