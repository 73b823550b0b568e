import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { milestonesOf } from '../../../../domain/look-back/milestones.ts'
import { formatDays } from '../../../../web/i18n/format.ts'
import { chosenLanguage } from '../../../../web/i18n/language.ts'
import { buildPeriodRows, type JudgedWeek } from '../../../../web/pages/periods/period-row.ts'
import { comparisonSentence, spanName } from '../../../../web/pages/periods/period-words.ts'
import { day, noRecords, stretchOn } from '../../../support/trend-records.ts'

beforeEach(() => {
  chosenLanguage.value = 'en'
})
afterEach(() => {
  chosenLanguage.value = undefined
})

const range = { from: day('2026-10-05'), to: day('2026-11-20') }
const milestones = milestonesOf([], { ...range, weekStart: 1 })
const week = (start: string, kind: 'busy' | 'usual' | 'unknown'): JudgedWeek => ({
  start: day(start),
  verdict: kind === 'unknown' ? { kind, why: 'unfinished' } : { kind, score: 1, threshold: 1, reasons: [] },
})
const weeks = [
  week('2026-10-12', 'busy'),
  week('2026-10-26', 'usual'),
  week('2026-11-02', 'busy'),
  week('2026-11-16', 'unknown'),
]
const records = {
  ...noRecords,
  stretches: [
    stretchOn('2026-10-06', { beforeMm: 1500 }),
    stretchOn('2026-10-20', { beforeMm: 1520 }),
    stretchOn('2026-11-05', { beforeMm: 1530 }),
  ],
}
const input = { records, weeks, milestones, grouping: 'milestone', range } as const

describe('rows of milestones', () => {
  it('have their own records and their own weeks', () => {
    const rows = buildPeriodRows(input)
    expect(rows.map(({ summary }) => summary.beforeMm)).toEqual([
      { n: 2, mean: 1510 },
      { n: 1, mean: 1530 },
    ])
    expect(rows.map((row) => row.weeks)).toEqual([
      { judged: 2, busy: 1 },
      { judged: 1, busy: 1 },
    ])
  })

  it('leave out one that began before what was read', () => {
    const rows = buildPeriodRows({ ...input, range: { ...range, from: day('2026-10-06') } })
    expect(rows.map(({ span }) => span.from)).toEqual(['2026-11-02'])
  })

  it('compare the last with the one before, and say what cannot be known', () => {
    expect(comparisonSentence(buildPeriodRows(input), records, 'cm')).toBe(
      `${formatDays(day('2026-11-02'), day('2026-11-29'))}: 153 cm before stretching on average (1 measurement); in the one before 151 cm (2). Difference +2 cm. Whether that is more than your reading error cannot be said before you have measured twice in a few sessions. Busy weeks: 1 of 1 that can be judged; in the one before 1 of 2.`,
    )
  })

  it('compare nothing with nothing', () => {
    expect(comparisonSentence([], noRecords, 'cm')).toMatch(/^None began/)
    expect(comparisonSentence(buildPeriodRows(input).slice(1), records, 'cm')).toMatch(/only one/)
    expect(comparisonSentence(buildPeriodRows({ ...input, records: noRecords }), noRecords, 'cm')).toMatch(
      /^No split width/,
    )
  })
})

it('an iteration goes by the name of its milestone and its number', () => {
  const [row] = buildPeriodRows({ ...input, grouping: 'iteration' })
  if (row === undefined) throw new Error('no row')
  expect(spanName({ ...row.span, milestone: { ...row.span.milestone, title: 'October' } })).toBe('October, iteration 1')
  expect(spanName(row.span)).toBe(formatDays(day('2026-10-05'), day('2026-10-11')))
})
