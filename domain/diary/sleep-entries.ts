// Sleeps: nights and naps with their times on dates. A sleep belongs to the local date that it ended on.

import { addDays, type LocalDate } from '../calendar/local-date.ts'
import { type LocalDateTime, minuteOfDay } from '../calendar/time-zone.ts'
import { choose, choosePair, usualAgain, usualNap, usualNight } from './clock-choice.ts'
import { minutesUntil } from './clock-reading.ts'
import type { BuiltEntry, Moment } from './entries.ts'
import type { SleepFacts } from './entry.ts'
import { type Fact, type FactDay, wordOf } from './fact.ts'
import { localMoment } from './local-moment.ts'
import { isCount, placeOf, type SaidTime, type SleepSession, sleepSessions } from './sleep-session.ts'

/** Who wakes and gets up within this time did not wake in the night. */
const LINGERING_MINUTES = 90
const SHORTEST_MINUTES = 10
const NOON = 720
const DAY_MINUTES = 1440
const LONGEST_ONSET_MINUTES = 300

export function sleepEntries(told: readonly Fact[], moment: Moment): readonly BuiltEntry[] {
  const facts = told.map((fact) => ({ ...fact, day: dayOfSleep(fact.day, moment) }))
  const naps = facts.filter(({ name }) => name === 'nap')
  const nights = facts.filter(({ name }) => name !== 'nap')
  return [
    ...sleepSessions(nights).flatMap((session) => nightOf(session, moment) ?? []),
    ...naps.flatMap((fact) => napOf(fact, moment) ?? []),
  ]
}

// 昨日は忙しかった。2時に寝た。: the night after yesterday, as if nothing had been said.
function dayOfSleep(day: FactDay, { today }: Moment): FactDay {
  return day.source === 'carried' && day.date === addDays(today, -1) ? { date: today, source: 'none' } : day
}

function nightOf(session: SleepSession, moment: Moment): BuiltEntry | undefined {
  const { wake, nightly, unused } = wakesOf(session)
  const times = timesOf({ ...session, ...(wake && { wake }) }, moment)
  if (times === undefined) return undefined
  const extras = { ...onsetOf(session, times), ...session.extras }
  const awakenings = extras.awakenings ?? (nightly > 0 && isCount(nightly) ? nightly : undefined)
  const { place, ...rest } = extras
  const hasFacts = Object.keys(times).length > 0 || awakenings !== undefined || Object.keys(rest).length > 0
  if (!hasFacts || awakeMinutes(extras) > minutesInBed(times)) return undefined
  const ended = times.wakeAt ?? (times.bedAt === undefined ? undefined : endOf(times.bedAt))
  const date =
    ended === undefined ? session.day.date : livedDate(ended, times.wakeAt === undefined ? 0 : moment.dayStartMinutes)
  const fields: SleepFacts = { date, ...times, ...extras, ...(awakenings !== undefined && { awakenings }) }
  return {
    entry: { kind: 'sleep', fields },
    facts: session.facts.filter(
      (fact) => !unused.includes(fact) && !(fact === session.asleep?.fact && fields.onsetMinutes === undefined),
    ),
  }
}

// In bed at 9:30, asleep at 11.
function onsetOf({ asleep }: SleepSession, { bedAt }: Times): Pick<SleepFacts, 'onsetMinutes'> {
  const start = asleep === undefined ? undefined : choose(asleep.clock, usualNight.from)
  const minutes =
    start === undefined || bedAt === undefined ? DAY_MINUTES : minutesUntil(minuteOfDay(bedAt), start % DAY_MINUTES)
  return minutes <= LONGEST_ONSET_MINUTES ? { onsetMinutes: minutes } : {}
}

function awakeMinutes({ onsetMinutes = 0, wasoMinutes = 0 }: Partial<SleepFacts>): number {
  return onsetMinutes + wasoMinutes
}

function minutesInBed({ bedAt, wakeAt }: Times): number {
  return bedAt === undefined || wakeAt === undefined
    ? DAY_MINUTES
    : minutesUntil(minuteOfDay(bedAt), minuteOfDay(wakeAt))
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
  const nightly = wakes.filter(({ clock }) => clock.minutes !== last?.clock.minutes)
  return { wake: last, nightly: nightly.length, unused: [] }
}

type Times = Pick<SleepFacts, 'bedAt' | 'wakeAt'>
type Night = SleepSession & { readonly wake?: SaidTime }

/** Undefined where a time could be either half of the day, or the night would be in the future. */
function timesOf(night: Night, moment: Moment): Times | undefined {
  const { bed, wake } = night
  if (bed === undefined && wake === undefined) return {}
  if (bed === undefined || wake === undefined) return oneTime(night, moment)
  const pair = choosePair(bed.clock, wake.clock, wordOf(bed.fact, 'again') === undefined ? usualNight : usualAgain)
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
  if (source === 'night' || source === 'before' || source === 'carried')
    return localMoment(addDays(date, ofDay >= NOON ? -1 : 0), ofDay)
  const bedAt = localMoment(date, ofDay)
  return bedAt === undefined || bedAt < now ? bedAt : localMoment(addDays(date, -1), ofDay)
}

function napOf(fact: Fact, moment: Moment): BuiltEntry | undefined {
  const span = wordOf(fact, 'span')
  const clock = wordOf(fact, 'clock')?.clock
  const hasSpan = span?.clock !== undefined && span.until !== undefined
  const pair = hasSpan ? choosePair(span.clock, span.until, usualNap) : napFor(clock, wordOf(fact, 'dur')?.n)
  if (pair === undefined && (hasSpan || clock !== undefined)) return undefined
  const { date, source } = fact.day
  const fields = napFields(fact, { date, pair }, moment)
  if (fields.wakeAt === undefined || fields.wakeAt <= moment.now)
    return { entry: { kind: 'sleep', fields }, facts: [fact] }
  const before = napFields(fact, { date: addDays(date, -1), pair }, moment)
  return source === 'none' ? { entry: { kind: 'sleep', fields: before }, facts: [fact] } : undefined
}

interface NapTimes {
  readonly date: LocalDate
  readonly pair: readonly [number, number] | undefined
}

function napFields(fact: Fact, { date, pair }: NapTimes, { dayStartMinutes }: Moment): SleepFacts {
  const [start, end] = pair ?? []
  const [bedAt, wakeAt] = [start, end].map((each) => (each === undefined ? undefined : localMoment(date, each)))
  const place = placeOf(fact)
  return {
    date: wakeAt === undefined ? date : livedDate(wakeAt, dayStartMinutes),
    ...(bedAt && { bedAt }),
    ...(wakeAt && { wakeAt }),
    nap: true,
    ...(place && { place }),
  }
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
