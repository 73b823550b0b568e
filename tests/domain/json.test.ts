import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, compareText, type Json, jsonDepth, utf8Bytes } from '../../domain/json.ts'

const RUNS = { numRuns: 5000 }
// Around the places where UTF-16 and UTF-8 disagree.
const text = fc.string({
  unit: fc.constantFrom('a', 'z', '', '~', 'é', '\ud7ff', '\ue000', '～', '\uffff', '\u{10000}', '\u{10ffff}', '🧘'),
})
const json = fc.jsonValue({ noUnicodeString: false }).map((value): Json => JSON.parse(JSON.stringify(value)))

describe('text', () => {
  it('has as many bytes as an encoder makes of it', () => {
    const anything = fc.string({
      unit: fc.oneof(text, fc.constantFrom('\u007f', '\u0080', '\u07ff', '\u0800', '\ud800')),
    })
    fc.assert(
      fc.property(anything, (value) => {
        expect(utf8Bytes(value)).toBe(new TextEncoder().encode(value).length)
      }),
    )
  })

  it('orders as its UTF-8 bytes do', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(compareText(a, b)).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)))
      }),
      RUNS,
    )
  })
})

describe('canonical JSON', () => {
  it('means the same', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(value)
      }),
      RUNS,
    )
  })

  it('is one text for one value, in whatever order its keys were written', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.string(), json), { selector: ([key]) => key, maxLength: 6 }),
        (members) => {
          const own = members.filter(([key]) => key !== '__proto__')
          expect(canonicalJson(Object.fromEntries(own))).toBe(canonicalJson(Object.fromEntries([...own].reverse())))
        },
      ),
      RUNS,
    )
  })

  it('orders keys as their UTF-8 bytes', () => {
    expect(canonicalJson({ '🧘': 1, '～': 2, b: 3, a: 4 })).toBe('{"a":4,"b":3,"～":2,"🧘":1}')
  })

  it('has no white space and nothing left out', () => {
    expect(canonicalJson({ list: [null, true, { b: '"', a: 0.1 }] })).toBe('{"list":[null,true,{"a":0.1,"b":"\\""}]}')
  })
})

describe('depth', () => {
  it.each<[Json, number]>([
    [1, 0],
    [[], 1],
    [{}, 1],
    [[[1], []], 2],
    [{ a: { b: [1] } }, 3],
  ])('of %j is %i', (value, depth) => {
    expect(jsonDepth(value, 99)).toBe(depth)
  })

  it('is not counted beyond the limit', () => {
    expect(jsonDepth([[[[[1]]]]], 3)).toBe(3)
  })
})
