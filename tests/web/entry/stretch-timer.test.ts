import { describe, expect, it } from 'vitest'
import { endOf, leftInDigits, parseTimer, phaseAt, type StretchTimer } from '../../../web/entry/stretch-timer.ts'

const START = Date.UTC(2026, 10, 23, 9)
const timer: StretchTimer = { startedAt: START, holdSeconds: 30, sets: 2 }
const phaseIn = (seconds: number, of: StretchTimer = timer) => phaseAt(of, START + seconds * 1000)

describe('a timer of two sets of 30 seconds', () => {
  it.each([
    [0, { kind: 'ready', set: 1, leftMs: 5000, share: 0 }],
    [4, { kind: 'ready', set: 1, leftMs: 1000 }],
    [5, { kind: 'hold', set: 1, leftMs: 30_000, share: 0 }],
    [20, { kind: 'hold', set: 1, leftMs: 15_000, share: 0.5 }],
    [35, { kind: 'change', set: 2, leftMs: 10_000 }],
    [45, { kind: 'hold', set: 2, leftMs: 30_000 }],
    [74.5, { kind: 'hold', set: 2, leftMs: 500 }],
    [75, { kind: 'done', endedAt: START + 75_000 }],
    [3600, { kind: 'done', endedAt: START + 75_000 }],
  ] as const)('after %d seconds', (seconds, expected) => {
    expect(phaseIn(seconds)).toMatchObject(expected)
  })

  it('ends when it is stopped', () => {
    expect(phaseIn(20, { ...timer, stoppedAt: START + 12_000 })).toEqual({ kind: 'done', endedAt: START + 12_000 })
  })

  it('is over when its last hold is', () => {
    expect(endOf(timer)).toBe(START + 75_000)
    expect(phaseIn(74.999)).toMatchObject({ kind: 'hold', set: 2 })
  })

  it('begins anew where the clock was set back', () => {
    expect(phaseIn(-60)).toEqual({ kind: 'ready', set: 1, leftMs: 5000, share: 0 })
  })
})

it.each([
  [120_000, '2:00'],
  [60_001, '1:01'],
  [59_999, '1:00'],
  [1, '0:01'],
])('%d milliseconds left are %s', (ms, digits) => {
  expect(leftInDigits(ms)).toBe(digits)
})

describe('what was kept', () => {
  it('comes back as it was', () => {
    expect(parseTimer(JSON.stringify(timer))).toEqual(timer)
    expect(parseTimer(JSON.stringify({ ...timer, stoppedAt: START }))).toEqual({ ...timer, stoppedAt: START })
  })

  it.each([
    null,
    '',
    '{',
    'null',
    '7',
    '{"startedAt":"x","holdSeconds":30,"sets":1}',
    '{"startedAt":1,"holdSeconds":30,"sets":9e9}',
  ])('is nothing when it is %j', (kept) => {
    expect(parseTimer(kept)).toBeUndefined()
  })
})
