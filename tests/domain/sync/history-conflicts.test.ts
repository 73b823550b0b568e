import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Change } from '../../../domain/sync/change.ts'
import { conflictsIn } from '../../../domain/sync/history-conflicts.ts'
import { formatStamp, type NodeId, type Stamp } from '../../../domain/sync/stamp.ts'

const RUNS = { numRuns: 2000 }

function at(second: number): Stamp {
  const millis = Date.parse('2026-11-23T12:00:00.000Z') + second * 1000
  return formatStamp({ millis, counter: 0, node: 'aaaaaaaa' as NodeId })
}

function note(second: number, v: string, base?: Stamp): Change {
  const write = base === undefined ? { v } : { v, base }
  return { id: `change-${second}`, kind: 'workday', recordId: 'r', stamp: at(second), fields: { note: write } }
}

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
