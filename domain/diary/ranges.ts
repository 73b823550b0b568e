// Two of a kind with something between: 23時〜6時半 is a span of time, 153→155 a change, 6〜7時間 too vague to be read.
// And places of the body: side and muscle, or side, thigh and which face of it, as one word.

import { grammarOf } from './grammar.ts'
import type { Joined, Joiners, Words } from './join-words.ts'
import { widthOf } from './measures.ts'
import { type Token, UNKNOWN } from './token.ts'

/** Nobody gains more in one session; what differs more (120/80) is something else. */
const LARGEST_CHANGE_MM = 400
const unknown: Joined = { c: UNKNOWN }

const rangeGrammar = grammarOf({
  chain: ['width to|→|kara|-|~ date? width to|→|kara|-|~ date? width', 'chain to|→|kara|-|~ date? width'],
  span: ['from? time ~|-|to|→|kara|until next|part|date|g? time made?', 'from time until time', 'between time g time'],
  change: ['from? width|num to|→|kara|/ width|num', 'from? width → stretch → width'],
  vague: [
    'num|len ~|-|or|to|kara len',
    'num|dur ~|-|or|to|kara dur',
    'num|items ~|-|or|to|kara items',
    'num , dur',
    'between num g dur|len',
  ],
})

const rangeJoiners: Joiners<unknown> = {
  chain: () => ({ c: 'chain' }),
  span: ({ words, tokens, next }) => {
    const [first, last] = words.filter(({ clock }) => clock !== undefined)
    const isBare = first?.n !== undefined && last?.n !== undefined
    const linked = words.find(({ c }) => c === '→')
    const after = tokens[next]?.c ?? ''
    // 153 to 155 cm, 9→12: no times.
    if (isBare && (linked !== undefined || after.startsWith('u.') || after === UNKNOWN)) return undefined
    return first?.clock === undefined || last?.clock === undefined
      ? undefined
      : { c: 'span', clock: first.clock, until: last.clock }
  },
  change: (said) => changeOf(said),
  vague: ({ words }) => {
    const [first, link, last] = words
    if (first?.c === 'between') return unknown
    // 5、6時間: two hours that follow each other.
    const isList = link?.c !== ',' || last?.n === ((first?.n ?? 0) + 1) * 60
    return isList ? unknown : undefined
  },
}

/** 150→152→153 is a history; with more behind it, too. */
export const ranges = { grammar: rangeGrammar, joiners: rangeJoiners }

function changeOf({ words, tokens, next }: Words): Joined {
  const [first, last] = words.filter(({ c }) => c === 'num' || c === 'len')
  if (first === undefined || last === undefined) return undefined
  const unit = last.unit ?? first.unit
  // What was a bare number is now a length of centimetres.
  const [from, to] = [first, last].map((word) =>
    widthOf(
      word.unit === undefined ? { ...word, c: 'num', n: (word.n ?? 0) / (word.c === 'len' ? 10 : 1) } : word,
      unit,
    ),
  )
  if (from === undefined || to === undefined || Math.abs(to - from) > LARGEST_CHANGE_MM) return undefined
  const isSlash = words.some(({ c }) => c === '/')
  if (isSlash && (to < from - 50 || (unit === undefined && from < 1000))) return undefined
  if (unit === undefined && tokens[next]?.c === UNKNOWN) return undefined
  return { c: 'change', n: from, end: to, ...(unit !== undefined && { unit }) }
}

const strayGrammar = grammarOf({
  stray: ['num', 'len'],
  unit: ['u.hour', 'u.len', 'u.m', 'u.mm'],
  approx: ['clock =mae !width'],
  company: ['person to', 'with|by g? person'],
  before: ['before mae|u.clock', 'before stretch', 'split|stretch no|g? mae', 'stretch:plain mae'],
  after: ['after ato|u.clock', 'after stretch', 'split|stretch no|g? ato', 'stretch ato', 'stretch:if', 'stretch:te'],
  area: [
    'side? no|of|me? muscle no|of|me? side?',
    'side? no? thigh no? face|mae side?',
    'face of? g? me? side? thigh',
    'side? face thigh',
    'thigh no? side? no? face|mae',
  ],
})

const strayJoiners: Joiners<unknown> = {
  // 座位時間 is no number of hours, and "in" no inch.
  unit: () => ({ c: 'g' }),
  // 2時前, just before 2.
  approx: ({ words: [clock] }) => clock,
  company: () => ({ c: 'how' }),
  before: ({ words }) => ({ c: 'before', ...ofStretch(words) }),
  after: ({ words }) => ({ c: 'after', ...ofStretch(words) }),
  // 153 emails, 153人, $153, #153, -3cm: a number that belongs to an unknown word is no width and no time.
  stray: ({ words: [word], tokens, at, next }) => {
    const [before, after] = [tokens[at - 1], tokens[next]]
    const follows = before?.to === word?.from
    const isMinus = before?.c === '-' && follows && !/^(?:num|len|clock|date)$/.test(tokens[at - 2]?.c ?? '')
    if (isMinus) return unknown
    if (word?.c === 'len') return undefined
    const isOfNext = after?.c === UNKNOWN && (after.from === word?.to || after.v === 'latin')
    const isOfLast = before?.c === UNKNOWN && follows
    return isOfNext || isOfLast || after?.c.startsWith('u.') ? unknown : undefined
  },
  area: ({ words }) => {
    const said = (c: string) => words.find((word) => word.c === c)?.v
    const face = words.some(({ c }) => c === 'mae') ? 'front' : said('face')
    const muscle = said('muscle') ?? thighMuscles[face ?? '']
    return muscle === undefined ? undefined : { c: 'area', v: `${muscle}.${said('side') ?? 'both'}` }
  },
}

// ストレッチ前 names what is measured, 開始前 does not.
function ofStretch(words: readonly Token[]): { readonly v?: string } {
  return words.some(({ c }) => c === 'stretch' || c === 'split') ? { v: 'stretch' } : {}
}

const thighMuscles: Readonly<Record<string, string>> = { front: 'quadriceps', back: 'hamstring', inner: 'adductor' }

export const strays = { grammar: strayGrammar, joiners: strayJoiners }
