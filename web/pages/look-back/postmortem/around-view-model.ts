// The person's own days around an incident: the nights, the splits, the sitting and the work of that week.

import { addDays, type LocalDate } from '../../../../domain/calendar/local-date.ts'
import { dateLivedAt } from '../../../../domain/calendar/time-zone.ts'
import { startOfWeek } from '../../../../domain/calendar/week.ts'
import { compareText } from '../../../../domain/json.ts'
import type { Postmortem } from '../../../../domain/records/postmortem.ts'
import type { Sleep } from '../../../../domain/records/sleep.ts'
import type { Stretch } from '../../../../domain/records/stretch.ts'
import { mainSleeps } from '../../../../domain/trends/main-sleep.ts'
import { type LoggedRecords, summariseWeeks, type WeekSummary } from '../../../../domain/trends/weekly-summary.ts'

export interface AroundIncident {
  readonly nightBefore: Sleep | undefined
  readonly nightAfter: Sleep | undefined
  /** The last session before it and the first after it, within two weeks. */
  readonly sessionBefore: Stretch | undefined
  readonly sessionAfter: Stretch | undefined
  readonly week: WeekSummary | undefined
}

export interface IncidentDays {
  readonly first: LocalDate
  readonly last: LocalDate
}

const DAYS_AROUND = 14

/** First and last local date of the incident; undefined while its day is not known. */
export function incidentDays({ date, resolvedAt, zone }: Postmortem): IncidentDays | undefined {
  if (date === undefined) return undefined
  const end = resolvedAt === undefined || zone === undefined ? date : dateLivedAt(resolvedAt, zone, 0)
  return { first: date, last: end < date ? date : end }
}

/** The days that there is something to read of. */
export function daysToRead({ first, last }: IncidentDays): { readonly from: LocalDate; readonly to: LocalDate } {
  return { from: addDays(first, -DAYS_AROUND), to: addDays(last, DAYS_AROUND) }
}

export function buildAroundIncident(
  postmortem: Postmortem,
  { first, last }: IncidentDays,
  { records, weekStart }: { readonly records: LoggedRecords; readonly weekStart: number },
): AroundIncident {
  const nights = mainSleeps(records.sleeps)
  const sessions = records.stretches.toSorted((left, right) => compareText(momentOf(left), momentOf(right)))
  const start = startOfWeek(first, weekStart)
  return {
    nightBefore: nights.get(first),
    nightAfter: nights.get(addDays(last, 1)),
    sessionBefore: sessions.findLast((session) => isBefore(session, postmortem, first)),
    sessionAfter: sessions.find((session) => !isBefore(session, postmortem, first)),
    week: summariseWeeks(records, { from: start, to: addDays(start, 6), weekStart })[0],
  }
}

// Without a time of its own the incident comes before the stretching of its day.
function isBefore({ at, date }: Stretch, { startedAt }: Postmortem, first: LocalDate): boolean {
  if (startedAt !== undefined && at !== undefined) return at < startedAt
  return date !== undefined && date < first
}

function momentOf({ date, at }: Stretch): string {
  return `${date ?? ''} ${at ?? ''}`
}
