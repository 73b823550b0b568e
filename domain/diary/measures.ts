// Bare numbers: which can be a time of day, which a split width, and which a grade.

import { type ClockReading, clockAt } from './clock-reading.ts'
import type { Token } from './token.ts'

/** Widths in a bare number are centimetres. */
const BARE_CM = [60, 260] as const
const MM = [300, 3000] as const

/** A time, or a bare number that can be one: 7, 7.30, 730, 2315. Three digits below 500 are rather a width. */
export function timeOf({ c, clock, n, v = String(n) }: Token): ClockReading | undefined {
  if (c !== 'num') return c === 'clock' ? clock : undefined
  const [, hour = '', minute = 0] = /^(?![0-4]\d\d$)(\d\d?)(?:\.?(\d\d))?$/.exec(v) ?? []
  return hour === '' || Number(hour) > 24 ? undefined : clockAt(Number(hour), Number(minute), /^0./.test(hour))
}

/** Millimetres of a length or a bare number, given in `unit` millimetres when nothing else is said; undefined for what no split can be. */
export function widthOf({ c, n = 0 }: Token, unit = 10): number | undefined {
  const isBare = c === 'num' && (unit !== 10 || (n >= BARE_CM[0] && n <= BARE_CM[1]))
  const mm = isBare ? Math.round(n * unit) : c === 'len' ? n : 0
  return mm >= MM[0] && mm <= MM[1] ? mm : undefined
}

/** 1 to 5, as quality and load are given: 4, or 4/5, but not 4/10. */
export function gradeOf(words: readonly Token[]): 1 | 2 | 3 | 4 | 5 | undefined {
  const [grade, scale] = words.filter(({ c }) => c === 'num')
  return scale !== undefined && scale.n !== 5 ? undefined : ([1, 2, 3, 4, 5] as const).find((each) => each === grade?.n)
}
