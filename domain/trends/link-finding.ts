// What can be said of a link: one of seven verdicts, and the numbers it rests on.

import { runToEnd, type Sliced } from '../sliced.ts'
import { estimateLinkInSlices, type LinkEstimate } from './link-estimate.ts'
import type { PairedValue } from './pair-columns.ts'
import { weeksThatPullMost } from './pulling-weeks.ts'
import { busyContrast, exposureByWeek } from './week-exposures.ts'

/** A range in cm; negative is narrower. */
export interface CmRange {
  readonly estimate: number
  readonly low: number
  readonly high: number
}

export type LinkVerdict = LinkFinding['verdict']

export interface LinkNumbers {
  /** Weeks with at least one paired value. */
  readonly weeks: number
  readonly estimate: LinkEstimate
  /** How a busy week differs from a usual one. */
  readonly difference: CmRange
  /** A difference up to this counts as small, in cm. */
  readonly small: number
}

export type LinkFinding =
  | { readonly verdict: 'cannot-compute'; readonly weeks: number }
  | ({ readonly verdict: 'too-few' | 'too-early' | 'none' | 'small' | 'weak' | 'strong' } & LinkNumbers)

/** Weeks from which on anything but "not enough data", "too early" and "strong" is said. */
const FEWEST_WEEKS = 5
const FEWEST_TO_SHOW = 12
export const FEWEST_TO_JUDGE = 20
const FEWEST_FOR_STRONG = 26
const FEWEST_BUSY = 3
/** The app looks again every week: at 0.05 every fifth person without any link would once see one. */
const WEAK_P = 0.01
const STRONG_P = 0.001
const MOST_VALUES = 20_000
/** Nothing that anybody records is larger, and arithmetic on it cannot overflow. */
const LARGEST_NUMBER = 1e9

/** Judges a link by its paired values, in any order. `smallPerSd`: cm for one standard deviation of the exposure that count as small.
 *  Cannot be computed for values that are not numbers of at most 10⁹, for over 20,000 of them, and where `estimateLink` cannot. `like`: as for `estimateLinkInSlices`. */
export function* judgeLinkInSlices(
  values: readonly PairedValue[],
  smallPerSd = 1,
  like?: LinkEstimate,
): Sliced<LinkFinding> {
  const isUsable = values.length <= MOST_VALUES && values.every(isInRange)
  const byWeek = isUsable ? exposureByWeek(values) : new Map<number, number>()
  yield
  const weeks = byWeek.size
  const contrast = busyContrast([...byWeek.values()])
  if (weeks < FEWEST_WEEKS || contrast === undefined || contrast.busyWeeks < FEWEST_BUSY) {
    return { verdict: 'cannot-compute', weeks }
  }
  yield
  const estimate = yield* estimateLinkInSlices(values, like)
  if (estimate === undefined) return { verdict: 'cannot-compute', weeks }
  const scale = contrast.difference / estimate.exposureSd
  const difference = { estimate: scale * estimate.perSd, low: scale * estimate.low, high: scale * estimate.high }
  const numbers = { weeks, estimate, difference, small: scale * smallPerSd }
  return { verdict: yield* verdictOf(values, numbers), ...numbers }
}

/** The same in one go. */
export function judgeLink(values: readonly PairedValue[], smallPerSd = 1): LinkFinding {
  return runToEnd(judgeLinkInSlices(values, smallPerSd))
}

/** Whether the range leaves out zero though the verdict is "no clear link", which a reader may wonder about. */
export function waitsForMore({ verdict, ...finding }: LinkFinding): boolean {
  return verdict === 'none' && 'difference' in finding && isOneSided(finding.difference)
}

type JudgedVerdict = Exclude<LinkVerdict, 'cannot-compute'>

function* verdictOf(values: readonly PairedValue[], numbers: LinkNumbers): Sliced<JudgedVerdict> {
  const { weeks, estimate, difference, small } = numbers
  if (weeks < FEWEST_TO_SHOW) return 'too-few'
  if (weeks < FEWEST_TO_JUDGE) return 'too-early'
  const mayBeStrong = estimate.p <= STRONG_P && weeks >= FEWEST_FOR_STRONG
  if (mayBeStrong && (yield* standsWithoutTwoWeeks(values, estimate))) return 'strong'
  if (estimate.p <= WEAK_P) return 'weak'
  return difference.low >= -small && difference.high <= small ? 'small' : 'none'
}

// A finding that two weeks alone carry is not strong.
function* standsWithoutTwoWeeks(values: readonly PairedValue[], whole: LinkEstimate): Sliced<boolean> {
  yield
  const left = new Set(weeksThatPullMost(values, 2))
  yield
  const rest = yield* estimateLinkInSlices(
    values.filter(({ week }) => !left.has(Math.floor(week))),
    whole,
  )
  return rest !== undefined && rest.p <= WEAK_P && Math.sign(rest.perSd) === Math.sign(whole.perSd)
}

function isOneSided({ low, high }: CmRange): boolean {
  return low > 0 || high < 0
}

// Written so that NaN is out of range.
function isInRange({ week, exposure, outcome }: PairedValue): boolean {
  return Math.abs(week) <= LARGEST_NUMBER && Math.abs(exposure) <= LARGEST_NUMBER && Math.abs(outcome) <= LARGEST_NUMBER
}
