// Milestones as a time axis: they make themselves, one after the other, from what the person has set about any of them.

import { type Iteration, type IterationPlan, iterationsOf } from '../calendar/iteration.ts'
import { addDays, daysBetween, type LocalDate, localDateToDayNumber, parseLocalDate } from '../calendar/local-date.ts'
import { startOfWeek } from '../calendar/week.ts'
import type { Milestone } from '../records/milestone.ts'
import { milestoneDefaults } from '../records/milestone-defaults.ts'
import { milestoneIdFor } from './milestone-id.ts'

export interface MilestonePeriod extends IterationPlan {
  /** Of its record, or the id that its record will get when the person first writes something about it. */
  readonly id: string
  /** What was written about it; undefined for one that has made itself. */
  readonly record: Milestone | undefined
  /** What the person calls it; undefined for one that goes by its dates. */
  readonly title: string | undefined
  readonly state: 'running' | 'looking-back' | 'closed'
  /** Last day, included. */
  readonly endDate: LocalDate
  /** Every iteration, in order. */
  readonly parts: readonly Iteration[]
}

export interface MilestoneAxis {
  /** First day that there is anything of. */
  readonly from: LocalDate
  /** Last day that must have a milestone: today, as a rule. */
  readonly to: LocalDate
  /** ISO weekday on which the person's week starts, 1 = Monday. */
  readonly weekStart: number
}

/** The milestone that a date is counted from while nothing is set: any Monday would do, as long as every device takes the same. */
const GRID = '2024-01-01'

/** Every milestone that holds a day from `from` to `to`, and every one that was written about, in order of their first days. Those
 *  nobody wrote about follow the one before in its lengths, or lead up to the first in the lengths of that; with none at all they
 *  are four weeks each on a grid that is the same on every device. Where two written ones are apart by less than a whole milestone
 *  the days between belong to none; where they overlap both stand as they were written. */
export function milestonesOf(written: readonly Milestone[], axis: MilestoneAxis): readonly MilestonePeriod[] {
  const known = written.flatMap((record) => (record.deleted ? [] : writtenPeriod(record))).sort(byStart)
  const idOf = milestoneIdFor(written)
  const made = (plan: IterationPlan) => periodOf(plan, { id: idOf(plan.startDate), record: undefined })
  const [first] = known
  if (first === undefined) return following(onGrid(axis), addDays(axis.to, 1)).map(made)
  const after = known.flatMap((period, index) => {
    const last = known.slice(0, index + 1).reduce((latest, one) => (one.endDate > latest.endDate ? one : latest))
    return [period, ...filling(last, known[index + 1]?.startDate, axis.to).map(made)]
  })
  return [...leadingTo(first, axis.from).map(made), ...after]
}

/** The milestone that `date` belongs to: of several, the one that began last; undefined when it falls between two. */
export function milestoneOn(milestones: readonly MilestonePeriod[], date: LocalDate): MilestonePeriod | undefined {
  return milestones.findLast(({ startDate, endDate }) => startDate <= date && date <= endDate)
}

/** The first other written milestone that shares a day with this one. */
export function overlapping(
  milestones: readonly MilestonePeriod[],
  { id, ...plan }: IterationPlan & { readonly id: string },
): MilestonePeriod | undefined {
  const endDate = endOf(plan)
  return milestones.find(
    (other) =>
      other.id !== id && other.record !== undefined && other.startDate <= endDate && plan.startDate <= other.endDate,
  )
}

function writtenPeriod(record: Milestone): MilestonePeriod[] {
  const { startDate, iterationDays, iterations } = { ...milestoneDefaults, ...record }
  return startDate === undefined ? [] : [periodOf({ startDate, iterationDays, iterations }, { id: record.id, record })]
}

function periodOf(plan: IterationPlan, { id, record }: Pick<MilestonePeriod, 'id' | 'record'>): MilestonePeriod {
  const { startDate, iterationDays, iterations } = plan
  return {
    ...{ id, record, startDate, iterationDays, iterations },
    title: record?.title?.trim() || undefined,
    state: record?.state ?? 'running',
    endDate: endOf(plan),
    parts: iterationsOf(plan),
  }
}

function byStart(left: MilestonePeriod, right: MilestonePeriod): number {
  return left.startDate < right.startDate || (left.startDate === right.startDate && left.id < right.id) ? -1 : 1
}

function daysOf({ iterationDays, iterations }: IterationPlan): number {
  return iterationDays * iterations
}

function endOf(plan: IterationPlan): LocalDate {
  return addDays(plan.startDate, daysOf(plan) - 1)
}

function next(plan: IterationPlan): IterationPlan {
  return { ...plan, startDate: addDays(plan.startDate, daysOf(plan)) }
}

/** Whole plans between the last day of `last` and the next written one, or up to the one that holds `to`. */
function filling(last: MilestonePeriod, until: LocalDate | undefined, to: LocalDate): IterationPlan[] {
  const plans = following(next(last), until ?? addDays(to, 1))
  return until === undefined ? plans : plans.filter((plan) => endOf(plan) < until)
}

/** Plans one after the other from `first` on, each beginning before `end`. */
function following(first: IterationPlan, end: LocalDate): IterationPlan[] {
  const plans: IterationPlan[] = []
  for (let plan = first; plan.startDate < end; plan = next(plan)) plans.push(plan)
  return plans
}

/** Plans one after the other that end where `first` begins, the earliest of them holding `from`. */
function leadingTo(first: IterationPlan, from: LocalDate): IterationPlan[] {
  const count = Math.max(0, Math.ceil(daysBetween(from, first.startDate) / daysOf(first)))
  return Array.from({ length: count }, (_, index) => ({
    ...first,
    startDate: addDays(first.startDate, -(count - index) * daysOf(first)),
  }))
}

function onGrid({ from, weekStart }: MilestoneAxis): IterationPlan {
  const grid = startOfWeek(parseLocalDate(GRID) ?? from, weekStart)
  const length = daysOf({ startDate: from, ...milestoneDefaults })
  const passed = Math.floor((localDateToDayNumber(from) - localDateToDayNumber(grid)) / length)
  return { ...milestoneDefaults, startDate: addDays(grid, passed * length) }
}
