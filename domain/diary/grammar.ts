// A grammar: rules that say which kinds of words, in which order, are a fact. Rules are data; this compiles and matches them.

import { hourOf } from './clock-words.ts'
import { widthOf } from './range-words.ts'
import type { Form, Token } from './token.ts'

/** Rules by the fact they find. A rule is kinds of words with spaces between: `clock ni? bed`. `a|b` is either, `a?` may be absent,
 *  `a+` may repeat, `!a` must not follow, `bed:past` has that form. `^` at the start: only at the beginning of a clause. `<` at the end: the
 *  head stands before its quantity, so the quantity must not belong to another head after it. Particles may stand between all words. */
export type GrammarTable = Readonly<Record<string, readonly string[]>>

export interface Grammar {
  /** Rules by the kind of their first word. */
  readonly starts: ReadonlyMap<string, readonly Rule[]>
  /** Words that may stand between the words of a rule. */
  readonly fillers: ReadonlySet<string>
}

export interface Match {
  readonly fact: string
  /** The words that the rule names, without those between. */
  readonly words: readonly Token[]
  /** Index after the last word. */
  readonly next: number
}

interface Rule {
  readonly fact: string
  readonly items: readonly Item[]
  readonly isInitial: boolean
  readonly isLabel: boolean
}

interface Item {
  readonly kinds: readonly Kind[]
  readonly isOptional: boolean
  readonly repeats: boolean
  readonly isForbidden: boolean
}

interface Kind {
  readonly c: string
  readonly form: string | undefined
}

/** More words than this between two words of a rule: they do not belong together. */
const MOST_FILLERS = 7
const MOST_REPEATS = 8
/** Kinds that several kinds of tokens can be. */
const families: Readonly<Record<string, readonly string[]>> = { time: ['clock', 'num'], width: ['len', 'num'] }
const happened: readonly (Form | undefined)[] = ['past', 'te', 'stem', 'noun', undefined]
/** What one feels or finds is told in the present too. */
const isState = /^(?:feel|level|light|bad)$/
const quantities = /^(?:clock|span|dur|len|count|items|change|num)$/
const heads = /^(?:bed|wake|woke|sleepn|nap|sit|meet|work|done|again)$/

export function grammarOf(table: GrammarTable, fillers: readonly string[]): Grammar {
  const starts = new Map<string, Rule[]>()
  const rules = Object.entries(table).flatMap(([fact, texts]) => texts.map((text) => ruleOf(fact, text)))
  for (const rule of rules) {
    for (const c of firstKinds(rule)) starts.set(c, [...(starts.get(c) ?? []), rule])
  }
  return { starts, fillers: new Set(fillers) }
}

/** The longest fact that begins at `at`, the one whose rule stands first of equals. `isInitial`: a clause begins here. */
export function matchAt(
  grammar: Grammar,
  tokens: readonly Token[],
  place: { at: number; isInitial: boolean },
): Match | undefined {
  let best: Match | undefined
  for (const rule of grammar.starts.get(tokens[place.at]?.c ?? '') ?? []) {
    if (rule.isInitial && !place.isInitial) continue
    const found = matchItems({ grammar, tokens, items: rule.items }, place.at, 0)
    if (found === undefined || found.next <= (best?.next ?? place.at)) continue
    if (rule.isLabel && belongsToNext(grammar, tokens, found.next)) continue
    best = { fact: rule.fact, words: found.words, next: found.next }
  }
  return best
}

interface Search {
  readonly grammar: Grammar
  readonly tokens: readonly Token[]
  readonly items: readonly Item[]
}

interface Found {
  readonly words: readonly Token[]
  readonly next: number
}

