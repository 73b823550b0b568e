// The view with its means taken over iterations or milestones instead of weeks.

import { type LocalDate, localDateToDayNumber } from '../../../domain/calendar/local-date.ts'
import type { LookBackGrouping } from '../../../domain/look-back/look-back-span.ts'
import type { WeekSummary } from '../../../domain/trends/weekly-summary.ts'
import type { ChartPoint } from '../../charts/chart-data.ts'
import { millimetresToUnits, type Units } from '../../i18n/format.ts'
import type { PeriodRow } from '../periods/period-row.ts'
import type { TrendsView } from './trends-view-model.ts'

/** By what the page puts its means together. */
export type TrendsGrouping = 'week' | LookBackGrouping
export const trendsGroupings: readonly TrendsGrouping[] = ['week', 'iteration', 'milestone']

export interface Periods {
  readonly grouping: LookBackGrouping
  /** Oldest first. */
  readonly rows: readonly PeriodRow[]
}

/** Sessions, trend, busy weeks and pins stay as they are. */
export function withPeriods(view: TrendsView, { grouping, rows }: Periods, units: Units): TrendsView {
  const means = (measure: (summary: WeekSummary) => number | undefined): readonly ChartPoint[] =>
    rows.map(({ span, summary }) => ({ x: middleOf(span.from, span.to), y: measure(summary) ?? Number.NaN }))
  const width = (mm: number | undefined) => (mm === undefined ? undefined : millimetresToUnits(mm, units))
  const hours = (minutes: number | undefined) => (minutes === undefined ? undefined : minutes / 60)
  const { chart } = view
  const isOutside = ({ x }: ChartPoint) => x < chart.span.from || x >= chart.span.to
  return {
    ...view,
    chart: {
      ...chart,
      grouping,
      density: chart.density === 'sessions' ? 'sessions-and-means' : chart.density,
      beforeMeans: means(({ beforeMm }) => width(beforeMm.mean)),
      afterMeans: means(({ afterMm }) => width(afterMm.mean)),
      sitting: means(({ sitting }) => hours(sitting.minutesPerDay.mean)).filter(
        (point) => !Number.isNaN(point.y) && !isOutside(point),
      ),
      sleep: means(({ sleep }) => hours(sleep.timeInBedMinutes.mean)),
    },
  }
}

// The day after the last has the number of the end.
function middleOf(from: LocalDate, to: LocalDate): number {
  return (localDateToDayNumber(from) + localDateToDayNumber(to) + 1) / 2
}
