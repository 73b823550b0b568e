// The records that one transaction touches: each is read once and written once, however many changes name it.

import type { Cells } from '../../domain/sync/cell.ts'
import type { WriteTransaction } from './local-schema.ts'
import { putCells, type RecordName } from './write-change.ts'

export interface TouchedRecords {
  readonly cellsOf: (record: RecordName) => Promise<Cells>
  /** What the cells of a record that has been read are now. */
  readonly change: (record: RecordName, cells: Cells) => void
  /** Writes what was changed; whether any value is another one now. */
  readonly store: () => Promise<boolean>
}

interface Touched {
  readonly record: RecordName
  readonly before: Cells
  cells: Cells
}

export function touchedRecords(transaction: WriteTransaction): TouchedRecords {
  const touched = new Map<string, Touched>()
  const keyOf = ({ kind, id }: RecordName) => `${kind}/${id}`
  return {
    async cellsOf(record) {
      const known = touched.get(keyOf(record))
      if (known !== undefined) return known.cells
      const cells = (await transaction.objectStore('cells').get([record.kind, record.id]))?.cells ?? {}
      touched.set(keyOf(record), { record, before: cells, cells })
      return cells
    },
    change(record, cells) {
      const known = touched.get(keyOf(record))
      if (known !== undefined) known.cells = cells
    },
    async store() {
      const changed = [...touched.values()].filter(({ before, cells }) => before !== cells)
      for (const { record, cells } of changed) await storeCells(transaction, record, cells)
      return changed.some(({ before, cells }) => differInValues(before, cells))
    },
  }
}

/** Stores the cells of a record, or takes the record away when none is left. */
async function storeCells(transaction: WriteTransaction, record: RecordName, cells: Cells): Promise<void> {
  if (Object.keys(cells).length > 0) return putCells(transaction, record, cells)
  await transaction.objectStore('cells').delete([record.kind, record.id])
  await transaction.objectStore('records').delete([record.kind, record.id])
}

function differInValues(before: Cells, after: Cells): boolean {
  const names = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...names].some((name) => before[name]?.v !== after[name]?.v)
}
