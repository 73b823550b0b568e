// Cells: the latest value of every field of a record, and the rule by which values from anywhere become one state.

import { canonicalJson, compareText, type Json } from '../json.ts'
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

/** Two states of one record as one. */
export function mergeCells(left: Cells, right: Cells): Cells {
  const merged: Record<string, Cell> = { ...left }
  for (const [name, cell] of Object.entries(right)) {
    if (winsOver(cell, ownCell(merged, name))) merged[name] = cell
  }
  return merged
}

/** The state of a record after a change, whichever of them came first. */
export function mergeChange(cells: Cells, change: Change): Cells {
  return mergeCells(cells, cellsOfChange(change))
}

export function cellsOfChange(change: Change): Cells {
  return Object.fromEntries(
    Object.entries(change.fields).map(([name, write]) => [name, { ...write, stamp: change.stamp }]),
  )
}

/** Cells after the server has taken a change under another stamp than it was sent with: where the sent value still
 *  stands, it now carries the stored stamp. */
export function adoptStamp(cells: Cells, change: Change, stored: Stamp): Cells {
  const adopted: Record<string, Cell> = { ...cells }
  for (const name of Object.keys(change.fields)) {
    const cell = ownCell(cells, name)
    if (cell?.stamp === change.stamp) adopted[name] = { ...cell, stamp: stored }
  }
  return adopted
}

function ownCell(cells: Cells, name: string): Cell | undefined {
  return Object.hasOwn(cells, name) ? cells[name] : undefined
}
