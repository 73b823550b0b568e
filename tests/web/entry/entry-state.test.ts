import { describe, expect, test } from 'vitest'
import type { Json } from '../../../domain/json.ts'
import type { Cells } from '../../../domain/sync/cell.ts'
import {
  allOf,
  clashesOf,
  type EntryState,
  layOver,
  onlyChanged,
  openState,
  typedIn,
  yielded,
} from '../../../web/entry/entry-state.ts'
import { stampIn } from '../../support/changes.ts'

interface Form {
  readonly load: string
  readonly note: string
}

const first = stampIn(0)
const second = stampIn(1000)

const cells = (values: Readonly<Record<string, Json>>, stamp = first): Cells =>
  Object.fromEntries(Object.entries(values).map(([name, v]) => [name, { v, stamp }]))
const present = (load: number, note: string, stamp = first) => ({
  form: { load: String(load), note },
  cells: { ...cells({ date: '2026-11-23' }), ...cells({ load, note }, stamp) },
})
const fieldsOf = ({ load, note }: Form) => (load === '' ? undefined : { load: Number(load), note })
const typed = (state: EntryState<Form>, part: Partial<Form>) => ({ ...state, form: { ...state.form, ...part } })
const follow = (state: EntryState<Form>, now: ReturnType<typeof present>) => layOver(now, typedIn(state), fieldsOf)

describe('while a record is edited and changes elsewhere', () => {
  const edited = typed(openState(present(4, 'quiet')), { note: 'loud' })

  test('what was typed stays, and the rest follows the record', () => {
    expect(follow(edited, present(5, 'quiet', second)).form).toEqual({ load: '5', note: 'loud' })
  })

  test('nothing clashes while other fields change', () => {
    const state = follow(edited, present(5, 'quiet', second))
    expect(clashesOf(state, { load: 5, note: 'loud' })).toEqual([])
  })

  test('a field that both changed clashes, and is based on what its author saw', () => {
    const state = follow(edited, present(4, 'theirs', second))
    expect(state.form.note).toBe('loud')
    expect(clashesOf(state, { load: 4, note: 'loud' })).toEqual(['note'])
    expect(state.seen['note']).toEqual({ v: 'quiet', stamp: first })
  })

  test('a field that was not typed over counts as seen as it is now', () => {
    expect(follow(edited, present(5, 'quiet', second)).seen['load']).toEqual({ v: 5, stamp: second })
  })

  test('a second change of it still clashes, and still on what was there at first', () => {
    const state = follow(follow(edited, present(4, 'theirs', second)), present(4, 'theirs again', stampIn(2000)))
    expect(clashesOf(state, { load: 4, note: 'loud' })).toEqual(['note'])
    expect(state.seen['note']?.stamp).toBe(first)
  })

  test('both having written the same is no clash', () => {
    const state = follow(edited, present(4, 'loud', second))
    expect(clashesOf(state, { load: 4, note: 'loud' })).toEqual([])
  })

  test('while the form cannot be saved, a changed field does not count as seen', () => {
    const half = typed(openState(present(4, 'quiet')), { load: '' })
    expect(follow(half, present(5, 'quiet', second)).seen['load']).toEqual({ v: 4, stamp: first })
  })

  test('a value that the server stamped anew is the one that was seen', () => {
    expect(follow(edited, present(4, 'quiet', second)).seen['note']).toEqual({ v: 'quiet', stamp: second })
  })

  test('taking theirs gives up only what clashes', () => {
    const both = typed(edited, { load: '1' })
    const state = yielded(follow(both, present(4, 'theirs', second)), fieldsOf)
    expect(state.form).toEqual({ load: '1', note: 'theirs' })
    expect(state.seen['note']).toEqual({ v: 'theirs', stamp: second })
  })
})

describe('what was typed, laid over the record when it opens again', () => {
  const kept = typedIn(typed(openState(present(4, 'quiet')), { note: 'loud' }))

  test('stands in the form where the record is as it was', () => {
    const state = layOver(present(4, 'quiet'), kept, fieldsOf)
    expect(state.form).toEqual({ load: '4', note: 'loud' })
    expect(clashesOf(state, { load: 4, note: 'loud' })).toEqual([])
  })

  test('says where the record was changed in the same field since', () => {
    const state = layOver(present(5, 'theirs', second), kept, fieldsOf)
    expect(state.form).toEqual({ load: '5', note: 'loud' })
    expect(clashesOf(state, { load: 5, note: 'loud' })).toEqual(['note'])
  })

  test('is nothing any more when the record has become just that', () => {
    expect(typedIn(layOver(present(4, 'loud', second), kept, fieldsOf)).form).toEqual({})
  })
})

describe('a new entry that was not saved', () => {
  const opened = { form: { load: '', note: 'filled in' }, cells: {} }
  const kept = allOf(typed(openState(opened), { load: '3' }))

  test('opens whole, also with what was filled in for its author then', () => {
    const later = { form: { load: '', note: 'filled in later' }, cells: {} }
    expect(layOver(later, kept, fieldsOf).form).toEqual({ load: '3', note: 'filled in' })
  })

  test('covers only what was typed when the record has come from elsewhere', () => {
    const state = layOver(present(5, 'theirs', second), onlyChanged(kept), fieldsOf)
    expect(state.form).toEqual({ load: '3', note: 'theirs' })
    expect(clashesOf(state, { load: 3, note: 'theirs' })).toEqual(['load'])
  })
})
