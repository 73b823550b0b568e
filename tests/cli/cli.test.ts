// The operator's commands, each as a process of its own.

import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { generate } from 'lean-qr'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { openDatabase } from '../../api/store/client.ts'
import { freePort } from '../support/free-port.ts'
import { startHranaServer } from '../support/hrana-server/server.ts'
import { runProgram, startProgram, temporaryFolder } from '../support/run-program.ts'

let environment: Readonly<Record<string, string>>

beforeEach(async () => {
  environment = { DATABASE_URL: `file:${join(await temporaryFolder(), 'data/nobi.db')}` }
})

const nobi = (...args: string[]) => runProgram('api/cli.ts', args, environment)

/** What a command that must succeed prints, without the last line break. */
async function printed(...args: string[]): Promise<string> {
  const { status, stdout, stderr } = await nobi(...args)
  expect([status, stderr]).toEqual([0, ''])
  return stdout.trimEnd()
}

test('accounts are added once and listed by name', async () => {
  await printed('account', 'add', 'taro')
  await printed('account', 'add', '花子 さん')
  expect(await nobi('account', 'add', 'taro')).toEqual({
    status: 1,
    stdout: '',
    stderr: 'nobi: there is an account "taro" already\n',
  })
  expect(await printed('account', 'list')).toBe('taro\n花子 さん')
})

