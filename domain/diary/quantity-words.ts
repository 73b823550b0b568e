// Numbers with their units: durations, lengths, counts. Lengths become millimetres, durations minutes.

import { isAdjacent, type Joined, type JoinRule, joinedToken } from './rewrite.ts'
import type { Token } from './token.ts'

export const quantityRules: readonly JoinRule<unknown>[] = [namedCount, namedDuration, several, duration, length, count]

const mmPerUnit: Readonly<Record<string, number>> = { 'u.mm': 1, 'u.cm': 10, 'u.m': 1000, 'u.in': 25.4 }

// 二度, twice, 何度か
function namedCount(tokens: readonly Token[], at: number): Joined | undefined {
  const token = tokens[at]
  if (token?.c !== 'times') return undefined
  const n = Number(token.v)
  return joinedToken(tokens, [at, at + 1], Number.isNaN(n) ? { c: 'count' } : { c: 'count', n })
}

// an hour and a half
function namedDuration(tokens: readonly Token[], at: number): Joined | undefined {
  const token = tokens[at]
  return token?.c === 'hours' ? joinedToken(tokens, [at, at + 1], { c: 'dur', n: Number(token.v) }) : undefined
}

/** 2、3回 and 2-3 times are several; 1、2回 may be once, and stays unread. */
function several(tokens: readonly Token[], at: number): Joined | undefined {
  const [from, between, to, unit] = tokens.slice(at, at + 4)
  if (from?.c !== 'num' || to?.c !== 'num' || unit?.c !== 'u.times') return undefined
  if (!/^(?:,|-|~|to|or|kara)$/.test(between?.c ?? '')) return undefined
  return joinedToken(tokens, [at, at + 4], { c: (from.n ?? 0) >= 2 ? 'count' : 'x' })
}

// 8時間, 1時間半, 7h30, 6 hours and 20 minutes, 90分
function duration(tokens: readonly Token[], at: number): Joined | undefined {
  const [amount, unit, next] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  if (amount?.c !== 'num' || amount.n === undefined) return undefined
  if (unit?.c === 'u.min') return joinedToken(tokens, [at, at + 2], { c: 'dur', n: Math.round(amount.n) })
  if (unit?.c === 'andhalf' && next?.c === 'u.hour') {
    return joinedToken(tokens, [at, at + 3], { c: 'dur', n: amount.n * 60 + 30 })
  }
  if (unit?.c !== 'u.hour') return undefined
  const hours = Math.round(amount.n * 60)
  if (next?.c === 'half' || next?.c === 'andhalf') return joinedToken(tokens, [at, at + 3], { c: 'dur', n: hours + 30 })
  const skipped = next?.c === 'g' ? 1 : 0
  const [minutes, minuteUnit] = [tokens[at + 2 + skipped], tokens[at + 3 + skipped]]
  if (minutes?.c === 'num' && minuteUnit?.c === 'u.min') {
    return joinedToken(tokens, [at, at + 4 + skipped], { c: 'dur', n: hours + Math.round(minutes.n ?? 0) })
  }
  const isShort = minutes?.c === 'num' && isAdjacent(unit, minutes) && minutes.v?.length === 2
  return isShort
    ? joinedToken(tokens, [at, at + 3], { c: 'dur', n: hours + (minutes.n ?? 0) })
    : joinedToken(tokens, [at, at + 2], { c: 'dur', n: hours })
}

// 153cm, 153センチ5ミリ, 1.53m, 1m53, 60 inches
function length(tokens: readonly Token[], at: number): Joined | undefined {
  const [amount, unit] = [tokens[at], tokens[at + 1]]
  const mm = mmPerUnit[unit?.c ?? '']
  if (amount?.c !== 'num' || amount.n === undefined || mm === undefined) return undefined
  const whole = { c: 'len', n: Math.round(amount.n * mm), unit: mm }
  const [more, moreUnit] = [tokens[at + 2], tokens[at + 3]]
  if (more?.c !== 'num' || !isAdjacent(unit, more) || more.n === undefined || mm < 10 || mm === 25.4) {
    return joinedToken(tokens, [at, at + 2], whole)
  }
  const smaller = mmPerUnit[moreUnit?.c ?? '']
  if (smaller !== undefined && smaller < mm) {
    return joinedToken(tokens, [at, at + 4], { ...whole, n: whole.n + Math.round(more.n * smaller) })
  }
  return unit?.c === 'u.m' && more.v?.length === 2
    ? joinedToken(tokens, [at, at + 3], { ...whole, n: whole.n + more.n * 10 })
    : joinedToken(tokens, [at, at + 2], whole)
}

// 3回, 3 times, 5件, 4 tickets
function count(tokens: readonly Token[], at: number): Joined | undefined {
  const [amount, unit] = [tokens[at], tokens[at + 1]]
  if (amount?.c !== 'num' || amount.n === undefined) return undefined
  if (unit?.c === 'u.item') return joinedToken(tokens, [at, at + 2], { c: 'items', n: amount.n })
  return unit?.c === 'u.times' ? joinedToken(tokens, [at, at + 2], { c: 'count', n: amount.n }) : undefined
}
