// One sleep as it is told: what was said of going to bed, waking and getting up, still without dates.

import { daysBetween } from '../calendar/local-date.ts'
import { choose, usualNight } from './clock-choice.ts'
import { type ClockReading, minutesUntil } from './clock-reading.ts'
import type { SleepFacts } from './entry.ts'
import { clocksOf, type Fact, minutesOf, wordOf } from './fact.ts'
import { gradeOf } from './measures.ts'

export const MOST_AWAKENINGS = 100
const LONGEST_ONSET_MINUTES = 300
/** Who wakes and gets up within this time did not wake in the night. */
const LINGERING_MINUTES = 90

export interface SaidTime {
  readonly clock: ClockReading
  readonly fact: Fact
}

export interface SleepSession {
  readonly facts: Fact[]
  /** Told last. */
  last: Fact
  bed: SaidTime | undefined
  readonly wakes: SaidTime[]
  /** Under a day's heading, told after that day's awakening: the next night begins. */
  readonly isEvening: boolean
  /** What was said besides the times. */
  details: SleepDetails
}

type SleepDetails = Omit<Partial<SleepFacts>, 'date' | 'bedAt' | 'wakeAt'>

/** Every sleep of the facts, in order; each fact that a sleep has a field for is in one. */
export function sleepSessions(facts: readonly Fact[]): readonly SleepSession[] {
  const sessions: SleepSession[] = []
  for (const fact of facts) {
    let session = sessions.at(-1)
    if (session === undefined || begins(fact, session)) {
      session = newSession(fact, session)
      sessions.push(session)
    }
    const details = (detailsByName[fact.name] ?? undisturbed)(fact, session)
    if (details === undefined) continue
    session.details = { ...session.details, ...placeOf(fact), ...details }
    session.facts.push(fact)
    session.last = fact
    addTimes(session, fact)
  }
  return sessions
}

function newSession(fact: Fact, before: SleepSession | undefined): SleepSession {
  const { date, source } = fact.day
  const isEvening = source === 'before' && before?.last.day.date === date && before.wakes.length > 0
  return { facts: [], last: fact, bed: undefined, wakes: [], isEvening, details: {} }
}

/** Whether the fact tells of another sleep than the session. */
function begins(fact: Fact, session: SleepSession): boolean {
  const { bed, wakes, last } = session
  if (bed === undefined && wakes.length === 0) return false
  if (fact.name === 'night') return true
  const days = daysBetween(last.day.date, fact.day.date)
  // In bed yesterday, up today.
  if (fact.name !== 'bed') return days !== 0 && (wakes.length > 0 || days !== 1)
  if (days !== 0 || isBackToSleep(session) || last.line !== fact.line) return true
  // 起床 7:30 就寝 2:00 is one night, in either order.
  if (bed === undefined) return fact.day.source === 'before'
  // In bed first, asleep after it.
  return wakes.length > 0 || tellsAsleep(bed.fact) || !tellsAsleep(fact)
}

/** 二度寝. */
function isBackToSleep({ facts }: SleepSession): boolean {
  return facts.some(({ name }) => name === 'again')
}

function tellsAsleep(fact: Fact): boolean {
  return wordOf(fact, 'bed')?.v === 'asleep'
}

function addTimes(session: SleepSession, fact: Fact): void {
  const times = clocksOf(fact).map((clock) => ({ clock, fact }))
  if (fact.name === 'wake' || fact.name === 'woke') session.wakes.push(...times)
  if (fact.name !== 'bed' && fact.name !== 'night' && fact.name !== 'nap') return
  const [start, end] = times
  session.bed ??= start
  if (end !== undefined) session.wakes.push(end)
  // 15時から30分: the start and how long give the end.
  else if (fact.name === 'nap' && start !== undefined)
    session.wakes.push({ fact, clock: { ...start.clock, minutes: start.clock.minutes + minutesOf(fact) } })
}

type ReadDetails = (fact: Fact, session: SleepSession) => SleepDetails | undefined

/** What facts add to the sleep besides times; undefined where a sleep has no field for it. */
const detailsByName: Readonly<Record<string, ReadDetails>> = {
  bed: (fact, { bed }) => (bed === undefined ? {} : onsetOf(bed, fact)),
  wake: (fact, session) => (isRising(fact, session) ? undefined : {}),
  nap: () => ({ nap: true }),
  onset: (fact) => ({ onsetMinutes: minutesOf(fact) }),
  waso: (fact) => ({ wasoMinutes: minutesOf(fact) }),
  quality: ({ words }) => {
    const quality = gradeOf(words)
    return quality && { quality }
  },
  'woke-times': (fact) => {
    const awakenings = wordOf(fact, 'count', 'num')?.n ?? 'several'
    const isKept = awakenings === 'several' || (Number.isInteger(awakenings) && awakenings <= MOST_AWAKENINGS)
    return isKept ? { awakenings } : undefined
  },
  'never-woke': () => ({ awakenings: 0 }),
}

function undisturbed(fact: Fact): SleepDetails {
  return wordOf(fact, 'never') === undefined ? {} : { awakenings: 0 }
}

/** In bed at 9:30, asleep at 11. */
function onsetOf(bed: SaidTime, fact: Fact): SleepDetails | undefined {
  const inBed = choose(bed.clock, usualNight.from)
  const asleep = choose(clocksOf(fact)[0], usualNight.from)
  if (inBed === undefined || asleep === undefined) return undefined
  const onsetMinutes = minutesUntil(inBed, asleep)
  return onsetMinutes > LONGEST_ONSET_MINUTES ? undefined : { onsetMinutes }
}

/** Getting up soon after the final awakening. */
function isRising(fact: Fact, session: SleepSession): boolean {
  const [woke, rose] = [session.wakes.at(-1), clocksOf(fact)[0]]
  if (woke?.fact.name !== 'woke' || rose === undefined || isBackToSleep(session)) return false
  return woke.clock.isNightly !== true && minutesUntil(woke.clock.minutes, rose.minutes) <= LINGERING_MINUTES
}

function placeOf(fact: Fact): Pick<SleepFacts, 'place'> {
  const place = wordOf(fact, 'place')?.v
  return place === undefined ? {} : { place: place === 'home' || place === 'hotel' ? place : 'other' }
}
