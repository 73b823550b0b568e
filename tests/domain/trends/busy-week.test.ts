import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { addDays } from '../../../domain/calendar/local-date.ts'
import { type BusyVerdict, judgeWeeks } from '../../../domain/trends/busy-week.ts'
import { summariseWeeks, type WeekSummary } from '../../../domain/trends/weekly-summary.ts'
import { day, noRecords } from '../../support/trend-records.ts'
import { VECTOR_TOLERANCE, vectorById } from '../../support/vectors.ts'

const FIRST_MONDAY = day('2025-01-06')

interface Week {
  readonly work?: number
  readonly sitting?: number
  readonly bed?: number
  readonly days?: number
}

/** Consecutive weeks with these sums (work) and daily means (sitting, time in bed), on 7 logged days unless told. */
function weeksOf(weeks: readonly Week[]): readonly WeekSummary[] {
  const to = addDays(FIRST_MONDAY, weeks.length * 7 - 1)
  return summariseWeeks(noRecords, { from: FIRST_MONDAY, to, weekStart: 1 }).map((empty, index) => {
    const { work, sitting, bed, days = 7 } = weeks[index] ?? {}
    return {
      ...empty,
      work: { ...empty.work, minutes: work === undefined ? { n: 0 } : { n: days, total: work } },
      sitting: { ...empty.sitting, minutesPerDay: sitting === undefined ? { n: 0 } : { n: days, mean: sitting } },
      sleep: { ...empty.sleep, timeInBedMinutes: bed === undefined ? { n: 0 } : { n: days, mean: bed } },
    }
  })
}

function lastVerdict(weeks: readonly Week[]): BusyVerdict | undefined {
  return judgeWeeks(weeksOf(weeks), addDays(FIRST_MONDAY, weeks.length * 7)).at(-1)
}

const pastWeeks: readonly Week[] = [1, 2, 3, 4, 5, 6, 7, 8].map((step) => ({ work: 2400 + step, sitting: 400 + step }))

describe('a busy week', () => {
  it('has the score and the z values of the reference', () => {
    const shape = z.object({
      input: z.object({ sit: z.array(z.number()), work: z.array(z.number()) }),
      expected: z.object({ z_sit: z.number(), z_work: z.number(), busy: z.number() }),
    })
    const { input, expected } = vectorById('busy_z', shape)
    const verdict = lastVerdict(input.sit.map((sitting, index) => ({ sitting, work: input.work[index] ?? Number.NaN })))
    if (verdict === undefined || !('score' in verdict)) throw new Error('not judged')
    const zOf = (component: string) => verdict.reasons.find((reason) => reason.component === component)?.z ?? Number.NaN
    expect(Math.abs(verdict.score - expected.busy)).toBeLessThan(VECTOR_TOLERANCE)
    expect(Math.abs(zOf('sitting') - expected.z_sit)).toBeLessThan(VECTOR_TOLERANCE)
    expect(Math.abs(zOf('work') - expected.z_work)).toBeLessThan(VECTOR_TOLERANCE)
  })

  it.each([
    ['busy above the own 75th percentile', { work: 2500, sitting: 500 }, 'busy'],
    ['calm below the own 25th percentile', { work: 2300, sitting: 300 }, 'calm'],
    ['usual in between', { work: 2404, sitting: 405 }, 'usual'],
  ] as const)('is told apart: %s', (_fact, week, kind) => {
    expect(lastVerdict([...pastWeeks, week])?.kind).toBe(kind)
  })

  it('is busy at exactly the percentile', () => {
    // Nine past weeks: the 75th percentile is the seventh of them.
    const nine = [...pastWeeks, { work: 2409, sitting: 409 }]
    expect(lastVerdict([...nine, { work: 2407, sitting: 407 }])?.kind).toBe('busy')
    expect(lastVerdict([...nine, { work: 2406, sitting: 407 }])?.kind).toBe('usual')
  })

  it('is as rare as the person wants it', () => {
    const weeks = weeksOf([...pastWeeks, { work: 2407, sitting: 407 }])
    const today = addDays(FIRST_MONDAY, 9 * 7)
    expect(judgeWeeks(weeks, today).at(-1)?.kind).toBe('busy')
    expect(judgeWeeks(weeks, today, { busyShare: 0.9 }).at(-1)?.kind).toBe('usual')
    expect(judgeWeeks(weeks, today, { busyShare: 0.6 }).at(-1)?.kind).toBe('busy')
  })

  it('gives its reasons with own value, own median and z, the strongest first', () => {
    const verdict = lastVerdict([...pastWeeks, { work: 2410, sitting: 500 }])
    if (verdict?.kind !== 'busy') throw new Error('not busy')
    expect(verdict.reasons.map(({ component, value, ownMedian }) => [component, value, ownMedian])).toEqual([
      ['sitting', 500, 404.5],
      ['work', 2410, 2404.5],
    ])
    expect(verdict.reasons[0]?.z).toBeCloseTo(95.5 / (1.4826 * 2), 9)
  })

  it('counts short sleep as load', () => {
    const past = pastWeeks.map((week, index) => ({ ...week, bed: 420 + index }))
    const verdict = lastVerdict([...past, { work: 2404, sitting: 404, bed: 300 }])
    if (verdict?.kind !== 'busy') throw new Error('not busy')
    expect(verdict.reasons[0]?.component).toBe('sleep')
    expect(verdict.reasons[0]?.z).toBeGreaterThan(0)
  })
})

