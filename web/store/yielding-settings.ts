// Settings chosen without an account, on their way into one: they fill in what it has not chosen and change nothing else.

import { mapValues } from '../../domain/own-values.ts'
import type { Cells } from '../../domain/sync/cell.ts'
import type { Change, FieldWrite } from '../../domain/sync/change.ts'
import { formatStamp, parseStamp, type Stamp } from '../../domain/sync/stamp.ts'
import type { CellsRow, OutboxRow } from './local-schema.ts'

/** More than clocks have counted since 1970, so that an aged stamp loses against every stamp of a clock. */
const CENTURY_MS = 100 * 365.25 * 86_400_000

/** The row of the profile aged; any other as it is. */
export function yieldingCells(row: CellsRow): CellsRow {
  return row.kind === 'profile' ? { ...row, cells: agedCells(row.cells) } : row
}

/** The change of the profile aged, under its own id, so that it counts once however often it is moved; any other as it is. */
export function yieldingChange(row: OutboxRow): OutboxRow {
  return row.change.kind === 'profile' ? { ...row, change: agedChange(row.change) } : row
}

function agedCells(cells: Cells): Cells {
  return mapValues(cells, ({ v, stamp }) => ({ v, stamp: aged(stamp) }))
}

function agedChange(change: Change): Change {
  const fields = Object.entries(change.fields).map(([name, write]) => [name, agedWrite(write)])
  return { ...change, stamp: aged(change.stamp), fields: Object.fromEntries(fields) }
}

function agedWrite({ v, base }: FieldWrite): FieldWrite {
  return base === undefined ? { v } : { v, base: aged(base) }
}

// This device may not know yet what the account has chosen, so the stamps themselves must give way, on every device alike.
function aged(stamp: Stamp): Stamp {
  const parts = parseStamp(stamp)
  return parts === undefined ? stamp : formatStamp({ ...parts, millis: parts.millis - CENTURY_MS })
}
