// Values between Hrana's JSON and the engine. Integers travel as text, because JSON numbers end at 2^53.

import type { HranaValue } from './protocol.ts'

/** What the engine takes and gives: `bigint` is SQLite's INTEGER, `number` its REAL. */
export type EngineValue = null | bigint | number | string | Uint8Array

export function valueToEngine(value: HranaValue): EngineValue {
  switch (value.type) {
    case 'null':
      return null
    case 'integer':
      return BigInt(value.value)
    case 'blob':
      return Buffer.from(value.base64, 'base64')
    default:
      return value.value
  }
}

export function valueFromEngine(value: EngineValue): HranaValue {
  if (value === null) return { type: 'null' }
  if (typeof value === 'bigint') return { type: 'integer', value: String(value) }
  if (typeof value === 'number') return { type: 'float', value }
  if (typeof value === 'string') return { type: 'text', value }
  return { type: 'blob', base64: Buffer.from(value).toString('base64') }
}
