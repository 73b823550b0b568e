import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { sleepRegularity } from '../../../domain/trends/sleep-regularity.ts'
import { sleepShortfall } from '../../../domain/trends/sleep-shortfall.ts'
import { socialJetlag } from '../../../domain/trends/social-jetlag.ts'
import { expectClose, vectorById, vectorsOf } from '../../support/vectors.ts'

const spans = z.array(z.tuple([z.number(), z.number()]))
const shape = z.object({
  id: z.string(),
  input: z.object({ window_min: z.number(), sleep: spans, missing: spans }),
  expected: z.object({ SRI: z.nullable(z.number()), compared_minutes: z.number() }),
})

const spansOf = (pairs: z.output<typeof spans>) => pairs.map(([start, end]) => ({ start, end }))

describe('sleep regularity', () => {
  it.each(vectorsOf('SRI', shape))('agrees with the reference $id', ({ input, expected }) => {
    const { index, comparedMinutes } = sleepRegularity({
      span: { start: 0, end: input.window_min },
      asleep: spansOf(input.sleep),
      unknown: spansOf(input.missing),
    })
    expect(comparedMinutes).toBe(expected.compared_minutes)
    if (expected.SRI === null) expect(index).toBeUndefined()
    else expectClose([index], [expected.SRI])
  })

  it('counts overlapping episodes once, and looks at nothing outside the window', () => {
    const nights = [
      { start: 660, end: 1140 },
      { start: 2100, end: 2580 },
    ]
    const window = { span: { start: 0, end: 2880 }, asleep: nights, unknown: [] }
    const doubled = [...nights, { start: 700, end: 800 }, { start: -500, end: -100 }, { start: 5000, end: 5400 }]
    expect(sleepRegularity({ ...window, asleep: doubled })).toEqual(sleepRegularity(window))
  })

  it('is that of counting every minute', () => {
    const span = fc
      .tuple(fc.integer({ min: -600, max: 7000 }), fc.integer({ min: 1, max: 900 }))
      .map(([start, length]) => ({ start, end: start + length }))
    fc.assert(
      fc.property(fc.array(span, { maxLength: 8 }), fc.array(span, { maxLength: 3 }), (asleep, unknown) => {
        const isIn = (spans: typeof asleep, minute: number) =>
          spans.some(({ start, end }) => start <= minute && minute < end)
        const minutes = Array.from({ length: 6000 - 1440 }, (_, minute) => minute)
        const compared = minutes.filter((minute) => !isIn(unknown, minute) && !isIn(unknown, minute + 1440))
        const alike = compared.filter((minute) => isIn(asleep, minute) === isIn(asleep, minute + 1440))
        const found = sleepRegularity({ span: { start: 0, end: 6000 }, asleep, unknown })
        expect(found.comparedMinutes).toBe(compared.length)
        if (compared.length > 0) expectClose([found.index], [-100 + (200 * alike.length) / compared.length])
      }),
      { numRuns: 30 },
    )
  })

  it('counts an hour later every night, and a night without any sleep', () => {
    const night = (day: number, later = 0) => ({ start: day * 1440 + 660 + later, end: day * 1440 + 1140 + later })
    const indexOf = (days: number, asleep: readonly { start: number; end: number }[]) =>
      sleepRegularity({ span: { start: 0, end: days * 1440 }, asleep, unknown: [] }).index
    // 60 minutes at both ends of one night of two.
    expectClose([indexOf(2, [night(0), night(1, 60)])], [100 - (200 * 120) / 1440])
    expectClose([indexOf(3, [night(0), night(2)])], [100 - (200 * 480) / 1440])
  })

  it('has nothing to compare within one day', () => {
    expect(sleepRegularity({ span: { start: 0, end: 1440 }, asleep: [], unknown: [] })).toEqual({ comparedMinutes: 0 })
  })
})

describe('social jetlag', () => {
  it('agrees with the reference, the shorter way around the clock', () => {
    const cases = z.object({
      input: z.object({ cases: z.array(z.tuple([z.number(), z.number()])) }),
      expected: z.array(z.number()),
    })
    const { input, expected } = vectorById('social_jetlag', cases)
    expectClose(
      input.cases.map(([work, free]) => socialJetlag(work, free)),
      expected,
    )
  })

  it('is half a day at most', () => {
    expect(socialJetlag(0, 720)).toBe(720)
    expect(socialJetlag(0, 721)).toBe(-719)
  })
})

describe('sleep shortfall', () => {
  it('is the need less the mean of the nights that are known', () => {
    expect(sleepShortfall([400, undefined, 380], 420)).toEqual({ n: 2, mean: 30 })
    expect(sleepShortfall([460], 420)).toEqual({ n: 1, mean: -40 })
    expect(sleepShortfall([undefined], 420)).toEqual({ n: 0 })
  })
})
