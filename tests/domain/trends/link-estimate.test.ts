import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { estimateLink } from '../../../domain/trends/link-estimate.ts'
import type { PairedValue } from '../../../domain/trends/pair-columns.ts'
import { between, inverseOf, type Matrix } from '../../support/dense-matrices.ts'
import { expectClose } from '../../support/vectors.ts'

const CARRY_OVERS = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95]
const NOISE_SHARES = [0, 0.25, 0.5, 0.75]

interface Part {
  readonly b: number
  readonly se: number
  readonly log: number
}

/** The recipe of the estimate with whole matrices, per unit of the exposure. */
function denseParts(values: readonly PairedValue[]): { readonly parts: readonly Part[]; readonly df: number } {
  const y = values.map(({ outcome }) => outcome)
  const columns = [values.map(() => 1), values.map(({ week }) => week), values.map(({ exposure }) => exposure)]
  const df = values.length - columns.length
  const hasTies = new Set(values.map(({ week }) => week)).size < values.length
  const parts = CARRY_OVERS.flatMap((phi) =>
    NOISE_SHARES.flatMap((nu) => {
      if (hasTies && nu === 0 && phi > 0) return []
      const v = values.map(({ week: t }, i) =>
        values.map(({ week: s }, k) => (i === k ? 1 : phi === 0 ? 0 : (1 - nu) * phi ** Math.abs(t - s))),
      )
      return [densePart({ v, columns, y, df })]
    }),
  )
  return { parts, df }
}

interface Dense {
  readonly v: Matrix
  readonly columns: Matrix
  readonly y: readonly number[]
  readonly df: number
}

function densePart({ v, columns, y, df }: Dense): Part {
  const { inverse: w, logDeterminant } = inverseOf(v)
  const information = columns.map((left) => columns.map((right) => between(left, w, right)))
  const { inverse, logDeterminant: logInformation } = inverseOf(information)
  const products = columns.map((column) => between(column, w, y))
  const b = inverse.map((row) => row.reduce((sum, value, index) => sum + value * (products[index] ?? 0), 0))
  const rest = y.map(
    (value, row) => value - columns.reduce((sum, column, index) => sum + (b[index] ?? 0) * (column[row] ?? 0), 0),
  )
  const rss = between(rest, w, rest)
  const se = Math.sqrt((rss / df) * (inverse[2]?.[2] ?? Number.NaN))
  return { b: b[2] ?? Number.NaN, se, log: -0.5 * (logDeterminant + logInformation + df * Math.log(rss)) }
}

/** P(T ≤ t), by adding up the density over the angle whose tangent is T / √df. */
function studentBelow(t: number, df: number): number {
  const integral = (to: number) => {
    const steps = 4000
    const [from, width] = [-Math.PI / 2, (to + Math.PI / 2) / steps]
    const at = (index: number) => Math.cos(from + index * width) ** (df - 1)
    const inner = Array.from({ length: steps - 1 }, (_, index) => (index % 2 === 0 ? 4 : 2) * at(index + 1))
    return ((at(0) + at(steps) + inner.reduce((sum, value) => sum + value, 0)) * width) / 3
  }
  return integral(Math.atan(t / Math.sqrt(df))) / integral(Math.PI / 2)
}

describe('the estimate of a link', () => {
  const row = fc.record({
    gap: fc.constantFrom(0, 1 / 7, 3 / 7, 1, 1, 1, 2, 5),
    exposure: fc.double({ min: -3, max: 3, noNaN: true }),
    outcome: fc.double({ min: 140, max: 160, noNaN: true }),
  })

  it('is that of whole matrices, with gaps, ties and several values a week', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 8, maxLength: 16 }), (rows) => {
        let week = 0
        const values = rows.map(({ gap, exposure, outcome }) => {
          week += gap
          return { week, exposure, outcome }
        })
        const found = estimateLink(values)
        fc.pre(found !== undefined && week > 2)
        if (found === undefined) return
        const { parts, df } = denseParts(values)
        const best = Math.max(...parts.map(({ log }) => log))
        const total = parts.reduce((sum, { log }) => sum + Math.exp(log - best), 0)
        const mean = (of: (part: Part) => number) =>
          parts.reduce((sum, part) => sum + (Math.exp(part.log - best) / total) * of(part), 0)
        const below = (place: number) => mean(({ b, se }) => studentBelow((place - b) / se, df))
        expect(found.degreesOfFreedom).toBe(df)
        expectClose([found.perSd / found.exposureSd], [mean(({ b }) => b)])
        const [p, low, high] = [
          2 * Math.min(below(0), 1 - below(0)),
          below(found.low / found.exposureSd),
          below(found.high / found.exposureSd),
        ]
        expectClose([found.p, low, high], [p, 0.025, 0.975])
      }),
      { numRuns: 12 },
    )
  })
})
