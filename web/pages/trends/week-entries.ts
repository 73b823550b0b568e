// The entries of one week by day, as its sheet lists them.

import { addDays, type LocalDate } from '../../../domain/calendar/local-date.ts'
import { compareText } from '../../../domain/json.ts'
import type { LoggedRecords } from '../../../domain/trends/weekly-summary.ts'
import type { EntryRecord } from '../../entry/entry-record.ts'

export interface DayEntries {
  readonly date: LocalDate
  /** The night, work, sitting, stretching, notes; each in the order it happened. */
  readonly entries: readonly EntryRecord[]
}

/** Every record of the seven days from `start` on; days without one are left out. */
export function entriesByDay(records: LoggedRecords, start: LocalDate): readonly DayEntries[] {
  const end = addDays(start, 7)
  const { sleeps, workdays, sittings, stretches, captures } = records
  const kinds: readonly (readonly EntryRecord[])[] = [sleeps, workdays, sittings, stretches, captures]
  const isInWeek = ({ date, deleted }: EntryRecord) => !deleted && date !== undefined && date >= start && date < end
  const inWeek = kinds.flatMap((kind) => kind.filter(isInWeek).sort(byMoment))
  return Array.from({ length: 7 }, (_, index) => addDays(start, index))
    .map((date) => ({ date, entries: inWeek.filter((record) => record.date === date) }))
    .filter(({ entries }) => entries.length > 0)
}

/** Texts of the week's notes: what was noticed, and what was written beside other entries. */
export function notesOfWeek(records: LoggedRecords, start: LocalDate): readonly string[] {
  const entries = entriesByDay(records, start).flatMap((day) => day.entries)
  return entries.flatMap((record) => (record.kind === 'capture' ? record.text : record.note) ?? [])
}

function byMoment(left: EntryRecord, right: EntryRecord): number {
  return compareText(momentOf(left), momentOf(right))
}

function momentOf(record: EntryRecord): string {
  switch (record.kind) {
    case 'stretch':
    case 'capture':
      return record.at ?? ''
    case 'sleep':
      return record.bedAt ?? ''
    case 'sitting':
      return record.startAt ?? ''
    case 'workday':
      return ''
  }
}
