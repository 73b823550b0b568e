// Made-up histories of which the truth is known: busy scores and split widths, linked or not.

import { createRandom, type Random } from '../../domain/sample/random.ts'
import type { HistoryRow } from '../../domain/trends/lagged-pairs.ts'

/** What besides carry-over makes two unrelated series look related, or hides a link. */
export type Shape =
  | 'plain'
  | 'shared slow rise'
  | 'both drifting'
  | 'heavy tails'
  | 'two a week'
  | '30 % missing'
  | 'tracker'

export interface Recipe {
  readonly shape: Shape
  readonly weeks: number
  /** Of each week's surprise in both series to the next week, 0–1. */
  readonly carryOver: number
  /** cm for one standard deviation of the busy score, and how many weeks later it shows. */
  readonly effect: number
  readonly lag: number
  readonly seed: string
}

/** cm. The level's spread and a measurement's error are those of a self-measured split; gross errors are reading mistakes. */
const LEVEL_SD = 1.5
const READING_SD = 2
const GROSS_SHARE = 0.03
const GROSS_ERROR = 8
const TRACKER_CARRY_OVER = 0.7
const TRACKER_GAIN = 0.1
/** Of the calendar's weeks of a tracker: without a measurement, and of the others with two or three. */
const TRACKER_GAPS = 0.15
const TRACKER_REPEATS = 0.25
/** Standard deviations of the series. */
const RISE = 3
const DRIFT_STEP = 0.25
const MISSING_SHARE = 0.3
const TAIL_FREEDOM = 3
/** In a week: Monday and Thursday. */
const SECOND_DAY = 3 / 7

/** Rows of one history; the same recipe gives the same rows. The split is noise-free but for `two a week` and `tracker`: noise would hide
 *  the carry-over that makes the test hard. */
export function makeHistory(recipe: Recipe): readonly HistoryRow[] {
  const random = createRandom(
    recipe.seed,
    `${recipe.shape}/${recipe.weeks}/${recipe.carryOver}/${recipe.effect}/${recipe.lag}`,
  )
  const surprise = recipe.shape === 'heavy tails' ? () => heavy(random) : () => normal(random)
  const times = measuringTimes(recipe, random)
  const busy = busyScores(recipe, { random, surprise, lastWeek: Math.floor(times.at(-1) ?? 0) })
  const level = levelsAt(times, recipe, { random, surprise })
  const split = times.flatMap((week, index): HistoryRow[] => {
    const isMissing = recipe.shape === '30 % missing' && random.chance(MISSING_SHARE)
    if (isMissing) return []
    const exposure = busy[Math.floor(week) + recipe.lag] ?? 0
    return [{ week, exposure, outcome: 150 + (level[index] ?? 0) + recipe.effect * (busy[Math.floor(week)] ?? 0) }]
  })
  const measured = new Set(split.map(({ week }) => Math.floor(week)))
  const unmeasured = busy.flatMap((exposure, index) =>
    measured.has(index - recipe.lag) ? [] : [{ week: index - recipe.lag, exposure }],
  )
  return [...split, ...unmeasured]
}

interface Source {
  readonly random: Random
  readonly surprise: () => number
}

// Scores of `lag` weeks before the first measurement come first: the score of measuring week w is at w + lag, the one that acts at w.
function busyScores(
  { weeks, lag, carryOver, shape }: Recipe,
  { random, surprise, lastWeek }: Source & { readonly lastWeek: number },
): readonly number[] {
  const times = Array.from({ length: lastWeek + 1 + lag }, (_, week) => week)
  const scores = carriedOver(times, carryOver, surprise)
  if (shape === 'shared slow rise') return scores.map((score, week) => score + (RISE * week) / weeks)
  if (shape === 'both drifting') return added(scores, wander(times, random))
  return scores
}

// `weeks` of a tracker are weeks with a measurement, so that its calendar is longer.
function measuringTimes({ weeks, shape }: Recipe, random: Random): readonly number[] {
  let calendar = -1
  return Array.from({ length: weeks }, () => {
    do calendar += 1
    while (shape === 'tracker' && random.chance(TRACKER_GAPS))
    const days = shape === 'two a week' ? [0, SECOND_DAY] : shape === 'tracker' ? trackerDays(random) : [0]
    return days.map((day) => calendar + day)
  }).flat()
}

function trackerDays(random: Random): readonly number[] {
  if (!random.chance(TRACKER_REPEATS)) return [0]
  return random.chance(0.5) ? [0, SECOND_DAY] : [0, SECOND_DAY, 5 / 7]
}

function levelsAt(times: readonly number[], { shape, carryOver, weeks }: Recipe, { random, surprise }: Source) {
  const own = carriedOver(times, shape === 'tracker' ? TRACKER_CARRY_OVER : carryOver, surprise).map(
    (level) => LEVEL_SD * level,
  )
  switch (shape) {
    case 'shared slow rise':
      return own.map((level, index) => level + (LEVEL_SD * RISE * (times[index] ?? 0)) / weeks)
    case 'both drifting':
      return added(
        own,
        wander(times, random).map((step) => LEVEL_SD * step),
      )
    case 'two a week':
      return own.map((level) => level + LEVEL_SD * normal(random))
    case 'tracker':
      return own.map((level, index) => level + TRACKER_GAIN * (times[index] ?? 0) + readingError(random))
    default:
      return own
  }
}

// Stationary AR(1) with standard deviation 1, at times of any distance.
function carriedOver(times: readonly number[], carryOver: number, surprise: () => number): readonly number[] {
  let [state, last] = [0, Number.NEGATIVE_INFINITY]
  return times.map((time) => {
    const kept = carryOver === 0 ? 0 : carryOver ** (time - last)
    state = kept * state + Math.sqrt(1 - kept * kept) * surprise()
    last = time
    return state
  })
}

function wander(times: readonly number[], random: Random): readonly number[] {
  let [place, last] = [0, times[0] ?? 0]
  return times.map((time) => {
    place += DRIFT_STEP * Math.sqrt(time - last) * normal(random)
    last = time
    return place
  })
}

function readingError(random: Random): number {
  const gross = random.chance(GROSS_SHARE) ? GROSS_ERROR * (random.chance(0.5) ? 1 : -1) : 0
  return READING_SD * normal(random) + gross
}

// Box & Muller.
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next())
}

// Student's t with three degrees of freedom, scaled to standard deviation 1.
function heavy(random: Random): number {
  const squares = Array.from({ length: TAIL_FREEDOM }, () => normal(random) ** 2).reduce(
    (sum, square) => sum + square,
    0,
  )
  return normal(random) / Math.sqrt(squares / TAIL_FREEDOM) / Math.sqrt(TAIL_FREEDOM / (TAIL_FREEDOM - 2))
}

function added(left: readonly number[], right: readonly number[]): readonly number[] {
  return left.map((value, index) => value + (right[index] ?? 0))
}
