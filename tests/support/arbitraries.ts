// Random values for properties of the sync core.

import fc from 'fast-check'
import type { Json } from '../../domain/json.ts'
import type { Cells } from '../../domain/sync/cell.ts'
import type { Change, FieldWrite } from '../../domain/sync/change.ts'
import { formatStamp, type NodeId, type Stamp } from '../../domain/sync/stamp.ts'

const NOON = Date.parse('2026-11-23T12:00:00.000Z')

/** Few nodes and few moments, so that equal stamps and close races are common. */
const node = fc.constantFrom('aaaaaaaa', 'bbbbbbbb', '00000000').map((text) => text as NodeId)

export const closeStamp: fc.Arbitrary<Stamp> = fc
  .record({ millis: fc.integer({ min: NOON, max: NOON + 3 }), counter: fc.integer({ min: 0, max: 2 }), node })
  .map(formatStamp)

/** Texts whose order differs between UTF-16 and UTF-8 are among them. */
export const value: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(
    null,
    true,
    false,
    0,
    1,
    '',
    'a',
    '\u{1f9d8}',
    '\uff5e',
    { level: 1 },
    { level: 2, feel: 'tight' },
  ),
  fc.string({ unit: 'grapheme', maxLength: 3 }),
)

const fieldName = fc.constantFrom('load', 'note', 'moods.fun', 'deleted')

export const cells: fc.Arbitrary<Cells> = fc.dictionary(fieldName, fc.record({ v: value, stamp: closeStamp }), {
  noNullPrototype: true,
})

export const change: fc.Arbitrary<Change> = fc.record({
  id: fc.uuid(),
  kind: fc.constant('workday'),
  recordId: fc.constant('r'),
  stamp: closeStamp,
  fields: fc.dictionary(fieldName, fc.record<FieldWrite>({ v: value }), { minKeys: 1, noNullPrototype: true }),
})
