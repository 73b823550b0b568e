// What makes a week busy: four measures of load on the same side. Things done are output and not among them.

import type { WeekSummary } from './weekly-summary.ts'

export const busyComponents = ['work', 'meetings', 'sitting', 'sleep'] as const

/** `work`, `meetings`: minutes in the week. `sitting`: minutes a logged day. `sleep`: minutes in bed a night. */
export type BusyComponent = (typeof busyComponents)[number]

/** A week with fewer logged days is not known well enough to compare. */
const FEWEST_DAYS = 5

/** A component's value in a week; undefined unless at least 5 of its 7 days are logged. Work and meetings are sums, because
 *  a free day adds nothing to the week; sitting and time in bed go on every day, so a missing day must not lower them. */
export function componentValue(week: WeekSummary, component: BusyComponent): number | undefined {
  switch (component) {
    case 'work':
      return fromEnough(week.work.minutes.n, week.work.minutes.total)
    case 'meetings':
      return fromEnough(week.work.meetingMinutes.n, week.work.meetingMinutes.total)
    case 'sitting':
      return fromEnough(week.sitting.minutesPerDay.n, week.sitting.minutesPerDay.mean)
    case 'sleep':
      return fromEnough(week.sleep.timeInBedMinutes.n, week.sleep.timeInBedMinutes.mean)
  }
}

function fromEnough(days: number, value: number | undefined): number | undefined {
  return days >= FEWEST_DAYS ? value : undefined
}
