// What makes a week busy: three measures of load on the same side. Meetings are part of the work, and would count it twice;
// things done are output.

import type { WeekSummary } from './weekly-summary.ts'

export const busyComponents = ['work', 'sitting', 'sleep'] as const

/** `work`: minutes in the week. `sitting`: minutes a logged day. `sleep`: minutes in bed a night. */
export type BusyComponent = (typeof busyComponents)[number]

/** A week with fewer logged days is not known well enough to compare. */
const FEWEST_DAYS = 5

/** A component's value in a week; undefined unless at least 5 of its 7 days are logged. Work is a sum, because a
 *  free day adds nothing to the week; sitting and time in bed go on every day, so a missing day must not lower them. */
export function componentValue(week: WeekSummary, component: BusyComponent): number | undefined {
  switch (component) {
    case 'work':
      return fromEnough(week.work.minutes.n, week.work.minutes.total)
    case 'sitting':
      return fromEnough(week.sitting.minutesPerDay.n, week.sitting.minutesPerDay.mean)
    case 'sleep':
      return fromEnough(week.sleep.timeInBedMinutes.n, week.sleep.timeInBedMinutes.mean)
  }
}

function fromEnough(days: number, value: number | undefined): number | undefined {
  return days >= FEWEST_DAYS ? value : undefined
}