describe('a week that cannot be judged', () => {
  it('is the newest one while it is not over, however busy it looks', () => {
    const weeks = weeksOf([...pastWeeks, { work: 9000, sitting: 1000 }])
    const lastDay = addDays(FIRST_MONDAY, 8 * 7 + 6)
    expect(judgeWeeks(weeks, lastDay).at(-1)).toEqual({ kind: 'unknown', why: 'unfinished' })
    expect(judgeWeeks(weeks, addDays(lastDay, 1)).at(-1)?.kind).toBe('busy')
  })

  it.each([
    ['one component alone', { work: 2500 }],
    ['fewer than five logged days', { work: 2500, sitting: 500, days: 4 }],
    ['nothing recorded', {}],
  ])('has %s', (_fact, week) => {
    expect(lastVerdict([...pastWeeks, week])).toEqual({ kind: 'unknown', why: 'incomplete' })
  })

  it('has fewer than eight complete weeks before it', () => {
    expect(lastVerdict([...pastWeeks.slice(1), { work: 2500, sitting: 500 }])).toEqual({
      kind: 'too-few',
      have: 7,
      need: 8,
    })
    expect(lastVerdict([{ work: 2500, sitting: 500 }])).toEqual({ kind: 'too-few', have: 0, need: 8 })
  })

  it('has missing weeks before it, which fill no gap', () => {
    const gaps = pastWeeks.flatMap((week, index) => (index < 7 ? [week, {}] : []))
    expect(lastVerdict([...gaps, { work: 2500, sitting: 500 }])).toEqual({ kind: 'too-few', have: 7, need: 8 })
    expect(lastVerdict([...gaps, pastWeeks[7] ?? {}, {}, { work: 2500, sitting: 500 }])?.kind).toBe('busy')
  })

  it('has a past in which all weeks are alike', () => {
    const alike = pastWeeks.map(() => ({ work: 2400, sitting: 400 }))
    expect(lastVerdict([...alike, { work: 2500, sitting: 500 }])).toEqual({ kind: 'unknown', why: 'no-variation' })
  })
})

describe('the past that a week is measured by', () => {
  it('gives the standard deviation where most of its weeks are alike', () => {
    const past = pastWeeks.map((week, index) => ({ ...week, sitting: index === 0 ? 480 : 400 }))
    const verdict = lastVerdict([...past, { work: 2500, sitting: 480 }])
    if (verdict?.kind !== 'busy') throw new Error('not busy')
    // Seven times 400 and once 480: mean 410, sample standard deviation √800.
    expect(verdict.reasons.find(({ component }) => component === 'sitting')?.z).toBeCloseTo(80 / Math.sqrt(800), 9)
  })

  it('leaves out a component that never varied, when two others did', () => {
    const past = pastWeeks.map((week) => ({ ...week, bed: 420 }))
    const verdict = lastVerdict([...past, { work: 2500, sitting: 500, bed: 300 }])
    if (verdict?.kind !== 'busy') throw new Error('not busy')
    expect(verdict.reasons.map(({ component }) => component)).toEqual(['work', 'sitting'])
  })

  it('is the 26 weeks before it and nothing older or newer', () => {
    const newest = { work: 2408, sitting: 408 }
    const recent = Array.from({ length: 26 }, (_, index) => pastWeeks[index % 8] ?? {})
    const old = Array.from({ length: 10 }, () => ({ work: 9000, sitting: 1200 }))
    expect(lastVerdict([...old, ...recent, newest])).toEqual(lastVerdict([...recent, newest]))
    const later = [...recent, newest, { work: 9000, sitting: 1200 }]
    expect(judgeWeeks(weeksOf(later), addDays(FIRST_MONDAY, 700))[26]).toEqual(lastVerdict([...recent, newest]))
  })
})
