// The split width day by day, in cm: one value a day, because what was measured within a day shares that day's own noise.

import { type LocalDate, localDateToDayNumber } from '../calendar/local-date.ts'
import { instantToLocalDateTime, minuteOfDay } from '../calendar/time-zone.ts'
import type { Stretch } from '../records/stretch.ts'

/** Before and after stretching are series of their own and never mixed. */
export type WidthSeries = 'before' | 'after'

export interface DailyWidth {
  readonly date: LocalDate
  readonly cm: number
  /** Every measurement of the day was made from 15:00 on, or none; absent when they differ or a time is not known. */
  readonly isEvening?: boolean
}

const EVENING_MINUTE = 15 * 60

/** The mean of each day's measurements, ascending by date. Without deleted sessions and those the person doubts. */
export function dailyWidths(stretches: readonly Stretch[], series: WidthSeries): readonly DailyWidth[] {
  const days = new Map<LocalDate, { mm: number[]; evenings: (boolean | undefined)[] }>()
  for (const stretch of stretches) {
    const mm = series === 'before' ? stretch.beforeMm : stretch.afterMm
    if (stretch.deleted || stretch.doubtful === true || stretch.date === undefined || mm === undefined) continue
    const day = days.get(stretch.date) ?? { mm: [], evenings: [] }
    day.mm.push(mm)
    day.evenings.push(isEvening(stretch))
    days.set(stretch.date, day)
  }
  return [...days]
    .map(([date, { mm, evenings }]) => {
      const [first] = evenings
      const isOneKind = first !== undefined && evenings.every((evening) => evening === first)
      return { date, cm: centimetres(mm), ...(isOneKind && { isEvening: first }) }
    })
    .sort((a, b) => localDateToDayNumber(a.date) - localDateToDayNumber(b.date))
}

function centimetres(mm: readonly number[]): number {
  return mm.reduce((sum, width) => sum + width, 0) / mm.length / 10
}

function isEvening({ at, zone }: Stretch): boolean | undefined {
  return at === undefined || zone === undefined
    ? undefined
    : minuteOfDay(instantToLocalDateTime(at, zone)) >= EVENING_MINUTE
}
