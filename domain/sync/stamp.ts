// A stamp: one reading of a hybrid logical clock, written so that it compares as text.
// Kulkarni et al. (2014), Logical Physical Clocks; layout `2026-11-23T16:00:00.000Z-0001-9f3k2m0a`.

import type { Brand } from '../brand.ts'

export type Stamp = string & Brand<'Stamp'>
export type NodeId = string & Brand<'NodeId'>

/** The parts of a stamp: UTC milliseconds, a counter of 16 bits, and who read the clock. */
export interface StampParts {
  readonly millis: number
  readonly counter: number
  readonly node: NodeId
}

export const LAST_COUNTER = 0xffff
// The years 0000 to 9999, which have 24 characters.
const FIRST_MILLIS = -62_167_219_200_000
const LAST_MILLIS = 253_402_300_799_999
const pattern = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)-([\da-f]{4})-([\da-z]{8})$/

/** The text of a stamp; milliseconds outside the years 0000–9999 are clamped into them. */
export function formatStamp({ millis, counter, node }: StampParts): Stamp {
  const time = new Date(Math.min(Math.max(millis, FIRST_MILLIS), LAST_MILLIS)).toISOString()
  return `${time}-${counter.toString(16).padStart(4, '0')}-${node}` as Stamp
}

/** The parts of a stamp, or undefined for anything that is not exactly one. */
export function parseStamp(text: string): StampParts | undefined {
  const [, time = '', counter = '', node = ''] = pattern.exec(text) ?? []
  const millis = Date.parse(time)
  // What is no day or hour of a day is read as one of the next, or not at all.
  if (new Date(millis).getUTCDate() !== Number(time.slice(8, 10))) return undefined
  return { millis, counter: Number.parseInt(counter, 16), node: node as NodeId }
}

export function isStamp(text: string): text is Stamp {
  return parseStamp(text) !== undefined
}
