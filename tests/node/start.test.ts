// Starting and stopping the Node runtime as a process: what it prints, and the one line when it cannot.

import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { freePort } from '../support/free-port.ts'
import { startHranaServer } from '../support/hrana-server/server.ts'
import { type RunningProgram, runProgram, startProgram, temporaryFolder } from '../support/run-program.ts'

const start = (environment: Readonly<Record<string, string>>) => runProgram('api/node.ts', [], environment)

/** A server that has said where it is. */
async function started(environment: Readonly<Record<string, string>>): Promise<RunningProgram> {
  const program = startProgram('api/node.ts', [], environment)
  await vi.waitFor(() => expect(program.stdout()).toMatch(/^Nobi is at http.*\n/), { timeout: 15_000 })
  return program
}

const linkIn = (text: string) => /^Make it yours.*#(\S+)$/m.exec(text)?.[1]

test('makes its folder and database, says where it is and prints an owner link', async () => {
  const folder = await temporaryFolder()
  const port = String(await freePort())
  const file = join(folder, 'new/deep/nobi.db')
  const program = await started({ PORT: port, DATABASE_URL: `file:${file}` })
  expect(program.stdout()).toContain(`Nobi is at http://localhost:${port}\n`)
  expect(linkIn(program.stdout())).toMatch(/^[A-Za-z0-9_-]{43}$/)
  expect((await stat(file)).isFile()).toBe(true)
  const health = await fetch(`http://127.0.0.1:${port}/api/health`)
  expect([health.status, await health.json()]).toEqual([200, { status: 'ok' }])
})

test('each start prints another owner link until there is an owner, then none', async () => {
  const folder = await temporaryFolder()
  const port = String(await freePort())
  const environment = { PORT: port, DATABASE_URL: `file:${join(folder, 'nobi.db')}` }
  const redeem = (token: string | undefined) =>
    fetch(`http://localhost:${port}/api/v1/auth/redeem`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: `http://localhost:${port}` },
      body: JSON.stringify({ token, device: 'test' }),
    })
  const first = await started(environment)
  const earlier = linkIn(first.stdout())
  first.child.kill('SIGTERM')
  await first.finished
  const second = await started(environment)
  const later = linkIn(second.stdout())
  expect((await redeem(earlier)).status).toBe(410)
  const answer = await redeem(later)
  expect([answer.status, answer.headers.get('Set-Cookie')]).toEqual([
    200,
    expect.stringMatching(new RegExp(`^nobi-${port}=[^;]+`)),
  ])
  second.child.kill('SIGTERM')
  await second.finished
  const third = await started(environment)
  expect(linkIn(third.stdout())).toBeUndefined()
})

test.each(['SIGINT', 'SIGTERM'] as const)('%s ends it cleanly', async (signal) => {
  const folder = await temporaryFolder()
  const program = await started({ PORT: String(await freePort()), DATABASE_URL: `file:${join(folder, 'nobi.db')}` })
  program.child.kill(signal)
  expect(await program.finished).toMatchObject({ status: 0, stderr: '' })
})

test.each([
  ['http://192.168.1.5:8787', true],
  ['http://nobi.localhost:8787', false],
  ['https://nobi.example', false],
])('an address like %s is warned of: %s', async (origin, isWarned) => {
  const folder = await temporaryFolder()
  const program = await started({
    PORT: String(await freePort()),
    PUBLIC_ORIGIN: origin,
    DATABASE_URL: `file:${join(folder, 'nobi.db')}`,
  })
  expect(program.stdout().includes('Anyone on the way can read along')).toBe(isWarned)
})

test('failed attempts are counted by the address of the socket, or by what a trusted proxy says', async () => {
  const folder = await temporaryFolder()
  const port = String(await freePort())
  await started({ PORT: port, TRUST_PROXY: '1', DATABASE_URL: `file:${join(folder, 'nobi.db')}` })
  const recover = (from: string) =>
    fetch(`http://localhost:${port}/api/v1/auth/recover`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': from },
      body: JSON.stringify({ code: 'wrong', device: 'test' }),
    }).then(({ status }) => status)
  for (let time = 0; time < 10; time++) expect(await recover('203.0.113.9')).toBe(403)
  expect([await recover('203.0.113.9'), await recover('198.51.100.1')]).toEqual([429, 403])
})

