// The split width day by day, in cm: one value a day, because what was measured within a day shares that day's own noise.

import type { LocalDate } from '../calendar/local-date.ts'
import { instantToLocalDateTime, minuteOfDay } from '../calendar/time-zone.ts'
import { compareText } from '../json.ts'
import type { Stretch } from '../records/stretch.ts'
import type { Sliced } from './sliced.ts'

/** Before and after stretching are series of their own and never mixed. */
export type WidthSeries = 'before' | 'after'

export interface DailyWidth {
  readonly date: LocalDate
  readonly cm: number
  /** Every measurement of the day was made from 15:00 on, or none; absent when they differ or a time is not known. */
  readonly isEvening?: boolean
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
  for (const [index, stretch] of stretches.entries()) {
    if (index % SLICE === SLICE - 1) yield
    const { deleted, doubtful, date, beforeMm, afterMm } = stretch
    if (deleted || doubtful === true || date === undefined) continue
    const evening = isEvening(stretch)
    note(days.before, date, { mm: beforeMm, evening })
    note(days.after, date, { mm: afterMm, evening })
  }
  return { before: inOrder(days.before), after: inOrder(days.after) }
}

interface MeasuredDay {
  readonly mm: number[]
  readonly evenings: (boolean | undefined)[]
}

function note(
  days: Map<LocalDate, MeasuredDay>,
  date: LocalDate,
  { mm, evening }: { readonly mm: number | undefined; readonly evening: boolean | undefined },
): void {
  if (mm === undefined) return
  const day = days.get(date) ?? { mm: [], evenings: [] }
  day.mm.push(mm)
  day.evenings.push(evening)
  days.set(date, day)
}

function inOrder(days: ReadonlyMap<LocalDate, MeasuredDay>): readonly DailyWidth[] {
  return [...days]
    .map(([date, { mm, evenings }]) => {
      const [first] = evenings
      const isOneKind = first !== undefined && evenings.every((evening) => evening === first)
      return { date, cm: centimetres(mm), ...(isOneKind && { isEvening: first }) }
    })
    .sort((a, b) => compareText(a.date, b.date))
}

function centimetres(mm: readonly number[]): number {
  return mm.reduce((sum, width) => sum + width, 0) / mm.length / 10
}

function isEvening({ at, zone }: Stretch): boolean | undefined {
  return at === undefined || zone === undefined
    ? undefined
    : minuteOfDay(instantToLocalDateTime(at, zone)) >= EVENING_MINUTE
}
