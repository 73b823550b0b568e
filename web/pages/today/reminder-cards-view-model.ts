// What Today reminds of while it is open: the same as a notification would, and whether the timer was forgotten.

import { clockOfMinutes } from '../../../domain/calendar/clock-time.ts'
import { elapsedMinutes, type Instant, instantFromMs, instantToMs } from '../../../domain/calendar/instant.ts'
import { addDays, type LocalDate } from '../../../domain/calendar/local-date.ts'
import {
  instantToLocalDateTime,
  localDateTimeToInstant,
  minuteOfDay,
  parseLocalDateTime,
  type TimeZone,
} from '../../../domain/calendar/time-zone.ts'
import type { Sitting } from '../../../domain/records/sitting.ts'
import { isProbablyForgotten } from '../../../domain/reminders/forgotten-timer.ts'
import type { ReminderKind } from '../../../domain/reminders/reminder-kind.ts'
import { type ReminderFacts, reminderOccasions } from '../../../domain/reminders/reminder-occasions.ts'
import type { ReminderSettings } from '../../../domain/reminders/reminder-settings.ts'
import type { PutOff } from './put-off.ts'

/** How long somebody sat who forgot the timer, as a first guess, minutes. */
const USUAL_MINUTES = 60

export type ReminderCard =
  | {
      readonly kind: 'forgotten'
      readonly key: string
      /** Those that have run too long, the first one in front. */
      readonly timers: readonly Sitting[]
      readonly startAt: Instant
      readonly zone: TimeZone
      /** A guess at when the person got up, `HH:MM`. */
      readonly gotUp: string
    }
  | { readonly kind: 'stand-up'; readonly key: string; readonly minutes: number }
  | { readonly kind: Exclude<ReminderKind, 'stand-up'>; readonly key: string }

export interface CardsMoment {
  readonly now: Instant
  readonly today: LocalDate
  readonly running: readonly Sitting[]
  /** See `forgottenAfterMinutes`. */
  readonly afterMinutes: number
  /** What the person has put off on this device. */
  readonly putOff: PutOff
}

/** The question about the timer comes first, and in place of standing up. A reminder stays until it is done, put off, or its day is over. */
export function buildReminderCards(
  settings: ReminderSettings,
  facts: ReminderFacts,
  moment: CardsMoment,
): readonly ReminderCard[] {
  const { now, today, putOff } = moment
  const question = forgottenTimer(moment, settings.zone)
  const due = reminderOccasions(settings, facts, instantToMs(now))
    .filter(({ from }) => from <= instantToMs(now))
    .filter(({ kind, key }) => (kind === 'evening' || kind === 'trainer' ? key === today : true))
    .filter(({ kind, key }) => putOff[kind]?.key !== key || putOff[kind].until <= now)
    .filter(({ kind }) => kind !== 'stand-up' || question === undefined)
  const byKind = new Map(due.map(({ kind, key }) => [kind, key]))
  const cards = [...byKind].map(([kind, key]): ReminderCard => {
    if (kind !== 'stand-up') return { kind, key }
    const startAt = facts.running.find(({ id }) => id === key)?.startAt ?? now
    return { kind, key, minutes: elapsedMinutes(startAt, now) }
  })
  return question === undefined ? cards : [question, ...cards]
}

/** The moment that a clock time (`HH:MM`) of getting up stands for: the last one before now. Undefined when that is not after the start. */
export function gotUpAt(
  clock: string,
  { startAt, zone, now }: { readonly startAt: Instant; readonly zone: TimeZone; readonly now: Instant },
): Instant | undefined {
  const today = instantToLocalDateTime(now, zone).slice(0, 10) as LocalDate
  const moments = [today, addDays(today, -1)].flatMap((date) => {
    const local = parseLocalDateTime(`${date}T${clock}`)
    return local === undefined ? [] : [localDateTimeToInstant(local, zone)]
  })
  const last = moments.find((moment) => moment <= now)
  return last !== undefined && last > startAt ? last : undefined
}

function forgottenTimer({ running, now, afterMinutes }: CardsMoment, home: TimeZone): ReminderCard | undefined {
  const forgotten = running.filter((sitting) => isProbablyForgotten(sitting, { now, afterMinutes }))
  const [first] = forgotten
  if (first?.startAt === undefined) return undefined
  const { id, startAt, zone = home } = first
  const guess = instantFromMs(instantToMs(startAt) + USUAL_MINUTES * 60_000)
  const gotUp = clockOfMinutes(minuteOfDay(instantToLocalDateTime(guess, zone)))
  return { kind: 'forgotten', key: id, timers: forgotten, startAt, zone, gotUp }
}
