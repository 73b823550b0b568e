// What is no backup of ours is not restored, and nothing is changed by trying.

import { copyFile, mkdir, readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { backUp } from '../../api/node/backup.ts'
import { migrationsFolder } from '../../api/node/prepare-database.ts'
import { restore } from '../../api/node/restore.ts'
import { openFileAlone } from '../../api/store/client.ts'
import { migrate } from '../../api/store/migrate.ts'
import { lookInto } from '../support/database-file.ts'
import { temporaryFolder } from '../support/run-program.ts'

const NOW = Date.UTC(2026, 10, 23)

let folder: string
let database: string

beforeEach(async () => {
  folder = await temporaryFolder()
  database = join(folder, 'nobi.db')
  const made = openFileAlone(database)
  await migrate(made, { folder: migrationsFolder, epoch: 'first' })
  const rows =
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500) SELECT i, 'sign-in', NULL, 0 FROM n"
  await made.execute({ sql: `INSERT INTO link (hash, purpose, account, expires_at) ${rows}`, args: [] })
  made.close()
})

const attempt = (file: string) => restore(`file:${database}`, { file, epoch: 'second', now: NOW })

test.each<[string, (file: string) => Promise<unknown>, string]>([
  ['a file that is not there', async () => undefined, 'is not there'],
  ['a folder', (file) => mkdir(file), 'is no file'],
  ['a file that is no database', (file) => writeFile(file, 'hello '.repeat(2000)), 'is not a database'],
  ['an empty file', (file) => writeFile(file, ''), 'is no database of Nobi'],
  ['a database of something else', somethingElse, 'is no database of Nobi'],
  ['half a backup', halfABackup, 'is damaged'],
  ['a backup with a damaged page', withDamagedPage, 'is damaged'],
  ['a backup of a newer version', ofANewerVersion, 'was made by a newer Nobi; update this one first'],
])('%s is refused, and nothing is changed', async (_, make, reason) => {
  const file = join(folder, 'backup.db')
  await make(file)
  const [bytes, names] = [await readFile(database), await readdir(folder)]
  const outcome = await attempt(file)
  expect(outcome).toEqual({ ok: false, error: expect.stringContaining(`the backup ${file} ${reason}`) })
  expect(outcome).toEqual({ ok: false, error: expect.stringMatching(/; nothing was changed$/) })
  expect([await readFile(database), await readdir(folder)]).toEqual([bytes, names])
})

test('a sound one is not', async () => {
  const file = join(folder, 'backup.db')
  await backUpTo(file)
  const counts = expect.arrayContaining([{ table: 'link', rows: 500 }])
  const [note, former] = ['a backup of 2026-11-23T00:00:00.000Z', `${database}.20261123T000000Z`]
  expect(await attempt(file)).toEqual({ ok: true, value: { note, counts, former } })
  expect((await lookInto(database)).epoch).toBe('second')
  // Locked for as long as this process lives.
  expect((await stat(former)).size).toBeGreaterThan(0)
})

async function backUpTo(file: string): Promise<void> {
  // In a process of its own a backup lets go of the database; here the one to restore must not be the one that was read.
  await copyFile(database, join(folder, 'read.db'))
  const made = await backUp(`file:${join(folder, 'read.db')}`, { file, existing: 'kept', now: NOW })
  expect(made.ok).toBe(true)
}

async function somethingElse(file: string): Promise<void> {
  const other = openFileAlone(file)
  await other.execute({ sql: 'CREATE TABLE meta (key TEXT)', args: [] })
  other.close()
}

async function halfABackup(file: string): Promise<void> {
  await backUpTo(file)
  await truncate(file, Math.floor((await stat(file)).size / 2 / 4096) * 4096)
}

async function withDamagedPage(file: string): Promise<void> {
  await backUpTo(file)
  const bytes = await readFile(file)
  await writeFile(file, bytes.fill(0x5a, bytes.length - 8192, bytes.length - 4096))
}

async function ofANewerVersion(file: string): Promise<void> {
  await backUpTo(file)
  const newer = openFileAlone(file)
  const sql =
    "INSERT INTO __drizzle_migrations (hash, created_at) SELECT 'x', max(created_at) + 1 FROM __drizzle_migrations"
  await newer.execute({ sql, args: [] })
  newer.close()
}
