// Reads what a person writes of a day: entries, and what was not understood. Pure; nothing is guessed and nothing is dropped.

import { addDays, type LocalDate } from '../calendar/local-date.ts'
import { minuteOfDay } from '../calendar/time-zone.ts'
import { runToEnd, type Sliced } from '../sliced.ts'
import { sittingEntries, workdayEntries } from './day-entries.ts'
import { english } from './english/english.ts'
import type { BuiltEntry, Moment } from './entries.ts'
import type { DiaryContext, DiaryEntry, DiaryReading, Span } from './entry.ts'
import type { Fact, FactDay } from './fact.ts'
import { type Line, readLine } from './find-facts.ts'
import { japanese } from './japanese/japanese.ts'
import type { Language } from './language.ts'
import { restOf } from './rest.ts'
import { sleepEntries } from './sleep-entries.ts'
import { sourceText } from './source-text.ts'
import { stretchEntries } from './stretch-entries.ts'

const kana = /[\u3041-\u30ff\u3400-\u9fff\uff66-\uff9f]/
const latinWord = /[a-z]{3}/i

/** A sentence, or a pasted diary with lines and headings of days. */
export function readDiary(text: string, context: DiaryContext): DiaryReading {
  return runToEnd(readDiaryInSlices(text, context))
}

/** The same with a pause after each line. */
export function* readDiaryInSlices(text: string, context: DiaryContext): Sliced<DiaryReading> {
  const moment = momentOf(context)
  const lines: Line[] = []
  const languages: Language[] = []
  const starts: number[] = []
  let [heading, isUnreal, start] = [undefined as FactDay | undefined, false, 0]
  for (const [number, written] of text.split('\n').entries()) {
    const language = languageOf(written, context.language)
    const line = readLine(sourceText(written), language, {
      number,
      heading,
      isUnreal,
      today: moment.today,
      weekStart: context.weekStart ?? 1,
    })
    lines.push(line)
    languages.push(language)
    starts.push(start)
    start += written.length + 1
    heading = line.heading ?? heading
    isUnreal = line.isUnrealHeading || (isUnreal && line.tokens.length > 0 && line.heading === undefined)
    yield
  }
  const built = entriesOf(
    lines.flatMap(({ facts }) => facts),
    moment,
  )
  const used = new Set(built.flatMap(({ facts }) => facts.map(({ id }) => id)))
  const headed = new Set(built.flatMap(({ facts }) => facts.map(({ day }) => day.source === 'before' && day.date)))
  const rest = lines.flatMap((line, index) =>
    line.heading !== undefined && headed.has(line.heading.date)
      ? []
      : restOf(
          line,
          line.facts.filter(({ id }) => used.has(id)),
          languages[index]?.grammar.fillers ?? new Set(),
        ),
  )
  return { entries: inOrder(built, lines, starts), rest: rest.join('\n') }
}

function momentOf({ now, dayStartMinutes = 0 }: DiaryContext): Moment {
  const date = now.slice(0, 10) as LocalDate
  return { now, dayStartMinutes, today: minuteOfDay(now) < dayStartMinutes ? addDays(date, -1) : date }
}

function languageOf(line: string, language: DiaryContext['language']): Language {
  if (kana.test(line)) return japanese()
  return language === 'en' || latinWord.test(line) ? english() : japanese()
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

function inOrder(
  built: readonly BuiltEntry[],
  lines: readonly Line[],
  starts: readonly number[],
): readonly DiaryEntry[] {
  return built
    .map(({ entry, facts }): DiaryEntry => {
      const spans = facts.map((fact) => spanOf(fact, lines, starts))
      const from = Math.min(...spans.map(([each]) => each))
      return { ...entry, span: [from, Math.max(...spans.map(([, to]) => to))] }
    })
    .sort((left, right) => left.span[0] - right.span[0])
}

function spanOf({ line, from, to }: Fact, lines: readonly Line[], starts: readonly number[]): Span {
  const [at, start] = [lines[line]?.source.at ?? [], starts[line] ?? 0]
  return [start + (at[from] ?? 0), start + (at[to] ?? 0)]
}
