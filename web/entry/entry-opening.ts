// What an entry sheet opens with, read from the store.

import { type LocalDate, parseLocalDate } from '../../domain/calendar/local-date.ts'
import type { Json } from '../../domain/json.ts'
import type { AnyRecord } from '../../domain/records/kinds.ts'
import type { Stretch } from '../../domain/records/stretch.ts'
import type { Cells } from '../../domain/sync/cell.ts'
import { openDrafts } from '../store/drafts.ts'
import { readDay, readLatest } from '../store/queries.ts'
import { newRecordId, type RecordToEdit, readRecordToEdit } from '../store/record-to-edit.ts'
import { draftFromJson, draftKeyOf, type EntryDraft, newDraftsOf } from './entry-draft.ts'
import type { EntryKind, EntryRequest } from './open-entry.ts'
import { type Typing, typing } from './typing.ts'
import { type UsualTimes, usualTimes } from './usual-times.ts'

export interface EntryOpening {
  readonly request: EntryRequest
  /** Of the record; made up for one that is not there yet. */
  readonly id: string
  /** The record to edit. */
  readonly record: AnyRecord | undefined
  readonly cells: Cells
  /** Earlier ones to prefill from. */
  readonly last: Stretch | undefined
  readonly usual: UsualTimes | undefined
  /** Tells it from the sheets of other entries. */
  readonly key: string
  readonly typing: Typing
  /** The day of another new entry of this kind that was begun. */
  readonly unfinished: LocalDate | undefined
}

const USUAL_NIGHTS = 14

/** Undefined when the record to edit is not there any more. */
export async function prepareEntry(request: EntryRequest): Promise<EntryOpening | undefined> {
  const drafts = openDrafts()
  const [found, kept] = await Promise.all([recordToEdit(request), drafts.readAll()])
  const { record } = found ?? {}
  if (request.id !== undefined && (record === undefined || record.deleted)) return undefined
  const key = draftKeyOf(request)
  const draft = await unsaved(request, draftFromJson(kept.get(key)), record)
  const id = record?.id ?? draft?.id ?? newRecordId()
  return {
    request,
    id,
    record,
    cells: found?.cells ?? {},
    ...(await earlierOnes(request, record)),
    key,
    typing: typing({ drafts, key, draft, id, isNew: record === undefined }),
    unfinished: record === undefined && draft === undefined ? otherDay(request.kind, kept) : undefined,
  }
}

// A date has one workday, so opening work on a date that has one edits it.
async function recordToEdit({ kind, id, date, mending }: EntryRequest): Promise<RecordToEdit | undefined> {
  if (mending !== undefined) return { record: mending.record, cells: {} }
  const known = id ?? (kind === 'workday' ? (await readDay(date)).workdays[0]?.id : undefined)
  return known === undefined ? undefined : readRecordToEdit(kind, known)
}

async function earlierOnes({ kind, id }: EntryRequest, record: AnyRecord | undefined) {
  const last = kind === 'stretch' ? (await readLatest('stretch', 2)).find((session) => session.id !== id) : undefined
  const usual =
    kind === 'sleep' && record === undefined ? usualTimes(await readLatest('sleep', USUAL_NIGHTS)) : undefined
  return { last, usual }
}

// The app may have been closed between a save and the end of its draft: then there is nothing left to save.
async function unsaved(
  { kind }: EntryRequest,
  draft: EntryDraft | undefined,
  record: AnyRecord | undefined,
): Promise<EntryDraft | undefined> {
  if (draft === undefined || record !== undefined) return draft
  return (await readRecordToEdit(kind, draft.id)) === undefined ? draft : undefined
}

function otherDay(kind: EntryKind, kept: ReadonlyMap<string, Json>): LocalDate | undefined {
  const prefix = newDraftsOf(kind)
  const days = [...kept.keys()].flatMap((key) => (key.startsWith(prefix) ? [key.slice(prefix.length)] : []))
  return parseLocalDate(days.sort().at(-1) ?? '')
}
