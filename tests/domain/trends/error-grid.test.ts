import { describe, expect, it } from 'vitest'
import { makeHistory, type Recipe } from '../../../bench/calibration/histories.ts'
import { runToEnd } from '../../../domain/sliced.ts'
import type { ErrorModel } from '../../../domain/trends/correlated-fit.ts'
import { fitErrorGrid } from '../../../domain/trends/error-grid.ts'
import { pairsAtLag } from '../../../domain/trends/lagged-pairs.ts'
import { estimateLink, estimateLinkInSlices, type LinkEstimate } from '../../../domain/trends/link-estimate.ts'
import type { PairedValue } from '../../../domain/trends/pair-columns.ts'

const wholeGrid: readonly ErrorModel[] = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95].flatMap((carryOver) =>
  [0, 0.25, 0.5, 0.75].map((noiseShare) => ({ carryOver, noiseShare })),
)

function overWholeGrid(values: readonly PairedValue[], like: LinkEstimate): LinkEstimate | undefined {
  return runToEnd(estimateLinkInSlices(values, { ...like, likely: wholeGrid }))
}

function numbersOf({ perSd, low, high, p, errors }: LinkEstimate): readonly number[] {
  return [perSd, low, high, p, errors.carryOver, errors.noiseShare]
}

describe('the grid of error models', () => {
  const shapes: readonly Recipe['shape'][] = [
    'plain',
    'both drifting',
    'heavy tails',
    'two a week',
    '30 % missing',
    'tracker',
  ]
  const cases = shapes.flatMap((shape) => [26, 104, 520].map((weeks) => [shape, weeks] as const))

  it.each(cases)('gives the same answer as fitting all of it: %s, %i weeks', (shape, weeks) => {
    for (const [seed, carryOver] of [0, 0.5, 0.8, 0.95].entries()) {
      const history = makeHistory({ shape, weeks, carryOver, effect: -0.3, lag: 0, seed: String(seed) })
      const values = pairsAtLag(history, 0)
      const found = estimateLink(values)
      const whole = found && overWholeGrid(values, found)
      if (found === undefined || whole === undefined) throw new Error('no estimate')
      for (const [index, number] of numbersOf(whole).entries()) {
        expect(Math.abs((numbersOf(found)[index] ?? Number.NaN) - number)).toBeLessThan(1e-9)
      }
    }
  })

  it('is fitted whole where nothing is out of the question, and not where much is', () => {
    const fitsOf = (weeks: number) => {
      const pairs = pairsAtLag(makeHistory({ shape: 'plain', weeks, carryOver: 0.5, effect: 0, lag: 0, seed: '1' }), 0)
      const columns = [() => 1, ({ exposure }: PairedValue) => exposure, ({ outcome }: PairedValue) => outcome].map(
        (of) => Float64Array.from(pairs, of),
      )
      return runToEnd(fitErrorGrid({ times: Float64Array.from(pairs, ({ week }) => week), columns })).length
    }
    expect(fitsOf(26)).toBe(wholeGrid.length)
    expect(fitsOf(1000)).toBeLessThan(0.8 * wholeGrid.length)
  })
})
