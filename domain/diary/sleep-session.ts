// One sleep as it is told: what was said of going to bed, waking and getting up, still without dates.

import { daysBetween } from '../calendar/local-date.ts'
import type { ClockReading } from './clock-reading.ts'
import type { SleepFacts } from './entry.ts'
import { type Fact, type FactDay, wordOf } from './fact.ts'

const MOST_AWAKENINGS = 100

export interface SaidTime {
  readonly clock: ClockReading
  readonly day: FactDay
  readonly fact: Fact
}

export interface SleepSession {
  readonly facts: Fact[]
  /** Of what was told last. */
  day: FactDay
  bed?: SaidTime
  /** When sleep came, where it was told apart from going to bed. */
  asleep?: SaidTime
  readonly wakes: SaidTime[]
  /** Went back to sleep after the last of the wakes. */
  isAgain: boolean
  /** Under a day's heading, told after that day's awakening: the next night begins. */
  readonly isEvening: boolean
  readonly extras: { -readonly [Name in keyof SleepFacts]?: SleepFacts[Name] }
}

/** Every sleep of the facts, in order; each fact is in one. */
export function sleepSessions(facts: readonly Fact[]): readonly SleepSession[] {
  const sessions: SleepSession[] = []
  for (const fact of facts) {
    const last = sessions.at(-1)
    const isNew = last === undefined || begins(fact, last)
    const session = isNew ? newSession(fact, last) : last
    if (isNew) sessions.push(session)
    add(session, fact)
  }
  return sessions
}

function newSession(fact: Fact, last: SleepSession | undefined): SleepSession {
  const { day } = fact
  const isSameDay = last !== undefined && last.wakes.length > 0 && last.day.date === day.date
  const isEvening = fact.name === 'bed' && isSameDay && day.source === 'before'
  return { facts: [], day, wakes: [], isAgain: false, isEvening, extras: {} }
}

/** Whether the fact tells of another sleep than the last one. */
function begins(fact: Fact, last: SleepSession): boolean {
  if (last.bed === undefined && last.wakes.length === 0) return false
  const days = daysBetween(last.day.date, fact.day.date)
  if (fact.name === 'night') return true
  const isAsleep = last.wakes.length === 0 && days === 0 && fellAsleep(last, fact)
  if (fact.name === 'bed' && isAsleep && last.facts.at(-1)?.line === fact.line) return false
  if (fact.name !== 'bed') return days !== 0 && (last.wakes.length > 0 || days !== 1)
  // 起床 7:30 就寝 2:00 is one night, in either order.
  const isOtherOrder = last.bed === undefined && !last.isAgain && last.facts.at(-1)?.line === fact.line && days === 0
  return !isOtherOrder || fact.day.source === 'before'
}

/** In bed was told first, falling asleep after it. */
function fellAsleep({ bed, asleep, isAgain }: SleepSession, fact: Fact): boolean {
  const tellsAsleep = (each: Fact) => wordOf(each, 'bed')?.v === 'asleep'
  return bed !== undefined && asleep === undefined && !isAgain && !tellsAsleep(bed.fact) && tellsAsleep(fact)
}

function add(session: SleepSession, fact: Fact): void {
  session.facts.push(fact)
  session.day = fact.day
  addTimes(session, fact)
  addExtras(session, fact)
}

function addTimes(session: SleepSession, fact: Fact): void {
  const [first, ...more] = saidTimes(fact)
  if (fact.name === 'again') session.isAgain = true
  if (first === undefined) return
  const isAsleep = fact.name === 'bed' && fellAsleep(session, fact)
  if (fact.name === 'wake' || fact.name === 'woke') session.wakes.push(first, ...more)
  else if (isAsleep) session.asleep = first
  else if (fact.name === 'bed' || fact.name === 'night') {
    session.bed = first
    session.wakes.push(...more)
  }
}

/** Every time that the fact names; of a span both ends. */
function saidTimes(fact: Fact): readonly SaidTime[] {
  const clocks = fact.words.flatMap(({ clock, until }) => [clock, until])
  return clocks.flatMap((clock) => (clock === undefined ? [] : [{ clock, day: fact.day, fact }]))
}

function addExtras({ extras }: SleepSession, fact: Fact): void {
  const place = placeOf(fact)
  const minutes = wordOf(fact, 'dur')?.n
  const grade = wordOf(fact, 'num')?.n
  if (place !== undefined) extras.place = place
  addAwakenings(extras, fact)
  if (fact.name === 'onset' && minutes !== undefined) extras.onsetMinutes = minutes
  if (fact.name === 'waso' && minutes !== undefined) extras.wasoMinutes = minutes
  if (fact.name === 'quality' && isGrade(grade)) extras.quality = grade
}

function addAwakenings(extras: SleepSession['extras'], fact: Fact): void {
  const count = wordOf(fact, 'count', 'num')?.n ?? 'several'
  if (fact.name === 'woke-times' && (count === 'several' || isCount(count))) extras.awakenings = count
  if (fact.name === 'never-woke' || wordOf(fact, 'never') !== undefined) extras.awakenings = 0
}

/** Where the fact says that it was. */
export function placeOf(fact: Fact): 'home' | 'hotel' | 'other' | undefined {
  const place = wordOf(fact, 'place')?.v
  return place === undefined || place === 'home' || place === 'hotel' ? place : 'other'
}

export function isCount(n: number): boolean {
  return Number.isInteger(n) && n <= MOST_AWAKENINGS
}

/** 1 to 5, as quality and load are given. */
export function isGrade(n: number | undefined): n is 1 | 2 | 3 | 4 | 5 {
  return n === 1 || n === 2 || n === 3 || n === 4 || n === 5
}
