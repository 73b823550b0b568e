// The records that one transaction touches: each is read once and written once, however many changes name it.

import type { Cells } from '../../domain/sync/cell.ts'
import type { WriteTransaction } from './local-schema.ts'
import { nameOf, type RecordName } from './record-name.ts'
import { putCells } from './write-change.ts'

export interface TouchedRecords {
  readonly cellsOf: (record: RecordName) => Promise<Cells>
  /** What the cells of a record that has been read are now. */
  readonly change: (record: RecordName, cells: Cells) => void
  /** Writes what was changed; whether any value is another one now. */
  readonly store: () => boolean
}

interface Touched {
  readonly record: RecordName
  readonly before: Cells
  cells: Cells
}

/** `known`: the cells of every record that can be named, by name, where they have been read already. */
export function touchedRecords(transaction: WriteTransaction, known?: ReadonlyMap<string, Cells>): TouchedRecords {
  const touched = new Map<string, Touched>()
  return {
    async cellsOf(record) {
      const name = nameOf(record)
      const cells = touched.get(name)?.cells ?? (known ? known.get(name) : await readCells(transaction, record)) ?? {}
      if (!touched.has(name)) touched.set(name, { record, before: cells, cells })
      return cells
    },
    change(record, cells) {
      const known = touched.get(nameOf(record))
      if (known) known.cells = cells
    },
    store() {
      const changed = [...touched.values()].filter(({ before, cells }) => before !== cells)
      for (const { record, cells } of changed) putCells(transaction, record, cells)
      return changed.some(({ before, cells }) => differInValues(before, cells))
    },
  }
}

async function readCells(transaction: WriteTransaction, { kind, id }: RecordName): Promise<Cells | undefined> {
  return (await transaction.objectStore('cells').get([kind, id]))?.cells
}

function differInValues(before: Cells, after: Cells): boolean {
  return Object.keys({ ...before, ...after }).some((name) => before[name]?.v !== after[name]?.v)
}
