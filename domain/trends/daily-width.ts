// The split width day by day, in cm: one value a day, because what was measured within a day shares that day's own noise.

import { type LocalDate, localDateToDayNumber } from '../calendar/local-date.ts'
import { minuteOfDayAt } from '../calendar/time-zone.ts'
import type { Stretch } from '../records/stretch.ts'
import { type Sliced, visitInSlices } from '../sliced.ts'

/** Before and after stretching are series of their own and never mixed. */
export type WidthSeries = 'before' | 'after'

export interface DailyWidth {
  readonly date: LocalDate
  /** Its day number. */
  readonly day: number
  readonly cm: number
  /** Every measurement of the day was made from 15:00 on, or none; absent when they differ or a time is not known. */
  readonly isEvening?: boolean | undefined
}

const EVENING_MINUTE = 15 * 60

/** Sessions between two offers to pause: telling the hour in the zone of each is slow. */
const SLICE = 64

/** One series: the mean of each day's measurements, ascending by date. Without deleted sessions and those the person doubts. */
export function* dailyWidthsInSlices(
  stretches: readonly Stretch[],
  series: WidthSeries,
): Sliced<readonly DailyWidth[]> {
  const days = new Map<number, MeasuredDay>()
  yield* visitInSlices(stretches, SLICE, (stretch) => note(days, stretch, series))
  return [...days.values()]
    .sort((a, b) => a.day - b.day)
    .map(({ date, day, mm, count, evenings }) => {
      const isOneKind = evenings === 0 || evenings === count
      return { date, day, cm: mm / count / 10, isEvening: isOneKind ? evenings > 0 : undefined }
    })
}

interface MeasuredDay {
  readonly date: LocalDate
  readonly day: number
  mm: number
  count: number
  /** How many were measured in the evening, NaN once a time is not known. */
  evenings: number
}

function note(days: Map<number, MeasuredDay>, stretch: Stretch, series: WidthSeries): void {
  const { deleted, doubtful, date } = stretch
  const mm = series === 'before' ? stretch.beforeMm : stretch.afterMm
  if (deleted || doubtful === true || mm === undefined || date === undefined) return
  const day = localDateToDayNumber(date)
  const measured = days.get(day) ?? { date, day, mm: 0, count: 0, evenings: 0 }
  measured.mm += mm
  measured.count += 1
  measured.evenings += eveningOf(stretch)
  days.set(day, measured)
}

function eveningOf({ at, zone }: Stretch): number {
  if (at === undefined || zone === undefined) return Number.NaN
  return minuteOfDayAt(at, zone) >= EVENING_MINUTE ? 1 : 0
}
