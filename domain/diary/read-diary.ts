// Reads what a person writes of a day: entries, and what was not understood. Pure; nothing is guessed and nothing is dropped.

import { addDays, type LocalDate } from '../calendar/local-date.ts'
import { minuteOfDay } from '../calendar/time-zone.ts'
import { runToEnd, type Sliced } from '../sliced.ts'
import { sittingEntries, workdayEntries } from './day-entries.ts'
import type { BuiltEntry, Moment } from './entries.ts'
import type { DiaryContext, DiaryEntry, DiaryReading, Span } from './entry.ts'
import type { Fact, FactDay } from './fact.ts'
import { type Line, readLineInSlices } from './find-facts.ts'
import { languageOf, unknownLanguage } from './language.ts'
import { restOf } from './rest.ts'
import { sleepEntries } from './sleep-entries.ts'
import { sourceText } from './source-text.ts'
import { stretchEntries } from './stretch-entries.ts'

/** A sentence, or a pasted diary with lines and headings of days. */
export function readDiary(text: string, context: DiaryContext): DiaryReading {
  return runToEnd(readDiaryInSlices(text, context))
}

/** The same with pauses, several in each line. */
export function* readDiaryInSlices(text: string, context: DiaryContext): Sliced<DiaryReading> {
  const moment = momentOf(context)
  const lines: Line[] = []
  const { languages, language, weekStart = 1 } = context
  let [heading, isUnreal, start] = [undefined as FactDay | undefined, false, 0]
  for (const [number, written] of text.split('\n').entries()) {
    const place = { number, start, heading, isUnreal, today: moment.today, weekStart }
    const own = languages[languageOf(written, language)] ?? unknownLanguage
    const line = yield* readLineInSlices(sourceText(written), own, place)
    lines.push(line)
    start += written.length + 1
    heading = line.heading ?? heading
    isUnreal = line.isUnrealHeading || (isUnreal && line.tokens.length > 0 && line.heading === undefined)
  }
  const facts = lines.flatMap((line) => line.facts)
  const built = entriesOf(facts, moment)
  const told = built.flatMap((each) => each.facts)
  const used = new Set(told.map(({ id }) => id))
  const headed = new Set(told.map(({ day }) => day.source === 'before' && day.date))
  yield
  const rest: string[] = []
  for (const line of lines) {
    const isHeading = line.heading !== undefined && headed.has(line.heading.date)
    const own = line.facts.filter(({ id }) => used.has(id))
    if (!isHeading) rest.push(...restOf(line, own))
    yield
  }
  return { entries: inOrder(built, lines), rest: rest.join('\n') }
}

function momentOf({ now, dayStartMinutes = 0 }: DiaryContext): Moment {
  const date = now.slice(0, 10) as LocalDate
  return { now, dayStartMinutes, today: minuteOfDay(now) < dayStartMinutes ? addDays(date, -1) : date }
}

const factsByKind: Readonly<Record<string, readonly string[]>> = {
  stretch: ['before', 'after', 'pair', 'change', 'area', 'doubt', 'at', 'mae', 'ato', 'setting'],
  sleep: [
    'bed',
    'wake',
    'woke',
    'night',
    'nap',
    'again',
    'woke-times',
    'never-woke',
    'onset',
    'waso',
    'quality',
    'place',
  ],
  sitting: ['sit'],
  workday: ['work', 'meet', 'done', 'load'],
}

function entriesOf(facts: readonly Fact[], moment: Moment): readonly BuiltEntry[] {
  const of = (kind: string) => facts.filter(({ name }) => factsByKind[kind]?.includes(name))
  return [
    ...stretchEntries(atNight(of('stretch')), moment),
    ...sleepEntries(of('sleep'), moment),
    ...sittingEntries(atNight(of('sitting')), moment),
    ...workdayEntries(atNight(of('workday'))),
  ]
}

/** Last night is the night that ended today; what was done in it was done the day before. */
function atNight(facts: readonly Fact[]): readonly Fact[] {
  return facts.map((fact) =>
    fact.day.source === 'night' ? { ...fact, day: { date: addDays(fact.day.date, -1), source: 'said' } } : fact,
  )
}

function inOrder(built: readonly BuiltEntry[], lines: readonly Line[]): readonly DiaryEntry[] {
  return built
    .map(({ entry, facts }): DiaryEntry => {
      const spans = facts.map((fact) => spanOf(fact, lines))
      const from = Math.min(...spans.map(([each]) => each))
      return { ...entry, span: [from, Math.max(...spans.map(([, to]) => to))] }
    })
    .sort((left, right) => left.span[0] - right.span[0])
}

function spanOf({ line, from, to }: Fact, lines: readonly Line[]): Span {
  const { source, start = 0 } = lines[line] ?? {}
  return [start + (source?.at[from] ?? 0), start + (source?.at[to] ?? 0)]
}
