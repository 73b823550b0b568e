// How much an outcome goes with an exposure, when neighbouring weeks are alike and measurements are noisy.

import { runToEnd, type Sliced } from '../sliced.ts'
import type { ErrorModel } from './correlated-fit.ts'
import { type FittedErrors, fitErrorGrid, likelyOf } from './error-grid.ts'
import { centred, innerProduct, scaled } from './inner-product.ts'
import { normalisedWeights } from './normalised-weights.ts'
import { type PairColumns, type PairedValue, pairColumns } from './pair-columns.ts'
import { above, below, quantileOf, type TMixture } from './t-mixture.ts'

export interface LinkEstimate {
  /** cm for one standard deviation of the exposure, and the 95 % range. */
  readonly perSd: number
  readonly low: number
  readonly high: number
  /** Two-sided. */
  readonly p: number
  readonly exposureSd: number
  readonly degreesOfFreedom: number
  /** What the data says of carry-over and noise: means over the grid. */
  readonly errors: ErrorModel
  /** The nodes of the grid that are not out of the question: within 40 of the best log-likelihood. */
  readonly likely: readonly ErrorModel[]
  /** Seasons were told apart, which takes 78 weeks. */
  readonly hasSeasons: boolean
}

/** From this span on a yearly rhythm can be told from a line. */
const SEASON_WEEKS = 78
const WEEKS_A_YEAR = 52.18
/** So many values of each kind are needed to tell mornings from evenings. */
const FEWEST_OF_A_KIND = 8
const NEGLIGIBLE_WEIGHT = 1e-14

/** Regression of the outcome on a line in time and the exposure, with errors of AR(1) plus noise, averaged over a fixed grid of both by
 *  their restricted likelihood: the mixture of t distributions is what to believe of the coefficient under flat priors.
 *  Deterministic; gaps and several values a week count as they are. Adds a yearly rhythm from 78 weeks on, and the time of
 *  day where both kinds have 8 values. Undefined when the outcome or the exposure does not vary, when the exposure is a line in
 *  time, and when there are too few values for the coefficients. Offers to pause after every node of the grid.
 *
 *  `like`: an estimate of nearly the same outcomes, with another exposure or without a few values. The nodes that were out of the
 *  question there are not tried again, which with hundreds of weeks are most of them; with few weeks none. */
export function* estimateLinkInSlices(
  values: readonly PairedValue[],
  like?: LinkEstimate,
): Sliced<LinkEstimate | undefined> {
  const pairs = pairColumns(values.toSorted((a, b) => a.week - b.week))
  const [exposure, outcome] = [standardised(pairs.exposures), standardised(pairs.outcomes)]
  if (exposure === undefined || outcome === undefined) return undefined
  yield
  const { columns, hasSeasons } = explainingColumns(pairs)
  yield
  const nodes = yield* fitErrorGrid(
    { times: pairs.weeks, columns: [...columns, exposure.scores, outcome.scores] },
    like?.likely,
  )
  yield
  if (nodes.length === 0) return undefined
  const weights = normalisedWeights(nodes.map(({ fit }) => fit.logLikelihood))
  const mean = (of: (node: FittedErrors) => number) =>
    nodes.reduce((sum, node, index) => sum + (weights[index] ?? 0) * of(node), 0)
  const mixture = mixtureOf(nodes, weights)
  const centimetres = (scores: number) => scores * outcome.sd
  const estimate = {
    perSd: centimetres(mean(({ fit }) => fit.coefficient)),
    low: centimetres(quantileOf(mixture, 0.025)),
    high: centimetres(quantileOf(mixture, 0.975)),
    p: Math.min(1, 2 * Math.min(below(mixture, 0), above(mixture, 0))),
    exposureSd: exposure.sd,
    degreesOfFreedom: mixture.degreesOfFreedom,
    errors: { carryOver: mean(({ errors }) => errors.carryOver), noiseShare: mean(({ errors }) => errors.noiseShare) },
    likely: likelyOf(nodes),
    hasSeasons,
  }
  return [estimate.perSd, estimate.low, estimate.high, estimate.p].every(Number.isFinite) ? estimate : undefined
}

/** The same in one go. */
export function estimateLink(values: readonly PairedValue[]): LinkEstimate | undefined {
  return runToEnd(estimateLinkInSlices(values))
}

function mixtureOf(nodes: readonly FittedErrors[], weights: Float64Array): TMixture {
  const parts = nodes.map(({ fit }, index) => ({
    weight: weights[index] ?? 0,
    centre: fit.coefficient,
    scale: fit.standardError,
  }))
  return {
    parts: parts.filter(({ weight }) => weight > NEGLIGIBLE_WEIGHT),
    degreesOfFreedom: nodes[0]?.fit.degreesOfFreedom ?? 0,
  }
}

function explainingColumns({ weeks, evenings, mornings }: PairColumns): {
  columns: Float64Array[]
  hasSeasons: boolean
} {
  const start = weeks[0] ?? 0
  const span = (weeks.at(-1) ?? 0) - start
  const columns: Float64Array[] = [new Float64Array(weeks.length).fill(1)]
  const hasSeasons = span >= SEASON_WEEKS && weeks.length > 2 * FEWEST_OF_A_KIND
  if (span > 0) columns.push(scaled(weeks, start + span / 2, span))
  if (hasSeasons) {
    const angles = scaled(weeks, start, WEEKS_A_YEAR / (2 * Math.PI))
    columns.push(...[Math.cos, Math.sin].map((wave) => angles.map((angle) => wave(angle))))
  }
  if (Math.min(innerProduct(evenings, evenings), innerProduct(mornings, mornings)) >= FEWEST_OF_A_KIND) {
    columns.push(evenings)
  }
  return { columns, hasSeasons }
}

/** Scores with mean 0 and standard deviation 1 (n − 1); undefined when the values are all alike. */
function standardised(values: Float64Array): { scores: Float64Array; sd: number } | undefined {
  const [first] = values
  if (values.length < 2 || values.every((value) => value === first)) return undefined
  const deviations = centred(values)
  const sd = Math.sqrt(innerProduct(deviations, deviations) / (values.length - 1))
  return sd > 0 && Number.isFinite(sd) ? { scores: scaled(deviations, 0, sd), sd } : undefined
}
