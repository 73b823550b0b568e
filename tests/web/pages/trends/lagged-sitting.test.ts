import { beforeEach, describe, expect, it } from 'vitest'
import { addDays } from '../../../../domain/calendar/local-date.ts'
import { chosenLanguage } from '../../../../web/i18n/language.ts'
import { legendInWords } from '../../../../web/pages/trends/chart-legend.tsx'
import { withSittingLag } from '../../../../web/pages/trends/lagged-sitting.ts'
import { buildTrendsView } from '../../../../web/pages/trends/trends-view-model.ts'
import { csvColumns, tableColumns } from '../../../../web/pages/trends/week-columns.ts'
import { loggedWeeks } from '../../../support/logged-weeks.ts'
import { day } from '../../../support/trend-records.ts'

const FIRST = day('2026-08-17')
const weeks = Array.from({ length: 14 }, (_, week) => ({ sitting: 300 + week, beforeMm: 1500 }))
const view = buildTrendsView({
  records: loggedWeeks(FIRST, weeks),
  range: '3m',
  calendar: { today: addDays(FIRST, 14 * 7 - 1), weekStart: 1 },
  units: 'cm',
})

beforeEach(() => {
  chosenLanguage.value = 'en'
})

it('nothing moves in the same week', () => {
  expect(withSittingLag(view, 0)).toBe(view)
  expect(tableColumns('cm').map(({ header }) => header)).not.toContain('Sitting, a week earlier')
})

it.each([1, 2] as const)('each bar stands %i weeks later, and none after the end', (lag) => {
  const { chart } = withSittingLag(view, lag)
  expect(chart.sitting).toEqual(view.chart.sitting.slice(0, -lag).map(({ x, y }) => ({ x: x + 7 * lag, y })))
  expect(chart.sleep).toEqual(view.chart.sleep)
})

describe('the first weeks', () => {
  const earlier = [{ sitting: 100 }, { sitting: 200 }]
  const before = addDays(FIRST, -14)
  const longer = buildTrendsView({
    records: loggedWeeks(before, [...earlier, ...weeks]),
    range: '3m',
    calendar: { today: addDays(FIRST, 14 * 7 - 1), weekStart: 1 },
    units: 'cm',
  })

  it.each([
    [1, [200]],
    [2, [100, 200]],
  ] as const)('take the sitting of %i weeks before, where the device knows it', (lag, minutes) => {
    const shown = withSittingLag(longer, lag)
    expect(shown.weeks[0]?.summary.start).toBe(longer.weeks[0]?.summary.start)
    expect(shown.weeks.slice(0, lag).map(({ earlierSittingMinutes }) => earlierSittingMinutes)).toEqual(minutes)
    expect(shown.chart.sitting.slice(0, lag).map(({ y }) => y)).toEqual(minutes.map((each) => each / 60))
    expect(shown.chart.sitting[0]?.x).toBe(longer.chart.span.from + 3.5)
    expect(shown.chart.sitting).toHaveLength(longer.chart.sitting.length)
  })
})

it('the file has a column for it too, in minutes', () => {
  const shown = withSittingLag(view, 1)
  const column = csvColumns({ units: 'cm', notes: () => [], sittingLag: 1 }).find(
    ({ header }) => header === 'Sitting, a week earlier (min)',
  )
  expect(shown.weeks.map((week) => column?.cell(week)).slice(0, 3)).toEqual([undefined, 300, 301])
  expect(csvColumns({ units: 'cm', notes: () => [] }).map(({ header }) => header)).not.toContain(column?.header)
})

it('the table shows it in a column of its own, with nothing for the weeks that have no such week', () => {
  const shown = withSittingLag(view, 2)
  const column = tableColumns('cm', 2).find(({ header }) => header === 'Sitting, 2 weeks earlier')
  const cells = shown.weeks.map((week) => column?.cell(week))
  const plain = tableColumns('cm').find(({ header }) => header.startsWith('Sitting'))
  expect(cells.slice(0, 2)).toEqual(['', ''])
  expect(cells.slice(2)).toEqual(view.weeks.slice(0, -2).map((week) => plain?.cell(week)))
})

it('the legend says which week the bars are of', () => {
  expect(legendInWords(withSittingLag(view, 1).chart)).toContain('▮ Sitting, a week earlier')
  expect(legendInWords(view.chart)).toContain('▮ Sitting')
})
