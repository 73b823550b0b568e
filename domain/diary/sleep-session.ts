// One sleep as it is told: what was said of going to bed, waking and getting up, still without dates.

import { daysBetween } from '../calendar/local-date.ts'
import type { ClockReading } from './clock-reading.ts'
import type { SleepFacts } from './entry.ts'
import { type Fact, type FactDay, wordOf } from './fact.ts'

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
  if (fact.name !== 'bed') return days !== 0 && (last.wakes.length > 0 || days !== 1)
  // 起床 7:30 就寝 2:00 is one night, in either order.
  const isOtherOrder = last.bed === undefined && !last.isAgain && last.facts.at(-1)?.line === fact.line && days === 0
  return !isOtherOrder || fact.day.source === 'before'
}

function add(session: SleepSession, fact: Fact): void {
  session.facts.push(fact)
  session.day = fact.day
  addTimes(session, fact)
  addExtras(session, fact)
}

function addTimes(session: SleepSession, fact: Fact): void {
  const { day } = fact
  const span = wordOf(fact, 'span')
  const clock = span?.clock ?? wordOf(fact, 'clock')?.clock
  if (fact.name === 'again') session.isAgain = true
  if (clock === undefined) return
  if (fact.name === 'bed' || fact.name === 'night') session.bed = { clock, day, fact }
  if (fact.name === 'wake' || fact.name === 'woke') session.wakes.push({ clock, day, fact })
  if (fact.name === 'night' && span?.until !== undefined) session.wakes.push({ clock: span.until, day, fact })
}

function addExtras({ extras }: SleepSession, fact: Fact): void {
  const place = wordOf(fact, 'place')?.v
  const minutes = wordOf(fact, 'dur')?.n
  const grade = wordOf(fact, 'num')?.n
  if (place !== undefined) extras.place = place === 'home' || place === 'hotel' ? place : 'other'
  if (fact.name === 'woke-times') extras.awakenings = wordOf(fact, 'count')?.n ?? 'several'
  if (fact.name === 'never-woke') extras.awakenings = 0
  if (fact.name === 'onset' && minutes !== undefined) extras.onsetMinutes = minutes
  if (fact.name === 'waso' && minutes !== undefined) extras.wasoMinutes = minutes
  if (fact.name === 'quality' && isGrade(grade)) extras.quality = grade
}

/** 1 to 5, as quality and load are given. */
export function isGrade(n: number | undefined): n is 1 | 2 | 3 | 4 | 5 {
  return n === 1 || n === 2 || n === 3 || n === 4 || n === 5
}
