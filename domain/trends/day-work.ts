// The work of each date as one, also when two devices each wrote a workday for it.

import type { LocalDate } from '../calendar/local-date.ts'
import { compareText } from '../json.ts'
import type { Workday } from '../records/workday.ts'

type Measure = 'workMinutes' | 'meetingMinutes' | 'doneCount' | 'load'

export type DayWork = { readonly [Name in Measure]?: NonNullable<Workday[Name]> }

/** What is known of each date's work. Where several workdays of a date say the same thing differently, the one made last
 *  stands (ids are time-ordered); nothing is added up, because they describe the same day. */
export function workByDate(workdays: readonly Workday[]): ReadonlyMap<LocalDate, DayWork> {
  const present = workdays.filter(({ deleted, date }) => !deleted && date !== undefined)
  const days = new Map<LocalDate, DayWork>()
  for (const workday of present) if (workday.date !== undefined) days.set(workday.date, workday)
  return days.size === present.length ? days : mergedByDate(present)
}

function mergedByDate(workdays: readonly Workday[]): ReadonlyMap<LocalDate, DayWork> {
  const days = new Map<LocalDate, DayWork>()
  for (const workday of workdays.toSorted((a, b) => compareText(a.id, b.id))) {
    if (workday.date !== undefined) days.set(workday.date, { ...days.get(workday.date), ...knownOf(workday) })
  }
  return days
}

function knownOf({ workMinutes, meetingMinutes, doneCount, load }: Workday): DayWork {
  return {
    ...(workMinutes !== undefined && { workMinutes }),
    ...(meetingMinutes !== undefined && { meetingMinutes }),
    ...(doneCount !== undefined && { doneCount }),
    ...(load !== undefined && { load }),
  }
}
