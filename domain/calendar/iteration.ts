// Iterations: equal spans of days within a look-back period, by default four of one week.

import { addDays, daysBetween, type LocalDate } from './local-date.ts'

export interface IterationPlan {
  readonly startDate: LocalDate
  readonly iterationDays: number
  readonly iterations: number
}

/** First and last day, both included. */
export interface Iteration {
  readonly number: number
  readonly from: LocalDate
  readonly to: LocalDate
}

/** All iterations in order, numbered from 1; none for a plan without days or iterations. */
export function iterationsOf({ startDate, iterationDays, iterations }: IterationPlan): readonly Iteration[] {
  if (!(iterationDays >= 1)) return []
  return Array.from({ length: Math.max(0, iterations) }, (_, index) => ({
    number: index + 1,
    from: addDays(startDate, index * iterationDays),
    to: addDays(startDate, (index + 1) * iterationDays - 1),
  }))
}

/** The iteration that holds `date`; undefined before the first and after the last. */
export function iterationAt(plan: IterationPlan, date: LocalDate): Iteration | undefined {
  return iterationsOf(plan)[Math.floor(daysBetween(plan.startDate, date) / plan.iterationDays)]
}
