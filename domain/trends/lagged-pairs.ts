// Pairs a measurement with the exposure of some weeks before it.

import { meansByKey } from './means-by-key.ts'
import type { PairedValue } from './pair-columns.ts'

/** A time in weeks, the exposure of the seven days before it, and what was measured then in cm; absent is missing. */
export interface HistoryRow {
  readonly week: number
  readonly exposure?: number
  readonly outcome?: number
}

/** An exposure counts for a time when it lies within half a week of it. */
const NEAR = 0.5

/** Every measured row with the exposure of its own row (`lag` 0), or with the exposure nearest to `lag` weeks before, if there is one
 *  within half a week; several of one time count with their mean. Rows in any order; no pair is made up for a missing value. */
export function pairsAtLag(rows: readonly HistoryRow[], lag: number): readonly PairedValue[] {
  const exposures = lag === 0 ? [] : exposuresByTime(rows)
  return rows.flatMap(({ week, exposure: own, outcome }) => {
    const exposure = lag === 0 ? own : nearestTo(exposures, week - lag)
    return exposure === undefined || outcome === undefined ? [] : [{ week, exposure, outcome }]
  })
}

interface TimedExposure {
  readonly week: number
  readonly exposure: number
}

function exposuresByTime(rows: readonly HistoryRow[]): readonly TimedExposure[] {
  const known = rows.filter(({ exposure }) => exposure !== undefined)
  const means = meansByKey(
    known.map(({ week }) => week),
    known.map(({ exposure = 0 }) => exposure),
  )
  return [...means].map(([week, exposure]) => ({ week, exposure })).sort((a, b) => a.week - b.week)
}

function nearestTo(exposures: readonly TimedExposure[], week: number): number | undefined {
  let [low, high] = [0, exposures.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((exposures[middle]?.week ?? 0) < week) low = middle + 1
    else high = middle
  }
  const near = [exposures[low - 1], exposures[low]].filter((found) => found !== undefined)
  const nearest = near.reduce<TimedExposure | undefined>(
    (best, found) => (best === undefined || Math.abs(found.week - week) < Math.abs(best.week - week) ? found : best),
    undefined,
  )
  return nearest === undefined || Math.abs(nearest.week - week) >= NEAR ? undefined : nearest.exposure
}
