// The milestones as spans of days to sum up and compare: whole ones, or their iterations.

import type { LocalDate } from '../calendar/local-date.ts'
import type { MilestonePeriod } from './milestones.ts'

export type LookBackGrouping = 'iteration' | 'milestone'

export interface LookBackSpan {
  readonly milestone: MilestonePeriod
  /** Number of the iteration, from 1; undefined for the whole milestone. */
  readonly iteration: number | undefined
  readonly from: LocalDate
  readonly to: LocalDate
}

/** Every span that shares a day with `from` to `to`, in the order in which they begin; what lies in the future is left out. */
export function lookBackSpans(
  milestones: readonly MilestonePeriod[],
  grouping: LookBackGrouping,
  range: { readonly from: LocalDate; readonly to: LocalDate },
): readonly LookBackSpan[] {
  return milestones
    .flatMap((milestone) => (grouping === 'milestone' ? [wholeOf(milestone)] : iterationsIn(milestone)))
    .filter(({ from, to }) => to >= range.from && from <= range.to)
    .sort((left, right) => (left.from < right.from ? -1 : left.from > right.from ? 1 : 0))
}

/** The span that a day belongs to: of several, the one that began last. */
export function spanHolding(spans: readonly LookBackSpan[], date: LocalDate): LookBackSpan | undefined {
  return spans.findLast(({ from, to }) => from <= date && date <= to)
}

function wholeOf(milestone: MilestonePeriod): LookBackSpan {
  return { milestone, iteration: undefined, from: milestone.startDate, to: milestone.endDate }
}

function iterationsIn(milestone: MilestonePeriod): readonly LookBackSpan[] {
  return milestone.parts.map(({ number, from, to }) => ({ milestone, iteration: number, from, to }))
}
