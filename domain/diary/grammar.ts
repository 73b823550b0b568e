// A grammar: rules that say which kinds of words, in which order, belong together. Rules are data; this compiles and matches them.

import { runToEnd, type Sliced } from '../sliced.ts'
import { timeOf, widthOf } from './measures.ts'
import type { Form, Token } from './token.ts'

/** Rules by what they find. A rule is kinds of words with spaces between: `clock ni? bed`. `a|b` is either, `a?` may be absent, `a+` may
 *  repeat, `!a` must not follow, `=a` follows without a space, `bed:past` has that form. `^` at the start: only at the beginning of a
 *  clause. `<` at the end: the head stands before its quantity, so the quantity must not belong to another head after it. */
export type GrammarTable = Readonly<Record<string, readonly string[]>>

export interface Grammar {
  /** Rules by the kind of their first word. */
  readonly starts: ReadonlyMap<string, readonly Rule[]>
  /** Words that may stand between the words of a rule. */
  readonly fillers: ReadonlySet<string>
}

export interface Reading {
  readonly grammar: Grammar
  readonly tokens: readonly Token[]
}

export interface Match {
  /** What the rule finds. */
  readonly name: string
  /** The words that the rule names, without those between. */
  readonly words: readonly Token[]
  /** Index after the last word. */
  readonly next: number
}

interface Rule {
  readonly name: string
  readonly items: readonly Item[]
  readonly isInitial: boolean
  readonly isLabel: boolean
}

interface Item {
  readonly kinds: readonly Kind[]
  /** `?`, `+` or nothing. */
  readonly often: string
  /** `!`, `=` or nothing. */
  readonly how: string
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
const happened: readonly Form[] = ['past', 'te', 'stem', 'noun']
/** What one feels or finds is told in the present too. */
const isState = /^(?:feel|level|light|bad)$/
const quantities = /^(?:clock|span|dur|len|count|items|change|num)$/
const heads = /^(?:bed|wake|woke|sleepn|nap|sit|meet|work|done|again)$/

export function grammarOf(table: GrammarTable): Grammar {
  return runToEnd(grammarInSlices(table, ''))
}

/** `fillers` are the kinds of words that may stand between the words of a rule. */
export function* grammarInSlices(table: GrammarTable, fillers: string): Sliced<Grammar> {
  const starts = new Map<string, Rule[]>()
  for (const [name, texts] of Object.entries(table)) {
    for (const rule of texts.map((text) => ruleOf(name, text))) {
      for (const c of firstKinds(rule)) starts.set(c, [...(starts.get(c) ?? []), rule])
    }
    yield
  }
  return { starts, fillers: new Set(fillers.split(' ')) }
}

/** The longest match that begins at `at`, of equals the one whose rule stands first. */
export function matchAt(reading: Reading, at: number, isInitial = false): Match | undefined {
  let best: Rule | undefined
  let next = at
  for (const rule of reading.grammar.starts.get(reading.tokens[at]?.c ?? '') ?? []) {
    if (rule.isInitial && !isInitial) continue
    const end = endOf(reading, rule.items, at)
    if (end <= next || (rule.isLabel && belongsToNext(reading, end))) continue
    best = rule
    next = end
  }
  if (best === undefined) return undefined
  const words: Token[] = []
  endOf({ ...reading, words }, best.items, at)
  return { name: best.name, words, next }
}

interface Search extends Reading {
  /** Filled with the words that the items name. */
  readonly words?: Token[]
}

/** Index after the last word; 0 when the items do not follow. An item that fits is taken, absent or not is not tried both ways. */
function endOf(search: Search, items: readonly Item[], from: number): number {
  let at = from
  for (const item of items) {
    const place = item === items[0] ? at : skipFillers(search, at, item)
    const fits = fitsAt(search.tokens, place, item)
    if (item.how === '!' ? fits : !fits && item.often !== '?') return 0
    if (fits && item.how !== '!') at = take(search, place, item)
  }
  return at
}

function take(search: Search, from: number, item: Item): number {
  let at = from
  for (let count = 1; ; count++) {
    const token = search.tokens[at]
    if (token !== undefined) search.words?.push(asNamed(token, item))
    const end = at + 1
    if (item.often !== '+' || count === MOST_REPEATS) return end
    at = skipFillers(search, end, item)
    if (search.tokens[at]?.c === ',') at = skipFillers(search, at + 1, item)
    if (!fitsAt(search.tokens, at, item)) return end
  }
}

function fitsAt(tokens: readonly Token[], at: number, { kinds, how }: Item): boolean {
  const token = tokens[at]
  if (token === undefined || (how === '=' && tokens[at - 1]?.to !== token.from)) return false
  for (const kind of kinds) if (isOfKind(token, kind)) return true
  return false
}

/** The next word that is no filler, or the first that the item names. */
function skipFillers({ grammar, tokens }: Reading, at: number, item?: Item): number {
  for (let place = at; place <= at + MOST_FILLERS; place++) {
    if (!grammar.fillers.has(tokens[place]?.c ?? '') || (item !== undefined && fitsAt(tokens, place, item)))
      return place
  }
  return at
}

function belongsToNext(reading: Reading, at: number): boolean {
  const head = skipFillers(reading, at)
  if (!heads.test(reading.tokens[head]?.c ?? '')) return false
  return !quantities.test(reading.tokens[skipFillers(reading, head + 1)]?.c ?? '')
}

function isOfKind(token: Token, { c, form }: Kind): boolean {
  if (c === 'time') return timeOf(token) !== undefined
  if (c === 'width') return widthOf(token) !== undefined
  if (token.c !== c) return false
  if (form !== undefined || token.form === undefined) return token.form === form
  return happened.includes(token.form) || (isState.test(c) && (token.form === 'now' || token.form === 'plain'))
}

/** A bare number where a time or a width stands is one. */
function asNamed(token: Token, { kinds }: Item): Token {
  if (token.c !== 'num') return token
  const clock = kinds.some(({ c }) => c === 'time') ? timeOf(token) : undefined
  const n = kinds.some(({ c }) => c === 'width') ? widthOf(token) : undefined
  return clock !== undefined ? { ...token, c: 'clock', clock } : n === undefined ? token : { ...token, c: 'len', n }
}

function ruleOf(name: string, text: string): Rule {
  const words = text.split(' ')
  return {
    name,
    isInitial: words[0] === '^',
    isLabel: words.at(-1) === '<',
    items: words
      .filter((word) => word !== '^' && word !== '<')
      .map((word) => {
        const [, how = '', kinds = '', often = ''] = /^([!=]?)(.+?)([?+]?)$/.exec(word) ?? []
        return { how, often, kinds: kinds.split('|').map(kindOf) }
      }),
  }
}

function kindOf(text: string): Kind {
  const [c = '', form] = text === ':' ? [text] : text.split(':')
  return { c, form }
}

// A rule may begin with words that may be absent.
function firstKinds({ items }: Rule): ReadonlySet<string> {
  const end = items.findIndex(({ often }) => often !== '?') + 1
  return new Set(items.slice(0, end).flatMap(({ kinds }) => kinds.flatMap(({ c }) => families[c] ?? c)))
}
