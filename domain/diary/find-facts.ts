// Facts of one line: its words, what they say by the grammar, and which of that really happened.

import type { LocalDate } from '../calendar/local-date.ts'
import { areaRules } from './area-words.ts'
import { type Clause, clausesOf } from './clauses.ts'
import { clockRules } from './clock-words.ts'
import { type DateContext, dateRules } from './date-words.ts'
import type { Fact, FactDay } from './fact.ts'
import { type Grammar, type Match, matchAt } from './grammar.ts'
import type { Language } from './language.ts'
import { quantityRules } from './quantity-words.ts'
import { rangeRules, strayRules } from './range-words.ts'
import { rewrite } from './rewrite.ts'
import type { SourceText } from './source-text.ts'
import { type Token, UNKNOWN } from './token.ts'
import { tokenise } from './tokenise.ts'

export interface Line {
  readonly number: number
  readonly source: SourceText
  readonly tokens: readonly Token[]
  readonly clauses: readonly Clause[]
  readonly facts: readonly Fact[]
  /** The line is nothing but a day: a heading for the lines after it. */
  readonly heading: FactDay | undefined
  /** The line announces wishes or goals for the lines after it. */
  readonly isUnrealHeading: boolean
}

export interface LineContext extends DateContext {
  readonly number: number
  /** The day of the last heading. */
  readonly heading: FactDay | undefined
  readonly isUnreal: boolean
}

export function readLine(source: SourceText, language: Language, context: LineContext): Line {
  const words = [dateRules, quantityRules, clockRules, rangeRules, strayRules, areaRules].reduce(
    (tokens, rules) => rewrite<DateContext>(tokens, rules, context),
    tokenise(source.text, language.lexicon),
  )
  const clauses = clausesOf(words, source.text, context.isUnreal)
  const line = { number: context.number, source, tokens: words, clauses }
  const { grammar } = language
  return {
    ...line,
    facts: factsOf(line, grammar, context),
    heading: headingOf(words, grammar),
    isUnrealHeading: words.at(-1)?.c === ':' && words.some(({ c }) => c === 'unreal' || c === 'plan'),
  }
}

type BareLine = Pick<Line, 'number' | 'source' | 'tokens' | 'clauses'>

interface Found extends Match {
  readonly at: number
  readonly clause: number
}

function factsOf(line: BareLine, grammar: Grammar, context: LineContext): readonly Fact[] {
  const found = matchesOf(line, grammar)
  const splitSentences = sentencesWith(line, isOfSplit)
  return found.flatMap((match, index): readonly Fact[] => {
    const clause = line.clauses[match.clause]
    const words = line.tokens.slice(match.at, match.next)
    const [first, last] = [words[0], words.at(-1)]
    if (clause === undefined || first === undefined || last === undefined) return []
    if (isDenied(line, grammar, match) || isOtherMeasure(line, clause, match)) return []
    return [
      {
        name: match.fact,
        words: match.words,
        from: first.from,
        to: last.to,
        line: line.number,
        clause: match.clause,
        day: dayOf({ line, found, index, context }),
        isOfSplit: splitSentences.has(clause.sentence),
        isMixed: line.tokens.slice(clause.from, clause.to).some(({ c }) => c === UNKNOWN || c === 'other'),
      },
    ]
  })
}

/** Every fact that the grammar finds, left to right, none within another, and none in a clause that is no fact. */
function matchesOf({ tokens, clauses }: BareLine, grammar: Grammar): readonly Found[] {
  const found: Found[] = []
  let at = 0
  for (const [index, clause] of clauses.entries()) {
    let isInitial = at <= clause.from
    at = Math.max(at, clause.from)
    while (at < clause.to) {
      const match = clause.isUnreal ? undefined : matchAt(grammar, tokens, { at, isInitial })
      const isFiller = grammar.fillers.has(tokens[at]?.c ?? '')
      if (match !== undefined && !reachesUnreal(clauses, index, match.next)) found.push({ ...match, at, clause: index })
      isInitial = (isInitial && isFiller) || match !== undefined
      at = match?.next ?? at + 1
    }
  }
  return found
}

