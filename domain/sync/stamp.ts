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
const LAST_MILLIS = Date.UTC(9999, 11, 31, 23, 59, 59, 999)
const FIRST_MILLIS = Date.parse('0000-01-01T00:00:00.000Z')
const pattern = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z)-([0-9a-f]{4})-([0-9a-z]{8})$/
const nodeAlphabet = '0123456789abcdefghijklmnopqrstuvwxyz'

/** The text of a stamp; milliseconds outside the years 0000–9999 are clamped into them. */
export function formatStamp({ millis, counter, node }: StampParts): Stamp {
  const time = new Date(Math.min(Math.max(millis, FIRST_MILLIS), LAST_MILLIS)).toISOString()
  return `${time}-${counter.toString(16).padStart(4, '0')}-${node}` as Stamp
}

/** The parts of a stamp, or undefined for anything that is not exactly one. */
export function parseStamp(text: string): StampParts | undefined {
  const match = pattern.exec(text)
  if (match?.[1] === undefined || match[2] === undefined || match[3] === undefined) return undefined
  const millis = Date.parse(match[1])
  // What is no day or hour of a day is read as one of the next, or not at all.
  if (new Date(millis).getUTCDate() !== Number(match[1].slice(8, 10))) return undefined
  return { millis, counter: Number.parseInt(match[2], 16), node: match[3] as NodeId }
}

export function isStamp(text: string): text is Stamp {
  return parseStamp(text) !== undefined
}

/** A node from at least 8 random bytes. Random for every storage and runtime start: it must not name a device. */
export function nodeFromRandom(random: Uint8Array): NodeId {
  let node = ''
  for (let index = 0; index < 8; index++) node += nodeAlphabet[(random[index] ?? 0) % nodeAlphabet.length]
  return node as NodeId
}
