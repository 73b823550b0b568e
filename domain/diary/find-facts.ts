// Facts of one line: its words, what they say by the grammar, and which of that really happened.

import type { LocalDate } from '../calendar/local-date.ts'
import type { Sliced } from '../sliced.ts'
import { type Clause, clausesOf } from './clauses.ts'
import { type DateContext, days, namedDays } from './days.ts'
import type { Fact, FactDay } from './fact.ts'
import { type Grammar, type Match, matchAt, type Reading } from './grammar.ts'
import { joinWords } from './join-words.ts'
import type { Language } from './language.ts'
import { quantities } from './quantities.ts'
import { ranges, strays } from './ranges.ts'
import type { SourceText } from './source-text.ts'
import { type Token, UNKNOWN } from './token.ts'
import { tokenise } from './tokenise.ts'

export interface Line {
  readonly number: number
  /** Where it starts in the text. */
  readonly start: number
  /** Of its language. */
  readonly grammar: Grammar
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
  readonly start: number
  /** The day of the last heading. */
  readonly heading: FactDay | undefined
  readonly isUnreal: boolean
}

/** Pauses after each step. */
export function* readLineInSlices(source: SourceText, language: Language, context: LineContext): Sliced<Line> {
  let words = tokenise(source.text, language.lexicon)
  for (const stage of [days, namedDays, quantities, ranges, strays]) {
    yield
    words = joinWords<DateContext>(words, stage, context)
  }
  yield
  const clauses = clausesOf(words, source.text, context.isUnreal)
  const { number, start } = context
  const { grammar } = language
  const line = { number, start, grammar, source, tokens: words, clauses }
  return {
    ...line,
    facts: factsOf(line, context),
    heading: headingOf(words, grammar),
    isUnrealHeading: words.at(-1)?.c === ':' && words.some(({ c }) => c === 'unreal' || c === 'plan'),
  }
}

type BareLine = Omit<Line, 'facts' | 'heading' | 'isUnrealHeading'>

interface Found extends Match {
  readonly at: number
  readonly clause: number
}

function factsOf(line: BareLine, context: LineContext): readonly Fact[] {
  const found = matchesOf(line)
  if (found.length === 0) return []
  const lastDays = lastDaysOf(line.tokens)
  const splitSentences = sentencesWith(line, namesSplit)
  return found.flatMap((match, index): readonly Fact[] => {
    const clause = line.clauses[match.clause]
    const words = line.tokens.slice(match.at, match.next)
    const [first, last] = [words[0], words.at(-1)]
    if (clause === undefined || first === undefined || last === undefined) return []
    if (isDenied(line, match) || isOtherMeasure(line, clause, match) || isHistory(match, words)) return []
    const fact: Fact = {
      id: `${line.number} ${first.from}`,
      name: match.name,
      words: match.words,
      from: first.from,
      to: last.to,
      line: line.number,
      clause: match.clause,
      day: dayOf({ line, found, index, context, lastDays }),
      isOfSplit:
        splitSentences.has(clause.sentence) || (match.name === 'ato' && splitSentences.has(clause.sentence - 1)),
      isMixed: line.tokens
        .slice(clause.from, clause.to)
        .some(({ c }) => c === UNKNOWN || c === 'other' || c === 'seat'),
    }
    return match.name === 'night' ? nightsOf(fact) : [fact]
  })
}

/** Slept 11-5, then 6-8: two sleeps. */
function nightsOf(fact: Fact): readonly Fact[] {
  const spans = fact.words.filter(({ c }) => c === 'span')
  const others = fact.words.filter(({ c }) => c !== 'span')
  return spans.length < 2 ? [fact] : spans.map((span) => ({ ...fact, words: [...others, span] }))
}

/** Every fact that the grammar finds, left to right, none within another, and none in a clause that is no fact. */
function matchesOf({ tokens, clauses, grammar }: BareLine): readonly Found[] {
  const reading = { grammar, tokens, clauses }
  const found: Found[] = []
  let at = 0
  for (const [index, clause] of clauses.entries()) {
    let isInitial = at <= clause.from
    at = Math.max(at, clause.from)
    while (at < clause.to && !clause.isUnreal) {
      const token = tokens[at]
      const match = grammar.starts.has(token?.c ?? '') ? matchWithin(reading, index, { at, isInitial }) : undefined
      if (match !== undefined) found.push({ ...match, at, clause: index })
      isInitial = match !== undefined || (isInitial && isSkipped(token, grammar))
      at = match?.next ?? at + 1
    }
  }
  return found
}

// I wake at 7 is a habit, wake 7 an entry of a log.
function isSkipped(token: Token | undefined, { fillers }: Grammar): boolean {
  return token !== undefined && fillers.has(token.c) && !(token.c === 'me' && token.v === 'i')
}

/** What a clause that is no fact says adds nothing to the fact before it. */
function matchWithin(
  reading: Reading & Pick<BareLine, 'clauses'>,
  index: number,
  { at, isInitial }: { readonly at: number; readonly isInitial: boolean },
): Match | undefined {
  const { grammar, tokens, clauses } = reading
  const match = matchAt(reading, at, isInitial)
  if (match === undefined || !reachesUnreal(clauses, index, match.next)) return match
  return matchAt({ grammar, tokens: tokens.slice(0, clauses[index]?.to) }, at, isInitial)
}

