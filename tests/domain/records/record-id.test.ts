import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { idFrom } from '../../../domain/records/record-id.ts'

describe('an id', () => {
  it('is that of the example in RFC 9562, appendix A.6', () => {
    const random = Uint8Array.of(0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f)
    expect(idFrom(0x017f22e279b0, random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f')
  })

  it('is always a UUID of version 7', () => {
    const bytes = fc.uint8Array({ minLength: 10, maxLength: 16 })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 48 - 1 }), bytes, (ms, random) => {
        expect(idFrom(ms, random)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
      }),
      { numRuns: 1000 },
    )
  })

  it('made later sorts later', () => {
    const [full, empty] = [new Uint8Array(10).fill(255), new Uint8Array(10)]
    expect(idFrom(1001, empty) > idFrom(1000, full)).toBe(true)
  })

  it('of a clock before 1970 is one of 1970', () => {
    expect(idFrom(-5, new Uint8Array(10))).toBe('00000000-0000-7000-8000-000000000000')
  })
})
