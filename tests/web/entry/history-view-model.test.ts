import { describe, expect, test } from 'vitest'
import type { Json } from '../../../domain/json.ts'
import type { Cells } from '../../../domain/sync/cell.ts'
import type { Stamp } from '../../../domain/sync/stamp.ts'
import { buildHistoryViewModel } from '../../../web/entry/history-view-model.ts'
import type { HistoryChange } from '../../../web/store/history.ts'
import { stampIn } from '../../support/changes.ts'

const stamps = [stampIn(0), stampIn(1000), stampIn(2000), stampIn(3000)] as const
const [first, second, third] = stamps

type Writes = Readonly<Record<string, readonly [v: Json, base?: Stamp]>>

function wrote(stamp: Stamp, writes: Writes, rest: Partial<HistoryChange> = {}): HistoryChange {
  const fields = Object.entries(writes).map(([name, [v, base]]) => [name, base === undefined ? { v } : { v, base }])
  const common = { id: `at ${stamp}`, kind: 'workday', recordId: 'w', stamp, device: 'Phone', state: 'logged' } as const
  return { ...common, fields: Object.fromEntries(fields), ...rest }
}

const cells = (values: Readonly<Record<string, Json>>): Cells =>
  Object.fromEntries(Object.entries(values).map(([name, v]) => [name, { v, stamp: third }]))

const making = wrote(first, { load: [1], deleted: [false] })

describe('what a change did', () => {
  const edit = wrote(second, { load: [2, first], deleted: [false, first] })
  const deletion = wrote(second, { deleted: [true, first] })
  const restoring = wrote(third, { deleted: [false, second] })

  test.each([
    ['made', making, [making]],
    ['changed', edit, [edit, making]],
    ['deleted', deletion, [deletion, making]],
    ['restored', restoring, [restoring, deletion, making]],
    ['changed', wrote(third, { load: [2, first] }), []],
  ] as const)('is said: %s', (deed, change, others) => {
    const changes = others.length === 0 ? [change] : others
    expect(buildHistoryViewModel(changes, {}).find(({ id }) => id === change.id)?.deed).toBe(deed)
  })

  test('is told as what its author saw and what they made of it', () => {
    const [entry] = buildHistoryViewModel([edit, making], cells({ load: 2 }))
    expect(entry?.lines).toMatchObject([{ field: 'load', before: 1, after: 2 }])
  })

  test('has nothing before it where nothing was, and says so apart from what has not been read', () => {
    const [entry] = buildHistoryViewModel([wrote(third, { load: [3, second], note: ['x'] })], {})
    expect(entry?.lines).toMatchObject([
      { field: 'load', before: undefined },
      { field: 'note', before: null },
    ])
  })

  test('leaves out what stayed the same, and ends with what only the program needs', () => {
    const change = wrote(second, { zone: ['Asia/Tokyo'], note: ['x'], load: [1, first] })
    const [entry] = buildHistoryViewModel([change, making], {})
    expect(entry?.lines.map(({ field }) => field)).toEqual(['note', 'zone'])
  })

  test('tells times in the zone they were lived in', () => {
    const night = wrote(first, {
      bedAt: ['2026-11-22T23:00:00.000Z'],
      wakeAt: ['2026-11-23T07:00:00.000Z'],
      zone: ['Europe/Berlin'],
      bedZone: ['Asia/Tokyo'],
    })
    const [entry] = buildHistoryViewModel([night], {})
    expect(entry?.lines.slice(0, 2).map(({ zone }) => zone)).toEqual(['Asia/Tokyo', 'Europe/Berlin'])
  })
})

describe('two that did not know of each other', () => {
  const loser = wrote(second, { load: [2, first], note: ['a', first] })
  const winner = wrote(third, { load: [3, first], deleted: [false, first] })

  test('are both there, one kept and one not, each with what it saw', () => {
    const [kept, other] = buildHistoryViewModel([winner, loser, making], cells({ load: 3, note: 'a' }))
    expect(kept).toMatchObject({ kept: ['load'], passedOver: [], lines: [{ before: 1, after: 3 }] })
    expect(other).toMatchObject({ kept: [], passedOver: ['load'] })
  })

  test('of which one was refused are no conflict', () => {
    const [entry] = buildHistoryViewModel([{ ...winner, state: 'refused' }, loser, making], cells({ load: 2 }))
    expect(entry).toMatchObject({ kept: [], isPresent: false, reusable: undefined })
  })
})

describe('using it again', () => {
  const edit = wrote(second, { load: [2, first], deleted: [false, first] })

  test('is offered for what the record does not say any more', () => {
    const [now, before] = buildHistoryViewModel([edit, making], cells({ load: 2, deleted: false }))
    expect(now).toMatchObject({ isPresent: true, reusable: undefined })
    expect(before).toMatchObject({ isPresent: false, reusable: { load: 1 } })
  })

  test('brings a deleted record back, also with what it says already', () => {
    const deletion = wrote(third, { deleted: [true, second] })
    const [deleted, latest] = buildHistoryViewModel([deletion, edit, making], cells({ load: 2, deleted: true }))
    expect(deleted).toMatchObject({ isPresent: true, reusable: undefined })
    expect(latest?.reusable).toEqual({ load: 2 })
  })
})
