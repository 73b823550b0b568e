// Fresh database files with the schema of `drizzle/`.

import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openDatabase } from '../../../api/store/client.ts'
import { migrate } from '../../../api/store/migrate.ts'

const migrationsFolder = fileURLToPath(new URL('../../../drizzle', import.meta.url))

/** Files in one temporary folder. The migrations run once, into a template; every file is a copy of it. */
export interface MigratedFiles {
  readonly create: (name: string) => Promise<string>
  readonly remove: () => Promise<void>
}

export async function createMigratedFiles(): Promise<MigratedFiles> {
  const folder = await mkdtemp(join(tmpdir(), 'nobi-hrana-'))
  let template: Promise<string> | undefined
  return {
    create: async (name) => {
      template ??= migratedTemplate(join(folder, '.template'))
      const file = join(folder, `${name}.db`)
      await copyFile(await template, file)
      return file
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

// The write-ahead log is folded into the file, so that the file alone is the database.
async function migratedTemplate(file: string): Promise<string> {
  const database = openDatabase({ url: `file:${file}` })
  await migrate(database, { folder: migrationsFolder, epoch: 'epoch-of-tests' })
  await database.execute({ sql: 'PRAGMA wal_checkpoint(TRUNCATE)', args: [] })
  database.close()
  return file
}
