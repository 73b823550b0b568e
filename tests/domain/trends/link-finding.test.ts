import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { makeHistory } from '../../../bench/calibration/histories.ts'
import { runToEnd } from '../../../domain/sliced.ts'
import { correlatedFits } from '../../../domain/trends/correlated-fit.ts'
import { pairsAtLag } from '../../../domain/trends/lagged-pairs.ts'
import { estimateLink } from '../../../domain/trends/link-estimate.ts'
import { judgeLink, type LinkFinding, waitsForMore } from '../../../domain/trends/link-finding.ts'
import { correctedP } from '../../../domain/trends/link-scan.ts'
import type { PairedValue } from '../../../domain/trends/pair-columns.ts'
import { weeksThatPullMost } from '../../../domain/trends/pulling-weeks.ts'
import { twoSidedP } from '../../../domain/trends/student-t.ts'
import { weeksToSettle } from '../../../domain/trends/weeks-to-settle.ts'
import { expectClose, vectorById, vectorsOf } from '../../support/vectors.ts'

const numbers = z.array(z.number())
const rows = z.object({ t_weeks: numbers, x: numbers, y: numbers })

function pairsOf({ t_weeks, x, y }: z.output<typeof rows>): readonly PairedValue[] {
  return t_weeks.map((week, index) => ({ week, exposure: x[index] ?? 0, outcome: y[index] ?? 0 }))
}

function history(weeks: number, effect: number, seed = '1'): readonly PairedValue[] {
  return pairsAtLag(makeHistory({ shape: 'plain', weeks, carryOver: 0, effect, lag: 0, seed }), 0)
}

describe('the t distribution', () => {
  const shape = z.object({ input: z.object({ t: z.number(), df: z.number() }), expected: z.number() })

  it.each(vectorsOf('t distribution', shape))('agrees with the reference: %j', ({ input, expected }) => {
    expectClose([twoSidedP(input.t, input.df)], [expected])
  })

  it('has its tails in full', () => {
    // With one degree of freedom it is Cauchy's.
    expect(twoSidedP(1, 1)).toBeCloseTo(0.5, 12)
    expect(twoSidedP(0, 5)).toBe(1)
    expect(twoSidedP(1e6, 1)).toBeCloseTo(2 / (Math.PI * 1e6), 15)
  })
})

