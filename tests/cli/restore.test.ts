// `restore FILE`: a checked backup in the place of the database under a new epoch, or nothing changed at all.

import { chown, copyFile, cp, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { openFileAlone } from '../../api/store/client.ts'
import { migrate } from '../../api/store/migrate.ts'
import { change, sync } from '../support/changes.ts'
import { lookInto } from '../support/database-file.ts'
import { startHranaServer } from '../support/hrana-server/server.ts'
import { runProgram, temporaryFolder } from '../support/run-program.ts'
import { makeToken, personAt, startServerProcess, stopServer } from '../support/server-process.ts'

let folder: string
let database: string
let backup: string
let environment: Readonly<Record<string, string>>

beforeEach(async () => {
  folder = await temporaryFolder()
  database = join(folder, 'data/nobi.db')
  backup = join(folder, 'backup.db')
  environment = { DATABASE_URL: `file:${database}` }
})

const nobi = (...args: string[]) => runProgram('api/cli.ts', args, environment)

async function done(...args: string[]): Promise<string> {
  const { status, stdout, stderr } = await nobi(...args)
  expect([status, stderr]).toEqual([0, ''])
  return stdout
}

/** Files beside the database that a restore has kept. */
const former = async () => (await readdir(join(folder, 'data'))).filter((name) => /^nobi\.db\.\d{8}T\d{6}Z$/.test(name))

test('a device that meets the restored server begins anew, and brings back what the backup lacks', async () => {
  const server = await startServerProcess(environment)
  const token = await makeToken(environment, 'taro')
  const [kept, lost] = [change({ note: 'in the backup' }), change({ note: 'after it' })]
  const device = personAt(server.origin, token)
  await sync(device, [kept])
  await done('backup', backup)
  const before = await sync(device, [lost])
  await stopServer(server)

  const said = await done('restore', backup)
  expect(said).toMatch(/^restored \S+backup\.db, a backup of \d{4}-\S+Z, checked and whole\n/)
  expect(said).toContain('\nchanges\t1\n')
  expect(said).toContain(`The database before is kept as ${database}.`)
  expect(said).toContain('Devices will notice at their next sync')
  const [name = ''] = await former()
  expect((await lookInto(join(folder, 'data', name))).counts['changes']).toBe(2)

  const again = await startServerProcess(environment)
  const sameDevice = personAt(again.origin, token)
  const answer = await sync(sameDevice, [], { cursor: before.cursor, epoch: before.epoch })
  expect(answer.epoch).not.toBe(before.epoch)
  expect(answer.changes.map(({ id }) => id)).toEqual([kept.id])
  const offered = await sync(sameDevice, [kept, lost], { cursor: answer.cursor, epoch: answer.epoch })
  expect(offered.accepted.map(({ id }) => id)).toEqual([kept.id, lost.id])
  expect((await sync(sameDevice)).changes.map(({ id }) => id)).toEqual([kept.id, lost.id])
})

test('two restores of one backup give two epochs, and the backup stays as it is', async () => {
  await done('account', 'add', 'taro')
  await done('backup', backup)
  const bytes = await readFile(backup)
  await done('restore', backup)
  const first = await lookInto(database)
  await done('restore', backup)
  const second = await lookInto(database)
  expect(new Set([first.epoch, second.epoch, (await lookInto(backup)).epoch]).size).toBe(3)
  expect(await readFile(backup)).toEqual(bytes)
})

test('it is refused while a server runs on the database, idle or not, and changes nothing', async () => {
  const server = await startServerProcess(environment)
  const token = await makeToken(environment, 'taro')
  await done('backup', backup)
  const { epoch } = await sync(personAt(server.origin, token), [change({ note: 'x' })])
  const { status, stdout, stderr } = await nobi('restore', backup)
  const reason = `nobi: the database file ${database} is in use: stop the server first; nothing was changed\n`
  expect([status, stdout, stderr]).toEqual([1, '', reason])
  expect(await sync(personAt(server.origin, token), [change({ note: 'y' })])).toMatchObject({ epoch, head: 2 })
  expect(await readdir(join(folder, 'data'))).toEqual(['nobi.db', 'nobi.db-shm', 'nobi.db-wal', 'nobi.db.key'])
})

test('what a killed server left in its write-ahead log is kept with the former database', async () => {
  const server = await startServerProcess(environment)
  const token = await makeToken(environment, 'taro')
  await done('backup', backup)
  await sync(personAt(server.origin, token), [change({ note: 'only in the log' })])
  server.program.child.kill('SIGKILL')
  await server.program.finished
  expect((await stat(`${database}-wal`)).size).toBeGreaterThan(0)
  await done('restore', backup)
  const [name = ''] = await former()
  expect((await lookInto(join(folder, 'data', name))).counts['changes']).toBe(1)
  expect((await lookInto(database)).counts['changes']).toBe(0)
  // The key stays: what the backup holds was sealed with it.
  expect(await readdir(join(folder, 'data'))).toEqual(['nobi.db', name, 'nobi.db.key'])
})

test('a server does not start on the database that was replaced, and restoring that one goes back', async () => {
  await done('account', 'add', 'taro')
  await done('backup', backup)
  await done('account', 'add', 'hanako')
  await done('restore', backup)
  expect(await done('account', 'list')).toBe('taro\n')
  const [name = ''] = await former()
  const set = join(folder, 'data', name)
  const refused = await runProgram('api/node.ts', [], { DATABASE_URL: `file:${set}` })
  expect([refused.status, refused.stderr]).toEqual([
    1,
    expect.stringMatching(/is what a restore replaced on \S+; to put it to use: npm run -s nobi -- restore /),
  ])
  await done('restore', set)
  expect(await done('account', 'list')).toBe('hanako\ntaro\n')
})

test('a backup that was copied into place by hand is restored where it lies', async () => {
  await done('account', 'add', 'taro')
  await done('backup', backup)
  await copyFile(backup, database)
  expect((await nobi('account', 'list')).stderr).toMatch(/is a backup of .*restore/)
  await done('restore', database)
  expect(await done('account', 'list')).toBe('taro\n')
})

test('files of a database that were copied by hand are restored with their write-ahead log', async () => {
  const server = await startServerProcess(environment)
  const token = await makeToken(environment, 'taro')
  await sync(personAt(server.origin, token), [change({ note: 'in the log' })])
  server.program.child.kill('SIGKILL')
  await server.program.finished
  await cp(join(folder, 'data'), join(folder, 'by-hand'), { recursive: true })
  environment = { DATABASE_URL: `file:${join(folder, 'data/another.db')}` }
  expect(await done('restore', join(folder, 'by-hand/nobi.db'))).toContain('\nchanges\t1\n')
  expect((await readdir(join(folder, 'data'))).filter((file) => file.startsWith('another'))).toEqual(['another.db'])
})

test('it makes the folder and the database where there is none', async () => {
  await done('account', 'add', 'taro')
  await done('backup', backup)
  environment = { DATABASE_URL: `file:${join(folder, 'new/deep/nobi.db')}` }
  expect(await done('restore', backup)).not.toContain('is kept as')
  expect(await done('account', 'list')).toBe('taro\n')
})

test('it replaces a database that is damaged', async () => {
  await done('account', 'add', 'taro')
  await done('backup', backup)
  await writeFile(database, 'nothing like a database, '.repeat(400))
  await done('restore', backup)
  expect(await done('account', 'list')).toBe('taro\n')
  const [name = ''] = await former()
  expect(await readFile(join(folder, 'data', name), 'utf8')).toContain('nothing like')
})

test('it keeps the owner and the rights of the file', async () => {
  const isRoot = process.getuid?.() === 0
  await done('account', 'add', 'taro')
  await done('backup', backup)
  if (isRoot) await chown(database, 1234, 1234)
  const before = await stat(database)
  await done('restore', backup)
  const { uid, gid, mode } = await stat(database)
  expect([uid, gid, mode]).toEqual([before.uid, before.gid, before.mode])
  expect(uid).toBe(isRoot ? 1234 : process.getuid?.())
})

test('a backup of an older version is brought up to date', async () => {
  const old = openFileAlone(backup)
  await migrate(old, { folder: await migrationsUntil(1), epoch: 'old' })
  await old.execute({ sql: "INSERT INTO account VALUES ('a', 'taro', 0, 0)", args: [] })
  old.close()
  await done('restore', backup)
  expect(await done('account', 'list')).toBe('taro\n')
  expect((await lookInto(database)).epoch).not.toBe('old')
})

test('a database server is told of its own restore by `restored`', async () => {
  const server = await startHranaServer()
  onTestFinished(() => server.close())
  environment = { DATABASE_URL: (await server.createDatabase()).url }
  expect((await nobi('restore', backup)).stderr).toMatch(/^nobi: the database is on a server .*then run `restored`\n$/)
  const token = await makeToken(environment, 'taro')
  const { origin } = await startServerProcess(environment)
  const before = await sync(personAt(origin, token), [change({ note: 'x' })])
  expect(await done('restored')).toContain('Devices will notice')
  const after = await sync(personAt(origin, token), [], { cursor: before.cursor, epoch: before.epoch })
  expect([after.epoch === before.epoch, after.changes.length]).toEqual([false, 1])
})

/** A folder with the first migrations only. */
async function migrationsUntil(count: number): Promise<string> {
  const copy = join(folder, 'older')
  await cp(join(import.meta.dirname, '../../drizzle'), copy, { recursive: true })
  const journal = JSON.parse(await readFile(join(copy, 'meta/_journal.json'), 'utf8'))
  await writeFile(
    join(copy, 'meta/_journal.json'),
    JSON.stringify({ ...journal, entries: journal.entries.slice(0, count) }),
  )
  return copy
}
