// How long the person sat on each day, from bouts and totals that may overlap.

import { instantToMs } from '../calendar/instant.ts'
import type { LocalDate } from '../calendar/local-date.ts'
import { compareText } from '../json.ts'
import { LONGEST_SITTING_MINUTES } from '../records/longest-sitting.ts'
import type { Sitting } from '../records/sitting.ts'
import { runToEnd, type Sliced } from './sliced.ts'

/** What a day's minutes rest on: its bouts, its total, or a total that is not known to include the bouts beside it. */
type SittingBasis = 'bouts' | 'total' | 'larger-of-both'

export interface SittingDay {
  readonly minutes: number
  readonly basis: SittingBasis
}

/** Entries between two offers to pause. */
const SLICE = 512

interface Bout {
  readonly date: LocalDate
  readonly start: number
  readonly end: number
}

/** Minutes sat per local date; a date without an entry that has a length is not in the map.
 *
 *  - Minutes in which bouts overlap count once, on the date of the bout that began first.
 *  - A total that `replacesBouts` stands for its day alone; that day's bouts count nowhere.
 *  - Any other total meets its day's bouts as the larger of the two. The person has not said whether the total includes
 *    them: adding could count the same hours twice, and neither number can be more than the day had.
 *  - Of several totals of a day the last made stands (ids are time-ordered); one that replaces bouts goes first.
 *  - A running bout has no length yet, and one of more than 24 hours has none that could be true: devices that each changed
 *    one end can leave it so. It is left out, not cut, since nobody said which part was sat through.
 *
 *  Offers to pause now and then. */
export function* sittingDaysInSlices(sittings: readonly Sitting[]): Sliced<ReadonlyMap<LocalDate, SittingDay>> {
  const present = sittings.filter((sitting) => !sitting.deleted)
  const totals = totalByDate(present)
  const bouts: Bout[] = []
  for (const sitting of present) {
    bouts.push(...boutOf(sitting))
    if (bouts.length % SLICE === 0) yield
  }
  const minutesByDate = boutMinutesByDate(bouts.filter(({ date }) => totals.get(date)?.replacesBouts !== true))
  yield
  const days = new Map<LocalDate, SittingDay>()
  for (const [date, minutes] of minutesByDate) days.set(date, { minutes, basis: 'bouts' })
  for (const [date, { minutes = 0 }] of totals) {
    const sat = days.get(date)
    days.set(date, sat === undefined ? { minutes, basis: 'total' } : larger(sat.minutes, minutes))
  }
  return days
}

/** The same in one go. */
export function sittingDays(sittings: readonly Sitting[]): ReadonlyMap<LocalDate, SittingDay> {
  return runToEnd(sittingDaysInSlices(sittings))
}

/** Length of a finished bout in minutes; undefined for a total, a running bout, and an end that is not within the 24
 *  hours after the start. */
export function boutMinutes(sitting: Sitting): number | undefined {
  const [bout] = boutOf(sitting)
  return bout === undefined ? undefined : bout.end - bout.start
}

function larger(fromBouts: number, fromTotal: number): SittingDay {
  return { minutes: Math.max(fromBouts, fromTotal), basis: 'larger-of-both' }
}

function totalByDate(sittings: readonly Sitting[]): Map<LocalDate, Sitting> {
  const totals = new Map<LocalDate, Sitting>()
  for (const sitting of sittings) {
    if (sitting.minutes === undefined || sitting.date === undefined) continue
    const known = totals.get(sitting.date)
    if (known === undefined || isTotalBefore(sitting, known)) totals.set(sitting.date, sitting)
  }
  return totals
}

function isTotalBefore(left: Sitting, right: Sitting): boolean {
  if ((left.replacesBouts === true) !== (right.replacesBouts === true)) return left.replacesBouts === true
  return compareText(left.id, right.id) > 0
}

function boutOf({ date, startAt, endAt, minutes }: Sitting): Bout[] {
  if (minutes !== undefined || date === undefined || startAt === undefined || endAt === undefined) return []
  const [start, end] = [instantToMs(startAt) / 60_000, instantToMs(endAt) / 60_000]
  return end > start && end - start <= LONGEST_SITTING_MINUTES ? [{ date, start, end }] : []
}

function boutMinutesByDate(bouts: readonly Bout[]): Map<LocalDate, number> {
  const minutes = new Map<LocalDate, number>()
  let counted = Number.NEGATIVE_INFINITY
  const inOrder = [...bouts].sort((a, b) => a.start - b.start || b.end - a.end || compareText(a.date, b.date))
  for (const { date, start, end } of inOrder) {
    const fresh = Math.max(0, end - Math.max(start, counted))
    minutes.set(date, (minutes.get(date) ?? 0) + fresh)
    counted = Math.max(counted, end)
  }
  return minutes
}
