import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Change, parseChange, writesTheSame } from '../../../domain/sync/change.ts'
import { MAX_CHANGE_BYTES, MAX_FIELDS_PER_CHANGE } from '../../../domain/sync/limits.ts'

const good = {
  id: '0193a5b0-7c1e-7000-8000-000000000001',
  kind: 'stretch',
  recordId: '0193a5b0-7c1e-7000-8000-000000000002',
  stamp: '2026-11-23T11:00:00.000Z-0000-aaaaaaaa',
  fields: { beforeMm: { v: 1500 }, deleted: { v: false, base: '2026-11-22T11:00:00.000Z-0000-aaaaaaaa' } },
}

function withField(name: string, write: unknown): unknown {
  return { ...good, fields: JSON.parse(`{${JSON.stringify(name)}:${JSON.stringify(write)}}`) }
}

const deepest = JSON.parse('['.repeat(20_000) + ']'.repeat(20_000))
const deep = (levels: number): unknown => (levels === 0 ? 1 : [deep(levels - 1)])

describe('a change', () => {
  it('that keeps to the rules is taken as it is', () => {
    expect(parseChange(good)).toEqual({ ok: true, value: good })
  })

  it.each([
    ['an unknown kind', { ...good, kind: 'of-the-future', fields: { title: { v: 'November' } } }],
    ['an unknown field', withField('beforeInches', { v: 59.1 })],
    ['an unknown dotted field', withField('likes.someone', { v: true })],
    ['a cleared field', withField('beforeMm', { v: null })],
    ['an element taken back', withField('areas.hamstring.left', { v: false })],
    ['emoji and combining marks', withField('note', { v: '伸び👨‍👩‍👧‍👦é' })],
    ['a value of 16 levels', withField('future', { v: deep(16) })],
  ])('with %s is taken', (_name, input) => {
    expect(parseChange(input).ok).toBe(true)
  })
})

describe('two changes', () => {
  const made = (input: unknown): Change => {
    const parsed = parseChange(input)
    if (!parsed.ok) throw new Error(parsed.error.message)
    return parsed.value
  }
  const { beforeMm, deleted } = good.fields

  const { fields: _, ...rest } = good

  it.each([
    ['order of their members', { fields: { deleted, beforeMm }, ...rest }],
    ['base', { ...good, fields: { beforeMm, deleted: { v: false } } }],
    ['stamp', { ...good, stamp: '2026-11-23T11:00:00.000Z-0001-aaaaaaaa' }],
  ])('write the same when only the %s differs', (_part, other) => {
    expect(writesTheSame(made(good), made(other))).toBe(true)
  })

  it.each([
    ['value', { ...good, fields: { beforeMm: { v: 1501 }, deleted } }],
    ['field', { ...good, fields: { beforeMm } }],
    ['record', { ...good, recordId: 'another' }],
    ['kind', { ...good, kind: 'workday' }],
  ])('do not write the same with another %s', (_part, other) => {
    expect(writesTheSame(made(good), made(other))).toBe(false)
  })
})

