// What the Log shows of the days that were read: filtered, searched, empty days left out.

import type { LocalDate } from '../../../domain/calendar/local-date.ts'
import type { EntryRecord } from '../../entry/entry-record.ts'
import type { EntryKind } from '../../entry/open-entry.ts'
import type { DayRecords } from '../../store/queries.ts'

export interface LogDay {
  readonly date: LocalDate
  readonly records: readonly EntryRecord[]
}

export interface LogFilter {
  /** Empty shows every kind. */
  readonly kinds: ReadonlySet<EntryKind>
  readonly search: string
}

export function buildLogDays(
  days: readonly (DayRecords & { readonly date: LocalDate })[],
  filter: LogFilter,
): LogDay[] {
  const wanted = filter.search.normalize('NFKC').trim().toLocaleLowerCase()
  return days.flatMap((day) => {
    const all: EntryRecord[] = [...day.stretches, ...day.sleeps, ...day.sittings, ...day.workdays, ...day.captures]
    const records = all.filter(
      (record) => isWantedKind(record, filter.kinds) && (wanted === '' || textOf(record).includes(wanted)),
    )
    return records.length === 0 ? [] : [{ date: day.date, records }]
  })
}

function isWantedKind(record: EntryRecord, kinds: ReadonlySet<EntryKind>): boolean {
  return kinds.size === 0 || kinds.has(record.kind)
}

function textOf(record: EntryRecord): string {
  const words = record.kind === 'capture' ? [record.text, record.url] : [record.note]
  return words.join(' ').normalize('NFKC').toLocaleLowerCase()
}
