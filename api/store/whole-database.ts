// The database as a whole, for the operator: is it sound, how much is in it, and a copy of it. Reads everything.

import type { Database } from './database.ts'

export interface RowCount {
  readonly table: string
  readonly rows: number
}

/** Undefined for a sound database, else the first fault that was found, in the engine's words. */
export async function findFault(database: Database): Promise<string | undefined> {
  const { rows } = await database.execute({ sql: 'PRAGMA integrity_check(1)', args: [] })
  const answer = String(rows[0]?.['integrity_check'])
  // Under a heading that names the file among those attached.
  return answer === 'ok' ? undefined : answer.split('\n').at(-1)
}

/** How many rows each table has, by name, those of the engine left out. */
export async function countRows(database: Database): Promise<readonly RowCount[]> {
  const tables = await database.execute({
    sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY name",
    args: [],
  })
  const names = tables.rows.map((row) => String(row['name']))
  const counts = await database.batch(
    names.map((name) => ({ sql: `SELECT count(*) AS rows FROM "${name}"`, args: [] })),
    'read',
  )
  return names.map((table, index) => ({ table, rows: Number(counts[index]?.rows[0]?.['rows']) }))
}

/** Writes everything, as it is at one moment, into a file that is empty or not there. Others may read and write meanwhile. */
export async function copyInto(database: Database, file: string): Promise<void> {
  await database.execute({ sql: 'VACUUM INTO ?', args: [file] })
}
