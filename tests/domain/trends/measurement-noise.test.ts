import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { judgeChange, noiseFromRepeats, repeatsBeforeCm } from '../../../domain/trends/measurement-noise.ts'
import { stretchOn } from '../../support/trend-records.ts'
import { expectClose, vectorById } from '../../support/vectors.ts'

describe('measurement noise', () => {
  it('agrees with the reference', () => {
    const shape = z.object({
      input: z.object({ pair_differences_cm: z.array(z.number()) }),
      expected: z.object({ SEM: z.number(), MDC95: z.number() }),
    })
    const { input, expected } = vectorById('sem_repeats', shape)
    const noise = noiseFromRepeats(input.pair_differences_cm.map((difference) => [150, 150 + difference]))
    if (noise.kind !== 'known') throw new Error('not known')
    expectClose([noise.standardError, noise.smallestRealChange], [expected.SEM, expected.MDC95])
    expect(noise.comparisons).toBe(6)
  })

  it('pools sessions with more repeats by what they can tell', () => {
    const noise = noiseFromRepeats([
      [150, 152],
      [149, 150, 151],
      [148, 150, 152, 150],
    ])
    // Sums of squares around the session means: 2, 2 and 8, with 1, 2 and 3 comparisons.
    expect(noise).toMatchObject({ kind: 'known', standardError: Math.sqrt(12 / 6), comparisons: 6 })
  })

  it('is unknown under six comparisons', () => {
    expect(noiseFromRepeats([[150, 151], [150], []])).toEqual({ kind: 'too-few', have: 1, need: 6 })
  })

  it('tells a real change from one within noise', () => {
    expect(judgeChange(-4, { smallestRealChange: 3.9 })).toBe('real')
    expect(judgeChange(4, { smallestRealChange: 4 })).toBe('within-noise')
  })
})

describe('the repeats of a session', () => {
  const repeat = (mm: number, which: 'before' | 'after' = 'before') => ({ which, mm })

  it('are its tries before stretching, and with one try the measurement itself', () => {
    const two = stretchOn('2026-01-05', {
      beforeMm: 1500,
      tries: { a: repeat(1510), b: repeat(1490), c: repeat(1600, 'after') },
    })
    const one = stretchOn('2026-01-06', { beforeMm: 1500, tries: { a: repeat(1512) } })
    expect(repeatsBeforeCm([two, one])).toEqual([
      [151, 149],
      [150, 151.2],
    ])
  })

  it('are none without tries, and none that the person doubts or deleted', () => {
    const tries = { a: repeat(1510), b: repeat(1490) }
    expect(
      repeatsBeforeCm([
        stretchOn('2026-01-05', { beforeMm: 1500 }),
        stretchOn('2026-01-06', { tries, doubtful: true }),
        stretchOn('2026-01-07', { tries, deleted: true }),
        stretchOn('2026-01-08', { tries: { a: repeat(1510) } }),
      ]),
    ).toEqual([])
  })
})
