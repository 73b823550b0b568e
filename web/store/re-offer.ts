// Cells that this device holds and the server does not: made into changes that any number of devices may offer.

import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalJson } from '../../domain/json.ts'
import { mapValues } from '../../domain/own-values.ts'
import type { Cells } from '../../domain/sync/cell.ts'
import type { Change } from '../../domain/sync/change.ts'
import type { RecordName } from './record-name.ts'

/** One change for each stamp among the cells, under that stamp. Its id is the hash of what it says, so that devices which
 *  offer the same are counted once, and devices which offer something else do not take each other's id. */
export function offersOf({ kind, id: recordId }: RecordName, cells: Cells): readonly Change[] {
  const byStamp = Map.groupBy(Object.entries(cells), ([, { stamp }]) => stamp)
  return [...byStamp].map(([stamp, written]) => {
    const fields = mapValues(Object.fromEntries(written), ({ stamp: _, ...write }) => write)
    const said = canonicalJson([kind, recordId, stamp, mapValues(fields, ({ v }) => v)])
    return { id: bytesToHex(sha256(utf8ToBytes(said))), kind, recordId, stamp, fields }
  })
}
