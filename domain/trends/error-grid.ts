// The fixed grid of carry-over and noise that a link is averaged over, fitted as far as it matters.

import type { Sliced } from '../sliced.ts'
import { type CorrelatedFit, correlatedFits, type ErrorModel, type RegressionData } from './correlated-fit.ts'

/** A node of the grid, and the regression with its errors. */
export interface FittedErrors {
  readonly errors: ErrorModel
  readonly fit: CorrelatedFit
}

const CARRY_OVERS = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95]
const NOISE_SHARES = [0, 0.25, 0.5, 0.75]
/** A little more than a step of the grid in each direction. */
const CARRY_OVER_STEP = 0.11
const NOISE_SHARE_STEP = 0.26
const SAME_TIME = 1e-9
/** Nodes further below the best log-likelihood have no weight that could be seen. */
const OUT_OF_THE_QUESTION = 40

const grid: readonly ErrorModel[] = CARRY_OVERS.flatMap((carryOver) =>
  NOISE_SHARES.map((noiseShare) => ({ carryOver, noiseShare })),
)
/** Every other share of every third carry-over: each node is one of these or beside one. */
const scattered = grid.filter((_, index) => index % 2 === 0 && (index >> 2) % 3 === 0)

/** The fits of the nodes that are not out of the question: scattered ones first, then those beside likely ones, until none is new. With
 *  few values, where all are likely, that is the whole grid. `likely`: where it is known which they are, only they are fitted. Nodes
 *  that have no fit are left out. Offers to pause after each. */
export function* fitErrorGrid(data: RegressionData, likely?: readonly ErrorModel[]): Sliced<readonly FittedErrors[]> {
  const fitAt = fitterOf(data)
  const fitted: FittedErrors[] = []
  const tried = new Set<ErrorModel>()
  let next = likely ?? scattered
  while (next.length > 0) {
    for (const errors of next) {
      tried.add(errors)
      const fit = yield* fitAt(errors)
      if (fit !== undefined) fitted.push({ errors, fit })
      yield
    }
    const centres = likely === undefined ? likelyOf(fitted) : []
    next = grid.filter((node) => !tried.has(node) && centres.some((centre) => isBeside(node, centre)))
  }
  return fitted
}

/** The nodes that are not out of the question. */
export function likelyOf(fitted: readonly FittedErrors[]): readonly ErrorModel[] {
  const best = Math.max(...fitted.map(({ fit }) => fit.logLikelihood))
  return fitted.filter(({ fit }) => fit.logLikelihood > best - OUT_OF_THE_QUESTION).map(({ errors }) => errors)
}

function isBeside(node: ErrorModel, centre: ErrorModel): boolean {
  return (
    Math.abs(node.carryOver - centre.carryOver) < CARRY_OVER_STEP &&
    Math.abs(node.noiseShare - centre.noiseShare) < NOISE_SHARE_STEP
  )
}

function fitterOf(data: RegressionData): (errors: ErrorModel) => Sliced<CorrelatedFit | undefined> {
  const { times } = data
  const hasTies = times.some((time, index) => index > 0 && time - (times[index - 1] ?? 0) < SAME_TIME)
  const fitAt = correlatedFits(data)
  // Without carry-over the errors are independent whatever the share of noise: one fit, counted once per share.
  let independent: CorrelatedFit | undefined
  return function* (errors) {
    if (errors.carryOver > 0) return hasTies && errors.noiseShare === 0 ? undefined : yield* fitAt(errors)
    independent ??= yield* fitAt(errors)
    return independent
  }
}