describe('the regression', () => {
  it('agrees with the reference at one pair of carry-over and noise', () => {
    const shape = z.object({
      input: z.object({ ...rows.shape, phi: z.number(), nu: z.number() }),
      expected: z.record(z.string(), z.number()),
    })
    const { input, expected } = vectorById('gls_fixed', shape)
    const columns = [input.t_weeks.map(() => 1), input.t_weeks, input.x, input.y].map((column) =>
      Float64Array.from(column),
    )
    const fitAt = correlatedFits({ times: Float64Array.from(input.t_weeks), columns })
    const fit = runToEnd(fitAt({ carryOver: input.phi, noiseShare: input.nu }))
    if (fit === undefined) throw new Error('no fit')
    const { b, se, rss, reml_loglik, df, p } = expected
    expectClose(
      [fit.coefficient, fit.standardError, fit.residualSumOfSquares, fit.logLikelihood],
      [b, se, rss, reml_loglik].map((value) => value ?? Number.NaN),
    )
    expect(fit.degreesOfFreedom).toBe(df)
    expectClose([twoSidedP(fit.coefficient / fit.standardError, fit.degreesOfFreedom)], [p ?? Number.NaN])
  })

  it('agrees with the reference over the whole grid', () => {
    const shape = z.object({
      input: rows,
      expected: z.object({
        b: z.number(),
        phi: z.number(),
        nu: z.number(),
        p: z.number(),
        ci95: numbers,
        df: z.number(),
      }),
    })
    const { input, expected } = vectorById('gls_integrated', shape)
    const found = estimateLink(pairsOf(input))
    if (found === undefined) throw new Error('no estimate')
    const { exposureSd, errors } = found
    expectClose(
      [found.perSd / exposureSd, found.low / exposureSd, found.high / exposureSd, found.p],
      [expected.b, ...expected.ci95, expected.p],
    )
    expectClose([errors.carryOver, errors.noiseShare, found.degreesOfFreedom], [expected.phi, expected.nu, expected.df])
  })

  it('follows shifts, scales and any order, and knows no line in time', () => {
    const change = fc.record({
      factor: fc.double({ min: 0.1, max: 10, noNaN: true }),
      slope: fc.double({ min: -5, max: 5, noNaN: true }),
    })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), change, (seed, { factor, slope }) => {
        const plain = history(30, -0.5, String(seed))
        const moved = plain
          .map((pair) => ({
            week: pair.week + 7,
            exposure: 3 + factor * pair.exposure,
            outcome: 20 + factor * pair.outcome + slope * pair.week,
          }))
          .reverse()
        const [before, after] = [estimateLink(plain), estimateLink(moved)]
        if (before === undefined || after === undefined) throw new Error('no estimate')
        expectClose(
          [after.perSd, after.low, after.high],
          [before.perSd, before.low, before.high].map((cm) => cm * factor),
        )
        expect(after.p / before.p).toBeCloseTo(1, 5)
      }),
      { numRuns: 30 },
    )
  })

  it('tells seasons apart from 78 weeks on', () => {
    expect(estimateLink(history(78, 0))?.hasSeasons).toBe(false)
    expect(estimateLink(history(79, 0))?.hasSeasons).toBe(true)
    const winters = history(104, 0).map((pair) => {
      const winter = 3 * Math.cos((2 * Math.PI * pair.week) / 52.18)
      return { ...pair, exposure: pair.exposure + winter, outcome: pair.outcome - winter }
    })
    expect(estimateLink(winters)?.p).toBeGreaterThan(0.01)
  })

  it('takes evenings apart where both kinds are known eight times', () => {
    const pairs = history(30, 0).map((pair, index) => ({ ...pair, isEvening: index % 2 === 0 }))
    expect(estimateLink(pairs)?.degreesOfFreedom).toBe(26)
    expect(estimateLink(pairs.map((pair, index) => ({ ...pair, isEvening: index < 7 })))?.degreesOfFreedom).toBe(27)
  })
})

describe('a scan', () => {
  it('pays for its looks as in the reference', () => {
    const shape = z.object({ input: z.object({ p: z.array(numbers) }), expected: numbers })
    const { input, expected } = vectorById('lag_bonferroni', shape)
    expectClose(
      input.p.map((looks) => correctedP(Math.min(...looks), looks.length)),
      expected,
    )
  })
})

