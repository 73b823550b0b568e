// The trend of the width before stretching, on the days it was measured and at the end of each week too.

import { type LocalDate, localDateToDayNumber } from '../calendar/local-date.ts'
import type { Stretch } from '../records/stretch.ts'
import type { Sliced } from '../sliced.ts'
import { dailyWidthsInSlices } from './daily-width.ts'
import { type LevelTrend, levelTrendInSlices, type TrendRow } from './level-trend.ts'
import { unusualDatesInSlices } from './unusual-dates.ts'

export interface WidthTrend {
  /** In cm; `week` is the day's number since 1970-01-01 divided by 7. */
  readonly trend: LevelTrend
  /** Days whose value was flagged. It counts in the trend all the same: nobody but the person takes a value out. */
  readonly unusual: ReadonlySet<LocalDate>
}

/** Of these sessions alone, without doubtful ones; the level is known from the first measured day to the last, on each of them and
 *  on those days of `weekEnds` (ascending) that lie between. */
export function* widthTrendInSlices(stretches: readonly Stretch[], weekEnds: readonly LocalDate[]): Sliced<WidthTrend> {
  const widths = yield* dailyWidthsInSlices(stretches, 'before')
  yield
  const unusual = yield* unusualDatesInSlices(widths)
  const rows = widths.map(({ day, cm }) => ({ week: day / 7, value: cm }))
  yield
  const trend = yield* levelTrendInSlices([...rows, ...levelsAskedFor(rows, weekEnds)])
  return { trend, unusual }
}

function levelsAskedFor(rows: readonly TrendRow[], weekEnds: readonly LocalDate[]): readonly TrendRow[] {
  const first = rows[0]?.week ?? 0
  const last = rows.at(-1)?.week ?? 0
  const measured = new Set(rows.map(({ week }) => week))
  return weekEnds
    .map((date) => ({ week: weekOf(date) }))
    .filter(({ week }) => week > first && week < last && !measured.has(week))
}

function weekOf(date: LocalDate): number {
  return localDateToDayNumber(date) / 7
}
