import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { levelTrend } from '../../../domain/trends/level-trend.ts'
import { between, inverseOf } from '../../support/dense-matrices.ts'
import { expectClose } from '../../support/vectors.ts'

const MEASUREMENT_SDS = [0.5, 0.7, 0.9, 1.2, 1.5, 1.9, 2.4, 3, 4]
const LEVEL_SDS = [0.02, 0.1, 0.2, 0.3, 0.45, 0.6, 0.8, 1.1, 1.5, 2]

interface DenseNode {
  readonly log: number
  readonly means: readonly number[]
  readonly variances: readonly number[]
}

/** One node by conditioning a normal vector at once: the level at all times given all values, its start not known at all. */
function denseNode(times: readonly number[], values: readonly number[], sds: readonly [number, number]): DenseNode {
  const [r, q] = [sds[0] ** 2, sds[1] ** 2]
  const [first = 0, ...rest] = values
  const [start = 0, ...later] = times
  // Given the first value, the level then is normal around it with a measurement's variance, and wanders on from there.
  const covariance = later.map((t, i) => later.map((s, k) => r + q * (Math.min(t, s) - start) + (i === k ? r : 0)))
  const { inverse, logDeterminant } = inverseOf(covariance)
  const off = rest.map((value) => value - first)
  const log =
    -0.5 * (logDeterminant + between(off, inverse, off)) -
    0.5 * ((Math.log(sds[0]) - Math.log(1.5)) / 0.5) ** 2 -
    0.5 * ((Math.log(sds[1]) - Math.log(0.4)) / 0.8) ** 2
  const shared = times.map((t) => later.map((s) => r + q * (Math.min(t, s) - start)))
  return {
    log,
    means: shared.map((row) => first + between(row, inverse, off)),
    variances: times.map(
      (t, index) => r + q * (t - start) - between(shared[index] ?? [], inverse, shared[index] ?? []),
    ),
  }
}

describe('the trend', () => {
  const row = fc.record({
    gap: fc.constantFrom(1 / 7, 2 / 7, 1, 1, 1.5, 4),
    value: fc.double({ min: 140, max: 160, noNaN: true }),
  })

  it('is that of a normal vector conditioned at once, over the whole grid', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 5, maxLength: 12 }), (rows) => {
        let week = 3
        const measured = rows.map(({ gap, value }) => {
          week += gap
          return { week, value }
        })
        const found = levelTrend(measured)
        if (found.kind !== 'trend') throw new Error('no trend')
        const [times, values] = [measured.map((one) => one.week), measured.map((one) => one.value)]
        const nodes = MEASUREMENT_SDS.flatMap((m) => LEVEL_SDS.map((l) => denseNode(times, values, [m, l])))
        const best = Math.max(...nodes.map(({ log }) => log))
        const total = nodes.reduce((sum, { log }) => sum + Math.exp(log - best), 0)
        const mean = (of: (node: DenseNode) => number) =>
          nodes.reduce((sum, node) => sum + (Math.exp(node.log - best) / total) * of(node), 0)
        const means = times.map((_, index) => mean((node) => node.means[index] ?? Number.NaN))
        const sds = times.map((_, index) =>
          Math.sqrt(
            mean(
              (node) => (node.variances[index] ?? Number.NaN) + ((node.means[index] ?? 0) - (means[index] ?? 0)) ** 2,
            ),
          ),
        )
        expectClose(
          found.levels.map((level) => level.mean),
          means,
        )
        expectClose(
          found.levels.map((level) => level.sd),
          sds,
        )
        expect(found.levels.every(({ lower, upper }) => lower < upper)).toBe(true)
      }),
      { numRuns: 12 },
    )
  })
})
