// Bringing a database to the tables of this version, also when two programs do it at the same time.

import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
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

test('hypotheses that a newer version left here are listed once they are known', async () => {
  const database = open(await emptyFile())
  await migrate(database, { folder: await migrationsUpTo('0002_ways_in'), epoch: 'first' })
  const cells = { cause: '"busy"', effect: '"of-the-future"', lagWeeks: '1', date: '"2026-11-20"', note: '7' }
  for (const [field, value] of Object.entries(cells)) {
    await database.execute({
      sql: "INSERT INTO cells (account, kind, record, field, value, stamp) VALUES ('a', 'hypothesis', 'r', ?, ?, 's')",
      args: [field, value],
    })
  }
  await migrate(database, { folder, epoch: 'second' })
  const { rows } = await database.execute({ sql: 'SELECT * FROM hypothesis', args: [] })
  expect(rows.map((row) => ({ ...row }))).toEqual([
    {
      ...{ account: 'a', id: 'r', deleted: 0, cause: 'busy', effect: null, direction: null, lag_weeks: 1 },
      ...{ stated_at: null, zone: null, date: '2026-11-20', note: null },
    },
  ])
})

test('settings that a newer version left here hold once they are known, if they can', async () => {
  const database = open(await emptyFile())
  await migrate(database, { folder: await migrationsUpTo('0003_hypotheses'), epoch: 'first' })
  for (const [account, value] of [
    ['a', '90'],
    ['b', '7'],
    ['c', '"90"'],
  ]) {
    await database.execute({ sql: "INSERT INTO profile (account, id) VALUES (?, 'profile')", args: [account ?? ''] })
    await database.execute({
      sql: "INSERT INTO cells (account, kind, record, field, value, stamp) VALUES (?, 'profile', 'profile', 'busyPercent', ?, 's')",
      args: [account ?? '', value ?? ''],
    })
  }
  await migrate(database, { folder, epoch: 'second' })
  const { rows } = await database.execute({ sql: 'SELECT busy_percent FROM profile ORDER BY account', args: [] })
  expect(rows.map((row) => row['busy_percent'])).toEqual([90, null, null])
})

test('boards that a newer version left here are listed once they are known', async () => {
  const database = open(await emptyFile())
  await migrate(database, { folder: await migrationsUpTo('0004_busy_percent'), epoch: 'first' })
  const left: readonly (readonly [kind: string, field: string, value: string])[] = [
    ['sticky', 'text', '"fork fails"'],
    ['sticky', 'circles.fun', 'true'],
    ['sticky', 'circles.of-the-future', 'true'],
    ['sticky', 'likes.me', 'true'],
    ['sticky', 'likes.you', 'false'],
    ['sticky', 'x', '"left"'],
    ['milestone', 'startDate', '"2026-11-02"'],
    ['milestone', 'iterations', '0'],
    ['postmortem', 'timeline.a', '{"at":"2026-11-20T01:12:00.000Z","text":"fork fails"}'],
    ['postmortem', 'timeline.b', '"no object"'],
    ['action', 'doneOn.2026-11-03', 'true'],
  ]
  for (const [kind, field, value] of left) {
    await database.execute({
      sql: "INSERT INTO cells (account, kind, record, field, value, stamp) VALUES ('a', ?, 'r', ?, ?, 's')",
      args: [kind, field, value],
    })
  }
  await migrate(database, { folder, epoch: 'second' })
  const rowOf = async (kind: string) => (await database.execute({ sql: `SELECT * FROM ${kind}`, args: [] })).rows[0]
  expect(await rowOf('sticky')).toMatchObject({
    text: 'fork fails',
    x: null,
    circles: '{"fun":true}',
    likes: '{"me":true}',
  })
  expect(await rowOf('milestone')).toMatchObject({ date: '2026-11-02', iterations: null, purposes: '{}' })
  expect(await rowOf('postmortem')).toMatchObject({
    date: '',
    timeline: '{"a":{"at":"2026-11-20T01:12:00.000Z","text":"fork fails"}}',
  })
  expect(await rowOf('action')).toMatchObject({ done_on: '{"2026-11-03":true}' })
})

test('reminders that a newer version left here hold once they are known, if they can', async () => {
  const database = open(await emptyFile())
  await migrate(database, { folder: await migrationsUpTo('0005_look_back'), epoch: 'first' })
  await database.execute({ sql: "INSERT INTO profile (account, id) VALUES ('a', 'profile')", args: [] })
  await database.execute({ sql: "INSERT INTO sitting (account, id) VALUES ('a', 's')", args: [] })
  const left: readonly (readonly [kind: string, record: string, field: string, value: string])[] = [
    ['profile', 'profile', 'standUpMinutes', '45'],
    ['profile', 'profile', 'eveningAt', '"21:30"'],
    ['profile', 'profile', 'trainerAt', '"25:00"'],
    ['profile', 'profile', 'lookBackAt', '7'],
    ['profile', 'profile', 'trainerDays.2', 'true'],
    ['profile', 'profile', 'trainerDays.3', 'false'],
    ['profile', 'profile', 'trainerDays.8', 'true'],
    ['sitting', 's', 'confirmedAt', '"2026-11-24T04:20:00.000Z"'],
  ]
  for (const [kind, record, field, value] of left) {
    await database.execute({
      sql: "INSERT INTO cells (account, kind, record, field, value, stamp) VALUES ('a', ?, ?, ?, ?, 's')",
      args: [kind, record, field, value],
    })
  }
  await migrate(database, { folder, epoch: 'second' })
  const rowOf = async (kind: string) => (await database.execute({ sql: `SELECT * FROM ${kind}`, args: [] })).rows[0]
  expect(await rowOf('profile')).toMatchObject({
    ...{ stand_up_minutes: 45, evening_at: '21:30', trainer_at: null, look_back_at: null, trainer_days: '{"2":true}' },
  })
  expect(await rowOf('sitting')).toMatchObject({ confirmed_at: '2026-11-24T04:20:00.000Z' })
})

/** A copy of the migrations that ends with `last`. */
async function migrationsUpTo(last: string): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'nobi-test-'))
  onTestFinished(() => rm(copy, { recursive: true, force: true }))
  await cp(folder, copy, { recursive: true })
  const journal = join(copy, 'meta/_journal.json')
  const { entries, ...rest } = JSON.parse(await readFile(journal, 'utf8'))
  const tags: readonly string[] = entries.map(({ tag }: { tag: string }) => tag)
  await writeFile(journal, JSON.stringify({ ...rest, entries: entries.slice(0, tags.indexOf(last) + 1) }))
  return copy
}
