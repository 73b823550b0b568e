// How much an outcome goes with an exposure, when neighbouring weeks are alike and measurements are noisy.

import { type CorrelatedFit, type ErrorModel, fitCorrelated, type RegressionData } from './correlated-fit.ts'
import { normalisedWeights } from './normalised-weights.ts'
import { runToEnd, type Sliced } from './sliced.ts'
import { above, below, quantileOf, type TMixture } from './t-mixture.ts'

/** One measurement and the exposure before it. Times in weeks; the exposure in any unit, the outcome in cm. */
export interface PairedValue {
  readonly week: number
  readonly exposure: number
  readonly outcome: number
  /** Measured from 15:00 on, where the time of day is known. */
  readonly isEvening?: boolean
}

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
const SAME_TIME = 1e-9
const NEGLIGIBLE_WEIGHT = 1e-14
/** What an exposure explains moves the log-likelihoods of the nodes against each other, but not by as much as this. */
const OUT_OF_THE_QUESTION = 40

const CARRY_OVERS = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95]
const NOISE_SHARES = [0, 0.25, 0.5, 0.75]
const wholeGrid: readonly ErrorModel[] = CARRY_OVERS.flatMap((carryOver) =>
  NOISE_SHARES.map((noiseShare) => ({ carryOver, noiseShare })),
)

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
  const inOrder = values.toSorted((a, b) => a.week - b.week)
  yield
  const exposure = standardised(inOrder.map((value) => value.exposure))
  const outcome = standardised(inOrder.map((value) => value.outcome))
  if (exposure === undefined || outcome === undefined) return undefined
  yield
  const { columns, hasSeasons } = explainingColumns(inOrder)
  yield
  const times = Float64Array.from(inOrder, ({ week }) => week)
  const nodes = yield* fitNodes({ times, columns: [...columns, exposure.scores, outcome.scores] }, like?.likely)
  if (nodes.length === 0) return undefined
  const weights = normalisedWeights(nodes.map(({ fit }) => fit.logLikelihood))
  const mean = (of: (node: Node) => number) =>
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
    likely: likelyErrors(nodes),
    hasSeasons,
  }
  return [estimate.perSd, estimate.low, estimate.high, estimate.p].every(Number.isFinite) ? estimate : undefined
}

/** The same in one go. */
export function estimateLink(values: readonly PairedValue[]): LinkEstimate | undefined {
  return runToEnd(estimateLinkInSlices(values))
}

interface Node {
  readonly errors: ErrorModel
  readonly fit: CorrelatedFit
}

function* fitNodes(data: RegressionData, likely?: readonly ErrorModel[]): Sliced<readonly Node[]> {
  const { times } = data
  const hasTies = times.some((time, index) => index > 0 && time - (times[index - 1] ?? 0) < SAME_TIME)
  // Without carry-over the errors are independent whatever the share of noise: one fit, counted once per share.
  const independent = fitCorrelated(data, { carryOver: 0, noiseShare: 0 })
  const nodes: Node[] = []
  for (const errors of likely ?? wholeGrid) {
    const { carryOver, noiseShare } = errors
    if (hasTies && noiseShare === 0 && carryOver > 0) continue
    const fit = carryOver === 0 ? independent : fitCorrelated(data, errors)
    if (fit !== undefined) nodes.push({ errors, fit })
    yield
  }
  return nodes
}

function likelyErrors(nodes: readonly Node[]): readonly ErrorModel[] {
  const best = nodes.reduce((most, { fit }) => Math.max(most, fit.logLikelihood), Number.NEGATIVE_INFINITY)
  return nodes.filter(({ fit }) => fit.logLikelihood > best - OUT_OF_THE_QUESTION).map(({ errors }) => errors)
}

function mixtureOf(nodes: readonly Node[], weights: Float64Array): TMixture {
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

function explainingColumns(values: readonly PairedValue[]): { columns: Float64Array[]; hasSeasons: boolean } {
  const start = values[0]?.week ?? 0
  const span = (values.at(-1)?.week ?? 0) - start
  const columns = [Float64Array.from(values, () => 1)]
  const hasSeasons = span >= SEASON_WEEKS && values.length > 2 * FEWEST_OF_A_KIND
  if (span > 0) columns.push(Float64Array.from(values, ({ week }) => (2 * (week - start)) / span - 1))
  if (hasSeasons) {
    const angles = values.map(({ week }) => (2 * Math.PI * (week - start)) / WEEKS_A_YEAR)
    columns.push(Float64Array.from(angles, Math.cos), Float64Array.from(angles, Math.sin))
  }
  const evenings = values.filter(({ isEvening }) => isEvening === true).length
  const mornings = values.filter(({ isEvening }) => isEvening === false).length
  if (evenings >= FEWEST_OF_A_KIND && mornings >= FEWEST_OF_A_KIND) {
    columns.push(Float64Array.from(values, ({ isEvening }) => (isEvening === true ? 1 : 0)))
  }
  return { columns, hasSeasons }
}

/** Scores with mean 0 and standard deviation 1 (n − 1); undefined when the values are all alike. */
function standardised(values: readonly number[]): { scores: Float64Array; sd: number } | undefined {
  if (values.length < 2 || values.every((value) => value === values[0])) return undefined
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1))
  if (!(sd > 0 && Number.isFinite(sd))) return undefined
  return { scores: Float64Array.from(values, (value) => (value - mean) / sd), sd }
}
