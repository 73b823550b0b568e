// Cells: the latest value of every field of a record, and the rule by which values from anywhere become one state.

import { canonicalJson, compareText, type Json } from '../json.ts'
import { filterValues, mapValues, ownValue } from '../own-values.ts'
import type { Change } from './change.ts'
import type { Stamp } from './stamp.ts'

export interface Cell {
  readonly v: Json
  readonly stamp: Stamp
  /** What the author of this value saw before, as `FieldWrite.base`; absent also where it is not known, as in snapshots. */
  readonly base?: Stamp
}

export type Cells = Readonly<Record<string, Cell>>

/** Whether `challenger` replaces `holder`: the greater `(stamp, value)` wins, values compared by their canonical text, so
 *  that clones with equal stamps agree too. Total, so merging is commutative, associative and idempotent. */
export function winsOver(challenger: Cell, holder: Cell | undefined): boolean {
  if (holder === undefined) return true
  if (challenger.stamp !== holder.stamp) return challenger.stamp > holder.stamp
  return compareText(canonicalJson(challenger.v), canonicalJson(holder.v)) > 0
}

/** The cells that win over those of `holders` or are missing there. */
export function winningCells(challengers: Cells, holders: Cells): Cells {
  return filterValues(challengers, (cell, name) => winsOver(cell, ownValue(holders, name)))
}

/** Two states of one record as one. */
export function mergeCells(left: Cells, right: Cells): Cells {
  return { ...left, ...winningCells(right, left) }
}

/** The state of a record after a change, whichever of them came first. */
export function mergeChange(cells: Cells, change: Change): Cells {
  return mergeCells(cells, cellsOfChange(change))
}

export function cellsOfChange({ fields, stamp }: Change): Cells {
  return mapValues(fields, (write) => ({ ...write, stamp }))
}

/** Whether the value that stands in a cell is the one that the change has written there. */
export function isWrittenBy({ fields, stamp }: Change, cell: Cell, name: string): boolean {
  return cell.stamp === stamp && Object.hasOwn(fields, name)
}

/** Cells after the server has taken a change under another stamp than it was sent with: where the sent value still
 *  stands, it now carries the stored stamp. */
export function adoptStamp(cells: Cells, change: Change, stored: Stamp): Cells {
  return mapValues(cells, (cell, name) => (isWrittenBy(change, cell, name) ? { ...cell, stamp: stored } : cell))
}
