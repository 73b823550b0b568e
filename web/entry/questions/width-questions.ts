// Widths that are asked about: slips, wider than legs can open, and far off the person's own trend.

import { type LocalDate, localDateToDayNumber } from '../../../domain/calendar/local-date.ts'
import type { Stretch } from '../../../domain/records/stretch.ts'
import type { Sliced } from '../../../domain/sliced.ts'
import { type DailyWidth, dailyWidthsInSlices, type WidthSeries } from '../../../domain/trends/daily-width.ts'
import { median } from '../../../domain/trends/quantile.ts'
import { unusualValuesInSlices } from '../../../domain/trends/unusual-values.ts'
import { likelyWidth } from './likely-width.ts'

export interface NewWidth {
  readonly series: WidthSeries
  readonly mm: number
  readonly date: LocalDate
}

export type WidthDoubt =
  | { readonly kind: 'slip'; readonly meantMm: number }
  /** More than both legs in a line. */
  | { readonly kind: 'over-legs'; readonly mostMm: number }
  /** `fromMm` and `toMm` are the least and the most of the last few. */
  | { readonly kind: 'unusual'; readonly fromMm: number; readonly toMm: number }

/** This much wider than the widest so far nobody gets from one time to the next. */
const LEAP = 1.5
/** The last ones that an answer names. */
const LAST = 5

/** Why a new width is asked about; undefined where it is like the person's own. `earlier` are other sessions, of any date and in
 *  any order; only those before its date count, and not those that are doubted. What is unusual is told by the rule that
 *  the trend uses, from the fifth value on: nothing else is looked at, least of all what the person believes. */
export function* doubtAboutInSlices(
  { series, mm, date }: NewWidth,
  earlier: readonly Stretch[],
  legLengthMm: number | undefined,
): Sliced<WidthDoubt | undefined> {
  const measured = function* (of: WidthSeries) {
    const widths = yield* dailyWidthsInSlices(earlier, of)
    return widths.filter((width) => width.date < date)
  }
  const before = yield* measured(series)
  const known = before.length > 0 ? before : yield* measured(series === 'before' ? 'after' : 'before')
  const last = known.slice(-LAST).map(({ cm }) => cm * 10)
  const expected = median(last)
  const meantMm = expected === undefined ? undefined : likelyWidth(mm, expected)
  if (meantMm !== undefined) return { kind: 'slip', meantMm }
  if (legLengthMm !== undefined && mm > 2 * legLengthMm) return { kind: 'over-legs', mostMm: 2 * legLengthMm }
  const isUnlike = isLeap(mm, known) || (yield* isUnusual({ day: localDateToDayNumber(date), cm: mm / 10 }, before))
  if (!isUnlike) return undefined
  return { kind: 'unusual', fromMm: Math.min(...last), toMm: Math.max(...last) }
}

function isLeap(mm: number, known: readonly DailyWidth[]): boolean {
  return known.length > 0 && mm > LEAP * Math.max(...known.map(({ cm }) => cm * 10))
}

function* isUnusual(candidate: Pick<DailyWidth, 'day' | 'cm'>, before: readonly DailyWidth[]): Sliced<boolean> {
  const values = [...before, candidate].map(({ day, cm }) => ({ week: day / 7, value: cm }))
  const judged = yield* unusualValuesInSlices(values)
  return judged.at(-1)?.isUnusual === true
}
