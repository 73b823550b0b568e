import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adoptStamp, type Cells, mergeCells, mergeChange, winsOver } from '../../../domain/sync/cell.ts'
import type { Change } from '../../../domain/sync/change.ts'
import type { Stamp } from '../../../domain/sync/stamp.ts'
import { cells, change, closeStamp, value } from '../../support/arbitraries.ts'

const RUNS = { numRuns: 2000 }
const early = '2026-11-23T12:00:00.000Z-0000-aaaaaaaa' as Stamp
const late = '2026-11-23T12:00:00.001Z-0000-aaaaaaaa' as Stamp

describe('merging', () => {
  it('does not care for the order of two', () => {
    fc.assert(
      fc.property(cells, cells, (a, b) => {
        expect(mergeCells(a, b)).toEqual(mergeCells(b, a))
      }),
      RUNS,
    )
  })

  it('does not care for the grouping of three', () => {
    fc.assert(
      fc.property(cells, cells, cells, (a, b, c) => {
        expect(mergeCells(mergeCells(a, b), c)).toEqual(mergeCells(a, mergeCells(b, c)))
      }),
      RUNS,
    )
  })

  it('twice is the same as once', () => {
    fc.assert(
      fc.property(cells, cells, (a, b) => {
        expect(mergeCells(a, a)).toEqual(a)
        expect(mergeCells(mergeCells(a, b), b)).toEqual(mergeCells(a, b))
      }),
      RUNS,
    )
  })

  it('gives one state for any order of the changes, with any of them repeated', () => {
    const histories = fc
      .array(change, { minLength: 1, maxLength: 12 })
      .chain((history) =>
        fc.tuple(
          fc.constant(history),
          fc.shuffledSubarray(history, { minLength: history.length }),
          fc.array(fc.constantFrom(...history), { maxLength: 6 }),
        ),
      )
    fc.assert(
      fc.property(histories, ([history, shuffled, repeated]) => {
        expect(fold([...repeated, ...shuffled])).toEqual(fold(history))
      }),
      RUNS,
    )
  })

  it('never lets a value vanish that nothing beat', () => {
    fc.assert(
      fc.property(cells, cells, (a, b) => {
        for (const [name, cell] of Object.entries({ ...a, ...b })) {
          expect(mergeCells(a, b)[name]?.stamp ?? '').not.toBe('')
          expect(winsOver(cell, mergeCells(a, b)[name])).toBe(false)
        }
      }),
      RUNS,
    )
  })

  it('leaves its inputs as they were', () => {
    const left: Cells = Object.freeze({ load: Object.freeze({ v: 1, stamp: early }) })
    mergeCells(left, { load: { v: 2, stamp: late } })
    expect(left).toEqual({ load: { v: 1, stamp: early } })
  })
})

describe('the winner of a cell', () => {
  it('is the later stamp, whatever the value', () => {
    expect(winsOver({ v: null, stamp: late }, { v: 'z', stamp: early })).toBe(true)
    expect(winsOver({ v: 'z', stamp: early }, { v: null, stamp: late })).toBe(false)
  })

  it('of equal stamps is the greater value, so that clones agree', () => {
    fc.assert(
      fc.property(value, value, closeStamp, (a, b, stamp) => {
        const [left, right] = [
          { v: a, stamp },
          { v: b, stamp },
        ]
        if (JSON.stringify(a) === JSON.stringify(b)) expect(winsOver(left, right)).toBe(false)
        else expect(winsOver(left, right)).toBe(!winsOver(right, left))
      }),
      RUNS,
    )
  })

  it('is never itself, so that what comes in again changes nothing', () => {
    fc.assert(
      fc.property(value, closeStamp, (v, stamp) => {
        expect(winsOver({ v, stamp }, { v, stamp })).toBe(false)
      }),
      RUNS,
    )
  })

  it('does not look at the order in which an object was written', () => {
    expect(winsOver({ v: { a: 1, b: 2 }, stamp: early }, { v: { b: 2, a: 1 }, stamp: early })).toBe(false)
  })
})

describe('a field by the name of something that every object has', () => {
  it('is a field like any other', () => {
    const merged = mergeCells({}, { toString: { v: 1, stamp: early } })
    expect(Object.hasOwn(merged, 'toString')).toBe(true)
    expect(
      adoptStamp({}, { id: 'c', kind: 'k', recordId: 'r', stamp: early, fields: { valueOf: { v: 1 } } }, late),
    ).toEqual({})
  })
})

describe('adopting the stored stamp', () => {
  const sent: Change = {
    id: 'c',
    kind: 'workday',
    recordId: 'r',
    stamp: late,
    fields: { load: { v: 3 }, note: { v: 'x' } },
  }

  it('gives it to what still stands of the change, and to nothing else', () => {
    const newer = '2026-11-23T12:00:09.000Z-0000-bbbbbbbb' as Stamp
    const before = { load: { v: 3, stamp: late }, note: { v: 'y', stamp: newer }, date: { v: 'd', stamp: early } }
    expect(adoptStamp(before, sent, early)).toEqual({ ...before, load: { v: 3, stamp: early } })
  })

  it('makes the device hold what the server holds', () => {
    const received = { ...sent, stamp: early }
    expect(adoptStamp(mergeChange({}, sent), sent, early)).toEqual(mergeChange({}, received))
  })
})

function fold(changes: readonly Change[]): Cells {
  return changes.reduce(mergeChange, {})
}
