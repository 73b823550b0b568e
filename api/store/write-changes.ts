// Writes changes: into the log, from there into the cells, from there into the typed tables. Runs as part of one batch.

import { canonicalJson, type Json } from '../../domain/json.ts'
import { isKind, type Kind } from '../../domain/records/kinds.ts'
import type { ReceivedChange } from '../../domain/sync/restamp.ts'
import type { Statement } from './database.ts'
import { wakePush } from './push-subscriptions.ts'
import type { AccountId } from './scope.ts'
import { refreshTypedRows } from './typed-tables.ts'

/** The statements that write `changes`, in order, for one `batch('write')`; none for none. `device` says who, for people.
 *
 *  The first statement takes the write lock and the numbers together, so that a lower number is never seen after a higher
 *  one. A change whose id the account has already stays as it was first stored; numbers it was given are left unused. Cells
 *  are folded from the stored change, never from the request, so that sending again cannot move anything. With
 *  `records: 'new'` a change to a record that has cells already is not taken. `request` is kept with the changes: the hash of
 *  the body that asked for them under an `Idempotency-Key`. The first statement finds no row, and nothing is written, where the
 *  account has been erased meanwhile. */
export function writeChanges(
  account: AccountId,
  options: {
    readonly changes: readonly ReceivedChange[]
    readonly device: string
    readonly records?: 'new' | undefined
    readonly request?: string | undefined
  },
): readonly Statement[] {
  const { changes, device, records, request = null } = options
  if (changes.length === 0) return []
  return [
    { sql: takeNumbers, args: [account, changes.length] },
    {
      sql: records === 'new' ? appendNewToLog : appendToLog,
      args: [account, changes.length, JSON.stringify(changes.map(logEntry)), device, request],
    },
    { sql: foldIntoCells, args: [account, idsOf(changes)] },
    ...[...recordsByKind(changes)].map(([kind, records]) => refreshTypedRows(account, kind, [...records])),
    ...(changes.some(({ kind }) => bringReminders.has(kind)) ? [wakePush(account)] : []),
  ]
}

/** What makes a reminder come earlier. What makes one needless is seen when its time comes. */
const bringReminders: ReadonlySet<string> = new Set(['profile', 'sitting', 'milestone'])

// One row by key; what it returns says that the account is still there.
const takeNumbers = 'UPDATE account SET seq = seq + ?2 WHERE id = ?1 RETURNING seq'

// One insert a change; the fields travel as text, so that not a byte of the canonical JSON is rewritten.
const appendToLog = appendSql('true')

// And one search of the cells a change.
const appendNewToLog = appendSql(`NOT EXISTS (SELECT 1 FROM cells AS c
  WHERE c.account = ?1 AND c.kind = sent.value ->> 'kind' AND c.record = sent.value ->> 'record')`)

function appendSql(condition: string): string {
  return `INSERT INTO changes (account, seq, id, kind, record, fields, stamp, sent, device, request)
SELECT a.id, a.seq - ?2 + 1 + sent.key,
  sent.value ->> 'id', sent.value ->> 'kind', sent.value ->> 'record', sent.value ->> 'fields',
  sent.value ->> 'stamp', sent.value ->> 'sent', ?4, ?5
FROM account AS a CROSS JOIN json_each(?3) AS sent
WHERE a.id = ?1 AND ${condition}
ON CONFLICT (account, id) DO NOTHING`
}

// One search of the log a change, one of the cells a field. Commutative, so nothing is read before it is written.
const foldIntoCells = `INSERT INTO cells (account, kind, record, field, value, stamp)
SELECT c.account, c.kind, c.record, f.key, f.value -> 'v', c.stamp
FROM json_each(?2) AS sent
  CROSS JOIN changes AS c ON c.account = ?1 AND c.id = sent.value
  CROSS JOIN json_each(c.fields) AS f
WHERE true
ON CONFLICT (account, kind, record, field) DO UPDATE SET value = excluded.value, stamp = excluded.stamp
WHERE (excluded.stamp, excluded.value) > (cells.stamp, cells.value)`

function logEntry({ id, kind, recordId, fields, stamp, sent }: ReceivedChange): Record<string, string> {
  return { id, kind, record: recordId, fields: canonicalJson(asJson(fields)), stamp, sent }
}

function asJson(fields: ReceivedChange['fields']): Json {
  return Object.fromEntries(
    Object.entries(fields).map(([name, { v, base }]) => [name, base === undefined ? { v } : { base, v }]),
  )
}

function idsOf(changes: readonly { readonly id: string }[]): string {
  return JSON.stringify([...new Set(changes.map(({ id }) => id))])
}

function recordsByKind(changes: readonly ReceivedChange[]): Map<Kind, Set<string>> {
  const byKind = new Map<Kind, Set<string>>()
  for (const { kind, recordId } of changes) {
    if (!isKind(kind)) continue
    const records = byKind.get(kind) ?? new Set()
    byKind.set(kind, records.add(recordId))
  }
  return byKind
}
