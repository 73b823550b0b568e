import { describe, expect, it } from 'vitest'
import { addDays } from '../../../../domain/calendar/local-date.ts'
import type { LoggedRecords } from '../../../../domain/trends/weekly-summary.ts'
import type { TrendsRange } from '../../../../web/pages/trends/trends-range.ts'
import { buildTrendsView, type TrendsView } from '../../../../web/pages/trends/trends-view-model.ts'
import { type LoggedWeek, loggedWeeks } from '../../../support/logged-weeks.ts'
import { captureOn, day, noRecords, stretchOn } from '../../../support/trend-records.ts'

// A Wednesday; the running week starts on Monday 16 November.
const TODAY = day('2026-11-18')
const RUNNING_WEEK = day('2026-11-16')

function viewOf(records: Partial<LoggedRecords>, range: TrendsRange = '6m'): TrendsView {
  return buildTrendsView({
    records: { ...noRecords, ...records },
    range,
    calendar: { today: TODAY, weekStart: 1 },
    units: 'cm',
  })
}

/** The weeks right before the running one. */
function pastWeeks(weeks: readonly LoggedWeek[]): LoggedRecords {
  return loggedWeeks(addDays(RUNNING_WEEK, -7 * weeks.length), weeks)
}

describe('the weeks', () => {
  it('go from the first of the range to the running one, empty ones included', () => {
    const { weeks, from, to, isEmpty } = viewOf({})
    expect(weeks.map(({ summary }) => summary.start).slice(0, 2)).toEqual(['2026-05-18', '2026-05-25'])
    expect(weeks.at(-1)?.summary.start).toBe(RUNNING_WEEK)
    expect(weeks.every((week) => week.isEmpty)).toBe(true)
    expect([from, to, isEmpty]).toEqual(['2026-05-18', TODAY, true])
  })

  it('are not empty with a doubted measurement or a note alone', () => {
    expect(viewOf({ captures: [captureOn('2026-11-17', 'a')] }).isEmpty).toBe(false)
    expect(viewOf({ stretches: [stretchOn('2026-11-17', { beforeMm: 1500, doubtful: true })] }).isEmpty).toBe(false)
  })

  it('reach back to the oldest entry when everything is shown', () => {
    const { weeks } = viewOf({ stretches: [stretchOn('2016-11-16', { beforeMm: 1500 })] }, 'all')
    expect(weeks[0]?.summary.start).toBe('2016-11-14')
  })
})

describe('what is found about split width', () => {
  it('is nothing without a measurement before stretching', () => {
    expect(viewOf({}).width).toEqual({ kind: 'none', afterCount: 0 })
    expect(viewOf({ stretches: [stretchOn('2026-11-17', { afterMm: 1500 })] }).width).toEqual({
      kind: 'none',
      afterCount: 1,
    })
  })

  it('is too little while fewer than eight weeks are measured', () => {
    const { width } = viewOf(pastWeeks(Array.from({ length: 7 }, () => ({ beforeMm: 1500 }))))
    expect(width).toEqual({ kind: 'too-few-weeks', measurements: 7, weeks: 7, need: 8 })
  })

  it('compares the first four measured weeks with the last four, gaps left out', () => {
    const measured = [1500, 1510, 1520, 1530, 1540, 1550, 1560, 1570].map((beforeMm) => ({ beforeMm }))
    const { width } = viewOf(pastWeeks([...measured.slice(0, 3), {}, {}, ...measured.slice(3)]))
    expect(width).toEqual({ kind: 'compared', measurements: 8, weeksEach: 4, firstMm: 1515, lastMm: 1555 })
  })

  it('leaves doubted measurements out and counts them', () => {
    const { stretches } = pastWeeks(Array.from({ length: 8 }, () => ({ beforeMm: 1500 })))
    const doubted = stretchOn('2026-11-17', { id: 'doubted', beforeMm: 1900, doubtful: true })
    const view = viewOf({ stretches: [...stretches, doubted] })
    expect(view.width).toMatchObject({ kind: 'compared', measurements: 8, lastMm: 1500 })
    expect(view.doubtfulCount).toBe(1)
  })
})

describe('what is found about busy weeks', () => {
  const usual = Array.from({ length: 12 }, (_, index) => ({ work: 480 + index, sitting: 400 + index }))

  it('counts those that can be judged', () => {
    const { busy, weeks } = viewOf(pastWeeks([...usual, { work: 600, sitting: 600 }]))
    expect(busy).toMatchObject({ kind: 'judged', judged: 5 })
    expect(weeks.at(-2)?.verdict.kind).toBe('busy')
  })

  it('never judges the running week', () => {
    const { weeks } = viewOf(loggedWeeks(addDays(RUNNING_WEEK, -84), [...usual, { work: 600, sitting: 600 }]))
    expect(weeks.at(-1)?.verdict).toEqual({ kind: 'unknown', why: 'unfinished' })
  })

  it('says how many weeks are there while they are too few', () => {
    expect(viewOf(pastWeeks(usual.slice(0, 6))).busy).toEqual({ kind: 'too-few', have: 5, need: 8 })
  })

  it('says that too little is recorded when no week has two components', () => {
    expect(viewOf(pastWeeks(usual.map(({ work }) => ({ work })))).busy).toEqual({ kind: 'not-recorded' })
  })

  it('measures the first week shown by the 26 before it', () => {
    const weeks = Array.from({ length: 45 }, (_, index) => ({ work: 480 + (index % 7), sitting: 400 + (index % 5) }))
    const { weeks: shown } = viewOf(pastWeeks(weeks))
    expect(shown[0]?.verdict).toHaveProperty('score')
  })
})
