// What is recorded, as far as reminders go by it.

import { addDays, type LocalDate } from '../calendar/local-date.ts'
import type { Milestone } from '../records/milestone.ts'
import type { Sitting } from '../records/sitting.ts'
import type { Stretch } from '../records/stretch.ts'
import type { Workday } from '../records/workday.ts'
import type { ReminderFacts } from './reminder-occasions.ts'

/** From the records of the last days; those of other days do no harm. */
export function reminderFacts(records: {
  readonly stretches: readonly Stretch[]
  readonly workdays: readonly Workday[]
  readonly running: readonly Sitting[]
  readonly milestones: readonly Milestone[]
}): ReminderFacts {
  const { stretches, workdays, running, milestones } = records
  return {
    running: running.flatMap(({ id, startAt, endAt }) =>
      startAt === undefined || endAt !== undefined ? [] : [{ id, startAt }],
    ),
    loggedDates: datesOf([...stretches, ...workdays]),
    trainedDates: datesOf(stretches.filter(({ setting }) => setting === 'trainer')),
    lookBacks: milestones.flatMap(openLookBack),
  }
}

function datesOf(records: readonly { readonly date?: LocalDate }[]): ReadonlySet<LocalDate> {
  return new Set(records.flatMap(({ date }) => (date === undefined ? [] : [date])))
}

// Lengths as in the docs of the record.
function openLookBack({ id, state, startDate, iterationDays = 7, iterations = 4 }: Milestone) {
  if (state === 'closed' || startDate === undefined) return []
  return [{ id, dueDate: addDays(startDate, iterationDays * iterations) }]
}
