// A write through the REST interface as a change: stamped here, based on the cells that were seen.

import type { Kind } from '../../../domain/records/kinds.ts'
import type { Cells } from '../../../domain/sync/cell.ts'
import { readClock } from '../../../domain/sync/clock.ts'
import { unsetClock } from '../../../domain/sync/clock-state.ts'
import { nodeFromRandom } from '../../../domain/sync/node-from-random.ts'
import type { ReceivedChange } from '../../../domain/sync/restamp.ts'
import type { CellValues } from './resource-cells.ts'

export interface RecordWrite {
  readonly changeId: string
  readonly kind: Kind
  readonly recordId: string
  readonly values: CellValues
  /** The record's cells as they were read. */
  readonly seen: Cells
}

/** The change, stamped later than every cell that was seen, so that what the caller wrote is what stands afterwards. Stored
 *  cells are at most 5 minutes ahead of the server, and so is this stamp. */
export function recordChange(
  write: RecordWrite,
  options: { readonly now: number; readonly randomBytes: (length: number) => Uint8Array },
): ReceivedChange {
  const { changeId, kind, recordId, values, seen } = write
  const node = nodeFromRandom(options.randomBytes(8))
  const after = Object.values(seen).map(({ stamp }) => stamp)
  const { stamp } = readClock(unsetClock, { now: options.now, node, after })
  const fields = Object.entries(values).map(([name, v]) => {
    const base = Object.hasOwn(seen, name) ? seen[name]?.stamp : undefined
    return [name, base === undefined ? { v } : { v, base }]
  })
  return { id: changeId, kind, recordId, stamp, sent: stamp, fields: Object.fromEntries(fields) }
}
