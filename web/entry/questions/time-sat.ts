// Sitting that is asked about: at the same time as other sitting, or more than a day has.

import type { LocalDate } from '../../../domain/calendar/local-date.ts'
import type { Sitting } from '../../../domain/records/sitting.ts'
import { valueOn } from '../../../domain/trends/day-column.ts'
import { sittingDays } from '../../../domain/trends/sitting-days.ts'

export type SittingDoubt =
  | { readonly kind: 'overlap'; readonly other: Sitting }
  /** The date's entries together. */
  | { readonly kind: 'over-day'; readonly minutes: number }
  /** A total that is said to be less than the bouts beside it. */
  | { readonly kind: 'less-than-bouts'; readonly boutMinutes: number }

const DAY_MINUTES = 24 * 60

/** `sitting` as it would be saved, `others` of its day and the days beside it. Undefined where they fit together. */
export function doubtAboutSitting(sitting: Sitting, others: readonly Sitting[]): SittingDoubt | undefined {
  const { startAt, endAt, date } = sitting
  const other =
    startAt === undefined || endAt === undefined ? undefined : others.find((one) => isAtOnce(one, startAt, endAt))
  if (other !== undefined) return { kind: 'overlap', other }
  if (date === undefined) return undefined
  const minutes = minutesOn(date, [...others, sitting])
  if (minutes > DAY_MINUTES) return { kind: 'over-day', minutes }
  const boutMinutes = minutesOn(
    date,
    others.filter((one) => one.minutes === undefined),
  )
  const isLess = sitting.minutes !== undefined && !sitting.replacesBouts && sitting.minutes < boutMinutes
  return isLess ? { kind: 'less-than-bouts', boutMinutes } : undefined
}

function minutesOn(date: LocalDate, sittings: readonly Sitting[]): number {
  return valueOn(sittingDays(sittings), date) ?? 0
}

function isAtOnce({ deleted, startAt, endAt }: Sitting, from: string, to: string): boolean {
  return !deleted && startAt !== undefined && endAt !== undefined && startAt < to && from < endAt
}
