import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nodeFromRandom } from '../../../domain/sync/node-from-random.ts'

const RUNS = { numRuns: 2000 }

describe('a node', () => {
  it('has eight characters of the alphabet, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 8, maxLength: 12 }), (bytes) => {
        expect(nodeFromRandom(bytes)).toMatch(/^[0-9a-z]{8}$/)
      }),
      RUNS,
    )
  })
})
