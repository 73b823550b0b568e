// Proves that the database can be read and written, at next to no cost.

import type { Statement } from './database.ts'

/** How long a proof that something was really written stands, milliseconds. */
const PROOF_MS = 30_000

/** For a `batch('write')`, which takes the write lock each time. One row is written, twice a minute at most, however often it
 *  is asked: a full disk shows in nothing less. */
export function proveWritable(now: number): Statement {
  return {
    sql: `INSERT INTO meta (key, value) VALUES ('written', ?1) ON CONFLICT (key) DO UPDATE SET value = excluded.value
WHERE CAST(meta.value AS INTEGER) NOT BETWEEN ?2 AND ?3`,
    args: [String(now), now - PROOF_MS, now],
  }
}
