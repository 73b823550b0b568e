import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { capClock, MAX_AHEAD_MS, physicalTime, readClock, witness } from '../../../domain/sync/clock.ts'
import { type ClockState, unsetClock } from '../../../domain/sync/clock-state.ts'
import { formatStamp, type NodeId, type Stamp } from '../../../domain/sync/stamp.ts'

const node = 'aaaaaaaa' as NodeId
const NOON = Date.parse('2026-11-23T12:00:00.000Z')
const DECADE_MS = 10 * 365 * 86_400_000
const RUNS = { numRuns: 2000 }

type Step = { readonly kind: 'read'; readonly now: number } | { readonly kind: 'see'; readonly stamp: Stamp }

const moment = fc.integer({ min: NOON - DECADE_MS, max: NOON + DECADE_MS })
const seen = fc.record({
  millis: moment,
  counter: fc.integer({ min: 0, max: 0xffff }),
  node: fc.constant('bbbbbbbb' as NodeId),
})
const step: fc.Arbitrary<Step> = fc.oneof(
  moment.map((now) => ({ kind: 'read', now }) as const),
  seen.map((parts) => ({ kind: 'see', stamp: formatStamp(parts) }) as const),
)

describe('a clock', () => {
  it('reads later than all it has read and seen, however the device’s time jumps', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let state: ClockState = unsetClock
        let latest = ''
        for (const one of steps) {
          if (one.kind === 'see') state = witness(state, one.stamp)
          else {
            const reading = readClock(state, { now: one.now, node })
            expect(reading.stamp > latest).toBe(true)
            state = reading.state
          }
          const newest = one.kind === 'see' ? one.stamp : formatStamp({ ...state, node })
          if (newest > latest) latest = newest
        }
      }),
      RUNS,
    )
  })

  it('reads later than every stamp it is told to', () => {
    fc.assert(
      fc.property(fc.array(seen.map(formatStamp), { maxLength: 5 }), moment, (after, now) => {
        const { stamp } = readClock(unsetClock, { now, node, after })
        for (const earlier of after) expect(stamp > earlier).toBe(true)
      }),
      RUNS,
    )
  })

  it('keeps to the device’s time as long as that runs forward', () => {
    expect(readClock({ millis: NOON, counter: 7 }, { now: NOON + 1, node }).stamp).toBe(
      '2026-11-23T12:00:00.001Z-0000-aaaaaaaa',
    )
  })

  it('carries a full counter into the next millisecond', () => {
    expect(readClock({ millis: NOON, counter: 0xffff }, { now: NOON, node }).state).toEqual({
      millis: NOON + 1,
      counter: 0,
    })
  })

  it('does not listen to what is no stamp', () => {
    expect(witness({ millis: NOON, counter: 0 }, '2999-13-45T00:00:00.000Z-0000-aaaaaaaa' as Stamp)).toEqual({
      millis: NOON,
      counter: 0,
    })
  })
})

describe('a clock far ahead of the server', () => {
  it('is brought back to five minutes ahead', () => {
    expect(capClock({ millis: NOON + DECADE_MS, counter: 9 }, NOON)).toEqual({
      millis: NOON + MAX_AHEAD_MS,
      counter: 0,
    })
  })

  it('within five minutes stays as it is', () => {
    const state = { millis: NOON + MAX_AHEAD_MS, counter: 9 }
    expect(capClock(state, NOON)).toBe(state)
  })
})

describe('physical time', () => {
  it('is the device’s own until a server has been heard, then the server’s', () => {
    expect(physicalTime(NOON, undefined)).toBe(NOON)
    expect(physicalTime(NOON + DECADE_MS, -DECADE_MS)).toBe(NOON)
  })
})
