// Which weeks were busy, measured against the person's own past weeks and never against a norm.

import { addDays, type LocalDate } from '../calendar/local-date.ts'
import { type BusyComponent, busyComponents, componentValue } from './busy-component.ts'
import { BUSY_SHARE } from './busy-share.ts'
import { centreAndSpread, quantile } from './quantile.ts'
import type { WeekSummary } from './weekly-summary.ts'

/** Half a year of past weeks is what a week is compared with. */
export const BASELINE_WEEKS = 26
const FEWEST_BASELINE_WEEKS = 8
const FEWEST_COMPONENTS = 2

/** One component of the score: this week's value, the median of the person's own past weeks in the same unit, and the
 *  distance in robust standard deviations, counted so that more is busier (short sleep gives a positive `z`). */
export interface BusyReason {
  readonly component: BusyComponent
  readonly value: number
  readonly ownMedian: number
  readonly z: number
}

/** Why a week cannot be judged: it is not over; under two of its components are known on enough days; or the person's
 *  past weeks are all alike, so that nothing can stand out. */
type UnknownWhy = 'unfinished' | 'incomplete' | 'no-variation'

export type BusyVerdict =
  | { readonly kind: 'unknown'; readonly why: UnknownWhy }
  | { readonly kind: 'too-few'; readonly have: number; readonly need: number }
  | {
      readonly kind: 'busy' | 'usual' | 'calm'
      readonly score: number
      /** The score from which on a week is busy: the 75th percentile of the past weeks. */
      readonly threshold: number
      /** Largest `z` first. */
      readonly reasons: readonly BusyReason[]
    }

interface Yardstick {
  readonly component: BusyComponent
  readonly centre: number
  readonly spread: number
}

export interface BusyOptions {
  /** 0.5–0.95: from which share of the past scores on a week is busy; calm is the mirror of it. */
  readonly busyShare?: number
}

/** One verdict per week. `weeks` are consecutive and ascending, as `summariseWeeks` gives them; each is judged by the up to
 *  26 before it, so the first visible week wants 26 more in front. `today` tells which week is not over.
 *
 *  The score is the mean of the robust z values of at least two components; a week is busy from the 75th percentile (type 7)
 *  of the past scores on, or the share the person chose, calm up to the 25th, usual when both hold. A component needs 8 past weeks in which it is known. */
export function judgeWeeks(
  weeks: readonly WeekSummary[],
  today: LocalDate,
  { busyShare = BUSY_SHARE }: BusyOptions = {},
): readonly BusyVerdict[] {
  const values = weeks.map(knownComponents)
  return weeks.map((week, index) => {
    if (addDays(week.start, 7) > today) return { kind: 'unknown', why: 'unfinished' }
    const past = values.slice(Math.max(0, index - BASELINE_WEEKS), index)
    return judge(values[index] ?? new Map(), past, busyShare)
  })
}

type Components = ReadonlyMap<BusyComponent, number>

function knownComponents(week: WeekSummary): Components {
  return new Map(
    busyComponents.flatMap((component) => {
      const value = componentValue(week, component)
      return value === undefined ? [] : [[component, value] as const]
    }),
  )
}

function judge(week: Components, past: readonly Components[], busyShare: number): BusyVerdict {
  if (week.size < FEWEST_COMPONENTS) return { kind: 'unknown', why: 'incomplete' }
  const samples = [...week.keys()].map((component) => ({ component, values: valuesOf(component, past) }))
  const usable = samples.filter(({ values }) => values.length >= FEWEST_BASELINE_WEEKS)
  if (usable.length < FEWEST_COMPONENTS) return tooFew(samples.map(({ values }) => values.length))
  const yardsticks = usable.flatMap(yardstickOf)
  if (yardsticks.length < FEWEST_COMPONENTS) return { kind: 'unknown', why: 'no-variation' }
  const pastScores = past.flatMap((components) => scoreOf(reasonsFor(components, yardsticks)) ?? [])
  const reasons = reasonsFor(week, yardsticks)
  return verdictOf(reasons, pastScores, busyShare)
}

function verdictOf(reasons: readonly BusyReason[], pastScores: readonly number[], busyShare: number): BusyVerdict {
  const score = scoreOf(reasons)
  const threshold = quantile(pastScores, busyShare)
  const calmBelow = quantile(pastScores, 1 - busyShare)
  if (
    pastScores.length < FEWEST_BASELINE_WEEKS ||
    score === undefined ||
    threshold === undefined ||
    calmBelow === undefined
  ) {
    return { kind: 'too-few', have: pastScores.length, need: FEWEST_BASELINE_WEEKS }
  }
  const isHigh = score >= threshold
  const isLow = score <= calmBelow
  return { kind: isHigh === isLow ? 'usual' : isHigh ? 'busy' : 'calm', score, threshold, reasons }
}

// At least two components have to reach the number, so the second best is what there is.
function tooFew(counts: readonly number[]): BusyVerdict {
  const [, second = 0] = [...counts].sort((a, b) => b - a)
  return { kind: 'too-few', have: second, need: FEWEST_BASELINE_WEEKS }
}

function valuesOf(component: BusyComponent, past: readonly Components[]): readonly number[] {
  return past.flatMap((components) => components.get(component) ?? [])
}

function yardstickOf({ component, values }: { component: BusyComponent; values: readonly number[] }): Yardstick[] {
  const known = centreAndSpread(values)
  return known === undefined ? [] : [{ component, ...known }]
}

function reasonsFor(week: Components, yardsticks: readonly Yardstick[]): readonly BusyReason[] {
  return yardsticks
    .flatMap(({ component, centre, spread }) => {
      const value = week.get(component)
      if (value === undefined) return []
      const direction = component === 'sleep' ? -1 : 1
      return [{ component, value, ownMedian: centre, z: (direction * (value - centre)) / spread }]
    })
    .sort((a, b) => b.z - a.z)
}

function scoreOf(reasons: readonly BusyReason[]): number | undefined {
  if (reasons.length < FEWEST_COMPONENTS) return undefined
  return reasons.reduce((sum, { z }) => sum + z, 0) / reasons.length
}
