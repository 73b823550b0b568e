// Times of day: 7:30, 7時半, 午後3時, 1:30am, noon, half past six, 25時.

import { type ClockReading, clockAt, clockWithin } from './clock-reading.ts'
import { isAdjacent, type Joined, type JoinRule, joinedToken } from './rewrite.ts'
import { type Token, UNKNOWN } from './token.ts'

export const clockRules: readonly JoinRule<unknown>[] = [namedClock, pastClock, clockWithUnits]

interface Said {
  readonly clock: ClockReading | undefined
  readonly next: number
}

// noon, midnight, 正午
function namedClock(tokens: readonly Token[], at: number): Joined | undefined {
  const token = tokens[at]
  if (token?.c !== 'named') return undefined
  return clockToken(tokens, at, { clock: { minutes: Number(token.v), isOpen: false }, next: at + 1 })
}

// half past six, quarter to seven
function pastClock(tokens: readonly Token[], at: number): Joined | undefined {
  const hour = tokens[at + 1]
  if (tokens[at]?.c !== 'past' || hour?.c !== 'num' || hour.n === undefined || hour.n > 12) return undefined
  const minutes = (hour.n * 60 + Number(tokens[at]?.v) + 720) % 720
  const clock = clockAt(Math.floor(minutes / 60) || 12, minutes % 60)
  return withPart(tokens, at, { clock, next: at + 2 })
}

function clockWithUnits(tokens: readonly Token[], at: number): Joined | undefined {
  if (tokens[at]?.c !== 'num') return undefined
  return withPart(
    tokens,
    at,
    colonClock(tokens, at) ?? unitClock(tokens, at) ?? spokenClock(tokens, at) ?? bareClock(tokens, at),
  )
}

// 7:30, 07:30, 23:15:20
function colonClock(tokens: readonly Token[], at: number): Said | undefined {
  const [hour, colon, minute] = tokens.slice(at, at + 3)
  if (colon?.c !== ':' || minute?.c !== 'num' || minute.v?.length !== 2 || !/^\d\d?$/.test(hour?.v ?? ''))
    return undefined
  if (!isAdjacent(hour, colon) || !isAdjacent(colon, minute)) return undefined
  const hasSeconds = tokens[at + 3]?.c === ':' && isAdjacent(minute, tokens[at + 3]) && tokens[at + 4]?.v?.length === 2
  const clock = clockAt(hour?.n ?? 0, minute.n ?? 0, hour?.v?.startsWith('0'))
  return { clock, next: at + (hasSeconds ? 5 : 3) }
}

// 7時, 7時半, 7時30分, 7 o'clock
function unitClock(tokens: readonly Token[], at: number): Said | undefined {
  const hour = tokens[at]?.n ?? -1
  if (tokens[at + 1]?.c !== 'u.clock') return undefined
  if (tokens[at + 2]?.c === 'half') return { clock: clockAt(hour, 30), next: at + 3 }
  const minute = tokens[at + 2]
  if (minute?.c !== 'num' || !isAdjacent(tokens[at + 1], minute)) return { clock: clockAt(hour, 0), next: at + 2 }
  return { clock: clockAt(hour, minute.n ?? 0), next: at + (tokens[at + 3]?.c === 'u.min' ? 4 : 3) }
}

// seven thirty
function spokenClock(tokens: readonly Token[], at: number): Said | undefined {
  const [hour, minute] = [tokens[at], tokens[at + 1]]
  const isSpoken = minute?.c === 'num' && minute.v === undefined && hour?.v === undefined
  if (!isSpoken || (hour?.n ?? 99) > 12 || (minute.n ?? 0) < 10 || tokens[at + 2]?.c.startsWith('u.')) return undefined
  return { clock: clockAt(hour?.n ?? 0, minute.n ?? 0), next: at + 2 }
}

// 11 pm, 7.30am, at 730: a number that only its surroundings make a time.
function bareClock(tokens: readonly Token[], at: number): Said | undefined {
  const [before, after] = [tokens[at - 1]?.c, tokens[at + 1]?.c ?? '']
  const isSaid = after === 'part' || before === 'at' || (before === 'by' && after !== UNKNOWN)
  return isSaid && !after.startsWith('u.') ? { clock: hourOf(tokens[at]), next: at + 1 } : undefined
}

/** A bare number as a time: 7, 7.30, 730, 2315. Three digits below 500 are rather a width. */
export function hourOf(token: Token | undefined): ClockReading | undefined {
  const text = token?.c === 'num' ? (token.v ?? String(token.n)) : ''
  const [, hour = '', minute = '00'] =
    /^(\d\d?)(?:\.(\d\d))?$|^([5-9]|\d\d)(\d\d)$/.exec(text)?.filter((part) => part !== undefined) ?? []
  return hour === '' || Number(hour) > 24
    ? undefined
    : clockAt(Number(hour), Number(minute), hour.length === 2 && hour.startsWith('0'))
}

// 午後 before it, pm or "in the morning" after it.
function withPart(tokens: readonly Token[], at: number, said: Said | undefined): Joined | undefined {
  if (said?.clock === undefined) return undefined
  const after = tokens[said.next]
  if (after?.c === 'part') {
    return clockToken(tokens, at, { clock: withinPart(said.clock, after.v), next: said.next + 1 })
  }
  const before = partBefore(tokens, at)
  return clockToken(tokens, at, before === undefined ? said : { ...said, clock: withinPart(said.clock, before) })
}

// 午後0時半 is half past noon.
function withinPart(clock: ClockReading, part = ''): ClockReading | undefined {
  const isNoon = part === 'pm' && clock.minutes < 60
  return isNoon ? { minutes: clock.minutes + 720, isOpen: false } : clockWithin(clock, part)
}

function partBefore(tokens: readonly Token[], at: number): string | undefined {
  for (let index = at - 1; index >= at - 3; index--) {
    const token = tokens[index]
    if (token?.c === 'part') return token.v
    if (token?.c === 'day') return token.v?.split(' ')[1]
    if (
      token?.c !== 'g' &&
      token?.c !== 'at' &&
      token?.c !== 'by' &&
      token?.c !== 'wa' &&
      token?.c !== 'ni' &&
      token?.c !== 'next'
    )
      return undefined
  }
  return undefined
}

function clockToken(tokens: readonly Token[], at: number, { clock, next }: Said): Joined | undefined {
  return clock === undefined ? undefined : joinedToken(tokens, [at, next], { c: 'clock', clock })
}
