// Everything that the database holds, account by account, to see that nothing of somebody else has moved.

import type { Database } from '../../../api/store/database.ts'

/** Account → its rows, each as one text, in a fixed order. Rows that belong to nobody are under `nobody`. */
export type Contents = Readonly<Record<string, readonly string[]>>

/** Counters of attempts, which are everybody's. */
const COUNTERS = 'attempt'

/** When a credential was last used is noted whatever it asked for; that alone is left out. */
const USE = new Set(['seen_at', 'expires_at'])

/** Reads every table there is; one that is added later is read too. */
export async function contentsOf(database: Database): Promise<Contents> {
  const names = await database.execute({
    sql: "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB '*_migrations' AND name NOT GLOB 'sqlite_*'",
    args: [],
  })
  const contents: Record<string, string[]> = {}
  for (const { name } of names.rows.filter((row) => row['name'] !== COUNTERS)) {
    const { rows } = await database.execute({ sql: `SELECT * FROM "${name}"`, args: [] })
    for (const row of rows) {
      const owner = String((name === 'account' ? row['id'] : row['account']) ?? 'nobody') || 'nobody'
      contents[owner] = [...(contents[owner] ?? []), rowInWords(String(name), row)]
    }
  }
  return Object.fromEntries(Object.entries(contents).map(([owner, rows]) => [owner, rows.sort()]))
}

function rowInWords(table: string, row: object): string {
  const kept = Object.entries(row).filter(([column]) => table !== 'credential' || !USE.has(column))
  return `${table} ${JSON.stringify(Object.fromEntries(kept))}`
}