function reachesUnreal(clauses: readonly Clause[], index: number, next: number): boolean {
  for (let after = index + 1; (clauses[after]?.from ?? next) < next; after++) if (clauses[after]?.isUnreal) return true
  return false
}

/** "not" before it in its clause, ない right after it. */
function isDenied(line: BareLine, match: Found): boolean {
  const { tokens, clauses, grammar } = line
  if (happensToOthers(line, match)) return true
  const clause = clauses[match.clause]
  if (match.name === 'never-woke' || match.name === 'doubt') return false
  for (let at = clause?.from ?? 0; at < match.next; at++) if (tokens[at]?.c === 'neg') return true
  let after = match.next
  while (grammar.fillers.has(tokens[after]?.c ?? '')) after++
  return tokens[after]?.c === 'nai'
}

/** 障害が0時に起きて, 肩こり解消グッズ: something else arose; a word of a longer one. */
function happensToOthers({ tokens, source }: BareLine, { name, at, next }: Found): boolean {
  const [last, after] = [tokens[next - 1], tokens[next]]
  const isJoined = after?.c === UNKNOWN && after.from === last?.to
  if (name === 'area') return isJoined && last?.form === undefined
  if (!/^(?:bed|wake|woke)$/.test(name)) return false
  // 5時に起きた地震; but 起きた後 is one's own.
  const isOfNoun = isJoined && last?.form === 'past' && /^[^後前時頃際直ぁ-ん]/.test(source.text.slice(after.from))
  return isOfNoun || (name === 'wake' && tokens[at - 1]?.c === 'ga' && tokens[at - 2]?.c === UNKNOWN)
}

/** 前屈 10cm → 12cm: another measure, until the split is named again. */
function isOtherMeasure({ tokens }: BareLine, clause: Clause, match: Found): boolean {
  if (!/^(?:before|after|pair|change)$/.test(match.name)) return false
  if (match.words.some(({ c }) => c === 'split')) return false
  for (let at = match.at - 1; at >= clause.sentenceFrom; at--) {
    const token = tokens[at]
    if (token === undefined || isOfSplit(token)) return false
    if (token.c === 'other') return true
  }
  return false
}

/** 11/3 150、11/10 152になった: each its own day's. */
function isHistory({ name }: Found, words: readonly Token[]): boolean {
  const widths = words.findIndex(({ c }) => c === 'len' || c === 'num')
  return name === 'pair' && words.slice(widths).some(({ c }) => c === 'date')
}

/** Names what is measured; 開始前 could be before anything. */
function namesSplit({ c, v }: Token): boolean {
  return c === 'split' || c === 'stretch' || v === 'stretch'
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
  readonly lastDays: readonly number[]
}

/** The day right behind it at the end of its clause, else the one before it in the clause, else after it before the next fact, else the last one told of in the line, else the heading. */
function dayOf({ line, found, index, context, lastDays }: FactPlace): FactDay {
  const match = found[index]
  const clause = line.clauses[match?.clause ?? 0]
  if (match === undefined || clause === undefined) return { date: context.today, source: 'none' }
  const end = Math.min(found[index + 1]?.at ?? clause.to, clause.to)
  // Got up at 6 today.
  const behind = end === clause.to ? dayAt(line.tokens, match.next) : undefined
  const last = lastDays[match.next - 1] ?? -1
  const said = dayAt(line.tokens, last)
  const own = behind ?? (last >= clause.from ? said : dayBetween(line.tokens, match.next, end))
  if (own !== undefined) return own
  if (said !== undefined) return said.source === 'said' ? carried(said, context.today) : said
  return context.heading ?? { date: context.today, source: 'none' }
}

function dayBetween(tokens: readonly Token[], from: number, to: number): FactDay | undefined {
  for (let at = from; at < to; at++) {
    const day = dayAt(tokens, at)
    if (day !== undefined) return day
  }
  return undefined
}

// 今日 said once does not tell more of the next sentence than nothing does.
function carried({ date }: FactDay, today: LocalDate): FactDay {
  return { date, source: date === today ? 'none' : 'carried' }
}

function dayAt(tokens: readonly Token[], at: number): FactDay | undefined {
  const token = tokens[at]
  if (token?.c !== 'date' || token.date === undefined) return undefined
  // Nov 19: … is a heading.
  const isHeading = tokens[at + 1]?.c === ':'
  return { date: token.date, source: token.v === 'night' ? 'night' : isHeading ? 'before' : 'said' }
}

/** For each token the index of the last day up to it; −1 where there is none. */
function lastDaysOf(tokens: readonly Token[]): readonly number[] {
  let last = -1
  return tokens.map(({ c }, at) => {
    if (c === 'date') last = at
    return last
  })
}

function headingOf(tokens: readonly Token[], grammar: Grammar): FactDay | undefined {
  const date = tokens.find(({ c }) => c === 'date')?.date
  if (date === undefined) return undefined
  const isAlone = tokens.every(({ c }) => c === 'date' || /^[^a-z]$/.test(c) || grammar.fillers.has(c))
  return isAlone ? { date, source: 'before' } : undefined
}
