// Bare numbers: which can be a time of day, and which a split width.

import { type ClockReading, clockAt } from './clock-reading.ts'
import type { Token } from './token.ts'

/** Widths in a bare number are centimetres. */
const BARE_CM = [60, 260] as const
const MM = [300, 3000] as const

/** A time, or a bare number that can be one: 7, 7.30, 730, 2315. Three digits below 500 are rather a width. */
export function timeOf({ c, clock, v, n }: Token): ClockReading | undefined {
  if (c !== 'num') return c === 'clock' ? clock : undefined
  const found = /^(\d\d?)(?:\.(\d\d))?$/.exec(v ?? String(n)) ?? /^([5-9]|\d\d)(\d\d)$/.exec(v ?? '')
  const [, hour = '', minute = 0] = found ?? []
  return hour === '' || Number(hour) > 24 ? undefined : clockAt(Number(hour), Number(minute), /^0./.test(hour))
}

/** Millimetres of a length or a bare number, given in `unit` millimetres when nothing else is said; undefined for what no split can be. */
export function widthOf({ c, n = 0 }: Token, unit = 10): number | undefined {
  const isBare = c === 'num' && (unit !== 10 || (n >= BARE_CM[0] && n <= BARE_CM[1]))
  const mm = isBare ? Math.round(n * unit) : c === 'len' ? n : 0
  return mm >= MM[0] && mm <= MM[1] ? mm : undefined
}