function reachesUnreal(clauses: readonly Clause[], index: number, next: number): boolean {
  for (let after = index + 1; (clauses[after]?.from ?? next) < next; after++) if (clauses[after]?.isUnreal) return true
  return false
}

/** "not" before it in its clause, ない right after it. */
function isDenied({ tokens, clauses }: BareLine, grammar: Grammar, match: Found): boolean {
  const clause = clauses[match.clause]
  if (match.fact === 'never-woke' || match.fact === 'doubt') return false
  for (let at = clause?.from ?? 0; at < match.next; at++) if (tokens[at]?.c === 'neg') return true
  let after = match.next
  while (grammar.fillers.has(tokens[after]?.c ?? '')) after++
  return tokens[after]?.c === 'nai'
}

/** 前屈 10cm → 12cm: another measure, until the split is named again. */
function isOtherMeasure({ tokens, clauses }: BareLine, clause: Clause, match: Found): boolean {
  if (!/^(?:before|after|pair|change)$/.test(match.fact)) return false
  const sentence = clauses.filter((each) => each.sentence === clause.sentence)
  const before = tokens.slice(sentence[0]?.from ?? 0, match.at)
  const other = before.findLastIndex(({ c }) => c === 'other')
  return other >= 0 && !before.slice(other).some(isOfSplit)
}

function isOfSplit({ c }: Token): boolean {
  return c === 'split' || c === 'stretch' || c === 'before' || c === 'after'
}

function sentencesWith({ tokens, clauses }: BareLine, holds: (token: Token) => boolean): ReadonlySet<number> {
  const within = clauses.filter(({ from, to }) => tokens.slice(from, to).some(holds))
  return new Set(within.map(({ sentence }) => sentence))
}

interface FactPlace {
  readonly line: BareLine
  readonly found: readonly Found[]
  readonly index: number
  readonly context: LineContext
}

/** The day before it in its clause, else after it before the next fact, else the last one told of in the line, else the heading. */
function dayOf({ line, found, index, context }: FactPlace): FactDay {
  const match = found[index]
  const clause = line.clauses[match?.clause ?? 0]
  if (match === undefined || clause === undefined) return { date: context.today, source: 'none' }
  const said = dayIn(line.tokens.slice(clause.from, match.next), 'last')
  if (said !== undefined) return said
  const nextFact = found[index + 1]?.at ?? clause.to
  const after = dayIn(line.tokens.slice(match.next, Math.min(nextFact, clause.to)), 'first')
  if (after !== undefined) return after
  const before = dayIn(line.tokens.slice(0, clause.from), 'last')
  if (before !== undefined) return before.source === 'said' ? carried(before, context.today) : before
  return context.heading ?? { date: context.today, source: 'none' }
}

// 今日 said once does not tell more of the next sentence than nothing does.
function carried({ date }: FactDay, today: LocalDate): FactDay {
  return { date, source: date === today ? 'none' : 'before' }
}

function dayIn(tokens: readonly Token[], which: 'first' | 'last'): FactDay | undefined {
  const isDay = ({ c }: Token) => c === 'date'
  const token = which === 'last' ? tokens.findLast(isDay) : tokens.find(isDay)
  return token?.date === undefined ? undefined : { date: token.date, source: token.v === 'night' ? 'night' : 'said' }
}

function headingOf(tokens: readonly Token[], grammar: Grammar): FactDay | undefined {
  const day = tokens.find(({ c }) => c === 'date')
  const isAlone = tokens.every(
    ({ c }) => c === 'date' || c === '。' || c === ',' || /^[^a-z]$/.test(c) || grammar.fillers.has(c),
  )
  return day?.date === undefined || !isAlone ? undefined : { date: day.date, source: 'before' }
}
