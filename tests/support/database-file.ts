// Looks into a database file, with no server around it: its log, and whether its cells are what the log folds into.

import { openFileAlone } from '../../api/store/client.ts'
import type { Database } from '../../api/store/database.ts'
import { cellsAfter, firstKey, readStoredCells } from '../../api/store/record-cells.ts'
import { type AccountId, byAccount } from '../../api/store/scope.ts'
import { countRows, findFault } from '../../api/store/whole-database.ts'
import type { Cells } from '../../domain/sync/cell.ts'
import type { LoggedChange } from '../../domain/sync/protocol.ts'
import { type Copy, foldOf } from './snapshot.ts'

export interface FileContents {
  readonly fault: string | undefined
  readonly epoch: string
  readonly counts: Readonly<Record<string, number>>
  readonly accounts: readonly AccountLog[]
}

export interface AccountLog {
  /** The last number given. */
  readonly head: number
  readonly log: readonly Omit<LoggedChange, 'device'>[]
  readonly cells: Copy
  /** What the pure merge makes of the log. */
  readonly fold: Copy
}

/** Everything in the file. Nobody may be writing to it. */
export async function lookInto(file: string): Promise<FileContents> {
  const database = openFileAlone(file)
  try {
    const all = (sql: string) => database.execute({ sql, args: [] }).then(({ rows }) => rows)
    const [meta] = await all("SELECT value FROM meta WHERE key = 'epoch'")
    const counts = (await countRows(database)).map(({ table, rows }) => [table, rows])
    const accounts: AccountLog[] = []
    for (const { id, seq } of await all('SELECT id, seq FROM account ORDER BY id')) {
      accounts.push(await accountIn(database, String(id) as AccountId, Number(seq)))
    }
    return {
      fault: await findFault(database),
      epoch: String(meta?.['value']),
      counts: Object.fromEntries(counts),
      accounts,
    }
  } finally {
    database.close()
  }
}

async function accountIn(database: Database, account: AccountId, head: number): Promise<AccountLog> {
  const { rows } = await database.execute({
    sql: 'SELECT * FROM changes WHERE account = ? ORDER BY seq',
    args: [account],
  })
  const log = rows.map((row) => ({
    seq: Number(row['seq']),
    id: String(row['id']),
    kind: String(row['kind']),
    recordId: String(row['record']),
    stamp: String(row['stamp']) as LoggedChange['stamp'],
    fields: JSON.parse(String(row['fields'])),
  }))
  return { head, log, cells: await cellsIn(database, account), fold: foldOf(log) }
}

async function cellsIn(database: Database, account: AccountId): Promise<Copy> {
  const copy = new Map<string, Cells>()
  for (let after = firstKey; ; ) {
    const page = readStoredCells(await database.execute(cellsAfter(byAccount(account), after)))
    const last = page.at(-1)
    if (last === undefined) return copy
    for (const { kind, record, field, v, stamp } of page) {
      copy.set(`${kind} ${record}`, { ...copy.get(`${kind} ${record}`), [field]: { v, stamp } })
    }
    after = last
  }
}
