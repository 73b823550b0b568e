// Looking at several lags or components at once, paid for: each p times the number of looks.

import { estimateLink, type PairedValue } from './link-estimate.ts'

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
 *  could not be computed. Estimates of neighbouring lags hardly depend on each other, so that nothing is gained by less. */
export function scanLinks<Key>(looks: ReadonlyMap<Key, readonly PairedValue[]>): readonly ScannedLink<Key>[] {
  return [...looks].flatMap(([key, values]) => {
    const found = estimateLink(values)
    if (found === undefined) return []
    const { perSd, low, high, exposureSd, p } = found
    return [{ key, perSd, low, high, exposureSd, p: correctedP(p, looks.size) }]
  })
}

/** Bonferroni's correction: `p` times the number of looks, at most 1. */
export function correctedP(p: number, looks: number): number {
  return Math.min(1, looks * p)
}
