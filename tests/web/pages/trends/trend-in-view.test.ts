import { beforeEach, expect, it } from 'vitest'
import { addDays, localDateToDayNumber } from '../../../../domain/calendar/local-date.ts'
import { runToEnd } from '../../../../domain/sliced.ts'
import { widthTrendInSlices } from '../../../../domain/trends/width-trend.ts'
import { chosenLanguage } from '../../../../web/i18n/language.ts'
import { legendInWords } from '../../../../web/pages/trends/chart-legend.tsx'
import { withTrend } from '../../../../web/pages/trends/trend-in-view.ts'
import { buildTrendsView } from '../../../../web/pages/trends/trends-view-model.ts'
import { trendSentence } from '../../../../web/pages/trends/trends-words.ts'
import { csvColumns, tableColumns } from '../../../../web/pages/trends/week-columns.ts'
import { day, noRecords, stretchOn } from '../../../support/trend-records.ts'

const calendar = { today: day('2026-11-18'), weekStart: 1 }
const FIRST = day('2026-09-07')

/** The page's view of one session a week with these widths, before and with its trend. */
function viewsOf(widths: readonly number[], units: 'cm' | 'inch' = 'cm') {
  const stretches = widths.map((beforeMm, week) => stretchOn(addDays(FIRST, week * 7), { beforeMm }))
  const view = buildTrendsView({ records: { ...noRecords, stretches }, range: '3m', calendar, units })
  const weekEnds = view.weeks.map(({ summary }) => addDays(summary.start, 6))
  return { view, shown: withTrend(view, runToEnd(widthTrendInSlices(stretches, weekEnds)), units) }
}

beforeEach(() => {
  chosenLanguage.value = 'en'
})

const usual = [1500, 1505, 1495, 1510, 1500, 1507, 1498, 1503]

it('before the trend is known there is no line, and no word about one', () => {
  const { view } = viewsOf(usual)
  expect(view.chart.trend).toEqual([])
  expect(trendSentence(view, 'cm')).toBe('')
  expect(legendInWords(view.chart).join()).not.toContain('trend')
})

it('the line stands at noon of its days, in its band, from the first measurement to the last', () => {
  const { shown } = viewsOf(usual)
  const { trend } = shown.chart
  expect(trend[0]?.x).toBe(localDateToDayNumber(FIRST) + 0.5)
  expect(trend.at(-1)?.x).toBe(localDateToDayNumber(addDays(FIRST, 49)) + 0.5)
  expect(trend.every(({ lower, level, upper }) => lower < level && level < upper)).toBe(true)
  expect(legendInWords(shown.chart)).toContain('━ Before, trend with 95 % range')
})

it('the sentence says where the line ends, and its range', () => {
  const { shown } = viewsOf(usual)
  expect(trendSentence(shown, 'cm')).toMatch(
    /^The trend line ends at 150(\.\d)?\scm; with 95 % probability the level lies within 149(\.\d)?\scm – 15[01](\.\d)?\scm\.$/,
  )
  chosenLanguage.value = 'ja'
  expect(trendSentence(shown, 'cm')).toMatch(/^傾向線の終わりは150(\.\d)?\scmです。/)
})

it('too few days are said as such', () => {
  const { shown } = viewsOf([1500, 1510, 1505])
  expect(shown.chart.trend).toEqual([])
  expect(trendSentence(shown, 'cm')).toBe(
    'No trend line yet: it takes 5 days with a width before stretching (3 so far).',
  )
})

it('a value unlike the others is named with its day, and said to count', () => {
  const { shown } = viewsOf([...usual, 1800])
  expect(trendSentence(shown, 'cm')).toContain(
    'One value is unlike your others (2 Nov 2026). It counts until you say that it was measured badly.',
  )
})

it('a value unlike the others has a ring on the chart and in the legend, and no other has', () => {
  const { view, shown } = viewsOf([...usual, 1800])
  expect(shown.chart.unusual).toEqual([{ x: localDateToDayNumber(day('2026-11-02')) + 0.5, y: 180 }])
  expect(legendInWords(shown.chart)).toContain('◯ Unlike the others')
  expect(view.chart.unusual).toEqual([])
  expect(viewsOf(usual).shown.chart.unusual).toEqual([])
  expect(legendInWords(viewsOf(usual).shown.chart).join()).not.toContain('Unlike')
})

it('each week has its level in the table and in the CSV; a week outside the line has none', () => {
  const { shown } = viewsOf(usual)
  const level = tableColumns('cm').find(({ header }) => header === 'Trend')
  const lower = csvColumns({ units: 'cm', notes: () => [] }).find(({ header }) => header === 'Trend (cm, 2.5 %)')
  const cells = shown.weeks.map((week) => [level?.cell(week), lower?.cell(week)])
  expect(cells.at(-1)).toEqual(['', undefined])
  expect(cells.filter(([words]) => words !== '')).toHaveLength(usual.length)
  expect(String(cells[4]?.[0])).toMatch(/^1(49|50)(\.\d)?\scm$/)
  expect(Number(cells[4]?.[1])).toBeGreaterThan(148)
})

it('in inches the line is in inches too', () => {
  const { shown } = viewsOf(usual, 'inch')
  expect(shown.chart.trend[0]?.level).toBeCloseTo(59.1, 0)
})
