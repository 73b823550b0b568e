// A milestone in words: what it is called, and how far it is.

import { iterationAt } from '../../../domain/calendar/iteration.ts'
import type { LocalDate } from '../../../domain/calendar/local-date.ts'
import type { MilestonePeriod } from '../../../domain/look-back/milestones.ts'
import { formatDays } from '../../i18n/format.ts'
import { milestonesText as text } from './milestones-text.ts'

/** What the person calls it, or its days. */
export function milestoneName({ title, startDate, endDate }: MilestonePeriod): string {
  return title ?? text().unnamed(formatDays(startDate, endDate))
}

/** Its days where its name does not say them, its iterations, and which of them runs on `today`. */
export function milestoneFacts(milestone: MilestonePeriod, today: LocalDate): readonly string[] {
  const { title, startDate, endDate, iterations, iterationDays } = milestone
  const running = iterationAt(milestone, today)
  return [
    ...(title === undefined ? [] : [formatDays(startDate, endDate)]),
    running === undefined ? text().lengths(iterations, iterationDays) : text().iterationNow(running.number, iterations),
  ]
}
