// What becomes of what is typed in a sheet: kept as a draft until it is saved or thrown away, and held apart from what the
// record becomes meanwhile. Loaded apart, since no sheet waits for it that opens as its record is stored.

import { type LocalDate, parseLocalDate } from '../../domain/calendar/local-date.ts'
import type { Json } from '../../domain/json.ts'
import { type DraftKeeper, openDrafts } from '../store/draft-keeper.ts'
import { draftWriter, onLeaving } from '../store/draft-writer.ts'
import { newRecordId } from '../store/new-record-id.ts'
import { readRecordToEdit } from '../store/record-to-edit.ts'
import { draftFromJson, draftKeyOf, draftToJson, type EntryDraft, newDraftsOf } from './entry-draft.ts'
import type { EntryOpening, Typing } from './entry-opening.ts'
import { allOf, clashesOf, type EntryState, layOver, onlyChanged, openState, typedIn, yielded } from './entry-state.ts'
import type { EntryKind } from './open-entry.ts'

interface TypingOptions {
  readonly drafts: DraftKeeper
  readonly key: string
  readonly draft: EntryDraft | undefined
  readonly record: EntryOpening['record']
}

/** For an entry that opens as it is stored. */
export function typingOf({ request, record }: EntryOpening): Typing {
  return typing({ drafts: openDrafts(), key: draftKeyOf(request), draft: undefined, record })
}

/** The opening with what was typed before and neither saved nor thrown away. */
export async function withDrafts(opening: EntryOpening): Promise<EntryOpening> {
  const { request, record } = opening
  const drafts = openDrafts()
  const kept = await drafts.readAll()
  const key = draftKeyOf(request)
  const draft = await unsaved(opening, draftFromJson(kept.get(key)))
  return {
    ...opening,
    typing: typing({ drafts, key, draft, record }),
    unfinished: record === undefined && draft === undefined ? otherDay(request.kind, kept) : undefined,
  }
}

function typing({ drafts, key, draft, record }: TypingOptions): Typing {
  const id = record?.id ?? draft?.id ?? newRecordId()
  const isNew = record === undefined
  const writer = draftWriter(drafts, key, draft !== undefined)
  const draftOf = <Form extends object>(state: EntryState<Form>): Json | undefined => {
    const typed = typedIn(state)
    if (Object.keys(typed.form).length === 0) return undefined
    return draftToJson({ id, ...(isNew ? allOf(state) : typed) })
  }
  return {
    id,
    begin(present, fieldsOf) {
      if (draft === undefined) return openState(present)
      return layOver(present, isNew ? draft : onlyChanged(draft), fieldsOf)
    },
    isRestored: (begun) => draft !== undefined && draftOf(begun) !== undefined,
    startOver(present) {
      writer.drop()
      return openState(present)
    },
    follow: (state, present, fieldsOf) => layOver(present, typedIn(state), fieldsOf),
    clashesOf,
    yielded,
    keep: (state) => writer.note(draftOf(state)),
    flush: writer.flush,
    finish: writer.finish,
    watchLeaving: () => onLeaving(writer.flush),
  }
}

// The app may have been closed between a save and the end of its draft: then there is nothing left to save.
async function unsaved(
  { request, record }: EntryOpening,
  draft: EntryDraft | undefined,
): Promise<EntryDraft | undefined> {
  if (draft === undefined || record !== undefined) return draft
  return (await readRecordToEdit(request.kind, draft.id)) === undefined ? draft : undefined
}

function otherDay(kind: EntryKind, kept: ReadonlyMap<string, Json>): LocalDate | undefined {
  const prefix = newDraftsOf(kind)
  const days = [...kept.keys()].flatMap((key) => (key.startsWith(prefix) ? [key.slice(prefix.length)] : []))
  return parseLocalDate(days.sort().at(-1) ?? '')
}
