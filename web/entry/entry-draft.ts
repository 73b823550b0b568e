// What is kept of an entry while it is typed, and where.

import { isJsonObject, type Json } from '../../domain/json.ts'
import type { Cells } from '../../domain/sync/cell.ts'
import { isStamp } from '../../domain/sync/stamp.ts'
import type { Typed } from './entry-state.ts'
import type { EntryRequest } from './open-entry.ts'

export interface EntryDraft extends Typed {
  /** The record that it is about, also when it is not there yet. */
  readonly id: string
}

/** The keys of new entries begin with it, and end with their day. */
export function newDraftsOf(kind: EntryRequest['kind']): string {
  return `${kind}/new/`
}

/** One draft for each record, for each change that is mended, and for each day one new entry of a kind. A date has one workday, whether it is there or not. */
export function draftKeyOf({ kind, id, date, mending }: EntryRequest): string {
  if (mending !== undefined) return `${kind}/${mending.record.id}/mend/${mending.change}`
  return id === undefined || kind === 'workday' ? `${newDraftsOf(kind)}${date}` : `${kind}/${id}`
}

export function draftToJson({ id, form, was, seen }: EntryDraft): Json {
  const cells = Object.entries(seen).map(([name, { v, stamp }]): [string, Json] => [name, { v, stamp }])
  return { id, form, was, seen: Object.fromEntries(cells) }
}

/** Undefined for anything that is no draft of an entry. */
export function draftFromJson(draft: Json | undefined): EntryDraft | undefined {
  if (!isJsonObject(draft)) return undefined
  const { id, form, was, seen } = draft
  if (typeof id !== 'string' || !isJsonObject(form) || !isJsonObject(was) || !isJsonObject(seen)) return undefined
  return { id, form, was, seen: cellsFrom(seen) }
}

function cellsFrom(seen: { readonly [name: string]: Json }): Cells {
  return Object.fromEntries(
    Object.entries(seen).flatMap(([name, cell]) => {
      if (!isJsonObject(cell)) return []
      const { v = null, stamp } = cell
      return typeof stamp === 'string' && isStamp(stamp) ? [[name, { v, stamp }]] : []
    }),
  )
}
