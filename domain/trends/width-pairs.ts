// Pairs each measured split width with how busy the days before it were.

import type { LocalDate } from '../calendar/local-date.ts'
import { runToEnd, type Sliced } from '../sliced.ts'
import { busyComponents } from './busy-component.ts'
import { type DailyLoad, type LoadMeasure, loadBefore } from './daily-load.ts'
import type { DailyWidth, WidthSeries } from './daily-width.ts'
import { scaled } from './inner-product.ts'
import type { LinkCause } from './link-cause.ts'
import type { LinkHistory } from './link-history.ts'
import { mondayWeek } from './monday-week.ts'
import type { PairedValue } from './pair-columns.ts'
import { centreAndSpread } from './quantile.ts'

/** The exposure is a busy score in robust standard deviations, or minutes a day for one measure, short sleep counted as more. */
export interface WidthPair extends PairedValue {
  readonly date: LocalDate
}

export interface PairingPlan {
  readonly series: WidthSeries
  readonly cause: LinkCause
  /** Weeks between the exposure and the measurement; 0 is the seven days before it. */
  readonly lag: number
}

/** A component known for fewer of the values is left out of all: a score must mean the same in every week. */
const SHARE_KNOWN = 0.8
const FEWEST_COMPONENTS = 2

/** One pair per measured day of which the exposure is known, ascending; nothing is made up for the others. */
export function* widthPairsInSlices(
  { load, widths, days: measured }: LinkHistory,
  { series, cause, lag }: PairingPlan,
): Sliced<readonly WidthPair[]> {
  const days = measured[series]
  const exposures = yield* exposuresBefore(load, days, { cause, lag })
  yield
  const pairs: WidthPair[] = []
  widths[series].forEach((width, index) => {
    const exposure = exposures[index] ?? Number.NaN
    if (isKnown(exposure)) pairs.push(pairOf(width, days[index] ?? 0, exposure))
  })
  return pairs
}

/** The same in one go. */
export function widthPairs(history: LinkHistory, plan: PairingPlan): readonly WidthPair[] {
  return runToEnd(widthPairsInSlices(history, plan))
}

/** How much of the cause there was in the seven days before each of `days` (day numbers), on one scale for all of them; NaN where
 *  too little is known. */
export function* exposuresBefore(
  load: DailyLoad,
  days: Float64Array,
  { cause, lag }: Pick<PairingPlan, 'cause' | 'lag'>,
): Sliced<Float64Array> {
  const one = (measure: LoadMeasure) => {
    const minutes = loadBefore(load[measure], days, lag)
    // Less sleep is more load.
    return measure === 'sleep' ? scaled(minutes, 0, -1) : minutes
  }
  if (cause !== 'busy') return one(cause)
  const components = busyComponents.map(one)
  yield
  return yield* scoresOf(components)
}

// In robust standard deviations of the days of which enough is known.
function* scoresOf(components: readonly Float64Array[]): Sliced<Float64Array> {
  const usable = meansOfKnown(components)
  const fewest = SHARE_KNOWN * usable.filter(isKnown).length
  const scores: Float64Array[] = []
  for (const component of components) {
    yield
    const values = component.filter((value, index) => isKnown(value + (usable[index] ?? 0)))
    const { centre = Number.NaN, spread } = values.length < fewest ? {} : (centreAndSpread(values) ?? {})
    scores.push(scaled(component, centre, spread))
  }
  return meansOfKnown(scores)
}

function isKnown(value: number): boolean {
  return !Number.isNaN(value)
}

// Row by row; NaN where fewer than two are known.
function meansOfKnown(columns: readonly Float64Array[]): Float64Array {
  const means = new Float64Array(columns[0]?.length ?? 0)
  for (let row = 0; row < means.length; row++) {
    let sum = 0
    let count = 0
    for (let index = 0; index < columns.length; index++) {
      const value = columns[index]?.[row] ?? Number.NaN
      if (Number.isNaN(value)) continue
      sum += value
      count += 1
    }
    means[row] = count < FEWEST_COMPONENTS ? Number.NaN : sum / count
  }
  return means
}

function pairOf({ date, cm, isEvening }: DailyWidth, day: number, exposure: number): WidthPair {
  return { date, week: mondayWeek(day), exposure, outcome: cm, isEvening }
}
