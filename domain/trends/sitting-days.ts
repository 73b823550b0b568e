// How long the person sat on each day, from bouts and totals that may overlap.

import { instantToMinutes } from '../calendar/instant.ts'
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
  const totals = totalByDate(sittings)
  yield
  const replaced = new Set([...totals].flatMap(([date, { replacesBouts }]) => (replacesBouts === true ? [date] : [])))
  const inOrder = isInOrder(sittings) ? sittings : sittings.toSorted(byStart)
  yield
  const sat: SatSoFar = { minutes: new Map(), until: Number.NEGATIVE_INFINITY }
  for (let from = 0; from < inOrder.length; from += SLICE) {
    addBouts(inOrder.slice(from, from + SLICE), replaced, sat)
    yield
  }
  const days = new Map<LocalDate, SittingDay>()
  for (const [date, minutes] of sat.minutes) days.set(date, { minutes, basis: 'bouts' })
  for (const [date, { minutes = 0 }] of totals) {
    const fromBouts = sat.minutes.get(date)
    days.set(date, fromBouts === undefined ? { minutes, basis: 'total' } : larger(fromBouts, minutes))
  }
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

function larger(fromBouts: number, fromTotal: number): SittingDay {
  return { minutes: Math.max(fromBouts, fromTotal), basis: 'larger-of-both' }
}

function totalByDate(sittings: readonly Sitting[]): ReadonlyMap<LocalDate, Sitting> {
  const totals = new Map<LocalDate, Sitting>()
  for (const sitting of sittings) {
    if (sitting.minutes === undefined || sitting.deleted || sitting.date === undefined) continue
    const known = totals.get(sitting.date)
    if (known === undefined || isTotalBefore(sitting, known)) totals.set(sitting.date, sitting)
  }
  return totals
}

function isTotalBefore(left: Sitting, right: Sitting): boolean {
  if ((left.replacesBouts === true) !== (right.replacesBouts === true)) return left.replacesBouts === true
  return compareText(left.id, right.id) > 0
}

function isInOrder(sittings: readonly Sitting[]): boolean {
  let last = ''
  for (const { startAt = '' } of sittings) {
    if (startAt === '') continue
    if (startAt <= last) return false
    last = startAt
  }
  return true
}

// By when they began, of those that began together the longest first.
function byStart(left: Sitting, right: Sitting): number {
  return (
    compareText(left.startAt ?? '', right.startAt ?? '') ||
    compareText(right.endAt ?? '', left.endAt ?? '') ||
    compareText(left.date ?? '', right.date ?? '')
  )
}

interface SatSoFar {
  readonly minutes: Map<LocalDate, number>
  /** When the last of the bouts so far ends, in minutes since 1970. */
  until: number
}

// `bouts` begin one after the other.
function addBouts(bouts: readonly Sitting[], replaced: ReadonlySet<LocalDate>, sat: SatSoFar): void {
  for (const { date, startAt, endAt, minutes, deleted } of bouts) {
    if (deleted || minutes !== undefined || date === undefined || startAt === undefined || endAt === undefined) continue
    const [start, end] = [instantToMinutes(startAt), instantToMinutes(endAt)]
    if (!isPossible(end - start) || replaced.has(date)) continue
    const fresh = Math.max(0, end - Math.max(start, sat.until))
    sat.minutes.set(date, (sat.minutes.get(date) ?? 0) + fresh)
    sat.until = Math.max(sat.until, end)
  }
}

function isPossible(minutes: number): boolean {
  return minutes > 0 && minutes <= LONGEST_SITTING_MINUTES
}
