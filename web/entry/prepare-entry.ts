// Reads from the store what an entry sheet opens with.

import type { AnyRecord } from '../../domain/records/kinds.ts'
import { hasDrafts } from '../store/drafts.ts'
import { fetchCode } from '../store/missing-code.ts'
import { readDay, readLatest } from '../store/queries.ts'
import { type RecordToEdit, readRecordToEdit } from '../store/record-to-edit.ts'
import type { EntryOpening, Typing } from './entry-opening.ts'
import type { EntryState } from './entry-state.ts'
import type { EntryRequest } from './open-entry.ts'

const USUAL_NIGHTS = 14
const USUAL_BOUTS = 60

const loadTyping = () => import('./typing.ts')

// Of a sheet that was closed before that code was there.
let keeping: Promise<void> = Promise.resolve()
/** No sheet waits longer for what another one keeps: its code may be on a slow way. */
const LONGEST_WAIT_MS = 1000

/** Undefined when the record to edit is not there any more. */
export async function prepareEntry(request: EntryRequest): Promise<EntryOpening | undefined> {
  await Promise.race([keeping, new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT_MS))])
  const [found, isDrafted] = await Promise.all([recordToEdit(request), hasDrafts()])
  const { record, cells = {} } = found ?? {}
  if (request.id !== undefined && (record === undefined || record.deleted)) return undefined
  const before = await earlierOnes(request, record)
  const opening = { request, record, cells, ...before, typing: undefined, unfinished: undefined }
  if (!isDrafted) return opening
  // Without that code a new start is better than none; the draft stays where it is.
  return loadTyping().then(
    ({ withDrafts }) => withDrafts(opening),
    () => opening,
  )
}

/** What becomes of what is typed in a sheet that opened without it. Rejects when its code cannot be had. */
export async function typingFor(opening: EntryOpening): Promise<Typing> {
  return (await loadTyping()).typingOf(opening)
}

/** Keeps what stands in a sheet that is closed before what looks after its typing is there; the next sheet waits a moment for that. */
export function keepLate<Form extends object>(opening: EntryOpening, state: EntryState<Form>): void {
  keeping = typingFor(opening).then(
    (typing) => {
      typing.keep(state)
      typing.flush()
    },
    () => undefined,
  )
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
    kind === 'sleep' && record === undefined
      ? await told(async ({ usualTimes }) => usualTimes(await readLatest('sleep', USUAL_NIGHTS)))
      : undefined
  const usualFirstSitting =
    kind === 'sitting' && record === undefined
      ? await told(async (code) => code.usualFirstSitting(await readLatest('sitting', USUAL_BOUTS)))
      : undefined
  return { last, usual, usualFirstSitting }
}

// Without that code nothing is filled in, which is better than no sheet.
function told<T>(tell: (code: typeof import('./usual-times.ts')) => Promise<T>): Promise<T | undefined> {
  return fetchCode(() => import('./usual-times.ts'))
    .then(tell)
    .catch(() => undefined)
}
