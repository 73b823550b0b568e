// What the Log shows of the days that were read: filtered, searched, empty days left out.

import type { LocalDate } from '../../../domain/calendar/local-date.ts'
import { type LookBackSpan, spanHolding } from '../../../domain/look-back/look-back-span.ts'
import type { EntryRecord } from '../../entry/entry-record.ts'
import type { EntryKind } from '../../entry/open-entry.ts'
import type { DayRecords } from '../../store/queries.ts'

export interface LogDay {
  readonly date: LocalDate
  readonly records: readonly EntryRecord[]
}

/** Days of one iteration or milestone, newest first. */
export interface LogGroup {
  /** Undefined for days that belong to none, and where nothing is grouped. */
  readonly span: LookBackSpan | undefined
  readonly days: readonly LogDay[]
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

/** The days in the groups that they belong to, in the order they come; one group without a span when there are none to group by. */
export function groupLogDays(days: readonly LogDay[], spans: readonly LookBackSpan[]): readonly LogGroup[] {
  const groups: { span: LookBackSpan | undefined; days: LogDay[] }[] = []
  for (const day of days) {
    const span = spanHolding(spans, day.date)
    const last = groups.at(-1)
    if (last !== undefined && last.span === span) last.days.push(day)
    else groups.push({ span, days: [day] })
  }
  return groups
}

function isWantedKind(record: EntryRecord, kinds: ReadonlySet<EntryKind>): boolean {
  return kinds.size === 0 || kinds.has(record.kind)
}

function textOf(record: EntryRecord): string {
  const words = record.kind === 'capture' ? [record.text, record.url] : [record.note]
  return words.join(' ').normalize('NFKC').toLocaleLowerCase()
}
