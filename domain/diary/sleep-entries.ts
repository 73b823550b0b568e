// Sleeps: nights and naps with their times on dates. A sleep belongs to the local date that it ended on.

import { addDays } from '../calendar/local-date.ts'
import { choose, chooseSpan, type Usual, usualAgain, usualNap, usualNight } from './clock-choice.ts'
import { DAY_MINUTES, HALF_DAY_MINUTES } from './clock-reading.ts'
import type { BuiltEntry, Moment } from './entries.ts'
import type { SleepFacts } from './entry.ts'
import { type Fact, type FactDay, wordOf } from './fact.ts'
import { localDateOf, localDateTimeOf, passedMoment } from './local-moment.ts'
import { MOST_AWAKENINGS, type SaidTime, type SleepSession, sleepSessions } from './sleep-session.ts'

const SHORTEST_MINUTES = 10

/** Moments on the wall clock. */
interface Times {
  readonly bedAt?: number
  readonly wakeAt?: number
}

export function sleepEntries(told: readonly Fact[], moment: Moment): readonly BuiltEntry[] {
  const facts = told.map((fact) => ({ ...fact, day: dayOfSleep(fact, moment) }))
  const isNap = ({ name }: Fact) => name === 'nap'
  const nights = sleepSessions(facts.filter((fact) => !isNap(fact)))
  const naps = facts.filter(isNap).flatMap((fact) => sleepSessions([fact]))
  return [...nights, ...naps].flatMap((session) => entryOf(session, moment) ?? [])
}

/** 昨日は忙しかった。2時に寝た。: the night after yesterday, as if nothing had been said. And today's night may have begun the
 *  evening before. */
function dayOfSleep({ name, day }: Fact, { today }: Moment): FactDay {
  const { date, source } = day
  const isAfterYesterday = source === 'carried' && date === addDays(today, -1)
  const isTodaysNight = source === 'said' && date === today && (name === 'bed' || name === 'night')
  return isAfterYesterday || isTodaysNight ? { date: today, source: 'none' } : day
}

function entryOf(session: SleepSession, moment: Moment): BuiltEntry | undefined {
  const { bed, wakes, last, facts } = session
  // The last is the final awakening, the ones before it were in the night.
  const isFinal = ({ clock, fact }: SaidTime) => fact === bed?.fact || clock.isNightly !== true
  const wake = last.name === 'again' ? undefined : wakes.findLast(isFinal)
  const nightly = wakes.filter(({ clock }) => clock.minutes !== wake?.clock.minutes).length
  const times = timesOf(session, wake, moment)
  if (times === undefined || !fits(session.details, times)) return undefined
  const fields = {
    date: dateOf(times, last.day, moment),
    ...(times.bedAt !== undefined && { bedAt: localDateTimeOf(times.bedAt) }),
    ...(times.wakeAt !== undefined && { wakeAt: localDateTimeOf(times.wakeAt) }),
    ...(nightly > 0 && nightly <= MOST_AWAKENINGS && { awakenings: nightly }),
    ...session.details,
  }
  const tells = Object.keys(fields).some((name) => name !== 'date' && name !== 'place')
  return tells ? { entry: { kind: 'sleep', fields }, facts } : undefined
}

/** Nobody is awake for longer than in bed. */
function fits({ onsetMinutes = 0, wasoMinutes = 0 }: Partial<SleepFacts>, { bedAt, wakeAt }: Times): boolean {
  const minutes = bedAt === undefined || wakeAt === undefined ? DAY_MINUTES : wakeAt - bedAt
  return onsetMinutes + wasoMinutes <= minutes
}

/** When only its beginning is known, and that is in the afternoon or evening, it ends on the next date. */
function dateOf({ bedAt, wakeAt }: Times, { date }: FactDay, { dayStartMinutes }: Moment): SleepFacts['date'] {
  if (wakeAt !== undefined) return localDateOf(wakeAt - dayStartMinutes)
  return bedAt === undefined ? date : localDateOf(bedAt + HALF_DAY_MINUTES)
}

/** Empty when no time was said; undefined where one could be either half of the day, or the night would be in the future. */
function timesOf(session: SleepSession, wake: SaidTime | undefined, moment: Moment): Times | undefined {
  const { bed } = session
  if (bed !== undefined && wake !== undefined) return wholeSleep(bed, wake, moment)
  if (bed !== undefined) return bedAlone(bed, session, moment)
  if (wake === undefined) return {}
  const wakeAt = passedMoment(wake.fact.day, choose(wake.clock, usualNight.to), moment)
  return wakeAt === undefined ? undefined : { wakeAt }
}

/** On the day that was said; under a heading and for last night in the night that ended on that day. */
function bedAlone({ clock, fact }: SaidTime, { isEvening }: SleepSession, moment: Moment): Times | undefined {
  const start = choose(clock, usualNight.from)
  if (start === undefined) return undefined
  const { source } = fact.day
  const nightBefore = ((start + HALF_DAY_MINUTES) % DAY_MINUTES) - HALF_DAY_MINUTES
  const night = source === 'none' || isEvening ? nightBefore + DAY_MINUTES : nightBefore
  // Who writes is not going to bed this very minute.
  const after = passedMoment(fact.day, (source === 'said' ? start : night) + 1, moment)
  return after === undefined ? undefined : { bedAt: after - 1 }
}

function wholeSleep(bed: SaidTime, wake: SaidTime, moment: Moment): Times | undefined {
  const span = chooseSpan(bed.clock, wake.clock, usualOf(bed.fact))
  if (span === undefined || span.minutes < SHORTEST_MINUTES) return undefined
  const [began, ended] = [bed.fact.day, wake.fact.day]
  const end = span.start + span.minutes
  // 昨日は23時に寝て: the night begins on the day that was said; unless the day of the awakening is said too.
  const isBegun = began.source === 'said' && (ended.source !== 'said' || ended.date === began.date)
  const wakeAt = isBegun ? passedMoment(began, end, moment) : passedMoment(ended, end % DAY_MINUTES, moment)
  return wakeAt === undefined ? undefined : { bedAt: wakeAt - span.minutes, wakeAt }
}

function usualOf(bed: Fact): Usual {
  if (bed.name === 'nap') return usualNap
  return wordOf(bed, 'again') === undefined ? usualNight : usualAgain
}
