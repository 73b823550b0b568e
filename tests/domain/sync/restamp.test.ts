import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Change } from '../../../domain/sync/change.ts'
import { MAX_AHEAD_MS } from '../../../domain/sync/clock.ts'
import { restamp } from '../../../domain/sync/restamp.ts'
import { formatStamp, isStamp, type NodeId, parseStamp, type Stamp } from '../../../domain/sync/stamp.ts'

const NOON = Date.parse('2026-11-23T12:00:00.000Z')
const YEAR_MS = 365 * 86_400_000
const RUNS = { numRuns: 2000 }

const stampFrom = (offset: number, counter = 0) =>
  formatStamp({ millis: NOON + offset, counter, node: 'aaaaaaaa' as NodeId })
const offset = fc.oneof(
  fc.integer({ min: -YEAR_MS, max: 50 * YEAR_MS }),
  fc.integer({ min: MAX_AHEAD_MS - 2, max: MAX_AHEAD_MS + 2 }),
  fc.integer({ min: -2, max: 2 }),
)

/** Changes of one device, in the order of its clock, each with a stamp of its own. */
const ownChanges = fc
  .uniqueArray(
    fc.tuple(offset, fc.integer({ min: 0, max: 0xffff })).map(([ms, counter]) => stampFrom(ms, counter)),
    { maxLength: 12 },
  )
  .map((stamps) => stamps.sort().map((stamp, index) => changeAt(stamp, `c${index}`)))

function changeAt(stamp: Stamp, id = 'c', base?: Stamp): Change {
  return { id, kind: 'workday', recordId: 'r', stamp, fields: { load: base === undefined ? { v: 1 } : { v: 1, base } } }
}

describe('stamping anew', () => {
  it('keeps the order of a device’s changes', () => {
    fc.assert(
      fc.property(ownChanges, (changes) => {
        const stamps = restamp(changes, NOON).map(({ stamp }) => stamp)
        expect(stamps).toEqual([...stamps].sort())
        expect(new Set(stamps).size).toBe(stamps.length)
      }),
      RUNS,
    )
  })

  it('leaves no stamp much more than five minutes ahead', () => {
    fc.assert(
      fc.property(ownChanges, (changes) => {
        for (const { stamp } of restamp(changes, NOON)) {
          // A full counter may carry into the millisecond after.
          expect(parseStamp(stamp)?.millis ?? 0).toBeLessThanOrEqual(NOON + MAX_AHEAD_MS + 1)
        }
      }),
      RUNS,
    )
  })

  it('touches no honest stamp, and remembers what was sent', () => {
    fc.assert(
      fc.property(ownChanges, (changes) => {
        restamp(changes, NOON).forEach((received, index) => {
          expect(received.sent).toBe(changes[index]?.stamp)
          if ((parseStamp(received.sent)?.millis ?? 0) <= NOON + MAX_AHEAD_MS)
            expect(received.stamp).toBe(received.sent)
          expect(isStamp(received.stamp)).toBe(true)
        })
      }),
      RUNS,
    )
  })

  it('keeps the order in which the changes came', () => {
    const changes = [changeAt(stampFrom(9 * YEAR_MS), 'late'), changeAt(stampFrom(8 * YEAR_MS), 'early')]
    const [late, early] = restamp(changes, NOON)
    expect([late?.id, early?.id]).toEqual(['late', 'early'])
    expect(late !== undefined && early !== undefined && late.stamp > early.stamp).toBe(true)
  })

  it('puts a change after the believable stamp that it is based on', () => {
    const base = stampFrom(240_000, 5)
    const [received] = restamp([changeAt(stampFrom(YEAR_MS), 'c', base)], NOON)
    expect(received !== undefined && received.stamp > base).toBe(true)
  })

  it('does not believe a base from the far future', () => {
    const [received] = restamp([changeAt(stampFrom(9 * YEAR_MS), 'c', stampFrom(8 * YEAR_MS))], NOON)
    expect(received?.stamp).toBe(stampFrom(0, 1))
  })

  it('keeps the sender’s node', () => {
    const [received] = restamp([changeAt('2099-01-01T00:00:00.000Z-0000-zzzzzzzz' as Stamp)], NOON)
    expect(parseStamp(received?.stamp ?? '')?.node).toBe('zzzzzzzz')
  })
})
