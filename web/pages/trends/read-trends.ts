// What the page reads from the device: the range and the weeks before it, and no more.

import { addDays } from '../../../domain/calendar/local-date.ts'
import { startOfWeek } from '../../../domain/calendar/week.ts'
import type { Postmortem } from '../../../domain/records/postmortem.ts'
import type { LoggedRecords } from '../../../domain/trends/weekly-summary.ts'
import { readDaysBefore, readRange } from '../../store/queries.ts'
import { oldestDate } from './oldest-date.ts'
import { firstDayToRead, firstWeekOf, type TrendsCalendar, type TrendsRange } from './trends-range.ts'

export interface TrendsRecords {
  readonly records: LoggedRecords
  /** Of the range. */
  readonly postmortems: readonly Postmortem[]
  /** Whether the device has any entry at all, inside the range or not. */
  readonly hasEntries: boolean
}

/** Split widths and captures of the range; sleep, sitting and work of the 26 weeks before it too. */
export async function readTrends(range: TrendsRange, calendar: TrendsCalendar): Promise<TrendsRecords> {
  const baseline = firstDayToRead(range, calendar)
  const from = range === 'all' ? baseline : firstWeekOf(range, calendar, undefined)
  const to = addDays(startOfWeek(calendar.today, calendar.weekStart), 6)
  const [stretches, captures, postmortems, sleeps, sittings, workdays] = await Promise.all([
    readRange('stretch', from, to),
    readRange('capture', from, to),
    readRange('postmortem', from, to),
    readRange('sleep', baseline, to),
    readRange('sitting', baseline, to),
    readRange('workday', baseline, to),
  ])
  const records = { stretches, captures, sleeps, sittings, workdays }
  return {
    records,
    postmortems,
    hasEntries: oldestDate(records) !== undefined || (await readDaysBefore(undefined, 1)).length > 0,
  }
}