describe('refused with its reason', () => {
  it.each([
    ['null', null, 'bad-change'],
    ['a list', [good], 'bad-change'],
    ['text', 'change', 'bad-change'],
    ['nothing in it', {}, 'bad-change'],
    ['something besides', { ...good, account: 'b' }, 'bad-change'],
    ['an id that is a number', { ...good, id: 7 }, 'bad-change'],
    ['an id with a quote', { ...good, id: "a'b" }, 'bad-change'],
    ['an id of 65 characters', { ...good, id: 'a'.repeat(65) }, 'bad-change'],
    ['an empty record id', { ...good, recordId: '' }, 'bad-change'],
    ['a kind in capitals', { ...good, kind: 'Stretch' }, 'bad-change'],
    ['a kind with a path', { ...good, kind: '../stretch' }, 'bad-change'],
    ['fields as a list', { ...good, fields: [{ v: 1 }] }, 'bad-change'],
    ['no fields', { ...good, fields: {} }, 'bad-change'],
    ['a field without a value', withField('note', {}), 'bad-change'],
    ['a bare value', withField('note', 'x'), 'bad-change'],
    ['something besides value and base', withField('note', { v: 'x', at: 1 }), 'bad-change'],
    ['a base that is no stamp', withField('note', { v: 'x', base: 'yesterday' }), 'bad-change'],
    ['a null base', withField('note', { v: 'x', base: null }), 'bad-change'],
    ['a field name with a quote', withField('a"b', { v: 1 }), 'bad-change'],
    ['a field name with a bracket', withField('a[0]', { v: 1 }), 'bad-change'],
    ['an empty field name', withField('', { v: 1 }), 'bad-change'],
    ['a field named __proto__', withField('__proto__', { v: 1 }), 'bad-change'],
    ['a field below constructor', withField('constructor.name', { v: 1 }), 'bad-change'],
    ['a stamp that is a number', { ...good, stamp: 1 }, 'bad-change'],
    ['a stamp that is none', { ...good, stamp: '2026-11-23' }, 'bad-stamp'],
    ['a stamp on 30 February', { ...good, stamp: '2026-02-30T11:00:00.000Z-0000-aaaaaaaa' }, 'bad-stamp'],
    ['a width that is too small', withField('beforeMm', { v: 299 }), 'bad-field'],
    ['a width that is no whole number', withField('beforeMm', { v: 1500.5 }), 'bad-field'],
    ['a width as text', withField('beforeMm', { v: '1500' }), 'bad-field'],
    ['a date that does not exist', withField('date', { v: '2026-02-30' }), 'bad-field'],
    ['a zone that does not exist', withField('zone', { v: 'Asia/Atlantis' }), 'bad-field'],
    ['a muscle that does not exist', withField('areas.tail.left', { v: null }), 'bad-field'],
    ['deleted that is not yes or no', withField('deleted', { v: 'yes' }), 'bad-field'],
    [
      'a number beyond all numbers in a field of the future',
      { ...good, fields: JSON.parse('{"aura": {"v": [1e400]}}') },
      'bad-field',
    ],
    ['NUL in a text', withField('note', { v: 'a\u0000b' }), 'bad-field'],
    ['half a character', withField('note', { v: 'a\ud83d' }), 'bad-field'],
    ['half a character in an unknown field', withField('future', { v: { text: '\udc00' } }), 'bad-field'],
    ['half a character in an unknown key', withField('future', { v: { '\udc00': 1 } }), 'bad-field'],
    ['a value of 17 levels', withField('future', { v: deep(17) }), 'bad-field'],
    ['a value of 20,000 levels', { ...good, fields: { future: { v: deepest } } }, 'bad-field'],
    ['10,001 characters', withField('note', { v: '👨'.repeat(10_001) }), 'bad-field'],
    ['more bytes than a change may have', withField('future', { v: 'x'.repeat(MAX_CHANGE_BYTES) }), 'too-large'],
    [
      'as many characters as may be, each of three bytes',
      withField('future', { v: '伸'.repeat(MAX_CHANGE_BYTES / 3) }),
      'too-large',
    ],
  ])('%s', (_name, input, code) => {
    const result = parseChange(input)
    expect(result).toMatchObject({ ok: false, error: { code, final: true } })
    expect(!result.ok && result.error.message).not.toBe('')
  })

  it('more fields than a change may have', () => {
    const names = Array.from({ length: MAX_FIELDS_PER_CHANGE + 1 }, (_, index) => [`f${index}`, { v: 1 }])
    expect(parseChange({ ...good, fields: Object.fromEntries(names) })).toMatchObject({
      ok: false,
      error: { code: 'bad-change' },
    })
  })

  it('names the field and keeps the id, so that the device knows which change it is', () => {
    expect(parseChange(withField('beforeMm', { v: 12 }))).toMatchObject({
      error: { id: good.id, message: expect.stringMatching(/^beforeMm: /) },
    })
  })

  it('whatever it is, without throwing', () => {
    const anything = fc.oneof(
      fc.jsonValue(),
      fc.record({
        id: fc.jsonValue(),
        kind: fc.jsonValue(),
        recordId: fc.jsonValue(),
        stamp: fc.jsonValue(),
        fields: fc.jsonValue(),
      }),
      fc.jsonValue().map((fields) => ({ ...good, fields })),
      fc.tuple(fc.string(), fc.jsonValue()).map(([name, v]) => withField(name, { v })),
    )
    fc.assert(
      fc.property(anything, (input) => {
        expect(typeof parseChange(input).ok).toBe('boolean')
      }),
      { numRuns: 3000 },
    )
  })
})
