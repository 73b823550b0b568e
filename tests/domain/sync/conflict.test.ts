import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cell } from '../../../domain/sync/cell.ts'
import { conflictBetween } from '../../../domain/sync/conflict.ts'
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
