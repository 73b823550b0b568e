// Which incidents fell into which week.

import { addDays, type LocalDate } from '../../../domain/calendar/local-date.ts'
import type { Postmortem } from '../../../domain/records/postmortem.ts'
import type { TrendsWeek } from './trends-week.ts'

export interface WeekIncident {
  readonly id: string
  readonly date: LocalDate
  readonly title: string | undefined
}

/** Deleted ones and those without a day are passed over. */
export function withIncidents(weeks: readonly TrendsWeek[], postmortems: readonly Postmortem[]): readonly TrendsWeek[] {
  const incidents = postmortems.flatMap(({ id, date, title, deleted }): WeekIncident[] =>
    deleted || date === undefined ? [] : [{ id, date, title }],
  )
  return weeks.map((week) => {
    const { start } = week.summary
    const own = incidents.filter(({ date }) => date >= start && date < addDays(start, 7))
    return own.length === 0 ? week : { ...week, incidents: own }
  })
}