function matchItems(search: Search, at: number, index: number): Found | undefined {
  const item = search.items[index]
  if (item === undefined) return { words: [], next: at }
  const { grammar, tokens } = search
  const place = index === 0 ? at : skipFillers(grammar, tokens, { at, item })
  const token = tokens[place]
  const fits = token !== undefined && item.kinds.some((kind) => isOfKind(token, kind))
  if (item.isForbidden) return fits ? undefined : matchItems(search, at, index + 1)
  if (fits) {
    const [words, end] = item.repeats ? repeated(search, place, item) : [[asNamed(token, item)], place + 1]
    const rest = matchItems(search, end, index + 1)
    if (rest !== undefined) return { words: [...words, ...rest.words], next: rest.next }
  }
  return item.isOptional ? matchItems(search, at, index + 1) : undefined
}

function repeated({ grammar, tokens }: Search, at: number, item: Item): readonly [readonly Token[], number] {
  const words: Token[] = []
  let end = at
  for (let place = at; words.length < MOST_REPEATS; ) {
    const token = tokens[place]
    if (token === undefined || !item.kinds.some((kind) => isOfKind(token, kind))) break
    words.push(token)
    end = place + 1
    place = skipFillers(grammar, tokens, { at: end, item })
    if (tokens[place]?.c === ',') place++
  }
  return [words, end]
}

/** The next word that is no filler, or the first that the item names. */
function skipFillers(
  { fillers }: Grammar,
  tokens: readonly Token[],
  { at, item }: { at: number; item: Item | undefined },
): number {
  for (let place = at; place <= at + MOST_FILLERS; place++) {
    const token = tokens[place]
    if (token === undefined || !fillers.has(token.c)) return place
    if (item?.kinds.some((kind) => isOfKind(token, kind))) return place
  }
  return at
}

/** A bare number where a time or a width stands is one. */
function asNamed(token: Token, { kinds }: Item): Token {
  if (token.c !== 'num') return token
  const clock = kinds.some(({ c }) => c === 'time') ? hourOf(token) : undefined
  if (clock !== undefined) return { ...token, c: 'clock', clock }
  const mm = kinds.some(({ c }) => c === 'width') ? widthOf(token) : undefined
  return mm === undefined ? token : { ...token, c: 'len', n: mm }
}

function belongsToNext(grammar: Grammar, tokens: readonly Token[], at: number): boolean {
  const head = skipFillers(grammar, tokens, { at, item: undefined })
  if (!heads.test(tokens[head]?.c ?? '')) return false
  const after = skipFillers(grammar, tokens, { at: head + 1, item: undefined })
  return !quantities.test(tokens[after]?.c ?? '')
}

function isOfKind(token: Token, { c, form }: Kind): boolean {
  if (c === 'time') return token.c === 'clock' || hourOf(token) !== undefined
  if (c === 'width') return widthOf(token) !== undefined
  if (token.c !== c) return false
  if (form !== undefined) return token.form === form
  return happened.includes(token.form) || (isState.test(c) && (token.form === 'now' || token.form === 'plain'))
}

function ruleOf(fact: string, text: string): Rule {
  const words = text.split(' ')
  const isInitial = words[0] === '^'
  const isLabel = words.at(-1) === '<'
  return { fact, isInitial, isLabel, items: words.filter((word) => word !== '^' && word !== '<').map(itemOf) }
}

function itemOf(text: string): Item {
  const isOptional = text.endsWith('?')
  const repeats = text.endsWith('+')
  const isForbidden = text.startsWith('!')
  const kinds = text.replace(/^!|[?+]$/g, '').split('|')
  return {
    kinds: kinds.map((kind) => {
      const [c = '', form] = kind.split(':')
      return { c, form }
    }),
    isOptional,
    repeats,
    isForbidden,
  }
}

// A rule may begin with words that may be absent.
function firstKinds({ items }: Rule): ReadonlySet<string> {
  const kinds = new Set<string>()
  for (const { kinds: each, isOptional } of items) {
    for (const { c } of each) for (const member of families[c] ?? [c]) kinds.add(member)
    if (!isOptional) break
  }
  return kinds
}
