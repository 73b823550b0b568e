// What the log holds under ids that were sent: what acknowledgements are made of.

import type { Change } from '../../domain/sync/change.ts'
import type { Acknowledgement } from '../../domain/sync/protocol.ts'
import { storedStamp } from './change-log.ts'
import type { ResultSet, Statement } from './database.ts'
import type { AccountId } from './scope.ts'

/** A change of the log; its stamp is the one that counts. */
export interface StoredChange extends Acknowledgement {
  /** What it writes, of one that was there before the batch. */
  readonly earlier: Pick<Change, 'kind' | 'recordId' | 'fields'> | undefined
}

/** The changes of the log with these ids, in a batch that has just taken `numbers` numbers for new ones. What a change writes
 *  is given only for those that were there before, since the caller knows the others. Plan: one search of `changes` an id. */
export function storedChanges(
  account: AccountId,
  { ids, numbers }: { readonly ids: readonly string[]; readonly numbers: number },
): Statement {
  return {
    sql: `SELECT c.id, c.stamp, c.seq,
  iif(c.seq <= a.seq - ?3, json_array(c.kind, c.record, json(c.fields)), NULL) AS earlier
FROM account AS a CROSS JOIN json_each(?2) AS sent CROSS JOIN changes AS c ON c.account = a.id AND c.id = sent.value
WHERE a.id = ?1`,
    args: [account, JSON.stringify(ids), numbers],
  }
}

export function readStoredChanges(result: ResultSet | undefined): readonly StoredChange[] {
  return (result?.rows ?? []).map((row) => ({
    id: String(row['id']),
    stamp: storedStamp(row['stamp']),
    seq: Number(row['seq']),
    earlier: row['earlier'] === null ? undefined : writeFrom(String(row['earlier'])),
  }))
}

// What the log holds was checked before it was written.
function writeFrom(text: string): StoredChange['earlier'] {
  const [kind, recordId, fields]: [string, string, Change['fields']] = JSON.parse(text)
  return { kind, recordId, fields }
}
