// What a board reads from the device: the milestone, its notes, what was noticed in its days.

import { EARLIEST_DATE, LATEST_DATE } from '../../../../domain/calendar/date-limits.ts'
import { addDays } from '../../../../domain/calendar/local-date.ts'
import type { MilestonePeriod } from '../../../../domain/look-back/milestones.ts'
import type { Capture } from '../../../../domain/records/capture.ts'
import type { Sticky } from '../../../../domain/records/sticky.ts'
import type { MilestoneCalendar } from '../../../store/milestone-queries.ts'
import { readMilestones } from '../../../store/milestones.ts'
import { readRange } from '../../../store/queries.ts'

export interface BoardRecords {
  readonly milestone: MilestonePeriod
  readonly notes: readonly Sticky[]
  /** The notes of every board. */
  readonly stickies: readonly Sticky[]
  /** Of the milestone's days, and the season before, whose reading may only now have given something. */
  readonly captures: readonly Capture[]
}

const SEASON_DAYS = 92

/** Undefined when there is no such milestone. */
export async function readBoard(id: string, calendar: MilestoneCalendar): Promise<BoardRecords | undefined> {
  const milestone = (await readMilestones(calendar)).find((each) => each.id === id)
  if (milestone === undefined) return undefined
  const { startDate, endDate } = milestone
  const isOver = endDate < calendar.today
  const [stickies, captures] = await Promise.all([
    // A note may be written long before or after the days it is about.
    readRange('sticky', EARLIEST_DATE, LATEST_DATE),
    readRange('capture', addDays(startDate, -SEASON_DAYS), isOver ? calendar.today : endDate),
  ])
  return { milestone, stickies, notes: stickies.filter(({ milestoneId }) => milestoneId === id), captures }
}