test('logs one line a request, without query or body', async () => {
  const folder = await temporaryFolder()
  const port = String(await freePort())
  const program = await started({ PORT: port, DATABASE_URL: `file:${join(folder, 'nobi.db')}` })
  await fetch(`http://localhost:${port}/api/v1/stretches/very-private?secret=1`)
  await vi.waitFor(() => expect(program.stdout()).toContain('"event":"request"'))
  const [line = ''] = program
    .stdout()
    .split('\n')
    .filter((text) => text.startsWith('{'))
  expect(JSON.parse(line)).toMatchObject({ level: 'info', method: 'GET', status: 401, requestId: expect.any(String) })
  expect(line).not.toMatch(/private|secret/)
})

test('a bad variable', async () => {
  await expectOneLine({ PORT: '99999' }, 'PORT must be a port from 1 to 65535')
})

test('a file where the data folder should be', async () => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'data'), '')
  await expectOneLine({ DATABASE_URL: `file:${folder}/data/nobi.db` }, `the data folder ${folder}/data is a file`)
})

test('a data folder that cannot be made', async () => {
  await expectOneLine({ DATABASE_URL: 'file:/proc/nobi/nobi.db' }, 'the data folder /proc/nobi cannot be made (ENOENT)')
})

test('a data folder that cannot be written', async () => {
  await expectOneLine({ DATABASE_URL: 'file:/proc/nobi.db' }, 'the database file /proc/nobi.db cannot be opened')
})

test('a folder where the database should be', async () => {
  const folder = await temporaryFolder()
  await mkdir(join(folder, 'nobi.db'))
  await expectOneLine(
    { DATABASE_URL: `file:${folder}/nobi.db` },
    `the database file ${folder}/nobi.db cannot be opened`,
  )
})

test('a file that is no database', async () => {
  const file = join(await temporaryFolder(), 'nobi.db')
  await writeFile(file, 'not a database, '.repeat(100))
  await expectOneLine({ DATABASE_URL: `file:${file}` }, `the database file ${file} is not a database`)
})

test('a database with a damaged page', async () => {
  const file = join(await temporaryFolder(), 'nobi.db')
  const first = await started({ PORT: String(await freePort()), DATABASE_URL: `file:${file}` })
  first.child.kill('SIGTERM')
  await first.finished
  await damage(file)
  await expectOneLine({ DATABASE_URL: `file:${file}` }, `the database file ${file} is damaged; restore a backup`)
})

test('a database server that is not there', async () => {
  const url = `http://127.0.0.1:${await freePort()}`
  await expectOneLine({ DATABASE_URL: url }, `the database at ${url} does not answer as one (ECONNREFUSED)`)
})

test('a wrong token for the database server', async () => {
  const server = await startHranaServer()
  onTestFinished(() => server.close())
  const { url } = await server.createDatabase({ authToken: 'right' })
  const environment = { DATABASE_URL: url, DATABASE_AUTH_TOKEN: 'wrong' }
  await expectOneLine(environment, `the database at ${server.origin} does not answer as one (AUTH_FAILED)`)
})

test('a port that is taken, and the link of the server that has it stays good', async () => {
  const folder = await temporaryFolder()
  const taken = createServer()
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void taken.close())
  const address = taken.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const environment = { PORT: String(port), DATABASE_URL: `file:${folder}/nobi.db` }
  const ended = await expectOneLine(environment, `port ${port} is already in use; set PORT to another`)
  expect(ended.stdout).toBe('')
})

async function expectOneLine(environment: Readonly<Record<string, string>>, line: string) {
  const ended = await start({ PORT: '8787', ...environment })
  const [said = '', rest] = ended.stderr.split('\n')
  expect([ended.status, rest]).toEqual([1, ''])
  expect(said).toBe(`nobi: ${line}`)
  return ended
}

// Every page but the first, which says that it is a database at all. After a clean stop the file holds everything.
async function damage(file: string): Promise<void> {
  const bytes = await readFile(file)
  await writeFile(file, bytes.fill(0x5a, 4096))
}
