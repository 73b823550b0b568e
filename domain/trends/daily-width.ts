// The split width day by day, in cm: one value a day, because what was measured within a day shares that day's own noise.

import { type LocalDate, localDateToDayNumber } from '../calendar/local-date.ts'
import { minuteOfDayAt } from '../calendar/time-zone.ts'
import type { Stretch } from '../records/stretch.ts'
import type { Sliced } from '../sliced.ts'

/** Before and after stretching are series of their own and never mixed. */
export type WidthSeries = 'before' | 'after'

export interface DailyWidth {
  readonly date: LocalDate
  readonly cm: number
  /** Every measurement of the day was made from 15:00 on, or none; absent when they differ or a time is not known. */
  readonly isEvening?: boolean | undefined
}

const EVENING_MINUTE = 15 * 60

/** Sessions between two offers to pause: telling the hour in the zone of each is slow. */
const SLICE = 64

/** Both series in one go over the sessions: the mean of each day's measurements, ascending by date. Without deleted sessions and
 *  those the person doubts. */
export function* dailyWidthsInSlices(
  stretches: readonly Stretch[],
): Sliced<Readonly<Record<WidthSeries, readonly DailyWidth[]>>> {
  const days = { before: new Map<LocalDate, MeasuredDay>(), after: new Map<LocalDate, MeasuredDay>() }
  for (let from = 0; from < stretches.length; from += SLICE) {
    stretches.slice(from, from + SLICE).forEach((stretch) => {
      if (stretch.deleted || stretch.doubtful === true) return
      note(days.before, stretch, stretch.beforeMm)
      note(days.after, stretch, stretch.afterMm)
    })
    yield
  }
  return { before: inOrder(days.before), after: inOrder(days.after) }
}

/** The day number of each. */
export function dayNumbersOf(widths: readonly DailyWidth[]): Float64Array {
  return new Float64Array(widths.map(({ date }) => localDateToDayNumber(date)))
}

interface MeasuredDay {
  mm: number
  count: number
  /** How many were measured in the evening, NaN once a time is not known. */
  evenings: number
}

function note(days: Map<LocalDate, MeasuredDay>, stretch: Stretch, mm: number | undefined): void {
  if (mm === undefined || stretch.date === undefined) return
  const { mm: sum, count, evenings } = days.get(stretch.date) ?? { mm: 0, count: 0, evenings: 0 }
  days.set(stretch.date, { mm: sum + mm, count: count + 1, evenings: evenings + eveningOf(stretch) })
}

function inOrder(days: ReadonlyMap<LocalDate, MeasuredDay>): readonly DailyWidth[] {
  return [...days]
    .map(([date, { mm, count, evenings }]): DailyWidth => {
      const isOneKind = evenings === 0 || evenings === count
      return { date, cm: mm / count / 10, isEvening: isOneKind ? evenings > 0 : undefined }
    })
    .sort((a, b) => (a.date < b.date ? -1 : 1))
}

function eveningOf({ at, zone }: Stretch): number {
  if (at === undefined || zone === undefined) return Number.NaN
  return minuteOfDayAt(at, zone) >= EVENING_MINUTE ? 1 : 0
}
