// The view with its trend, which is computed after the rest is shown: on the chart, in each week and in the sentence.

import { addDays, localDateToDayNumber } from '../../../domain/calendar/local-date.ts'
import type { TrendLevel } from '../../../domain/trends/level-trend.ts'
import type { WidthTrend } from '../../../domain/trends/width-trend.ts'
import { millimetresToUnits, type Units } from '../../i18n/format.ts'
import type { TrendsView } from './trends-view-model.ts'
import type { TrendsWeek } from './trends-week.ts'

const NOON = 0.5

/** `found` is of the same range as `view`. */
export function withTrend(view: TrendsView, { trend, unusual }: WidthTrend, units: Units): TrendsView {
  const days = new Set([...unusual].map(localDateToDayNumber))
  const chart = { ...view.chart, unusual: view.chart.before.filter(({ x }) => days.has(Math.floor(x))) }
  if (trend.kind !== 'trend') return { ...view, chart, trend, unusual: [...unusual] }
  const { levels } = trend
  const inUnits = (cm: number) => millimetresToUnits(cm * 10, units)
  const points = levels.map((level) => ({
    x: dayOf(level) + NOON,
    level: inUnits(level.mean),
    lower: inUnits(level.lower),
    upper: inUnits(level.upper),
  }))
  return {
    ...view,
    chart: { ...chart, trend: points },
    weeks: view.weeks.map((week) => withLevel(week, levels)),
    trend: { kind: 'trend', last: levels.at(-1) },
    unusual: [...unusual],
  }
}

/** The level at the end of the week; in the first and the last of the trend, at the last day that it reaches. */
function withLevel(week: TrendsWeek, levels: readonly TrendLevel[]): TrendsWeek {
  const from = localDateToDayNumber(week.summary.start)
  const to = localDateToDayNumber(addDays(week.summary.start, 7))
  const level = levels.findLast((row) => dayOf(row) < to)
  return level === undefined || dayOf(level) < from ? week : { ...week, level }
}

function dayOf({ week }: TrendLevel): number {
  return Math.round(week * 7)
}
