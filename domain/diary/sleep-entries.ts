// Sleeps: nights and naps with their times on dates. A sleep belongs to the local date that it ended on.

import { addDays, type LocalDate } from '../calendar/local-date.ts'
import { type LocalDateTime, minuteOfDay } from '../calendar/time-zone.ts'
import { choose, choosePair, usualNap, usualNight } from './clock-choice.ts'
import { minutesUntil } from './clock-reading.ts'
import type { BuiltEntry, Moment } from './entries.ts'
import type { SleepFacts } from './entry.ts'
import { type Fact, type FactDay, wordOf } from './fact.ts'
import { localMoment } from './local-moment.ts'
import { type SaidTime, type SleepSession, sleepSessions } from './sleep-session.ts'

/** Who wakes and gets up within this time did not wake in the night. */
const LINGERING_MINUTES = 90
const SHORTEST_MINUTES = 10
const NOON = 720

export function sleepEntries(facts: readonly Fact[], moment: Moment): readonly BuiltEntry[] {
  const naps = facts.filter(({ name }) => name === 'nap')
  const nights = facts.filter(({ name }) => name !== 'nap')
  return [
    ...sleepSessions(nights).flatMap((session) => nightOf(session, moment) ?? []),
    ...naps.flatMap((fact) => napOf(fact, moment) ?? []),
  ]
}

function nightOf(session: SleepSession, moment: Moment): BuiltEntry | undefined {
  const { wake, nightly, unused } = wakesOf(session)
  const times = timesOf({ ...session, ...(wake && { wake }) }, moment)
  if (times === undefined) return undefined
  const { extras } = session
  const awakenings = extras.awakenings ?? (nightly > 0 ? nightly : undefined)
  const { place, ...rest } = extras
  const hasFacts = Object.keys(times).length > 0 || awakenings !== undefined || Object.keys(rest).length > 0
  if (!hasFacts) return undefined
  const ended = times.wakeAt ?? (times.bedAt === undefined ? undefined : endOf(times.bedAt))
  const date =
    ended === undefined ? session.day.date : livedDate(ended, times.wakeAt === undefined ? 0 : moment.dayStartMinutes)
  const fields: SleepFacts = { date, ...times, ...extras, ...(awakenings !== undefined && { awakenings }) }
  return { entry: { kind: 'sleep', fields }, facts: session.facts.filter((fact) => !unused.includes(fact)) }
}

interface Wakes {
  readonly wake: SaidTime | undefined
  /** How many of the times were in the night. */
  readonly nightly: number
  /** Getting up after the final awakening: a sleep has no field for it. */
  readonly unused: readonly Fact[]
}

// The last is the final awakening, the ones before it were in the night.
function wakesOf({ wakes, isAgain, facts }: SleepSession): Wakes {
  const times = wakes.filter(({ clock }) => clock.isNightly !== true)
  const isBackToSleep = isAgain && facts.at(-1)?.name === 'again'
  const last = isBackToSleep ? undefined : times.at(-1)
  const before = times.at(-2)
  const lingers =
    last?.fact.name === 'wake' &&
    before?.fact.name === 'woke' &&
    !isAgain &&
    minutesUntil(before.clock.minutes, last.clock.minutes) <= LINGERING_MINUTES
  if (lingers) return { wake: before, nightly: wakes.length - 2, unused: [last.fact] }
  return { wake: last, nightly: wakes.length - (last === undefined ? 0 : 1), unused: [] }
}

type Times = Pick<SleepFacts, 'bedAt' | 'wakeAt'>
type Night = SleepSession & { readonly wake?: SaidTime }

/** Undefined where a time could be either half of the day, or the night would be in the future. */
function timesOf(night: Night, moment: Moment): Times | undefined {
  const { bed, wake } = night
  if (bed === undefined && wake === undefined) return {}
  if (bed === undefined || wake === undefined) return oneTime(night, moment)
  const pair = choosePair(bed.clock, wake.clock, usualNight)
  if (pair === undefined) return undefined
  const [start, end] = pair
  const minutes = minutesUntil(start, end)
  if (minutes < SHORTEST_MINUTES || minutes === 1440) return undefined
  const wakeAt = bothSaid(bed, wake) ? undefined : wakeAfterBed(bed, { start, minutes }, moment)
  const wakeMoment = wakeAt ?? wakeOnDate(wake.day, end, moment)
  if (wakeMoment === undefined) return undefined
  const bedAt = localMoment(dateOf(wakeMoment), minuteOfDay(wakeMoment) - minutes)
  return bedAt === undefined ? undefined : { bedAt, wakeAt: wakeMoment }
}

// 昨日23時に寝て今日6時に起きた: the day of the awakening is said too.
function bothSaid(bed: SaidTime, wake: SaidTime): boolean {
  return wake.day.source === 'said' && wake.day.date !== bed.day.date
}

