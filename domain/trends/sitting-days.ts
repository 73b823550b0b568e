// How long the person sat on each day, from bouts and totals that may overlap.

import { instantToMinutes } from '../calendar/instant.ts'
import type { LocalDate } from '../calendar/local-date.ts'
import { compareText } from '../json.ts'
import { LONGEST_SITTING_MINUTES } from '../records/longest-sitting.ts'
import type { Sitting } from '../records/sitting.ts'
import { runToEnd, type Sliced } from '../sliced.ts'

/** What a day's minutes rest on: its bouts, its total, or a total that is not known to include the bouts beside it. */
type SittingBasis = 'bouts' | 'total' | 'larger-of-both'

export interface SittingDay {
  readonly minutes: number
  readonly basis: SittingBasis
}

/** Entries between two offers to pause. */
const SLICE = 512

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
  const sorted: Sorted = { totals: new Map(), bouts: [], isInOrder: true }
  for (let from = 0; from < sittings.length; from += SLICE) {
    sittings.slice(from, from + SLICE).forEach((sitting) => {
      sort(sitting, sorted)
    })
    yield
  }
  const minutesByDate = boutMinutesByDate(sorted)
  yield
  const days = new Map<LocalDate, SittingDay>()
  minutesByDate.forEach((minutes, date) => {
    days.set(date, { minutes, basis: 'bouts' })
  })
  sorted.totals.forEach(({ minutes = 0 }, date) => {
    const sat = minutesByDate.get(date)
    const basis = sat === undefined ? 'total' : 'larger-of-both'
    days.set(date, { minutes: Math.max(sat ?? 0, minutes), basis })
  })
  return days
}

/** The same in one go. */
export function sittingDays(sittings: readonly Sitting[]): ReadonlyMap<LocalDate, SittingDay> {
  return runToEnd(sittingDaysInSlices(sittings))
}

/** Length of a finished bout in minutes; undefined for a total, a running bout, and an end that is not within the 24
 *  hours after the start. */
export function boutMinutes({ startAt, endAt, minutes }: Sitting): number | undefined {
  if (minutes !== undefined || startAt === undefined || endAt === undefined) return undefined
  const length = instantToMinutes(endAt) - instantToMinutes(startAt)
  return isPossible(length) ? length : undefined
}

interface Bout {
  readonly date: LocalDate
  /** Minutes since 1970. */
  readonly start: number
  readonly end: number
}

interface Sorted {
  readonly totals: Map<LocalDate, Sitting>
  readonly bouts: Bout[]
  /** Whether each bout began after the one before it. */
  isInOrder: boolean
}

// Into totals and bouts.
function sort(sitting: Sitting, sorted: Sorted): void {
  const { date, startAt, endAt, minutes, deleted } = sitting
  if (deleted || date === undefined) return
  if (minutes !== undefined) {
    const known = sorted.totals.get(date)
    if (known === undefined || isTotalBefore(sitting, known)) sorted.totals.set(date, sitting)
  } else if (startAt !== undefined && endAt !== undefined) {
    const bout = { date, start: instantToMinutes(startAt), end: instantToMinutes(endAt) }
    if (!isPossible(bout.end - bout.start)) return
    const last = sorted.bouts.at(-1)
    if (last !== undefined && last.start >= bout.start) sorted.isInOrder = false
    sorted.bouts.push(bout)
  }
}

function isTotalBefore(left: Sitting, right: Sitting): boolean {
  if ((left.replacesBouts === true) !== (right.replacesBouts === true)) return left.replacesBouts === true
  return compareText(left.id, right.id) > 0
}

function isPossible(minutes: number): boolean {
  return minutes > 0 && minutes <= LONGEST_SITTING_MINUTES
}

function boutMinutesByDate({ totals, bouts, isInOrder }: Sorted): ReadonlyMap<LocalDate, number> {
  const counting = bouts.filter(({ date }) => totals.get(date)?.replacesBouts !== true)
  const inOrder = isInOrder ? counting : counting.toSorted(byStart)
  const minutes = new Map<LocalDate, number>()
  let until = Number.NEGATIVE_INFINITY
  inOrder.forEach(({ date, start, end }) => {
    minutes.set(date, (minutes.get(date) ?? 0) + Math.max(0, end - Math.max(start, until)))
    until = Math.max(until, end)
  })
  return minutes
}

// Of those that began together the longest first.
function byStart(left: Bout, right: Bout): number {
  return left.start - right.start || right.end - left.end || compareText(left.date, right.date)
}
