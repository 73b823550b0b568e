// `backup FILE`: a whole copy, whatever the server does meanwhile, or none.

import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { lookInto } from '../support/database-file.ts'
import { startHranaServer } from '../support/hrana-server/server.ts'
import { startPushing } from '../support/pushing.ts'
import { runProgram, startProgram, temporaryFolder } from '../support/run-program.ts'
import { makeToken, personAt, startServerProcess } from '../support/server-process.ts'

let folder: string
let environment: Readonly<Record<string, string>>

beforeEach(async () => {
  folder = await temporaryFolder()
  environment = { DATABASE_URL: `file:${join(folder, 'data/nobi.db')}` }
})

const nobi = (...args: string[]) => runProgram('api/cli.ts', args, environment)

test('a backup under load is one moment, whole, and has every change that was acknowledged before the command', async () => {
  const server = await startServerProcess(environment)
  const token = await makeToken(environment, 'taro')
  const person = personAt(server.origin, token)
  const pushing = startPushing(() => person, { devices: 4, changes: 20, records: 50 })
  await vi.waitFor(() => expect(pushing.acknowledged.size).toBeGreaterThan(1000), { timeout: 15_000 })
  for (const name of ['first.db', 'second.db']) {
    const before = [...pushing.acknowledged.values()]
    const file = join(folder, name)
    const { status, stdout, stderr } = await nobi('backup', file)
    expect([status, stderr]).toEqual([0, ''])
    expect(pushing.acknowledged.size).toBeGreaterThan(before.length)
    const { fault, accounts, counts } = await lookInto(file)
    expect([fault, accounts.length]).toEqual([undefined, 1])
    const [taro] = accounts
    const stored = new Map(taro?.log.map(({ id, seq, stamp }) => [id, { id, seq, stamp }]))
    expect(
      before.filter(({ id, seq, stamp }) => stored.get(id)?.seq !== seq || stored.get(id)?.stamp !== stamp),
    ).toEqual([])
    expect(taro?.cells).toEqual(taro?.fold)
    expect(taro?.log.at(-1)?.seq).toBe(taro?.head)
    expect(printedCounts(stdout)).toEqual(counts)
    expect(stdout).toContain(`wrote ${file}, ${(await stat(file)).size} bytes, checked and whole\n`)
  }
  await pushing.stop()
  expect((await readdir(folder)).sort()).toEqual(['data', 'first.db', 'second.db'])
})

test('a file that is there already is kept, unless it is said to be replaced', async () => {
  await nobi('account', 'add', 'taro')
  const file = join(folder, 'backup.db')
  await writeFile(file, 'precious')
  const stderr = `nobi: there is a file ${file} already (see --force)\n`
  expect(await nobi('backup', file)).toEqual({ status: 1, stdout: '', stderr })
  expect(await readFile(file, 'utf8')).toBe('precious')
  expect(await nobi('backup', file, '--force')).toMatchObject({ status: 0, stderr: '' })
  expect((await lookInto(file)).counts['account']).toBe(1)
})

test('only its owner may read a backup', async () => {
  await nobi('account', 'add', 'taro')
  await nobi('backup', join(folder, 'backup.db'))
  expect((await stat(join(folder, 'backup.db'))).mode & 0o777).toBe(0o600)
})

test('the name does not appear before the copy is whole, nor when the command is killed', async () => {
  await nobi('account', 'add', 'taro')
  await nobi('seed', 'taro', '--years', '10')
  const program = startProgram('api/cli.ts', ['backup', join(folder, 'backup.db')], environment)
  const partial = await vi.waitUntil(async () => (await readdir(folder)).find((name) => name.includes('partial')), {
    timeout: 15_000,
    interval: 1,
  })
  expect(basename(partial)).toMatch(/^backup\.db\.partial-\d+$/)
  program.child.kill('SIGKILL')
  await program.finished
  expect(await readdir(folder)).not.toContain('backup.db')
  // What is left does not stand in the way of the next one.
  expect(await nobi('backup', join(folder, 'backup.db'))).toMatchObject({ status: 0, stderr: '' })
})

test('a server does not start on a backup, and says how to put it to use', async () => {
  await nobi('account', 'add', 'taro')
  const file = join(folder, 'backup.db')
  await nobi('backup', file)
  const { status, stderr } = await runProgram('api/node.ts', [], { DATABASE_URL: `file:${file}` })
  expect([status, stderr]).toEqual([
    1,
    expect.stringMatching(
      /^nobi: the database file \S+ is a backup of \d{4}-\S+Z; to put it to use: npm run -s nobi -- restore \S+\n$/,
    ),
  ])
})

test.each([
  ['where there is no database', [], () => ({}), /^nobi: there is no database file \S+nobi\.db\n$/],
  ['into a folder that is not there', ['no/such/'], seeded, /^nobi: the backup file \S+ is not there\n$/],
  [
    'onto the database',
    ['data/nobi.db', '--force'],
    seeded,
    /^nobi: the backup must be another file than the database\n$/,
  ],
])('none is made %s', async (_, words, prepare, reason) => {
  await prepare()
  const [file = 'backup.db', ...options] = words
  const before = await readdir(folder, { recursive: true })
  const { status, stdout, stderr } = await nobi('backup', join(folder, file.replace(/\/$/, '/b.db')), ...options)
  expect([status, stdout, stderr]).toEqual([1, '', expect.stringMatching(reason)])
  expect(await readdir(folder, { recursive: true })).toEqual(before)
})

test('the backup of a database server is the server’s', async () => {
  const server = await startHranaServer()
  onTestFinished(() => server.close())
  environment = { DATABASE_URL: (await server.createDatabase()).url }
  const { status, stderr } = await nobi('backup', join(folder, 'backup.db'))
  expect([status, stderr]).toEqual([
    1,
    expect.stringMatching(
      /^nobi: the database is on a server \(127\.0\.0\.1:\d+\): use its own backups, then `restored`/,
    ),
  ])
})

async function seeded() {
  await nobi('account', 'add', 'taro')
}

function printedCounts(stdout: string): Readonly<Record<string, number>> {
  const lines = stdout.split('\n').filter((line) => line.includes('\t'))
  return Object.fromEntries(lines.map((line) => line.split('\t')).map(([table = '', rows]) => [table, Number(rows)]))
}