/** When the day of going to bed was said, the night begins on it: 昨日は23時に寝て. Today's can only have begun the evening before. */
function wakeAfterBed(
  bed: SaidTime,
  night: { start: number; minutes: number },
  moment: Moment,
): LocalDateTime | undefined {
  if (bed.day.source !== 'said' || bed.day.date === moment.today) return undefined
  const wakeAt = localMoment(bed.day.date, night.start + night.minutes)
  return wakeAt === undefined || wakeAt > moment.now ? undefined : wakeAt
}

function wakeOnDate({ date, source }: FactDay, end: number, { now }: Moment): LocalDateTime | undefined {
  const wakeAt = localMoment(date, end % 1440)
  if (wakeAt === undefined || wakeAt <= now) return wakeAt
  return source === 'none' ? localMoment(date, (end % 1440) - 1440) : undefined
}

function oneTime(night: Night, moment: Moment): Times | undefined {
  const { bed, wake } = night
  if (wake !== undefined) {
    const end = choose(wake.clock, usualNight.to)
    const wakeAt = end === undefined ? undefined : wakeOnDate(wake.day, end, moment)
    return wakeAt === undefined ? undefined : { wakeAt }
  }
  const start = bed === undefined ? undefined : choose(bed.clock, usualNight.from)
  if (bed === undefined || start === undefined) return undefined
  const bedAt = bedOnDate({ ...bed.day, isEvening: night.isEvening }, start, moment)
  return bedAt === undefined || bedAt > moment.now ? undefined : { bedAt }
}

/** Bed alone: on the day that was said; under a heading and for last night in the night that ended on that day. */
function bedOnDate(
  { date, source, isEvening }: FactDay & { readonly isEvening: boolean },
  start: number,
  { now, today }: Moment,
): LocalDateTime | undefined {
  const ofDay = start % 1440
  if (isEvening) return localMoment(addDays(date, ofDay >= NOON ? 0 : 1), ofDay)
  if (source === 'said' && date !== today) return localMoment(date, start)
  if (source === 'night' || source === 'before') return localMoment(addDays(date, ofDay >= NOON ? -1 : 0), ofDay)
  const bedAt = localMoment(date, ofDay)
  return bedAt === undefined || bedAt <= now ? bedAt : localMoment(addDays(date, -1), ofDay)
}

function napOf(fact: Fact, { now, dayStartMinutes }: Moment): BuiltEntry | undefined {
  const place = wordOf(fact, 'place')?.v
  const span = wordOf(fact, 'span')
  const clock = wordOf(fact, 'clock')?.clock
  const minutes = wordOf(fact, 'dur')?.n
  const pair =
    span?.clock === undefined || span.until === undefined
      ? napFor(clock, minutes)
      : choosePair(span.clock, span.until, usualNap)
  if (pair === undefined && (span !== undefined || clock !== undefined)) return undefined
  const { date, source } = fact.day
  const fields = (day: LocalDate): SleepFacts => {
    const [bedAt, wakeAt] = pair === undefined ? [] : pair.map((each) => localMoment(day, each))
    const placed =
      place === undefined ? {} : ({ place: place === 'home' || place === 'hotel' ? place : 'other' } as const)
    const ended = wakeAt === undefined ? day : livedDate(wakeAt, dayStartMinutes)
    return { date: ended, ...(bedAt && { bedAt }), ...(wakeAt && { wakeAt }), nap: true, ...placed }
  }
  const today = fields(date)
  const isAhead = today.wakeAt !== undefined && today.wakeAt > now
  if (isAhead && source !== 'none') return undefined
  return { entry: { kind: 'sleep', fields: isAhead ? fields(addDays(date, -1)) : today }, facts: [fact] }
}

// 15時から30分: the start and how long give the end.
function napFor(
  clock: SaidTime['clock'] | undefined,
  minutes: number | undefined,
): readonly [number, number] | undefined {
  const start = clock === undefined ? undefined : choose(clock, usualNap.from)
  return start === undefined || minutes === undefined || minutes < SHORTEST_MINUTES
    ? undefined
    : [start, start + minutes]
}

/** A sleep that began in the afternoon or evening ends on the next date. */
function endOf(bedAt: LocalDateTime): LocalDateTime {
  return minuteOfDay(bedAt) < NOON ? bedAt : (localMoment(addDays(dateOf(bedAt), 1), 0) ?? bedAt)
}

function livedDate(moment: LocalDateTime, dayStartMinutes: number): LocalDate {
  return minuteOfDay(moment) < dayStartMinutes ? addDays(dateOf(moment), -1) : dateOf(moment)
}

function dateOf(moment: LocalDateTime): LocalDate {
  return moment.slice(0, 10) as LocalDate
}
