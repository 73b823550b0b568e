// Builds whole weeks of entries, every day logged, so that weeks can be judged.

import { addDays, type LocalDate } from '../../domain/calendar/local-date.ts'
import type { LoggedRecords } from '../../domain/trends/weekly-summary.ts'
import { night, noRecords, sittingTotal, stretchOn, workdayOn } from './trend-records.ts'

export interface LoggedWeek {
  readonly beforeMm?: number
  readonly afterMm?: number
  /** Minutes on each of the seven days. */
  readonly sitting?: number
  readonly work?: number
  /** A night of that many hours on each of the seven days, from 23:00. */
  readonly sleepHours?: number
}

/** Consecutive weeks from `first` on; a session on the first day of each week that has a width. */
export function loggedWeeks(first: LocalDate, weeks: readonly LoggedWeek[]): LoggedRecords {
  const perWeek = weeks.map((week, index) => recordsOf(addDays(first, index * 7), week))
  return {
    ...noRecords,
    stretches: perWeek.flatMap(({ stretches }) => stretches),
    sleeps: perWeek.flatMap(({ sleeps }) => sleeps),
    sittings: perWeek.flatMap(({ sittings }) => sittings),
    workdays: perWeek.flatMap(({ workdays }) => workdays),
  }
}

function recordsOf(start: LocalDate, { beforeMm, afterMm, sitting, work, sleepHours }: LoggedWeek): LoggedRecords {
  const days = Array.from({ length: 7 }, (_, index) => addDays(start, index))
  const widths = { ...(beforeMm !== undefined && { beforeMm }), ...(afterMm !== undefined && { afterMm }) }
  return {
    ...noRecords,
    stretches: Object.keys(widths).length === 0 ? [] : [stretchOn(start, widths)],
    sittings: sitting === undefined ? [] : days.map((date) => sittingTotal(date, sitting)),
    workdays: work === undefined ? [] : days.map((date) => workdayOn(date, { workMinutes: work })),
    sleeps:
      sleepHours === undefined
        ? []
        : days.map((date) => night(`${addDays(date, -1)}T23:00`, wakeAfter(date, sleepHours))),
  }
}

function wakeAfter(date: LocalDate, hours: number): string {
  return `${date}T${String(hours - 1).padStart(2, '0')}:00`
}
