// What is recorded, as far as reminders go by it.

import { addDays, type LocalDate } from '../calendar/local-date.ts'
import type { MilestonePeriod } from '../look-back/milestones.ts'
import type { Sitting } from '../records/sitting.ts'
import type { Stretch } from '../records/stretch.ts'
import type { Workday } from '../records/workday.ts'
import type { ReminderFacts } from './reminder-occasions.ts'

/** From the records of the last days; those of other days do no harm. */
export function reminderFacts(records: {
  readonly stretches: readonly Stretch[]
  readonly workdays: readonly Workday[]
  readonly running: readonly Sitting[]
  /** Those that made themselves too. */
  readonly milestones: readonly MilestonePeriod[]
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

function openLookBack({ id, state, endDate }: MilestonePeriod) {
  return state === 'closed' ? [] : [{ id, dueDate: addDays(endDate, 1) }]
}
