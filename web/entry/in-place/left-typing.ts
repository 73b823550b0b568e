// What was typed into the cells of a record where it stands, and not saved before the app was closed.

import { isJsonObject, type Json } from '../../../domain/json.ts'
import type { Kind } from '../../../domain/records/kinds.ts'
import type { Cells } from '../../../domain/sync/cell.ts'
import { openDrafts } from '../../store/draft-keeper.ts'
import type { RecordEdit } from '../../store/record-edit.ts'
import { saveRecord } from '../../store/save.ts'
import { draftFromJson, draftToJson } from '../entry-draft.ts'
import type { Values } from '../entry-state.ts'

export interface LeftTyping {
  /** As it stood in the field. */
  readonly text: string
  /** What it says, as cells. */
  readonly fields: Values
  /** The cells that its author saw. */
  readonly seen: Cells
}

/** One for each field of each record; no entry sheet keeps anything under such a key. */
export function typingKey(kind: Kind, id: string, field: string): string {
  return `in-place/${kind}/${id}/${field}`
}

export function typingToJson(id: string, { text, fields, seen }: LeftTyping): Json {
  return draftToJson({ id, form: { text, fields }, was: {}, seen })
}

/** Saves what was left behind in a record, as the field would have. Gives what could not be saved, by field, to stand in its
 *  field once more. Does not reject. */
export async function saveLeftTyping<Name extends Kind>(
  kind: Name,
  id: string,
): Promise<ReadonlyMap<string, LeftTyping>> {
  const drafts = openDrafts()
  const prefix = typingKey(kind, id, '')
  const unsaved = new Map<string, LeftTyping>()
  for (const [key, draft] of await drafts.readAll()) {
    const left = key.startsWith(prefix) ? typingFromJson(draft) : undefined
    if (left === undefined) continue
    const isSaved = await saveRecord(kind, { id, seen: left.seen }, left.fields as RecordEdit<Name>).then(
      () => true,
      () => false,
    )
    if (isSaved) await drafts.remove(key)
    else unsaved.set(key.slice(prefix.length), left)
  }
  return unsaved
}

function typingFromJson(json: Json): LeftTyping | undefined {
  const draft = draftFromJson(json)
  const { text, fields } = draft?.form ?? {}
  if (draft === undefined || typeof text !== 'string' || !isJsonObject(fields)) return undefined
  return { text, fields, seen: draft.seen }
}
