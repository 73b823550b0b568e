// Pairs each measured split width with how busy the days before it were.

import type { LocalDate } from '../calendar/local-date.ts'
import { busyComponents } from './busy-component.ts'
import type { LoadMeasure } from './daily-load.ts'
import type { DailyWidth, WidthSeries } from './daily-width.ts'
import type { LinkCause } from './link-cause.ts'
import type { PairedValue } from './link-estimate.ts'
import type { LinkHistory } from './link-history.ts'
import { median, robustSpread } from './quantile.ts'
import { runToEnd, type Sliced } from './sliced.ts'

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
/** 1970-01-01 was a Thursday, so that weeks counted from here start on Mondays, as ISO weeks do. */
const DAYS_SINCE_MONDAY = 3

/** One pair per measured day of which the exposure is known, ascending; nothing is made up for the others. */
export function* widthPairsInSlices(
  history: LinkHistory,
  { series, cause, lag }: PairingPlan,
): Sliced<readonly WidthPair[]> {
  const windows = yield* history.windows(series, lag)
  yield
  const exposures = exposuresOf(
    windows.map(({ known }) => known),
    cause,
  )
  yield
  return windows.flatMap(({ width, day }, index) => {
    const exposure = exposures[index]
    return exposure === undefined ? [] : [pairOf(width, day, exposure)]
  })
}

/** The same in one go. */
export function widthPairs(history: LinkHistory, plan: PairingPlan): readonly WidthPair[] {
  return runToEnd(widthPairsInSlices(history, plan))
}

type Window = ReadonlyMap<LoadMeasure, number>

/** How much of the cause each window holds, on one scale for all of them; undefined where too little is known. */
export function exposuresOf(windows: readonly Window[], cause: LinkCause): readonly (number | undefined)[] {
  return cause === 'busy' ? scoresOf(windows) : windows.map((window) => one(window, cause))
}

function scoresOf(windows: readonly Window[]): readonly (number | undefined)[] {
  const usable = windows.filter(
    (window) => busyComponents.filter((component) => window.has(component)).length >= FEWEST_COMPONENTS,
  )
  const yardsticks = busyComponents.flatMap((component) => {
    const values = usable.flatMap((window) => one(window, component) ?? [])
    const [centre, spread] = [median(values), robustSpread(values)]
    const isKnown = values.length >= SHARE_KNOWN * usable.length
    return isKnown && centre !== undefined && spread !== undefined ? [{ component, centre, spread }] : []
  })
  return windows.map((window) => {
    const scores = yardsticks.flatMap(({ component, centre, spread }) => {
      const value = one(window, component)
      return value === undefined ? [] : [(value - centre) / spread]
    })
    return scores.length < FEWEST_COMPONENTS ? undefined : scores.reduce((sum, score) => sum + score, 0) / scores.length
  })
}

// Less sleep is more load.
function one(window: Window, measure: LoadMeasure): number | undefined {
  const value = window.get(measure)
  return value === undefined || measure !== 'sleep' ? value : -value
}

function pairOf({ date, cm, isEvening }: DailyWidth, day: number, exposure: number): WidthPair {
  const week = (day + DAYS_SINCE_MONDAY) / 7
  return { date, week, exposure, outcome: cm, ...(isEvening !== undefined && { isEvening }) }
}
