// Bringing a database to the tables of this version, also when two programs do it at the same time.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '../../../api/store/client.ts'
import type { Database } from '../../../api/store/database.ts'
import { migrate } from '../../../api/store/migrate.ts'

const folder = join(import.meta.dirname, '../../../drizzle')

async function emptyFile(): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), 'nobi-test-'))
  onTestFinished(() => rm(parent, { recursive: true, force: true }))
  return `file:${join(parent, 'nobi.db')}`
}

function open(url: string): Database {
  const database = openDatabase({ url })
  onTestFinished(() => database.close())
  return database
}

const epochOf = async (database: Database) =>
  (await database.execute({ sql: "SELECT value FROM meta WHERE key = 'epoch'", args: [] })).rows[0]?.['value']

test('two first starts at once both end well, on one epoch', async () => {
  const url = await emptyFile()
  const [left, right] = [open(url), open(url)]
  await Promise.all([migrate(left, { folder, epoch: 'left' }), migrate(right, { folder, epoch: 'right' })])
  const epoch = await epochOf(left)
  expect(['left', 'right']).toContain(epoch)
  expect(await epochOf(right)).toBe(epoch)
})

test('a second start changes nothing', async () => {
  const database = open(await emptyFile())
  await migrate(database, { folder, epoch: 'first' })
  await migrate(database, { folder, epoch: 'second' })
  expect(await epochOf(database)).toBe('first')
})

test('a migration that cannot be made fails, and leaves nothing behind', async () => {
  const database = open(await emptyFile())
  await database.execute({ sql: 'CREATE TABLE meta (other TEXT)', args: [] })
  await expect(migrate(database, { folder, epoch: 'first' })).rejects.toThrow('meta')
  const { rows } = await database.execute({ sql: 'SELECT hash FROM __drizzle_migrations', args: [] })
  expect(rows).toEqual([])
})
