// The work sheet as data: what stands in it when it opens, and what it saves.

import type { LocalDate } from '../../domain/calendar/local-date.ts'
import type { Workday } from '../../domain/records/workday.ts'
import type { RecordEdit } from '../store/record-edit.ts'
import { type DurationEntry, durationEntry, typedDuration } from './duration-entry.ts'

export interface WorkForm {
  readonly date: LocalDate
  /** As typed, like the two below. */
  readonly work: string
  readonly meetings: string
  readonly done: string
  readonly load: number | undefined
  readonly note: string
}

const MOST_DONE = 10_000

export function openWorkForm(workday: Workday | undefined, date: LocalDate): WorkForm {
  return {
    date,
    work: typedDuration(workday?.workMinutes),
    meetings: typedDuration(workday?.meetingMinutes),
    done: workday?.doneCount === undefined ? '' : String(workday.doneCount),
    load: workday?.load,
    note: workday?.note ?? '',
  }
}

export function hasTooManyMeetings(form: WorkForm): boolean {
  const [work, meetings] = [durationEntry(form.work), durationEntry(form.meetings)]
  return typeof work === 'number' && typeof meetings === 'number' && meetings > work
}

/** Cells to save; null clears one. Undefined while something typed is wrong, and while nothing is said at all. */
export function workFields(form: WorkForm): RecordEdit<'workday'> | undefined {
  const { date, load } = form
  const [work, meetings] = [durationEntry(form.work), durationEntry(form.meetings)]
  const done = doneCountOf(form)
  const note = form.note.trim()
  if (work === 'invalid' || meetings === 'invalid' || done === 'invalid' || hasTooManyMeetings(form)) return undefined
  if (work === 'empty' && meetings === 'empty' && done === 'empty' && load === undefined && note === '')
    return undefined
  return {
    date,
    workMinutes: orNull(work),
    meetingMinutes: orNull(meetings),
    doneCount: orNull(done),
    load: load ?? null,
    note: note === '' ? null : form.note,
  }
}

/** The typed count, if it is a whole number up to 10,000. */
export function doneCountOf({ done }: WorkForm): DurationEntry {
  const plain = done.normalize('NFKC').trim()
  if (plain === '') return 'empty'
  return /^\d{1,5}$/.test(plain) && Number(plain) <= MOST_DONE ? Number(plain) : 'invalid'
}

function orNull(entry: number | 'empty'): number | null {
  return entry === 'empty' ? null : entry
}
