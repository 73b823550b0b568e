// Looking at several lags or components at once, paid for: each p times the number of looks.

import { runToEnd, type Sliced } from '../sliced.ts'
import { estimateLinkInSlices, type LinkEstimate } from './link-estimate.ts'
import type { PairedValue } from './pair-columns.ts'

/** One look of a scan. `p` counts the other looks (Bonferroni), at most 1. */
export interface ScannedLink<Key> {
  readonly key: Key
  readonly perSd: number
  readonly low: number
  readonly high: number
  readonly exposureSd: number
  readonly p: number
}

/** All looks whose link can be computed, in the order given. The number of looks that were planned counts, also of those that
 *  could not be computed. Estimates of neighbouring lags hardly depend on each other, so that nothing is gained by less. `headline`: the
 *  estimate that the scan stands beside, which is not made again when it is one of the looks. */
export function* scanLinksInSlices<Key>(
  looks: ReadonlyMap<Key, readonly PairedValue[]>,
  headline?: { readonly key: Key | undefined; readonly estimate: LinkEstimate },
): Sliced<readonly ScannedLink<Key>[]> {
  const scanned: ScannedLink<Key>[] = []
  for (const [key, values] of looks) {
    const isHeadline = headline !== undefined && headline.key === key
    const found = isHeadline ? headline.estimate : yield* estimateLinkInSlices(values, headline?.estimate)
    if (found === undefined) continue
    const { perSd, low, high, exposureSd, p } = found
    scanned.push({ key, perSd, low, high, exposureSd, p: correctedP(p, looks.size) })
  }
  return scanned
}

/** The same in one go. */
export function scanLinks<Key>(looks: ReadonlyMap<Key, readonly PairedValue[]>): readonly ScannedLink<Key>[] {
  return runToEnd(scanLinksInSlices(looks))
}

/** Bonferroni's correction: `p` times the number of looks, at most 1. */
export function correctedP(p: number, looks: number): number {
  return Math.min(1, looks * p)
}