describe('the verdict', () => {
  it.each([
    [4, 'cannot-compute'],
    [8, 'cannot-compute'],
    [9, 'too-few'],
    [11, 'too-few'],
    [12, 'too-early'],
    [19, 'too-early'],
    [20, 'weak'],
    [25, 'weak'],
    [26, 'strong'],
  ])('of a clear link after %i weeks is %s', (weeks, verdict) => {
    expect(judgeLink(history(weeks, -6))).toMatchObject({ verdict, weeks })
  })

  it('counts weeks, not values', () => {
    const twice = history(11, -6).flatMap((pair) => [
      pair,
      { ...pair, week: pair.week + 0.5, outcome: pair.outcome + 1 },
    ])
    expect(judgeLink(twice)).toMatchObject({ verdict: 'too-few', weeks: 11 })
  })

  it('is small when the whole range is, and none when it is not', () => {
    const flat = history(104, 0).map((pair) => ({ ...pair, outcome: 150 + (pair.outcome - 150) / 10 }))
    expect(judgeLink(flat).verdict).toBe('small')
    const noisy = history(104, 0).map((pair) => ({ ...pair, outcome: 150 + (pair.outcome - 150) * 10 }))
    expect(judgeLink(noisy).verdict).toBe('none')
    expect(judgeLink(noisy, 20).verdict).toBe('small')
  })

  it('is not strong when two weeks alone carry it', () => {
    // No two of the others agree, so that a third such week does not make a link.
    const quiet = Array.from({ length: 40 }, (_, week) => ({
      week,
      exposure: ((week * 7) % 5) / 10,
      outcome: 150 + (((week * 11) % 7) - 3) / 5,
    }))
    const carried = quiet.map((pair) => ([12, 29].includes(pair.week) ? { ...pair, exposure: 6, outcome: 140 } : pair))
    const finding = judgeLink(carried)
    expect('estimate' in finding && finding.estimate.p).toBeLessThan(0.001)
    expect(finding.verdict).toBe('weak')
    expect([...weeksThatPullMost(carried, 2)].sort((a, b) => a - b)).toEqual([12, 29])
  })

  it('cannot be computed when fewer than three weeks were busy', () => {
    const rare = history(40, 0).map((pair, index) => ({ ...pair, exposure: index < 2 ? 1 : 0 }))
    expect(judgeLink(rare)).toEqual({ verdict: 'cannot-compute', weeks: 40 })
    expect(judgeLink(rare.map((pair, index) => ({ ...pair, exposure: index % 13 === 0 ? 1 : 0 }))).verdict).not.toBe(
      'cannot-compute',
    )
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 1e300])('cannot be computed with %d among the numbers', (bad) => {
    const pairs = history(40, 0)
    for (const field of ['week', 'exposure', 'outcome'] as const) {
      expect(judgeLink(pairs.map((pair, index) => (index === 7 ? { ...pair, [field]: bad } : pair)))).toMatchObject({
        verdict: 'cannot-compute',
      })
    }
  })

  it('of a million values is refused, at once', () => {
    const many = Array.from({ length: 1_000_000 }, (_, week) => ({ week, exposure: week % 3, outcome: week % 5 }))
    expect(judgeLink(many).verdict).toBe('cannot-compute')
  })

  it('never holds a number that is none', () => {
    const value = fc.oneof(fc.integer({ min: -2, max: 2 }), fc.double({ min: -1e9, max: 1e9, noNaN: true }))
    const pair = fc.record({ week: value, exposure: value, outcome: value })
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 30 }), (pairs) => {
        expect(
          JSON.stringify(judgeLink(pairs), (_, part) =>
            Number.isFinite(part) || typeof part !== 'number' ? part : 'NONE',
          ),
        ).not.toContain('NONE')
      }),
      { numRuns: 300 },
    )
  })
})

describe('what is still missing', () => {
  const numbersOf = (low: number, high: number, weeks: number): LinkFinding => {
    const known = judgeLink(history(30, 0))
    if (known.verdict === 'cannot-compute') throw new Error('no finding')
    return { ...known, verdict: 'none', weeks, difference: { estimate: (low + high) / 2, low, high }, small: 1 }
  }

  it('is nothing once there is an answer', () => {
    expect(weeksToSettle(judgeLink(history(104, -6)))).toEqual({ kind: 'settled' })
  })

  it('is the weeks until the range is narrow enough, or the estimate clear enough', () => {
    // Around zero: half the width needs four times the weeks.
    expect(weeksToSettle(numbersOf(-2, 2, 30))).toEqual({ kind: 'weeks', weeks: 90 })
    // 1.2 ± 1.3: reaches p = 0.01 when the half width is 1.2 × 1.96 / 2.576.
    expect(weeksToSettle(numbersOf(-2.5, 0.1, 40))).toEqual({
      kind: 'weeks',
      weeks: Math.ceil(40 * ((1.3 * 2.576) / 1.96 / 1.2) ** 2) - 40,
    })
  })

  it('is years when nothing would settle it, and unknown when the weeks are too alike', () => {
    expect(weeksToSettle(numbersOf(-20, 20, 30))).toEqual({ kind: 'years' })
    expect(weeksToSettle({ verdict: 'cannot-compute', weeks: 30 })).toEqual({ kind: 'unknown' })
  })

  it('waits when a range leaves out zero and the evidence is not enough', () => {
    expect(waitsForMore(numbersOf(-2, -0.1, 30))).toBe(true)
    expect(waitsForMore(numbersOf(-2, 0.1, 30))).toBe(false)
  })
})
