// The days whose split width does not look like the person's own.

import type { LocalDate } from '../calendar/local-date.ts'
import type { Sliced } from '../sliced.ts'
import type { DailyWidth } from './daily-width.ts'
import { unusualValuesInSlices } from './unusual-values.ts'

/** Dates of `widths`, ascending and one a day, that are flagged as unusual. */
export function* unusualDatesInSlices(widths: readonly DailyWidth[]): Sliced<ReadonlySet<LocalDate>> {
  const values = widths.map(({ day, cm }) => ({ week: day / 7, value: cm }))
  yield
  const judged = yield* unusualValuesInSlices(values)
  yield
  return new Set(widths.flatMap(({ date }, index) => (judged[index]?.isUnusual === true ? [date] : [])))
}
