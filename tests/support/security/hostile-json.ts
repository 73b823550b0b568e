// JSON that a schema would not expect: values from the edges of types, and texts that no object of ours could become.

import type { Json } from '../../../domain/json.ts'
import type { Random } from './random.ts'

/** Stands in a value for JSON text that no value has; see `hostileText`. */
const RAW = '\u0001raw:'

const deep = (levels: number, open: string, close: string) => open.repeat(levels) + close.repeat(levels)

const raws: Readonly<Record<string, string>> = {
  infinite: '1e999',
  tiny: '1e-999',
  minusZero: '-0',
  long: '123456789012345678901234567890123456789012345678901234567890',
  digits: `1${'0'.repeat(5000)}`,
  fraction: `0.${'3'.repeat(3000)}`,
  loneHigh: '"\\ud83c"',
  loneLow: '"a\\udf31b"',
  loneKey: '{"\\ud83c":1}',
  nul: '"a\\u0000b"',
  proto: '{"__proto__":{"scope":"write","account":"other"}}',
  constructor: '{"constructor":{"prototype":{"isAdmin":true}}}',
  twice: '{"date":"2026-01-01","date":"2026-01-02"}',
  deepList: deep(10_000, '[', ']'),
  deepObject: deep(5000, '{"a":', '}').replace('}', '1}'),
  notJson: '{',
  comment: '/* x */ 1',
  notANumber: 'NaN',
}

const texts: readonly string[] = [
  '',
  ' ',
  '0',
  '-1',
  'null',
  'true',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  "'; DROP TABLE account; --",
  '") OR 1=1 --',
  '$."a"',
  '%00',
  '%',
  '../../etc/passwd',
  '<script>alert(1)</script>',
  'javascript:alert(1)',
  'https://example.org/\u202e',
  '🌱'.repeat(20),
  'é\u0301'.repeat(50),
  '\uffff\ufeff',
  'x'.repeat(300),
  'x'.repeat(70_000),
  '2026-02-30',
  '9999-12-31',
  '-271821-04-20',
  '2026-11-20T23:00:00Z',
  '2026-11-20T25:61:61Z',
  '+275760-09-13T00:00:00.001Z',
  'Asia/Tokyo',
  'asia/TOKYO',
  'Etc/GMT+99',
  'deleted',
  'areas.neck.left',
  'a.b.c.d.e.f',
  '9999-11-23T16:00:00.000Z-ffff-zzzzzzzz',
  '0000-00-00T00:00:00.000Z-0000-aaaaaaaa',
]

const numbers: readonly number[] = [
  ...[0, -0, 1, -1, 0.5, 299, 300, 3000, 3001, 65_536, 2 ** 31 - 1, 2 ** 31, -(2 ** 31), 2 ** 32],
  ...[2 ** 53 - 1, 2 ** 53, -(2 ** 53), 2 ** 63, 2 ** 64, 1e308, -1e308, 5e-324, 1e21],
]

/** A value that few schemas take. */
export function hostileValue(random: Random, depth = 0): Json {
  const kind = random.whole(0, depth > 3 ? 4 : 7)
  if (kind <= 1) return random.pick(texts)
  if (kind === 2) return random.pick(numbers)
  if (kind === 3) return random.pick([null, true, false])
  if (kind === 4) return RAW + random.pick(Object.keys(raws))
  if (kind === 5) return Array.from({ length: random.whole(0, 4) }, () => hostileValue(random, depth + 1))
  const names = Array.from({ length: random.whole(0, 4) }, () => hostileName(random))
  return Object.fromEntries(names.map((name) => [name, hostileValue(random, depth + 1)]))
}

function hostileName(random: Random): string {
  return random.chance(0.3) ? `${RAW}key` : random.pick(texts).slice(0, 200)
}

export function hostileString(random: Random): string {
  return random.pick(texts)
}

/** The value with some of what is in it replaced, left out or added to. */
export function mutated(random: Random, value: Json): Json {
  if (random.chance(0.12)) return hostileValue(random)
  if (Array.isArray(value)) {
    const items = value.map((item) => (random.chance(0.3) ? mutated(random, item) : item))
    return random.chance(0.1) ? [...items, ...items, hostileValue(random)] : items
  }
  if (typeof value !== 'object' || value === null) return random.chance(0.5) ? value : hostileValue(random)
  const entries = Object.entries(value)
    .filter(() => !random.chance(0.08))
    .map(([name, member]): [string, Json] => [name, random.chance(0.35) ? mutated(random, member) : member])
  return Object.fromEntries(random.chance(0.15) ? [...entries, [hostileName(random), hostileValue(random)]] : entries)
}

/** JSON text of the value, with what stands for raw text put in. */
export function hostileText(value: Json): string {
  return JSON.stringify(value)
    .replace(/"\\u0001raw:key"/g, '"__proto__"')
    .replace(/"\\u0001raw:(\w+)"/g, (_, name: string) => raws[name] ?? 'null')
}
