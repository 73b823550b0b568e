// Conflicts: values written to one cell by authors who had not seen each other's. Nothing is decided here; merging has done that.

import { canonicalJson } from '../json.ts'
import { type Cell, winsOver } from './cell.ts'

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