test('the owner link makes the owner, also after others were added, and then signs the owner in', async () => {
  await printed('account', 'add', 'taro')
  expect(await printed('link', 'owner')).toMatch(/^http:\/\/localhost:8787\/claim#[A-Za-z0-9_-]{43}$/)
  await printed('account', 'add', 'owner')
  expect(await printed('link', 'owner')).toMatch(/^http:\/\/localhost:8787\/link#[A-Za-z0-9_-]{43}$/)
})

test('a sign-in link leads to the public origin', async () => {
  environment = { ...environment, PUBLIC_ORIGIN: 'https://nobi.example' }
  await printed('account', 'add', 'taro')
  expect(await printed('link', 'taro')).toMatch(/^https:\/\/nobi\.example\/link#[A-Za-z0-9_-]{43}$/)
})

test('a link is also a QR code for whoever asks for one, apart from the result', async () => {
  await printed('account', 'add', 'taro')
  const { status, stdout, stderr } = await nobi('link', 'taro', '--qr')
  expect(status).toBe(0)
  const expected = generate(stdout.trimEnd())
  const rows = stderr.trimEnd().split('\n').map(blocksOf)
  expect(new Set(rows.map((row) => row.length))).toEqual(new Set([expected.size + 8]))
  const squares = rows.flatMap((row) => [
    row.map((block) => '█▀'.includes(block)),
    row.map((block) => '█▄'.includes(block)),
  ])
  for (const [y, row] of squares.entries()) expect(row).toEqual(row.map((_, x) => expected.get(x - 4, y - 4)))
  expect(squares.length).toBeGreaterThanOrEqual(expected.size + 8)
})

test('a token is printed alone, listed without its secret, and ends when revoked', async () => {
  await printed('account', 'add', 'taro')
  const token = await printed('token', 'add', 'taro', '--scope', 'read', '--label', '夜の集計', '--expires', '30')
  expect(token).toMatch(/^nobi_[0-9a-f]{16}_[A-Za-z0-9_-]{43}$/)
  const [, id = ''] = token.split('_')
  const today = expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/)
  expect((await printed('token', 'list', 'taro')).split('\t')).toEqual([id, 'read', today, today, today, '夜の集計'])
  await printed('token', 'revoke', id)
  expect(await printed('token', 'list', 'taro')).toBe('')
  expect(await nobi('token', 'revoke', id)).toMatchObject({ status: 1, stderr: `nobi: there is no token "${id}"\n` })
})

test('an account is deleted with everything in it, and only on purpose', async () => {
  await printed('account', 'add', 'taro')
  await printed('account', 'add', 'hanako')
  await printed('token', 'add', 'taro', '--scope', 'write')
  await printed('seed', 'taro', '--years', '0.1')
  expect(await nobi('account', 'delete', 'taro')).toEqual({
    status: 2,
    stdout: '',
    stderr: 'nobi: nothing can bring "taro" back; add --yes if that is meant (see account delete --help)\n',
  })
  expect(await printed('account', 'delete', 'taro', '--yes')).toBe('deleted taro')
  expect(await printed('account', 'list')).toBe('hanako')
  await printed('account', 'add', 'taro')
  expect([await printed('export', 'taro'), await printed('token', 'list', 'taro')]).toEqual(['', ''])
  const none = 'nobi: there is no account "nobody"\n'
  expect(await nobi('account', 'delete', 'nobody', '--yes')).toMatchObject({ status: 1, stderr: none })
})

test('what the operator did to an account is in its audit', async () => {
  await printed('account', 'add', 'taro')
  const token = await printed('token', 'add', 'taro', '--scope', 'write', '--label', 'nightly')
  await printed('link', 'taro')
  await printed('token', 'revoke', token.split('_')[1] ?? '')
  await printed('export', 'taro')
  const database = openDatabase({ url: environment['DATABASE_URL'] ?? '' })
  onTestFinished(() => database.close())
  const { rows } = await database.execute({ sql: 'SELECT event, subject, device FROM audit ORDER BY at', args: [] })
  expect(rows.map((row) => [row['event'], row['subject'], row['device']])).toEqual([
    ['account-made', 'taro', 'operator'],
    ['token-made', 'nightly', 'operator'],
    ['link-made', null, 'operator'],
    ['token-ended', 'nightly', 'operator'],
    ['export', null, 'operator'],
  ])
})

test('a wrong call is one line and exit 2, and touches no database', async () => {
  environment = { DATABASE_URL: 'file:/proc/nobi.db' }
  const stderr = 'nobi: there is no command "frob now" (see --help)\n'
  expect(await nobi('frob', 'now', 'please')).toEqual({ status: 2, stdout: '', stderr })
  const scope = 'nobi: --scope must be read or write (see token add --help)\n'
  expect(await nobi('token', 'add', 'taro')).toEqual({ status: 2, stdout: '', stderr: scope })
})

test('says that there is no such account', async () => {
  await printed('account', 'add', 'taro')
  const ended = await nobi('export', 'nobody')
  expect(ended).toEqual({ status: 1, stdout: '', stderr: 'nobi: there is no account "nobody"\n' })
})

test('says why there is no database', async () => {
  environment = { DATABASE_URL: 'file:/proc/nobi.db' }
  const stderr = 'nobi: the database file /proc/nobi.db cannot be opened\n'
  expect(await nobi('account', 'add', 'taro')).toEqual({ status: 1, stdout: '', stderr })
})

test.each([
  [['account', 'list']],
  [['account', 'delete', 'taro', '--yes']],
  [['link', 'owner']],
  [['token', 'add', 'taro', '--scope', 'read']],
  [['token', 'list', 'taro']],
  [['token', 'revoke', '0123456789abcdef']],
  [['export', 'taro']],
  [['seed', 'taro', '--years', '1']],
  [['backup', '/tmp/never-made.db']],
  [['restored']],
])('%j makes no database where there is none', async (args) => {
  const folder = await temporaryFolder()
  environment = { DATABASE_URL: `file:${folder}/data/mistyped.db` }
  const stderr = `nobi: there is no database file ${folder}/data/mistyped.db\n`
  expect(await nobi(...args)).toEqual({ status: 1, stdout: '', stderr })
  expect(await readdir(folder)).toEqual([])
})

test('help names every command, and each command its options', async () => {
  const help = await printed('--help')
  for (const name of [
    'account add',
    'account list',
    'account delete',
    'link',
    'token add',
    'token list',
    'token revoke',
    'export',
    'backup',
    'restore',
    'restored',
    'seed',
  ]) {
    expect(help).toContain(`  ${name}`)
  }
  expect(await printed('seed', '--help')).toContain('--until YYYY-MM-DD')
})

test('sample data comes out again, whole, and seeding twice is as seeding once', async () => {
  await printed('account', 'add', 'taro')
  const seed = ['seed', 'taro', '--years', '0.5', '--until', '2026-06-30']
  expect(await printed(...seed)).toMatch(/^wrote \d+ records until 2026-06-30$/)
  const once = await printed('export', 'taro')
  await printed(...seed)
  expect(await printed('export', 'taro')).toBe(once)
  const lines = once.split('\n').map((line) => JSON.parse(line))
  expect(new Set(lines.map(({ kind }) => kind))).toEqual(
    new Set(['capture', 'profile', 'sitting', 'sleep', 'stretch', 'workday']),
  )
  expect(lines.find(({ kind }) => kind === 'profile')).toMatchObject({
    recordId: 'profile',
    cells: { legLengthMm: { v: 860 } },
  })
})

test('works beside a running server on the same file', async () => {
  const port = String(await freePort())
  const server = startProgram('api/node.ts', [], { ...environment, PORT: port })
  await vi.waitFor(() => expect(server.stdout()).toContain('Nobi is at'), { timeout: 15_000 })
  await printed('account', 'add', 'taro')
  const token = await printed('token', 'add', 'taro', '--scope', 'write')
  const request = (path: string, init?: RequestInit) =>
    fetch(`http://localhost:${port}${path}`, {
      ...init,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    })
  // Both write at the same time: the command for as long as it takes, the server one request after the other.
  const seeding = nobi('seed', 'taro', '--years', '2')
  const statuses = new Set<number>()
  const seeded = seeding.then(() => true)
  for (let minutes = 1; !(await Promise.race([seeded, Promise.resolve(false)])); minutes++) {
    const body = JSON.stringify({ date: '2026-11-23', minutes: (minutes % 1000) + 1, source: 'total' })
    statuses.add((await request('/api/v1/sittings', { method: 'POST', body })).status)
  }
  expect(await seeding).toMatchObject({ status: 0, stderr: '' })
  expect([...statuses]).toEqual([201])
})

test('works on a database server', async () => {
  const server = await startHranaServer()
  onTestFinished(() => server.close())
  const { url } = await server.createDatabase({ authToken: 'secret' })
  environment = { DATABASE_URL: url, DATABASE_AUTH_TOKEN: 'secret' }
  await printed('account', 'add', 'taro')
  await printed('seed', 'taro', '--years', '0.1')
  expect((await printed('export', 'taro')).split('\n').length).toBeGreaterThan(50)
})

test('stops quietly when nobody reads on', async () => {
  await printed('account', 'add', 'taro')
  await printed('seed', 'taro', '--years', '0.5')
  const program = startProgram('api/cli.ts', ['export', 'taro'], environment)
  program.child.stdout?.destroy()
  expect(await program.finished).toMatchObject({ status: 0, stderr: '' })
})

/** The block characters of a line that is black on white from end to end. */
function blocksOf(line: string): readonly string[] {
  const [start = '', end = ''] = ['\u001b[30;107m', '\u001b[0m']
  expect([line.startsWith(start), line.endsWith(end)]).toEqual([true, true])
  return [...line.slice(start.length, -end.length)]
}
