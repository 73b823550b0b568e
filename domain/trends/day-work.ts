// The work of each date as one, also when two devices each wrote a workday for it.

import { compareText } from '../json.ts'
import type { Workday } from '../records/workday.ts'
import { columnOf, type DayColumn } from './day-column.ts'

export type WorkMeasure = 'workMinutes' | 'meetingMinutes' | 'doneCount' | 'load'

/** What is known of each date's work. Where several workdays of a date say the same thing differently, the one made last
 *  stands (ids are time-ordered); nothing is added up, because they describe the same day. */
export function workOn(workdays: readonly Workday[], measure: WorkMeasure): DayColumn {
  return columnOf(
    workdays,
    (workday) => workday[measure],
    (workday, before) => compareText(workday.id, before.id) >= 0,
  )
}
