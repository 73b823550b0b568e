// Sitting and work: bouts, and what a day adds up to.

import { addDays, type LocalDate } from '../calendar/local-date.ts'
import { choosePair, usualWork } from './clock-choice.ts'
import { minutesUntil } from './clock-reading.ts'
import type { BuiltEntry, Moment } from './entries.ts'
import type { WorkdayFacts } from './entry.ts'
import { type Fact, wordOf } from './fact.ts'
import { localMoment } from './local-moment.ts'
import { isGrade } from './sleep-session.ts'
import type { Token } from './token.ts'

const DAY_MINUTES = 1440
const MOST_DONE = 10_000

/** One entry for each bout and each total. */
export function sittingEntries(facts: readonly Fact[], moment: Moment): readonly BuiltEntry[] {
  return facts.flatMap((fact): readonly BuiltEntry[] => {
    const { date } = fact.day
    const bouts = fact.words.filter(({ c }) => c === 'span').map((span) => boutOf(span, fact, moment))
    const minutes = minutesOf(fact)
    if (bouts.length === 0) {
      const isLength = minutes !== undefined && minutes > 0 && minutes <= DAY_MINUTES
      return isLength ? [{ entry: { kind: 'sitting', fields: { date, minutes } }, facts: [fact] }] : []
    }
    const known = bouts.filter((bout) => bout !== undefined)
    if (known.length < bouts.length) return []
    return known.map((fields) => ({ entry: { kind: 'sitting', fields }, facts: [fact] }))
  })
}

function boutOf({ clock, until }: Token, { day }: Fact, { now }: Moment) {
  const pair = clock === undefined || until === undefined ? undefined : choosePair(clock, until, usualWork)
  if (pair === undefined) return undefined
  const [start, end] = [pair[0], pair[0] + minutesUntil(pair[0], pair[1])]
  const on = (date: LocalDate) => {
    const [startAt, endAt] = [localMoment(date, start), localMoment(date, end)]
    return startAt === undefined || endAt === undefined ? undefined : { date, startAt, endAt }
  }
  const bout = on(day.date)
  if (bout === undefined || bout.endAt <= now) return bout
  return day.source === 'none' ? on(addDays(day.date, -1)) : undefined
}

/** One entry a date; minutes that are told apart add up. */
export function workdayEntries(facts: readonly Fact[]): readonly BuiltEntry[] {
  const days = new Map<LocalDate, { fields: WorkdayFacts; facts: Fact[] }>()
  for (const fact of facts) {
    const known = days.get(fact.day.date) ?? { fields: { date: fact.day.date }, facts: [] }
    const fields = withFact(known.fields, fact)
    if (fields === undefined) continue
    days.set(fact.day.date, { fields, facts: [...known.facts, fact] })
  }
  return [...days.values()].map(({ fields, facts: told }) => ({ entry: { kind: 'workday', fields }, facts: told }))
}

function withFact(fields: WorkdayFacts, fact: Fact): WorkdayFacts | undefined {
  const n = wordOf(fact, 'num', 'items')?.n
  if (fact.name === 'load') return isGrade(n) && isOfFive(fact) ? { ...fields, load: n } : undefined
  if (fact.name === 'done') return withDone(fields, n)
  const minutes = minutesOf(fact)
  const name = fact.name === 'meet' ? 'meetingMinutes' : 'workMinutes'
  const known = { ...fields, [name]: (fields[name] ?? 0) + (minutes ?? 0) }
  const { workMinutes = DAY_MINUTES, meetingMinutes = 0 } = known
  return minutes === undefined || workMinutes > DAY_MINUTES || meetingMinutes > workMinutes ? undefined : known
}

function withDone(fields: WorkdayFacts, n = -1): WorkdayFacts | undefined {
  const doneCount = (fields.doneCount ?? 0) + n
  return Number.isInteger(n) && n >= 0 && doneCount <= MOST_DONE ? { ...fields, doneCount } : undefined
}

// 4/5, but not 4/10.
function isOfFive(fact: Fact): boolean {
  const [, of] = fact.words.filter(({ c }) => c === 'num')
  return of === undefined || of.n === 5
}

function minutesOf(fact: Fact): number | undefined {
  const spans = fact.words.filter(({ c }) => c === 'span')
  const durations = fact.words.filter(({ c }) => c === 'dur')
  if (spans.length === 0) return durations.length === 0 ? undefined : durations.reduce((sum, { n = 0 }) => sum + n, 0)
  let minutes = 0
  for (const { clock, until } of spans) {
    const pair = clock === undefined || until === undefined ? undefined : choosePair(clock, until, usualWork)
    if (pair === undefined) return undefined
    minutes += minutesUntil(pair[0], pair[1])
  }
  return minutes
}
