// How long the person sat on each day, from bouts and totals that may overlap.

import { instantToMinutes } from '../calendar/instant.ts'
import { compareText } from '../json.ts'
import { LONGEST_SITTING_MINUTES } from '../records/longest-sitting.ts'
import type { Sitting } from '../records/sitting.ts'
import { runToEnd, type Sliced, visitInSlices } from '../sliced.ts'
import { columnOver, type DayColumn, daysOf } from './day-column.ts'

/** Entries between two offers to pause. */
const SLICE = 512

/** Minutes sat on each local date; nothing is known of a date without an entry that has a length.
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
export function* sittingDaysInSlices(sittings: readonly Sitting[]): Sliced<DayColumn> {
  const on = daysOf(sittings)
  const { days } = on
  yield
  const sorted: Sorted = { starts: days.slice(), ends: days.slice(), totals: new Map(), order: [], isInOrder: true }
  yield* visitInSlices(sittings, SLICE, (sitting, place) => {
    const day = days[place] ?? Number.NaN
    if (!Number.isNaN(day)) sort(sitting, { day, place }, sorted)
  })
  const column = columnOver(on)
  addBouts(column, days, sorted)
  for (const [day, { minutes = 0 }] of sorted.totals) {
    const place = day - column.first
    column.values[place] = Math.max(column.values[place] || 0, minutes)
  }
  return column
}

/** The same in one go. */
export function sittingDays(sittings: readonly Sitting[]): DayColumn {
  return runToEnd(sittingDaysInSlices(sittings))
}

/** Length of a finished bout in minutes; undefined for a total, a running bout, and an end that is not within the 24
 *  hours after the start. */
export function boutMinutes({ startAt, endAt, minutes }: Sitting): number | undefined {
  if (minutes !== undefined || startAt === undefined || endAt === undefined) return undefined
  const length = instantToMinutes(endAt) - instantToMinutes(startAt)
  return isPossible(length) ? length : undefined
}

interface Sorted {
  /** Start and end of each bout in minutes since 1970, at the places of the entries. */
  readonly starts: Float64Array
  readonly ends: Float64Array
  /** By day number. */
  readonly totals: Map<number, Sitting>
  /** The places of the bouts, and whether each began after the one before it. */
  readonly order: number[]
  isInOrder: boolean
}

// Into totals and bouts.
function sort(sitting: Sitting, { day, place }: { day: number; place: number }, sorted: Sorted): void {
  const { startAt, endAt, minutes } = sitting
  if (minutes !== undefined) {
    const known = sorted.totals.get(day)
    if (known === undefined || isTotalBefore(sitting, known)) sorted.totals.set(day, sitting)
  } else if (startAt !== undefined && endAt !== undefined) {
    const { starts, ends, order } = sorted
    const start = instantToMinutes(startAt)
    const end = instantToMinutes(endAt)
    if (!isPossible(end - start)) return
    const last = order.at(-1)
    if (last !== undefined && (starts[last] ?? 0) >= start) sorted.isInOrder = false
    starts[place] = start
    ends[place] = end
    order.push(place)
  }
}

function isTotalBefore(left: Sitting, right: Sitting): boolean {
  if ((left.replacesBouts === true) !== (right.replacesBouts === true)) return left.replacesBouts === true
  return compareText(left.id, right.id) > 0
}

function isPossible(minutes: number): boolean {
  return minutes > 0 && minutes <= LONGEST_SITTING_MINUTES
}

function addBouts({ first, values }: DayColumn, days: Float64Array, sorted: Sorted): void {
  const { starts, ends, totals, order, isInOrder } = sorted
  // Of those that began together the longest first.
  if (!isInOrder) {
    const by = (column: Float64Array, left: number, right: number) => (column[left] ?? 0) - (column[right] ?? 0)
    order.sort((left, right) => by(starts, left, right) || by(ends, right, left) || by(days, left, right))
  }
  let until = Number.NEGATIVE_INFINITY
  for (let index = 0; index < order.length; index++) {
    const bout = order[index] ?? 0
    const place = (days[bout] ?? 0) - first
    if (totals.get(place + first)?.replacesBouts === true) continue
    const end = ends[bout] ?? 0
    values[place] = (values[place] || 0) + Math.max(0, end - Math.max(starts[bout] ?? 0, until))
    until = Math.max(until, end)
  }
}
