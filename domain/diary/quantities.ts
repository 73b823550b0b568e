// Numbers with their units, and times of day. Lengths become millimetres, durations minutes.

import { type ClockReading, clockAt, clockWithin } from './clock-reading.ts'
import { grammarOf } from './grammar.ts'
import type { Joined, Joiners, Words } from './join-words.ts'
import { timeOf } from './measures.ts'
import { type Token, UNKNOWN } from './token.ts'

/** 8時間2回: the second number is of something else. */
const otherUnits = 'u.times|u.item|u.day|u.month|u.hour|u.clock|u.len'

const grammar = grammarOf({
  named: ['named'],
  past: ['past num'],
  clock: [
    'num =: =num =: =num',
    'num =: =num',
    'num u.clock half',
    `num u.clock =num u.min? !${otherUnits}`,
    'num u.clock',
    'num half part?',
    'num =: =num part',
    'num u.clock half part',
    'num u.clock part',
    'num num part?',
  ],
  bare: ['num part', 'num'],
  times: ['times'],
  several: ['num ,|-|~|to|or|kara num u.times'],
  count: ['num u.times'],
  items: ['num u.item'],
  dur: [
    'num u.hour half|andhalf',
    'num andhalf u.hour',
    'num u.hour g? num u.min',
    `num u.hour =num !${otherUnits}`,
    'num -? u.hour',
    'num -? u.min',
    'hours',
  ],
  len: ['num u.m =num u.len?', 'num u.len =num u.mm', 'num u.m|u.len|u.mm'],
})

const joiners: Joiners<unknown> = {
  named: ({ words }) => ({ c: 'clock', clock: { minutes: Number(words[0]?.v), isOpen: false } }),
  past: (said) => {
    const [past, hour] = said.words
    const minutes = ((hour?.n ?? 0) * 60 + Number(past?.v) + 720) % 720
    return withPart(said, (hour?.n ?? 13) <= 12 ? clockAt(Math.floor(minutes / 60) || 12, minutes % 60) : undefined)
  },
  clock: (said) => {
    const [hour, minute] = said.words.filter(({ c }) => c === 'num')
    const isSpoken = said.words[1] === minute
    // Seven thirty, in words; 7 30 is something else.
    if (
      hour?.n === undefined ||
      (isSpoken && ((hour.v ?? minute?.v) !== undefined || hour.n > 12 || (minute?.n ?? 0) < 10))
    )
      return undefined
    const isColon = said.words[1]?.c === ':'
    if (isColon && (minute?.v?.length !== 2 || (hour.v?.length ?? 3) > 2)) return undefined
    const isHalf = said.words.some(({ c }) => c === 'half')
    return withPart(said, clockAt(hour.n, isHalf ? 30 : (minute?.n ?? 0), isColon && hour.v?.startsWith('0')))
  },
  // 11 pm, at 730: a number that only its surroundings make a time.
  bare: (said) => {
    const { words, tokens, at, next } = said
    const [number] = words
    const after = tokens[next]?.c
    const before = tokens[at - 1]?.c
    const isSaid = words.length === 2 || before === 'at' || (before === 'by' && after !== UNKNOWN)
    return number !== undefined && isSaid && !after?.startsWith('u.') ? withPart(said, timeOf(number)) : undefined
  },
  times: ({ words }) => (words[0]?.v === 'several' ? { c: 'count' } : { c: 'count', n: Number(words[0]?.v) }),
  // 2、3回 and 2-3 times are several; 1、2回 may be once, and stays unread.
  several: ({ words }) => ({ c: (words[0]?.n ?? 0) >= 2 ? 'count' : UNKNOWN }),
  count: ({ words }) => ({ c: 'count', ...numberOf(words) }),
  items: ({ words }) => ({ c: 'items', ...numberOf(words) }),
  dur: ({ words }) => ({ c: 'dur', n: Math.round(sumOf(words)) }),
  len: ({ words }) => ({ c: 'len', n: Math.round(sumOf(words)), unit: Number(words[1]?.v) }),
}

export const quantities = { grammar, joiners }

function numberOf(words: readonly Token[]): { readonly n?: number } {
  const n = words[0]?.n
  return n === undefined ? {} : { n }
}

/** Numbers times their units. A last number without a unit is in the next smaller one: 7h30, 1m53. */
function sumOf(words: readonly Token[]): number {
  let [total, pending, unit] = [0, 0, 0]
  for (const { c, n, v } of words) {
    if (c === 'num') pending = n ?? 0
    else if (c === 'half' || c === 'andhalf') {
      if (unit === 0) pending += 0.5
      else total += unit / 2
    } else if (v !== undefined) {
      unit = Number(v)
      total += (c === 'hours' ? 1 : pending) * unit
      pending = 0
    }
  }
  return total + pending * (unit === 1000 ? 10 : 1)
}

/** The time within the part of the day that is said beside it: 午後 before it, pm or "in the morning" after it. */
function withPart({ words, tokens, at }: Words, clock: ClockReading | undefined): Joined {
  const last = words.at(-1)
  const part = last?.c === 'part' ? last.v : partBefore(tokens, at)
  const read = clock === undefined || part === undefined ? clock : clockWithin(clock, part)
  return read === undefined ? undefined : { c: 'clock', clock: read }
}

function partBefore(tokens: readonly Token[], at: number): string | undefined {
  for (let index = at - 1; index >= at - 3; index--) {
    const token = tokens[index]
    if (token?.c === 'part' || token?.c === 'day') return token.v?.split(' ').at(token.c === 'part' ? 0 : 1)
    if (!/^(?:g|at|by|wa|ni|no|next|,)$/.test(token?.c ?? '')) return undefined
  }
  return undefined
}
