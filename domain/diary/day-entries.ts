// Sitting and work: bouts, and what a day adds up to.

import type { LocalDate } from '../calendar/local-date.ts'
import { chooseSpan, usualWork } from './clock-choice.ts'
import { DAY_MINUTES } from './clock-reading.ts'
import type { BuiltEntry, Moment } from './entries.ts'
import type { SittingFacts, WorkdayFacts } from './entry.ts'
import { type Fact, minutesOf, wordOf } from './fact.ts'
import { localDateOf, localDateTimeOf, passedMoment } from './local-moment.ts'
import { gradeOf } from './measures.ts'
import type { Token } from './token.ts'

const MOST_DONE = 10_000

/** One entry for each bout and each total. */
export function sittingEntries(facts: readonly Fact[], moment: Moment): readonly BuiltEntry[] {
  return facts.flatMap((fact) =>
    sittingOf(fact, moment).map((fields) => ({ entry: { kind: 'sitting', fields }, facts: [fact] }) as const),
  )
}

/** None where one of its spans is unclear. */
function sittingOf(fact: Fact, moment: Moment): readonly SittingFacts[] {
  const bouts: SittingFacts[] = []
  for (const span of fact.words.filter(({ c }) => c === 'span')) {
    const bout = boutOf(span, fact, moment)
    if (bout === undefined) return []
    bouts.push(bout)
  }
  const minutes = minutesOf(fact)
  const isTotal = bouts.length === 0 && minutes > 0 && minutes <= DAY_MINUTES
  return isTotal ? [{ date: fact.day.date, minutes }] : bouts
}

function boutOf({ clock, until }: Token, { day }: Fact, moment: Moment): SittingFacts | undefined {
  const span = chooseSpan(clock, until, usualWork)
  if (span === undefined) return undefined
  const end = span.start + span.minutes
  const endAt = passedMoment(day, end, moment)
  if (endAt === undefined) return undefined
  return {
    date: localDateOf(endAt - end),
    startAt: localDateTimeOf(endAt - span.minutes),
    endAt: localDateTimeOf(endAt),
  }
}

/** One entry a date; what is told apart adds up. */
export function workdayEntries(facts: readonly Fact[]): readonly BuiltEntry[] {
  const days = new Map<LocalDate, { readonly fields: WorkdayFacts; readonly facts: readonly Fact[] }>()
  for (const fact of facts) {
    const { date } = fact.day
    const day = days.get(date) ?? { fields: { date }, facts: [] }
    const fields = withFact(day.fields, fact)
    if (fields !== undefined) days.set(date, { fields, facts: [...day.facts, fact] })
  }
  return [...days.values()].map(({ fields, facts: told }) => ({ entry: { kind: 'workday', fields }, facts: told }))
}

/** Undefined for what no day can hold. */
function withFact(fields: WorkdayFacts, fact: Fact): WorkdayFacts | undefined {
  if (fact.name === 'load') {
    const load = gradeOf(fact.words)
    return load && { ...fields, load }
  }
  if (fact.name === 'done') {
    const doneCount = (fields.doneCount ?? 0) + (wordOf(fact, 'num', 'items')?.n ?? Number.NaN)
    return Number.isInteger(doneCount) && doneCount <= MOST_DONE ? { ...fields, doneCount } : undefined
  }
  const name = fact.name === 'meet' ? 'meetingMinutes' : 'workMinutes'
  const known = { ...fields, [name]: (fields[name] ?? 0) + minutesOf(fact) }
  const { workMinutes = DAY_MINUTES, meetingMinutes = 0 } = known
  return meetingMinutes <= workMinutes && workMinutes <= DAY_MINUTES ? known : undefined
}
