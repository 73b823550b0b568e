// When there is something to remind of: from the person's settings and what is recorded, whatever the device.

import { type Instant, instantFromMs, instantToMs } from '../calendar/instant.ts'
import { livedDateTime } from '../calendar/lived-day.ts'
import { addDays, type LocalDate, weekdayOf } from '../calendar/local-date.ts'
import { dateLivedAt, localDateTimeToInstant } from '../calendar/time-zone.ts'
import type { ReminderKind } from './reminder-kind.ts'
import type { ReminderSettings } from './reminder-settings.ts'

/** What is recorded. */
export interface ReminderFacts {
  /** The timers that run. */
  readonly running: readonly { readonly id: string; readonly startAt: Instant }[]
  /** Days that have a stretch session or work in them. */
  readonly loggedDates: ReadonlySet<LocalDate>
  /** Days that have a session with the trainer in them. */
  readonly trainedDates: ReadonlySet<LocalDate>
  /** Milestones whose look-back is not closed, and the day from which it waits. */
  readonly lookBacks: readonly { readonly id: string; readonly dueDate: LocalDate }[]
}

/** One thing to remind of, once: `key` tells it from the others of its kind. It is worth saying from `from` until before `until`, UTC
 *  milliseconds. */
export interface Occasion {
  readonly kind: ReminderKind
  readonly key: string
  readonly from: number
  readonly until: number
}

const HOUR_MS = 3_600_000

/** How long after its time a reminder is still worth having: later it would be about something else. */
export const graceMs: Readonly<Record<ReminderKind, number>> = {
  evening: 3 * HOUR_MS,
  trainer: 3 * HOUR_MS,
  'stand-up': HOUR_MS,
  'look-back': 12 * HOUR_MS,
}

/** Days ahead that are looked at: every weekday comes by. */
const DAYS_AHEAD = 8
/** A look-back that nobody was told of on its day is told of on one of the next. */
const LOOK_BACK_DAYS = 7

/** Everything to remind of around `now` (UTC milliseconds) and in the week after it, that is not done yet. */
export function reminderOccasions(settings: ReminderSettings, facts: ReminderFacts, now: number): readonly Occasion[] {
  const { zone, dayStartMinutes } = settings
  const today = dateLivedAt(instantFromMs(now), zone, dayStartMinutes)
  const days = Array.from({ length: DAYS_AHEAD + 2 }, (_, index) => addDays(today, index - 1))
  return [
    ...standUps(settings, facts),
    ...evenings(settings, facts, days),
    ...trainerDays(settings, facts, days),
    ...lookBacks(settings, facts, days),
  ]
}

function evenings(settings: ReminderSettings, { loggedDates }: ReminderFacts, days: readonly LocalDate[]): Occasion[] {
  const { eveningAt } = settings
  if (eveningAt === undefined) return []
  return days
    .filter((day) => !loggedDates.has(day))
    .map((day) => occasion('evening', day, momentOn(day, eveningAt, settings)))
}

function trainerDays(
  settings: ReminderSettings,
  { trainedDates }: ReminderFacts,
  days: readonly LocalDate[],
): Occasion[] {
  return days
    .filter((day) => settings.trainerDays.has(weekdayOf(day)) && !trainedDates.has(day))
    .map((day) => occasion('trainer', day, momentOn(day, settings.trainerAt, settings)))
}

// Two devices may each have started a timer: it is the first that has run for so long.
function standUps({ standUpMinutes }: ReminderSettings, { running }: ReminderFacts): Occasion[] {
  const [first] = running.toSorted((left, right) => (left.startAt < right.startAt ? -1 : 1))
  if (first === undefined || standUpMinutes === 0) return []
  return [occasion('stand-up', first.id, instantToMs(first.startAt) + standUpMinutes * 60_000)]
}

function lookBacks(settings: ReminderSettings, facts: ReminderFacts, days: readonly LocalDate[]): Occasion[] {
  const { lookBackAt } = settings
  if (lookBackAt === undefined) return []
  return facts.lookBacks.flatMap(({ id, dueDate }) =>
    days
      .filter((day) => day >= dueDate && day < addDays(dueDate, LOOK_BACK_DAYS))
      .map((day) => occasion('look-back', id, momentOn(day, lookBackAt, settings))),
  )
}

function occasion(kind: ReminderKind, key: string, from: number): Occasion {
  return { kind, key, from, until: from + graceMs[kind] }
}

/** A clock time of a day as the person lives it. A time that the clocks skip is later by the gap, one that comes twice the first. */
function momentOn(day: LocalDate, clock: string, { zone, dayStartMinutes }: ReminderSettings): number {
  const local = livedDateTime(day, clock, dayStartMinutes)
  return local === undefined ? Number.POSITIVE_INFINITY : instantToMs(localDateTimeToInstant(local, zone))
}
