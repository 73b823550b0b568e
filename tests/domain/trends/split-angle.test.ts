import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { splitAngleDegrees, splitWidthAtAngle } from '../../../domain/trends/split-angle.ts'
import { VECTOR_TOLERANCE, vectorById } from '../../support/vectors.ts'

const angleVector = z.object({
  input: z.object({ width_cm: z.number(), leg_cm: z.number() }),
  expected: z.nullable(z.number()),
})
const widthVector = z.object({ input: z.object({ angle_deg: z.number(), leg_cm: z.number() }), expected: z.number() })

describe('split angle', () => {
  it.each(['angle_100_80', 'angle_150_85', 'angle_169_85', 'angle_171_85'])('agrees with the reference %s', (id) => {
    const { input, expected } = vectorById(id, angleVector)
    const angle = splitAngleDegrees(input.width_cm, input.leg_cm)
    if (expected === null) expect(angle).toBeUndefined()
    else expect(Math.abs((angle ?? Number.NaN) - expected)).toBeLessThan(VECTOR_TOLERANCE)
  })

  it('gives the width of an angle as the reference does', () => {
    const { input, expected } = vectorById('width_from_angle', widthVector)
    expect(Math.abs(splitWidthAtAngle(input.angle_deg, input.leg_cm) - expected)).toBeLessThan(VECTOR_TOLERANCE)
  })

  it('comes back from the width it gives', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 179, noNaN: true }), fc.integer({ min: 300, max: 1500 }), (angle, leg) => {
        expect(splitAngleDegrees(splitWidthAtAngle(angle, leg), leg)).toBeCloseTo(angle, 6)
      }),
    )
  })

  it('is 180° for exactly two legs and unknown for a millimetre more', () => {
    expect(splitAngleDegrees(1700, 850)).toBeCloseTo(180, 9)
    expect(splitAngleDegrees(1701, 850)).toBeUndefined()
  })
})
