// A weighted mixture of shifted and scaled t distributions: its tails and its quantiles.

import { density, upperTail } from './student-t.ts'

export interface MixturePart {
  readonly weight: number
  readonly centre: number
  readonly scale: number
}

/** Weights sum to 1; all parts have the same degrees of freedom. */
export interface TMixture {
  readonly parts: readonly MixturePart[]
  readonly degreesOfFreedom: number
}

const MOST_STEPS = 200
const PRECISION = 1e-11

/** Probability below `place`. */
export function below({ parts, degreesOfFreedom }: TMixture, place: number): number {
  return parts.reduce(
    (sum, { weight, centre, scale }) => sum + weight * upperTail((centre - place) / scale, degreesOfFreedom),
    0,
  )
}

/** Probability above `place`. */
export function above({ parts, degreesOfFreedom }: TMixture, place: number): number {
  return parts.reduce(
    (sum, { weight, centre, scale }) => sum + weight * upperTail((place - centre) / scale, degreesOfFreedom),
    0,
  )
}

/** The place with that probability below it. Newton's steps, halving the bracket where they leave it. */
export function quantileOf(mixture: TMixture, probability: number): number {
  let [low, high] = bracket(mixture, probability)
  let place = (low + high) / 2
  for (let step = 0; step < MOST_STEPS; step++) {
    const excess = below(mixture, place) - probability
    if (excess > 0) high = place
    else low = place
    const next = place - excess / slopeAt(mixture, place)
    const target = next > low && next < high ? next : (low + high) / 2
    const moved = Math.abs(target - place)
    place = target
    if (moved <= PRECISION * (1 + Math.abs(place)) || high <= low) break
  }
  return place
}

function bracket(mixture: TMixture, probability: number): [number, number] {
  const widest = Math.max(...mixture.parts.map(({ scale }) => scale))
  const centres = mixture.parts.map(({ centre }) => centre)
  const [least, most] = [Math.min(...centres), Math.max(...centres)]
  let reach = 4 * widest
  while (below(mixture, least - reach) > probability || below(mixture, most + reach) < probability) reach *= 2
  return [least - reach, most + reach]
}

function slopeAt({ parts, degreesOfFreedom }: TMixture, place: number): number {
  return parts.reduce(
    (sum, { weight, centre, scale }) => sum + (weight * density((place - centre) / scale, degreesOfFreedom)) / scale,
    0,
  )
}
