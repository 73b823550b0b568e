// Reading signatures without a library of ASN.1, as the Worker does.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AsnParser, ECDSASigValue } from '../../../api/identity/signature-values.ts'

/** A whole number that is not negative, from big-endian bytes, in DER. */
function integer(bytes: readonly number[]): number[] {
  const significant = bytes.slice(bytes.findIndex((byte) => byte !== 0))
  const digits = bytes.every((byte) => byte === 0) ? [0] : significant
  return tagged(0x02, (digits[0] ?? 0) >= 0x80 ? [0, ...digits] : digits)
}

function tagged(tag: number, value: readonly number[]): number[] {
  return [tag, ...(value.length < 0x80 ? [value.length] : [0x81, value.length]), ...value]
}

const read = (bytes: readonly number[]) => AsnParser.parse(Uint8Array.from(bytes), ECDSASigValue)
const bigOf = (bytes: Iterable<number>) => [...bytes].reduce((sum, byte) => sum * 256n + BigInt(byte), 0n)
const numbers = (length: number) => fc.array(fc.nat({ max: 255 }), { minLength: length, maxLength: length })

describe('a signature', () => {
  it.each([32, 48, 66])('of two numbers of %i bytes is read as they are', (length) => {
    fc.assert(
      fc.property(numbers(length), numbers(length), (r, s) => {
        const values = read(tagged(0x30, [...integer(r), ...integer(s)]))
        expect([bigOf(values.r), bigOf(values.s)]).toEqual([bigOf(r), bigOf(s)])
      }),
    )
  })

  const one = [0x02, 1, 1]
  it.each([
    ['nothing', []],
    ['a sequence cut short', [0x30, 6, ...one, 0x02, 1]],
    ['bytes behind it', [0x30, 6, ...one, ...one, 0]],
    ['a third number', [0x30, 9, ...one, ...one, ...one]],
    ['one number', [0x30, 3, ...one]],
    ['another tag', [0x31, 6, ...one, ...one]],
    ['numbers of another tag', [0x30, 6, 0x04, 1, 1, ...one]],
    ['a negative number', [0x30, 6, 0x02, 1, 0x80, ...one]],
    ['a number without digits', [0x30, 5, 0x02, 0, ...one]],
    ['a padded number', [0x30, 7, 0x02, 2, 0, 1, ...one]],
    ['a length in a longer form than it needs', [0x30, 0x81, 6, ...one, ...one]],
    ['an indefinite length', [0x30, 0x80, ...one, ...one, 0, 0]],
    ['a length of four bytes', [0x30, 0x84, 0, 0, 0, 6, ...one, ...one]],
    ['a number longer than all', [0x30, 6, ...one, 0x02, 0x7f, 1]],
  ])('that is %s is refused', (_, bytes) => {
    expect(() => read(bytes)).toThrow('not a signature')
  })

  it('is never made of other bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        try {
          const { r, s } = AsnParser.parse(bytes, ECDSASigValue)
          expect([...bytes]).toEqual(tagged(0x30, [...integer([...r]), ...integer([...s])]))
        } catch (error) {
          expect(String(error)).toContain('not a signature')
        }
      }),
    )
  })

  it('is all that is read', () => {
    expect(() => AsnParser.parse(Uint8Array.from([0x30, 0]), class Certificate {})).toThrow('only signatures')
  })
})
