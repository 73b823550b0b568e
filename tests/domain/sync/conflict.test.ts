import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cell } from '../../../domain/sync/cell.ts'
import type { Change } from '../../../domain/sync/change.ts'
import { conflictBetween, conflictsIn } from '../../../domain/sync/conflict.ts'
import { formatStamp, type NodeId, type Stamp } from '../../../domain/sync/stamp.ts'
import { closeStamp, value } from '../../support/arbitraries.ts'

const RUNS = { numRuns: 2000 }

function at(second: number, node = 'aaaaaaaa'): Stamp {
  return formatStamp({
    millis: Date.parse('2026-11-23T12:00:00.000Z') + second * 1000,
    counter: 0,
    node: node as NodeId,
  })
}

function note(second: number, v: string, base?: Stamp): Change {
  const write = base === undefined ? { v } : { v, base }
  return { id: `change-${second}`, kind: 'workday', recordId: 'r', stamp: at(second), fields: { note: write } }
}

const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.record({ v: value, stamp: closeStamp }),
  fc.record({ v: value, stamp: closeStamp, base: closeStamp }),
)

describe('a conflict between two values of a cell', () => {
  it('is the same whichever came first', () => {
    fc.assert(
      fc.property(cell, cell, (left, right) => {
        expect(conflictBetween('note', left, right)).toEqual(conflictBetween('note', right, left))
      }),
      RUNS,
    )
  })

  it('is none when the later author had seen the earlier value', () => {
    expect(conflictBetween('note', { v: 'a', stamp: at(1) }, { v: 'b', stamp: at(2), base: at(1) })).toBeUndefined()
  })

  it('is none when the earlier value had been beaten already by what the later author saw', () => {
    expect(conflictBetween('note', { v: 'a', stamp: at(1) }, { v: 'c', stamp: at(3), base: at(2) })).toBeUndefined()
  })

  it('names both sides when the later author had not seen the earlier value', () => {
    const [early, late] = [
      { v: 'a', stamp: at(2), base: at(1) },
      { v: 'b', stamp: at(3), base: at(1) },
    ]
    expect(conflictBetween('note', early, late)).toEqual({ field: 'note', winner: late, loser: early })
  })

  it('is there between first values that were written apart', () => {
    expect(conflictBetween('note', { v: 'a', stamp: at(1) }, { v: 'b', stamp: at(2) })?.loser.v).toBe('a')
  })

  it('is none when both wrote the same', () => {
    expect(conflictBetween('note', { v: 'a', stamp: at(1) }, { v: 'a', stamp: at(2) })).toBeUndefined()
  })

  it('is there between clones with equal stamps and different values', () => {
    const clones = [
      { v: 'a', stamp: at(2), base: at(1) },
      { v: 'b', stamp: at(2), base: at(1) },
    ] as const
    expect(conflictBetween('note', ...clones)?.winner.v).toBe('b')
  })
})

describe('the conflicts of a history', () => {
  it('are none in a chain of edits of which each saw the one before', () => {
    expect(conflictsIn([note(1, 'a'), note(2, 'b', at(1)), note(3, 'c', at(2))])).toEqual([])
  })

  it('have the changes that wrote both sides', () => {
    const [first, left, right] = [note(1, 'a'), note(2, 'b', at(1)), note(3, 'c', at(1))]
    expect(conflictsIn([right, first, left])).toMatchObject([
      { field: 'note', losingChange: { id: left.id }, winningChange: { id: right.id } },
    ])
  })

  it('do not depend on the order in which the changes came', () => {
    const history = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 20 })), {
      selector: ([second]) => second,
      maxLength: 8,
    })
    const changes = history.map((all) => all.map(([second, base]) => note(second, `text ${second}`, at(base))))
    fc.assert(
      fc.property(
        changes.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([inOrder, shuffled]) => {
          expect(conflictsIn(shuffled)).toEqual(conflictsIn(inOrder))
        },
      ),
      RUNS,
    )
  })
})
