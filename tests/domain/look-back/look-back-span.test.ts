import { describe, expect, it } from 'vitest'
import { compareSpans } from '../../../domain/look-back/compare-spans.ts'
import { lookBackSpans, spanHolding } from '../../../domain/look-back/look-back-span.ts'
import { milestonesOf } from '../../../domain/look-back/milestones.ts'
import { day } from '../../support/trend-records.ts'

const range = { from: day('2026-10-28'), to: day('2026-11-20') }
const milestones = milestonesOf([], { ...range, weekStart: 1 })

describe('spans', () => {
  it('are the milestones that share a day with the range', () => {
    expect(lookBackSpans(milestones, 'milestone', range).map(({ from, to }) => `${from} ${to}`)).toEqual([
      '2026-10-05 2026-11-01',
      '2026-11-02 2026-11-29',
    ])
  })

  it('are their iterations, those of the future left out', () => {
    expect(lookBackSpans(milestones, 'iteration', range).map(({ from, iteration }) => `${from} ${iteration}`)).toEqual([
      '2026-10-26 4',
      '2026-11-02 1',
      '2026-11-09 2',
      '2026-11-16 3',
    ])
  })

  it('hold a day, or none does', () => {
    const spans = lookBackSpans(milestones, 'iteration', range)
    expect(spanHolding(spans, day('2026-11-15'))?.iteration).toBe(2)
    expect(spanHolding(spans, day('2026-12-15'))).toBeUndefined()
  })
})

describe('two spans', () => {
  const measured = (mean: number | undefined, n: number) => ({ beforeMm: mean === undefined ? { n } : { n, mean } })

  it.each([
    [1560, 4, 1530, 4, { standardError: 2 }, 'more'],
    [1550, 4, 1530, 4, { standardError: 2 }, 'within'],
    // The limit is 1.96 · 2 cm · √(1/1 + 1/1) = 5.54 cm for single measurements.
    [1585, 1, 1530, 1, { standardError: 2 }, 'within'],
    [1586, 1, 1530, 1, { standardError: 2 }, 'more'],
    [1586, 1, 1530, 1, undefined, 'unknown'],
  ] as const)('of %s mm (%s) and %s mm (%s) with %j: %s', (late, n, early, m, noise, beyondNoise) => {
    expect(compareSpans(measured(late, n), measured(early, m), noise)).toEqual({
      kind: 'compared',
      latest: { mm: late, n },
      earlier: { mm: early, n: m },
      differenceMm: late - early,
      beyondNoise,
    })
  })

  it.each([
    [undefined, 1500, 'latest'],
    [1500, undefined, 'earlier'],
    [undefined, undefined, 'both'],
  ] as const)('of %s and %s mm cannot be compared: %s is missing', (late, early, missing) => {
    expect(compareSpans(measured(late, 0), measured(early, 0), undefined)).toEqual({ kind: 'not-measured', missing })
  })
})
