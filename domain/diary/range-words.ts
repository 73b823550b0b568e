// Two of a kind with something between: 23時〜6時半 is a span of time, 153→155 a change, 6〜7時間 too vague to be read.

import type { ClockReading } from './clock-reading.ts'
import { hourOf } from './clock-words.ts'
import { type Joined, type JoinRule, joinedToken } from './rewrite.ts'
import { type Token, UNKNOWN } from './token.ts'

export const rangeRules: readonly JoinRule<unknown>[] = [between, chain, span, change, vague]
export const strayRules: readonly JoinRule<unknown>[] = [numberOfSomething]

/** Widths in a bare number are centimetres, and no split is wider or narrower. */
const SMALLEST_BARE_CM = 60
const LARGEST_BARE_CM = 260
const SMALLEST_MM = 300
const LARGEST_MM = 3000
/** Nobody gains more in one session; what differs more (120/80) is something else. */
const LARGEST_CHANGE_MM = 400

// between 9 and 12
function between(tokens: readonly Token[], at: number): Joined | undefined {
  if (tokens[at]?.c !== 'between') return undefined
  const [clock, until] = [timeOf(tokens[at + 1]), timeOf(tokens[at + 3])]
  if (clock === undefined || until === undefined || tokens[at + 2]?.c !== 'g') return undefined
  return joinedToken(tokens, [at, at + 4], { c: 'span', clock, until })
}

/** 150→152→153 is a history. */
function chain(tokens: readonly Token[], at: number): Joined | undefined {
  let next = at
  let count = 0
  while (widthOf(tokens[next]) !== undefined) {
    count++
    if (linkAt(tokens, next + 1) === 0) break
    next += 1 + linkAt(tokens, next + 1)
  }
  const end = widthOf(tokens[next]) === undefined ? next - 1 : next + 1
  return count >= 3 ? joinedToken(tokens, [at, end], { c: UNKNOWN }) : undefined
}

// 23時〜6時半, 11pm-6:30, from 9 to 12, 9–12
function span(tokens: readonly Token[], at: number): Joined | undefined {
  const isFrom = tokens[at]?.c === 'from'
  const first = at + (isFrom ? 1 : 0)
  const link = linkAt(tokens, first + 1)
  const last = afterWords(tokens, first + 1 + link)
  const [clock, until] = [timeOf(tokens[first]), timeOf(tokens[last])]
  if (link === 0 || clock === undefined || until === undefined) return undefined
  const isBare = tokens[first]?.c === 'num' && tokens[last]?.c === 'num'
  const [after, linking] = [tokens[last + 1]?.c ?? '', tokens[first + 1]?.c]
  if (isBare && (linking === '/' || linking === '→' || after.startsWith('u.') || after === UNKNOWN)) return undefined
  const next = last + (after === 'made' ? 2 : 1)
  return joinedToken(tokens, [at, next], { c: 'span', clock, until })
}

// 153→155, 153 to 155 cm, 153cmから155cm, 153/155
function change(tokens: readonly Token[], at: number): Joined | undefined {
  const first = at + (tokens[at]?.c === 'from' ? 1 : 0)
  const link = changeLinkAt(tokens, first + 1)
  const last = first + 1 + link
  const unit = tokens[last]?.unit ?? tokens[first]?.unit
  const [from, to] = [widthIn(tokens[first], unit), widthIn(tokens[last], unit)]
  if (link === 0 || from === undefined || to === undefined) return undefined
  const isSlash = tokens[first + 1]?.c === '/'
  if (isSlash && (to < from - 50 || (unit === undefined && from < 1000))) return undefined
  if (Math.abs(to - from) > LARGEST_CHANGE_MM) return undefined
  if (unit === undefined && tokens[last + 1]?.c === UNKNOWN) return undefined
  return joinedToken(tokens, [at, last + 1], { c: 'change', n: from, end: to, ...(unit !== undefined && { unit }) })
}

/** A range of lengths or durations is no value: 6〜7時間, 153-155cm, 5 or 6 hours. */
function vague(tokens: readonly Token[], at: number): Joined | undefined {
  const link = tokens[at + 1]?.c === 'or' ? 1 : linkAt(tokens, at + 1)
  const [first, last] = [tokens[at], tokens[at + 1 + link]]
  if (link === 0 || first === undefined || !isQuantity(last))
    return isList(tokens, at) ? joinedToken(tokens, [at, at + 3], { c: UNKNOWN }) : undefined
  return first.c === 'num' || first.c === last?.c ? joinedToken(tokens, [at, at + 2 + link], { c: UNKNOWN }) : undefined
}

function isQuantity(token: Token | undefined): boolean {
  return /^(?:len|dur|items|count)$/.test(token?.c ?? '')
}

// 5、6時間: two hours that follow each other.
function isList(tokens: readonly Token[], at: number): boolean {
  const [first, comma, last] = tokens.slice(at, at + 3)
  if (first?.c !== 'num' || comma?.c !== ',' || last?.c !== 'dur') return false
  return last.n === ((first.n ?? 0) + 1) * 60
}

/** 153 emails, 153人, $153, #153, -3cm: a number that belongs to an unknown word is no width and no time. */
function numberOfSomething(tokens: readonly Token[], at: number): Joined | undefined {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (token?.c !== 'num' && token?.c !== 'len') return undefined
  const isMinus =
    before?.c === '-' && before.to === token.from && !/^(?:num|len|clock|date)$/.test(tokens[at - 2]?.c ?? '')
  if (isMinus) return joinedToken(tokens, [at, at + 1], { c: UNKNOWN })
  if (token.c !== 'num') return undefined
  const isOfNext =
    (after?.c === UNKNOWN && (after.from === token.to || after.v === 'latin')) || /^u\./.test(after?.c ?? '')
  const isOfLast = before?.c === UNKNOWN && before.to === token.from
  return isOfNext || isOfLast ? joinedToken(tokens, [at, at + 1], { c: UNKNOWN }) : undefined
}

function timeOf(token: Token | undefined): ClockReading | undefined {
  return token?.c === 'clock' ? token.clock : hourOf(token)
}

/** Millimetres of a length, or of a bare number that can be a split width in centimetres. */
export function widthOf(token: Token | undefined): number | undefined {
  const n = token?.n
  if (n === undefined) return undefined
  if (token?.c === 'len') return n >= SMALLEST_MM && n <= LARGEST_MM ? n : undefined
  return token?.c === 'num' && n >= SMALLEST_BARE_CM && n <= LARGEST_BARE_CM ? Math.round(n * 10) : undefined
}

/** A bare number is in the unit of the one beside it: 60 to 61.5 inches. */
function widthIn(token: Token | undefined, unit: number | undefined): number | undefined {
  return token?.c === 'num' && unit !== undefined
    ? widthOf({ ...token, c: 'len', n: Math.round((token.n ?? 0) * unit) })
    : widthOf(token)
}

// から(翌), ~, -, to, →: how many tokens the link takes; 0 where there is none.
function linkAt(tokens: readonly Token[], at: number): number {
  return /^(?:~|-|to|→|kara|\/)$/.test(tokens[at]?.c ?? '') ? 1 : 0
}

function changeLinkAt(tokens: readonly Token[], at: number): number {
  if (!/^(?:to|→|kara|\/)$/.test(tokens[at]?.c ?? '')) return 0
  return tokens[at + 1]?.c === 'stretch' && tokens[at + 2]?.c === '→' ? 3 : 1
}

function afterWords(tokens: readonly Token[], at: number): number {
  const isSkipped = /^(?:next|part|date|g)$/.test(tokens[at]?.c ?? '')
  return isSkipped ? at + 1 : at
}
