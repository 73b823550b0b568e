// Brings a database to the tables of this version. Runs at start on Node and before a deployment, never in a request.

import { readMigrationFiles } from 'drizzle-orm/migrator'
import type { Database, Statement } from './database.ts'

interface MigrateOptions {
  readonly folder: string
  readonly epoch: string
}

/** Applies the migrations in `folder` that the database has not had yet, all or none of them, and names the database's
 *  epoch if it has none: `epoch` must be new and random. A database that is up to date stays as it is. Two programs may do
 *  it at the same time. */
export async function migrate(database: Database, options: MigrateOptions): Promise<void> {
  // The same bookkeeping table as the migrator of drizzle-orm.
  await database.execute({
    sql: 'CREATE TABLE IF NOT EXISTS __drizzle_migrations (id INTEGER PRIMARY KEY, hash TEXT NOT NULL, created_at INTEGER NOT NULL)',
    args: [],
  })
  const latest = await latestApplied(database)
  try {
    await applyAfter(database, latest, options)
  } catch (error) {
    // Another program may have applied them since we looked; if none did, the fault is here.
    const latestNow = await latestApplied(database)
    if (latestNow === latest) throw error
    await applyAfter(database, latestNow, options)
  }
}

/** Which version made a database: one of ours until now, a newer one, or none of ours. Looks only. */
export async function madeBy(database: Database, folder: string): Promise<'us' | 'newer' | 'others'> {
  const tables = await database.execute({
    sql: "SELECT count(*) AS found FROM sqlite_schema WHERE name IN ('__drizzle_migrations', 'meta', 'changes', 'cells')",
    args: [],
  })
  if (Number(tables.rows[0]?.['found']) !== 4) return 'others'
  const newest = Math.max(...readMigrationFiles({ migrationsFolder: folder }).map(({ folderMillis }) => folderMillis))
  return (await latestApplied(database)) > newest ? 'newer' : 'us'
}

/** When the newest migration that the database has had was made, UTC milliseconds; 0 for none. */
async function latestApplied(database: Database): Promise<number> {
  const applied = await database.execute({
    sql: 'SELECT max(created_at) AS latest FROM __drizzle_migrations',
    args: [],
  })
  return Number(applied.rows[0]?.['latest'] ?? 0)
}

async function applyAfter(database: Database, latest: number, { folder, epoch }: MigrateOptions): Promise<void> {
  const pending = readMigrationFiles({ migrationsFolder: folder }).filter(({ folderMillis }) => folderMillis > latest)
  await database.batch([...pending.flatMap(statementsOf), epochStatement(epoch)], 'write')
}

function statementsOf(migration: {
  readonly sql: readonly string[]
  readonly hash: string
  readonly folderMillis: number
}): Statement[] {
  return [
    ...migration.sql.map((sql) => ({ sql, args: [] })),
    {
      sql: 'INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)',
      args: [migration.hash, migration.folderMillis],
    },
  ]
}

function epochStatement(epoch: string): Statement {
  return { sql: "INSERT INTO meta (key, value) VALUES ('epoch', ?) ON CONFLICT (key) DO NOTHING", args: [epoch] }
}
