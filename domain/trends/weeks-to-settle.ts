// How many more weeks it would take until a link is either found or found small, if things go on as they are.

import { FEWEST_TO_JUDGE, type LinkFinding } from './link-finding.ts'

export type WeeksToSettle =
  | { readonly kind: 'settled' }
  | { readonly kind: 'weeks'; readonly weeks: number }
  /** More than 260 weeks: not worth a number. */
  | { readonly kind: 'years' }
  /** The exposure has to vary first. */
  | { readonly kind: 'unknown' }

const MOST_WEEKS = 260
/** A range is this many standard errors to each side, and a p of 0.01 takes this many. */
const RANGE_ERRORS = 1.96
const WEAK_ERRORS = 2.576

/** Ranges shrink with the square root of the weeks. A finding settles when its present estimate would reach p = 0.01, or when its range
 *  would fit into "small", whichever is sooner, and never before 20 weeks. A guess: the estimate will move too. */
export function weeksToSettle(finding: LinkFinding): WeeksToSettle {
  if (finding.verdict === 'cannot-compute') return { kind: 'unknown' }
  if (finding.verdict === 'small' || finding.verdict === 'weak' || finding.verdict === 'strong')
    return { kind: 'settled' }
  const { weeks, difference, small } = finding
  const halfWidth = (difference.high - difference.low) / 2
  const size = Math.abs(difference.estimate)
  const untilFound = (WEAK_ERRORS * (halfWidth / RANGE_ERRORS)) / size
  const untilSmall = size < small ? halfWidth / (small - size) : Number.POSITIVE_INFINITY
  const needed = Math.max(FEWEST_TO_JUDGE, Math.ceil(weeks * Math.min(untilFound, untilSmall) ** 2))
  const more = needed - weeks
  if (!(more <= MOST_WEEKS)) return { kind: 'years' }
  return { kind: 'weeks', weeks: Math.max(1, more) }
}
