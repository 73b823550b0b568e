import { describe, expect, test } from 'vitest'
import { partsThatDiffer, withParts } from '../../../web/entry/touched.ts'

const opened = { note: '', load: undefined as number | undefined, areas: { a: { level: 1 }, b: { level: 2 } } }

describe('what was changed in a form', () => {
  test('is nothing while it stands as it opened', () => {
    expect(partsThatDiffer(opened, { ...opened })).toEqual({})
  })

  test('is named by its parts, and null where one was emptied', () => {
    const form = { ...opened, note: 'x', load: 3 }
    expect(partsThatDiffer(opened, form)).toEqual({ note: 'x', load: 3 })
    expect(partsThatDiffer(form, opened)).toEqual({ note: '', load: null })
  })

  test('is told member by member where a part has members', () => {
    const form = { ...opened, areas: { b: { level: 3 }, c: { level: 1 } } }
    expect(partsThatDiffer(opened, form)).toEqual({ areas: { a: null, b: { level: 3 }, c: { level: 1 } } })
  })
})

describe('laid over another form', () => {
  test('changed parts stay, the others are those of that form', () => {
    const fresh = { note: 'theirs', load: 1, areas: { a: { level: 1 }, d: { level: 3 } } }
    expect(withParts(fresh, { load: null, areas: { a: null, c: { level: 1 } } })).toEqual({
      note: 'theirs',
      load: undefined,
      areas: { c: { level: 1 }, d: { level: 3 } },
    })
  })

  test('what one form became out of another makes the same out of it again', () => {
    const form = { note: 'x', load: 2, areas: { b: { level: 2 } } }
    expect(withParts(opened, partsThatDiffer(opened, form))).toEqual(form)
  })

  test('parts of another version, gone or of another type, are left out', () => {
    expect(withParts(opened, { gone: 1, note: 5, areas: 'x' })).toEqual(opened)
  })
})
