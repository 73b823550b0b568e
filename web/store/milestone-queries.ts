// The milestones that a device knows, those that nobody wrote about included.

import { EARLIEST_DATE, LATEST_DATE } from '../../domain/calendar/date-limits.ts'
import { type LocalDate, parseLocalDate } from '../../domain/calendar/local-date.ts'
import { type MilestonePeriod, milestonesOf } from '../../domain/look-back/milestones.ts'
import type { Device } from './device.ts'
import type { LocalDatabase } from './local-schema.ts'
import { recordQueries } from './record-queries.ts'

/** The kinds whose records a milestone looks back on. */
const livedKinds = ['stretch', 'sleep', 'sitting', 'workday', 'capture'] as const

export interface MilestoneCalendar {
  readonly today: LocalDate
  /** ISO weekday, 1 = Monday. */
  readonly weekStart: number
}

export interface MilestoneQueries {
  /** Every milestone from the first day that has a record up to the one that holds `today`, oldest first. */
  readonly readMilestones: (calendar: MilestoneCalendar) => Promise<readonly MilestonePeriod[]>
}

export function milestoneQueries(device: Device): MilestoneQueries {
  const { readRange } = recordQueries(device)
  return {
    async readMilestones({ today, weekStart }) {
      const [written, first] = await Promise.all([
        readRange('milestone', EARLIEST_DATE, LATEST_DATE),
        device.active.value.use(firstLivedDay),
      ])
      return milestonesOf(written, { from: first === undefined || first > today ? today : first, to: today, weekStart })
    },
  }
}

async function firstLivedDay(database: LocalDatabase): Promise<LocalDate | undefined> {
  const index = database.transaction('records').store.index('kind')
  const cursors = await Promise.all(
    livedKinds.map((kind) => index.openKeyCursor(IDBKeyRange.bound([kind], [kind, []]))),
  )
  const days = cursors.flatMap((cursor) => (cursor === null ? [] : [cursor.key[1]]))
  const [first] = days.sort()
  return first === undefined ? undefined : parseLocalDate(first)
}
