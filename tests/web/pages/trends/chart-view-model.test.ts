import { describe, expect, it } from 'vitest'
import { addDays, localDateToDayNumber } from '../../../../domain/calendar/local-date.ts'
import type { LoggedRecords } from '../../../../domain/trends/weekly-summary.ts'
import type { ChartPoint, WeeklyChartData } from '../../../../web/charts/chart-data.ts'
import type { Units } from '../../../../web/i18n/format.ts'
import type { TrendsRange } from '../../../../web/pages/trends/trends-range.ts'
import { buildTrendsView } from '../../../../web/pages/trends/trends-view-model.ts'
import { loggedWeeks } from '../../../support/logged-weeks.ts'
import { captureOn, day, night, noRecords, sittingTotal, stretchOn } from '../../../support/trend-records.ts'

const TODAY = day('2026-11-18')
const TODAY_NUMBER = localDateToDayNumber(TODAY)
const LAST_WEEK = day('2026-11-09')

interface ChartOptions {
  readonly range?: TrendsRange
  readonly units?: Units
}

function chartOf(records: Partial<LoggedRecords>, { range = '3m', units = 'cm' }: ChartOptions = {}): WeeklyChartData {
  const calendar = { today: TODAY, weekStart: 1 }
  return buildTrendsView({ records: { ...noRecords, ...records }, range, calendar, units }).chart
}

describe('split widths on the chart', () => {
  it('are one point a session, before and after apart, at noon of their day', () => {
    const chart = chartOf({ stretches: [stretchOn('2026-11-18', { beforeMm: 1530, afterMm: 1555 })] })
    expect(chart.before).toEqual([{ x: TODAY_NUMBER + 0.5, y: 153 }])
    expect(chart.after).toEqual([{ x: TODAY_NUMBER + 0.5, y: 155.5 }])
    expect(chart.doubtful).toEqual([])
  })

  it('are drawn apart when doubted, and in no mean', () => {
    const doubted = stretchOn('2026-11-18', { beforeMm: 1550, afterMm: 1610, doubtful: true })
    const chart = chartOf({ stretches: [doubted] })
    expect(chart.before).toEqual([])
    expect(chart.after).toEqual([])
    expect(chart.doubtful.map(({ y }) => y)).toEqual([155, 161])
    expect(chart.beforeMeans.every(({ y }) => Number.isNaN(y))).toBe(true)
  })

  it('stand in the order of their days, however the records are ordered', () => {
    const stretches = ['2026-11-17', '2026-10-01', '2026-11-02'].map((date) => stretchOn(date, { beforeMm: 1500 }))
    expect(chartOf({ stretches }).before.map(({ x }) => x)).toEqual([
      TODAY_NUMBER - 47.5,
      TODAY_NUMBER - 15.5,
      TODAY_NUMBER - 0.5,
    ])
  })

  it('stand in inches for those who measure in inches', () => {
    expect(chartOf({ stretches: [stretchOn('2026-11-18', { beforeMm: 1524 })] }, { units: 'inch' }).before[0]?.y).toBe(
      60,
    )
  })

  it('break the line of means where a week has none', () => {
    const chart = chartOf({
      stretches: [stretchOn('2026-11-02', { beforeMm: 1500 }), stretchOn('2026-11-16', { beforeMm: 1520 })],
    })
    expect(chart.beforeMeans.slice(-3).map(({ y }) => y)).toEqual([150, Number.NaN, 152])
  })

  it('outside the range are not there', () => {
    const chart = chartOf({
      stretches: [stretchOn('2026-08-01', { beforeMm: 1500 }), stretchOn('2026-12-01', { beforeMm: 1500 })],
    })
    expect(chart.before).toEqual([])
  })

  it('always fit on their axis, which is at least 10 cm long', () => {
    const { widthAxis } = chartOf({ stretches: [stretchOn('2026-11-18', { beforeMm: 1501 })] })
    expect(widthAxis.min).toBeLessThanOrEqual(150.1)
    expect(widthAxis.max).toBeGreaterThanOrEqual(150.1)
    expect(widthAxis.max - widthAxis.min).toBeGreaterThanOrEqual(10)
  })
})

describe('hours on the chart', () => {
  it('are the mean of the logged days and nights, in the middle of the week', () => {
    const chart = chartOf({
      sittings: [sittingTotal('2026-11-09', 300), sittingTotal('2026-11-10', 420)],
      sleeps: [night('2026-11-09T00:00', '2026-11-09T05:00'), night('2026-11-10T00:00', '2026-11-10T08:00')],
    })
    const middle = localDateToDayNumber(LAST_WEEK) + 3.5
    expect(chart.sitting).toEqual([{ x: middle, y: 6 }])
    expect(known(chart.sleep)).toEqual([{ x: middle, y: 6.5 }])
  })

  it('are no bar and no point where nothing was logged', () => {
    const chart = chartOf({})
    expect(chart.sitting).toEqual([])
    expect(known(chart.sleep)).toEqual([])
  })
})

describe('around the data', () => {
  it('neighbouring busy weeks are one shade, and the running week has none', () => {
    const usual = [3, 7, 1, 9, 5, 2, 8, 4, 6, 5].map((step) => ({ work: 480 + step, sitting: 400 + step }))
    const busy = { work: 700, sitting: 700 }
    const records = loggedWeeks(addDays(LAST_WEEK, -77), [
      ...usual,
      busy,
      { work: 701, sitting: 701 },
      { work: 900, sitting: 900 },
    ])
    const { busy: shades, span } = chartOf(records)
    expect(shades.at(-1)).toEqual({
      from: localDateToDayNumber(addDays(LAST_WEEK, -7)),
      to: localDateToDayNumber(LAST_WEEK) + 7,
    })
    expect(span.to).toBe(localDateToDayNumber(LAST_WEEK) + 14)
  })

  it('days with notes have one pin each, in order', () => {
    const captures = ['2026-11-17', '2026-11-10', '2026-11-17', '2026-01-01'].map((date, index) =>
      captureOn(date, 'x', { id: `c${index}` }),
    )
    expect(chartOf({ captures }).pins).toEqual([TODAY_NUMBER - 8, TODAY_NUMBER - 1])
  })
})

describe('a long range', () => {
  it.each([
    ['3m', 'sessions'],
    ['6m', 'sessions-and-means'],
    ['1y', 'sessions-and-means'],
  ] as const)('of %s shows %s', (range, density) => {
    expect(chartOf({}, { range }).density).toBe(density)
  })

  it('of many years shows means of four weeks, counted back from the last', () => {
    const old = stretchOn('2018-01-01', { beforeMm: 1400 })
    const recent = ['2026-10-26', '2026-11-02', '2026-11-16'].map((date, index) =>
      stretchOn(date, { id: `s${index}`, beforeMm: 1500 + index * 30 }),
    )
    const chart = chartOf({ stretches: [old, ...recent] }, { range: 'all' })
    expect(chart.density).toBe('four-week-means')
    expect(chart.beforeMeans.at(-1)).toEqual({ x: localDateToDayNumber(day('2026-11-09')), y: 153 })
    expect(known(chart.beforeMeans)).toHaveLength(2)
  })
})

function known(points: readonly ChartPoint[]): readonly ChartPoint[] {
  return points.filter(({ y }) => !Number.isNaN(y))
}
