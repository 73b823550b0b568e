// The conflicts in a record's history, for who looks back at it.

import { type Cell, cellsOfChange, winsOver } from './cell.ts'
import type { Change } from './change.ts'
import { type Conflict, conflictBetween } from './conflict.ts'

/** A conflict in a record's history, with the changes that wrote its sides. */
export interface HistoryConflict<Logged extends Change> extends Conflict {
  readonly winningChange: Logged
  readonly losingChange: Logged
}

/** Every conflict in a record's changes, given in any order: each value of a cell against the one just before it. */
export function conflictsIn<Logged extends Change>(changes: readonly Logged[]): readonly HistoryConflict<Logged>[] {
  const latest = new Map<string, { readonly cell: Cell; readonly change: Logged }>()
  const found: HistoryConflict<Logged>[] = []
  for (const write of inOrder(changes)) {
    const before = latest.get(write.field)
    const conflict = before && conflictBetween(write.field, before.cell, write.cell)
    if (before !== undefined && conflict !== undefined) {
      found.push({ ...conflict, winningChange: write.change, losingChange: before.change })
    }
    latest.set(write.field, write)
  }
  return found
}

function inOrder<Logged extends Change>(changes: readonly Logged[]) {
  return changes
    .flatMap((change) => Object.entries(cellsOfChange(change)).map(([field, cell]) => ({ field, cell, change })))
    .sort((left, right) => (winsOver(left.cell, right.cell) ? 1 : winsOver(right.cell, left.cell) ? -1 : 0))
}
