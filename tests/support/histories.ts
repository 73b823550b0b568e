// Random histories of an account: changes of any values, close and equal stamps, in any order, some sent more than once.

import * as fc from 'fast-check'
import type { Json } from '../../domain/json.ts'
import type { Change, FieldWrite } from '../../domain/sync/change.ts'
import { formatStamp, type NodeId, type Stamp } from '../../domain/sync/stamp.ts'

/** The same changes as their devices sent them: in requests, each change in at least one. */
export interface History {
  readonly changes: readonly Change[]
  readonly requests: readonly (readonly Change[])[]
}

/** Few of them, so that they are often equal. */
export const closeStamp: fc.Arbitrary<Stamp> = fc
  .record({
    millis: fc.integer({ min: 0, max: 1 }),
    counter: fc.integer({ min: 0, max: 1 }),
    node: fc.constantFrom('a', 'b'),
  })
  .map(({ millis, counter, node }) => {
    return formatStamp({ millis: 1_700_000_000_000 + millis, counter, node: node.repeat(8) as NodeId })
  })

/** Any text that the database takes. */
export const storableText = fc.string({ unit: 'binary' }).filter((text) => !text.includes('\0'))

// Where engines differ: order of texts, numbers at the ends of their range, texts that look like something else.
const notable: readonly Json[] = [
  ...[null, true, false, 0, -0, 1, -1, 9, 10, 0.1, 1.5, 1e21, 1e-7, 5e-324, 1.7976931348623157e308, 9007199254740992],
  ...[
    '',
    ' ',
    '0',
    '1',
    'null',
    'true',
    '[]',
    '{}',
    'é',
    'e\u0301',
    '\uffff',
    '\u{10000}',
    '🌱',
    '"\\/\n\r\t\u0008\u007f\u2028',
    "'; --",
  ],
  ...[
    [],
    {},
    [null],
    [[]],
    { v: 1 },
    { base: 'x' },
    { '': 0 },
    { b: 1, a: [{ d: null, c: '🌱' }] },
    { '\uffff': 1, '\u{10000}': 2 },
  ],
]

/** Any value that a change may carry, as it is after it has travelled as JSON. */
export const storableValue: fc.Arbitrary<Json> = fc
  .oneof(
    { weight: 3, arbitrary: fc.constantFrom(...notable) },
    fc.jsonValue({ depthSize: 'small' }).filter(isStorable),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    storableText,
  )
  .map((value) => JSON.parse(JSON.stringify(value)))

/** Of two kinds that nobody knows and a few records whose ids they share; names that objects have by themselves among the fields. */
export const history: fc.Arbitrary<History> = fc
  .record({
    parts: fc.array(changeParts(), { minLength: 1, maxLength: 9 }),
    cut: fc.nat(9),
    again: fc.array(fc.nat(8), { maxLength: 6 }),
    isReversed: fc.boolean(),
  })
  .map(({ parts, cut, again, isReversed }) => {
    const changes = parts.map((part, index) => ({ id: `c${index}`, ...part }))
    const repeated = [...new Set(again)].flatMap((index) => changes[index] ?? [])
    const requests = [
      changes.slice(0, cut),
      repeated,
      changes.slice(cut),
      isReversed ? [...changes].reverse() : repeated,
    ]
    return { changes, requests: requests.filter(({ length }) => length > 0) }
  })

function changeParts(): fc.Arbitrary<Omit<Change, 'id'>> {
  const write: fc.Arbitrary<FieldWrite> = fc.record({ v: storableValue, base: closeStamp }, { requiredKeys: ['v'] })
  const name = fc.constantFrom('a', 'A', 'b.c', 'b.c.d-e_f', '0', 'length', 'toString', 'hasOwnProperty', 'deleted')
  return fc.record({
    recordId: fc.constantFrom('r1', 'R1', 'r-1'),
    kind: fc.constantFrom('gadget', 'gadget-2'),
    stamp: closeStamp,
    fields: fc.dictionary(name, write, { minKeys: 1, maxKeys: 4, noNullPrototype: true }),
  })
}

function isStorable(json: unknown): boolean {
  const text = JSON.stringify(json)
  return !/\\u0000|\\ud[89a-f]/i.test(text) && !/__proto__|prototype|constructor/.test(text)
}
