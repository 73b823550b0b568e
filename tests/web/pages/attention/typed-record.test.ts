import { describe, expect, test } from 'vitest'
import type { Json } from '../../../../domain/json.ts'
import type { Stamp } from '../../../../domain/sync/stamp.ts'
import { isDeletion, mendedFields, typedRecord } from '../../../../web/pages/attention/typed-record.ts'
import type { RefusedChange } from '../../../../web/store/rejected.ts'

const stamp = '2026-11-23T09:00:00.000Z-0000-aaaaaaaa' as Stamp

type Values = Readonly<Record<string, Json>>

function refused(kind: string, typed: Values, stored: Values = {}): RefusedChange {
  const cells = Object.entries(stored).map(([name, v]) => [name, { v, stamp }] as const)
  const fields = Object.entries(typed).map(([name, v]) => [name, { v }] as const)
  return {
    change: { id: 'c', kind, recordId: 'r', stamp, fields: Object.fromEntries(fields) },
    queuedAt: 0,
    rejection: { id: 'c', code: 'bad-field', message: '', final: true },
    rejectedAt: 0,
    cells: Object.fromEntries(cells),
  }
}

describe('the record as it would have been', () => {
  test('is what is stored with what was typed over it', () => {
    const change = refused('workday', { load: 4, note: 'new' }, { date: '2026-11-23', note: 'old', doneCount: 2 })
    expect(typedRecord(change)).toMatchObject({ id: 'r', date: '2026-11-23', load: 4, note: 'new', doneCount: 2 })
  })

  test('of a record that was never taken is what was typed', () => {
    expect(typedRecord(refused('workday', { load: 4, deleted: false }))).toMatchObject({ load: 4, deleted: false })
  })

  test('opens also when the record is deleted by now', () => {
    expect(typedRecord(refused('workday', { load: 4 }, { deleted: true }))).toMatchObject({ deleted: false })
  })

  test('keeps a value that cannot be right where a sheet can show it', () => {
    const long = 'あ'.repeat(10_001)
    expect(typedRecord(refused('workday', { doneCount: 99_999, note: long }))).toMatchObject({
      doneCount: 99_999,
      note: long,
    })
  })

  test('leaves out what a sheet could not open with', () => {
    const record = typedRecord(
      refused('stretch', { at: 'yesterday', zone: 'Mars/Base', setting: 'robot', beforeMm: 99 }),
    )
    expect(record).toEqual({ kind: 'stretch', id: 'r', deleted: false, areas: {}, tries: {}, beforeMm: 99 })
  })

  test('is not known for a kind of a newer version', () => {
    expect(typedRecord(refused('mood', { level: 3 }))).toBeUndefined()
  })
})

test('a change that deletes is told apart from one that brings back', () => {
  expect(isDeletion(refused('workday', { deleted: true }))).toBe(true)
  expect(isDeletion(refused('workday', { deleted: false, load: 3 }))).toBe(false)
})

describe('what mending saves', () => {
  test('is what the sheet says, and what was typed beside it', () => {
    const change = refused('capture', { text: 'a', 'moods.fun': true, milestoneId: 'm1', deleted: false })
    expect(mendedFields(change, { text: 'b' })).toEqual({ text: 'b', 'moods.fun': true, milestoneId: 'm1' })
  })

  test('has nothing of what cannot be stored', () => {
    const change = refused('workday', { load: 99, workMinutes: 60, 'later.field': 7 })
    expect(mendedFields(change, { note: 'x' })).toEqual({ note: 'x', workMinutes: 60, 'later.field': 7 })
  })

  test('is what the sheet says alone when the two do not go together', () => {
    const change = refused('sitting', { minutes: 60, date: '2026-11-23' })
    const bout = { startAt: '2026-11-23T01:00:00.000Z', endAt: '2026-11-23T02:00:00.000Z' }
    expect(mendedFields(change, bout)).toEqual(bout)
  })

  test('takes an area away that was taken away before', () => {
    const change = refused('stretch', { 'areas.calf.left': null, beforeMm: 1500 })
    expect(mendedFields(change, { beforeMm: 1510 })).toEqual({ beforeMm: 1510, 'areas.calf.left': null })
  })
})
