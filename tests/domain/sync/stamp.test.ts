import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatStamp, isStamp, LAST_COUNTER, type NodeId, parseStamp } from '../../../domain/sync/stamp.ts'

const RUNS = { numRuns: 2000 }
const LAST_MS = Date.UTC(9999, 11, 31, 23, 59, 59, 999)
const parts = fc.record({
  millis: fc.integer({ min: Date.parse('0000-01-01T00:00:00.000Z'), max: LAST_MS }),
  counter: fc.integer({ min: 0, max: LAST_COUNTER }),
  node: fc.stringMatching(/^[0-9a-z]{8}$/).map((text) => text as NodeId),
})

describe('a stamp', () => {
  it('has the written form', () => {
    const stamp = formatStamp({
      millis: Date.parse('2026-11-23T16:00:00.000Z'),
      counter: 1,
      node: '9f3k2m0a' as NodeId,
    })
    expect(stamp).toBe('2026-11-23T16:00:00.000Z-0001-9f3k2m0a')
  })

  it('reads back as what was written', () => {
    fc.assert(
      fc.property(parts, (one) => {
        expect(parseStamp(formatStamp(one))).toEqual(one)
      }),
      RUNS,
    )
  })

  it('orders as text by time, then counter, then node', () => {
    fc.assert(
      fc.property(parts, parts, (a, b) => {
        const inOrder = a.millis - b.millis || a.counter - b.counter || (a.node < b.node ? -1 : a.node > b.node ? 1 : 0)
        const [left, right] = [formatStamp(a), formatStamp(b)]
        expect(Math.sign(inOrder)).toBe(left < right ? -1 : left > right ? 1 : 0)
      }),
      RUNS,
    )
  })

  it.each([LAST_MS + 1, Number.MAX_SAFE_INTEGER, -1e17])('keeps its width at %d ms', (millis) => {
    expect(isStamp(formatStamp({ millis, counter: 0, node: 'aaaaaaaa' as NodeId }))).toBe(true)
  })

  it.each([
    '',
    '2026-11-23T16:00:00.000Z',
    '2026-11-23T16:00:00.000Z-0001-9f3k2m0',
    '2026-11-23T16:00:00.000Z-0001-9f3k2m0aa',
    '2026-11-23T16:00:00.000Z-00G1-9f3k2m0a',
    '2026-11-23T16:00:00.000Z-00A1-9f3k2m0a',
    '2026-11-23T16:00:00.000Z-0001-9F3K2M0A',
    '2026-02-30T16:00:00.000Z-0001-9f3k2m0a',
    '2026-11-23T25:00:00.000Z-0001-9f3k2m0a',
    '2026-11-23T24:00:00.000Z-0001-9f3k2m0a',
    '+12026-11-23T16:00:00.000Z-0001-9f3k2m0a',
    '2026-11-23T16:00:00.000Z-0001-9f3k2m0a\n',
    '２026-11-23T16:00:00.000Z-0001-9f3k2m0a',
  ])('is not %j', (text) => {
    expect(isStamp(text)).toBe(false)
  })
})
