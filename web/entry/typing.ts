// What becomes of what is typed in a sheet: kept as a draft until it is saved or thrown away, and held apart from what the
// record becomes meanwhile. Loaded with what the sheet opens with, since no first screen needs it.

import { type LocalDate, parseLocalDate } from '../../domain/calendar/local-date.ts'
import type { Json } from '../../domain/json.ts'
import { type DraftKeeper, openDrafts } from '../store/draft-keeper.ts'
import { draftWriter, onLeaving } from '../store/draft-writer.ts'
import { newRecordId } from '../store/new-record-id.ts'
import { readRecordToEdit } from '../store/record-to-edit.ts'
import { draftFromJson, draftKeyOf, draftToJson, type EntryDraft, newDraftsOf } from './entry-draft.ts'
import type { EntryOpening } from './entry-opening.ts'
import {
  allOf,
  clashesOf,
  type EntryState,
  layOver,
  onlyChanged,
  openState,
  type Present,
  typedIn,
  type Values,
  yielded,
} from './entry-state.ts'
import type { EntryKind } from './open-entry.ts'

/** What Save would write of a form; undefined while it cannot be saved. */
export type FieldsOf<Form> = (form: Form) => Values | undefined

export interface Typing {
  /** Of the record, also when it is not there yet. */
  readonly id: string
  /** With what was typed before, if it was neither saved nor thrown away. */
  readonly begin: <Form extends object>(present: Present<Form>, fieldsOf: FieldsOf<Form>) => EntryState<Form>
  /** Whether something typed before stands in a form that has just begun. */
  readonly isRestored: <Form extends object>(begun: EntryState<Form>) => boolean
  /** Without what was typed, which is thrown away. */
  readonly startOver: <Form extends object>(present: Present<Form>) => EntryState<Form>
  /** With the record as it has become: what was typed stays. */
  readonly follow: <Form extends object>(
    state: EntryState<Form>,
    present: Present<Form>,
    fieldsOf: FieldsOf<Form>,
  ) => EntryState<Form>
  /** As `clashesOf` and `yielded` of the state. */
  readonly clashesOf: typeof clashesOf
  readonly yielded: typeof yielded
  /** Keeps what is typed by now, a moment later. */
  readonly keep: <Form extends object>(state: EntryState<Form>) => void
  /** Keeps it at once. */
  readonly flush: () => void
  /** It was saved: nothing is kept any more. */
  readonly finish: () => void
  /** Flushes whenever the page may be going; returns how to stop. */
  readonly watchLeaving: () => () => void
}

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
