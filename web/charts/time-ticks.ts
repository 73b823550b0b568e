// Where an axis of days has its ticks: weeks, months or years, as many as there is room for.

import {
  addMonths,
  dayNumberToLocalDate,
  type LocalDate,
  localDateToDayNumber,
} from '../../domain/calendar/local-date.ts'
import type { DaySpan, TickUnit } from './chart-data.ts'

export interface TimeTicks {
  readonly unit: TickUnit
  /** Days since 1970-01-01, ascending, all inside the span. */
  readonly days: readonly number[]
}

const LABEL_PIXELS = 46
const monthSteps = [1, 2, 3, 6, 12, 24, 60, 120, 240] as const

/** Ticks for a span drawn `pixels` wide: each second week of a short span, else first days of months or years. */
export function timeTicks(span: DaySpan, pixels: number): TimeTicks {
  const days = span.to - span.from
  const room = Math.max(1, Math.floor(pixels / LABEL_PIXELS))
  const weeks = [1, 2].find((count) => days / (count * 7) <= room)
  if (weeks !== undefined) return { unit: 'day', days: everyWeeks(span, weeks) }
  const months = monthSteps.find((count) => days / (count * 30.4) <= room) ?? 600
  return { unit: months >= 12 ? 'year' : 'month', days: everyMonths(span, months) }
}

function everyWeeks(span: DaySpan, weeks: number): number[] {
  const days: number[] = []
  for (let day = span.from; day < span.to; day += weeks * 7) days.push(day)
  return days
}

// Counted from January of year 0, so that the same months carry ticks wherever the span begins.
function everyMonths(span: DaySpan, months: number): number[] {
  const [year = 0, month = 1] = dayNumberToLocalDate(span.from).split('-').map(Number)
  const days: number[] = []
  for (let count = Math.ceil((year * 12 + month - 1) / months) * months; ; count += months) {
    const day = localDateToDayNumber(firstOfMonth(count))
    if (day >= span.to) return days
    if (day >= span.from) days.push(day)
  }
}

function firstOfMonth(monthsSinceYear0: number): LocalDate {
  return addMonths(dayNumberToLocalDate(0), monthsSinceYear0 - 1970 * 12)
}
