// Reference vectors: inputs and outputs of the statistics, computed independently of this code.

import { expect } from 'vitest'
import * as z from 'zod/mini'
import fixture from '../fixtures/vectors.json' with { type: 'json' }

export const VECTOR_TOLERANCE = 1e-6

/** The vectors about a topic, read by a schema of `{ input, expected }`. Throws when there is none or one does not fit,
 *  so that no test passes over nothing. */
export function vectorsOf<Shape extends z.ZodMiniType>(topic: string, shape: Shape): readonly z.output<Shape>[] {
  const found = fixture.vectors.filter((candidate) => candidate.topic === topic)
  if (found.length === 0) throw new Error(`no vectors about ${topic}`)
  return found.map((candidate) => z.parse(shape, candidate))
}

/** The one vector with that id, read in the same way. */
export function vectorById<Shape extends z.ZodMiniType>(id: string, shape: Shape): z.output<Shape> {
  return z.parse(
    shape,
    fixture.vectors.find((candidate) => candidate.id === id),
  )
}

/** Fails unless the lists are equally long and each number is within the tolerance, relative for numbers over 1. */
export function expectClose(actual: readonly (number | undefined)[], expected: readonly number[]): void {
  expect(actual.length).toBe(expected.length)
  for (const [index, value] of expected.entries()) {
    const distance = Math.abs((actual[index] ?? Number.NaN) - value)
    expect(distance, `${actual[index]} is not ${value} (number ${index})`).toBeLessThan(
      VECTOR_TOLERANCE * Math.max(1, Math.abs(value)),
    )
  }
}
