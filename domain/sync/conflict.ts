// Conflicts: values written to one cell by authors who had not seen each other's. Nothing is decided here; merging has done that.

import { canonicalJson } from '../json.ts'
import { type Cell, cellsOfChange, winsOver } from './cell.ts'
import type { Change } from './change.ts'

/** Both sides of a conflict over one cell; `winner` is what the cell holds. */
export interface Conflict {
  readonly field: string
  readonly winner: Cell
  readonly loser: Cell
}

/** The conflict between two values of a cell, in whatever order they came, or undefined when the later author had seen the
 *  earlier value, or both wrote the same. What `winner` is based on is the greatest value that its author knew of, so a loser
 *  that is greater than that was not seen. */
export function conflictBetween(field: string, left: Cell, right: Cell): Conflict | undefined {
  if (canonicalJson(left.v) === canonicalJson(right.v)) return undefined
  const [winner, loser] = winsOver(left, right) ? [left, right] : [right, left]
  const wasSeen = winner.base !== undefined && winner.base >= loser.stamp && winner.stamp !== loser.stamp
  return wasSeen ? undefined : { field, winner, loser }
}

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
