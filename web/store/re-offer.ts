// Cells that this device holds and the server does not: made into changes that any number of devices may offer.

import { sha1 } from '@noble/hashes/legacy.js'
import { concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalJson } from '../../domain/json.ts'
import { type Cells, winsOver } from '../../domain/sync/cell.ts'
import type { Change, FieldWrite } from '../../domain/sync/change.ts'
import type { Stamp } from '../../domain/sync/stamp.ts'
import type { RecordName } from './write-change.ts'

/** The cells of `own` that win over the server's or are missing there. */
export function lackingCells(own: Cells, ofServer: Cells): Cells {
  return Object.fromEntries(
    Object.entries(own).filter(([name, cell]) =>
      winsOver(cell, Object.hasOwn(ofServer, name) ? ofServer[name] : undefined),
    ),
  )
}

/** One change for each stamp among the cells, under that stamp. Its id follows from what it says, so that devices which offer
 *  the same are counted once, and devices which offer something else do not take each other's id. */
export function offersOf({ kind, id }: RecordName, cells: Cells): readonly Change[] {
  const byStamp = new Map<Stamp, Record<string, FieldWrite>>()
  for (const [name, { v, stamp, base }] of Object.entries(cells)) {
    const fields = byStamp.get(stamp) ?? {}
    fields[name] = base === undefined ? { v } : { v, base }
    byStamp.set(stamp, fields)
  }
  return [...byStamp].map(([stamp, fields]) => {
    const values = Object.fromEntries(Object.entries(fields).map(([name, { v }]) => [name, v]))
    return { id: uuidV5(canonicalJson([kind, id, stamp, values])), kind, recordId: id, stamp, fields }
  })
}

/** The namespace of these ids; random, and the same for ever. */
const NAMESPACE = hexToBytes('8f1d3c0b6a5e4f2790b1c4d7e2a86f35')

/** A name-based UUID (RFC 9562 §5.5). */
function uuidV5(name: string): string {
  const bytes = sha1(concatBytes(NAMESPACE, utf8ToBytes(name))).slice(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
