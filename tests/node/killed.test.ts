// The server's process is killed at any moment, or its answer is lost: what was acknowledged is there, and nothing is there by half.

import { connect, createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createRandom } from '../../domain/sample/random.ts'
import type { Acknowledgement } from '../../domain/sync/protocol.ts'
import { change, sync } from '../support/changes.ts'
import { lookInto } from '../support/database-file.ts'
import { freePort } from '../support/free-port.ts'
import { type Pushing, startPushing } from '../support/pushing.ts'
import { temporaryFolder } from '../support/run-program.ts'
import { makeToken, personAt, type ServerProcess, startServerProcess } from '../support/server-process.ts'

const KILLS = 100
/** How long a server lives under load at most, milliseconds. */
const LONGEST_LIFE_MS = 60
const SEED = process.env['NOBI_SEED'] ?? String(Date.now())

test('killed a hundred times under load, it has every acknowledged change after each start, and its cells are its log', async () => {
  process.stdout.write(`killed.test: NOBI_SEED=${SEED}\n`)
  const random = createRandom(SEED, 'lives')
  const folder = await temporaryFolder()
  const file = join(folder, 'nobi.db')
  // A third of a start is reading our own files; it can be kept from one to the next.
  const NODE_COMPILE_CACHE = join(folder, 'compiled')
  const environment = { DATABASE_URL: `file:${file}`, PORT: String(await freePort()), NODE_COMPILE_CACHE }
  let server = await startServerProcess(environment)
  const token = await makeToken(environment, 'taro')
  const person = personAt(server.origin, token)
  const pushing = startPushing(() => person, { devices: 3, changes: 5, records: 60 })
  let cursor = 0
  for (let kills = 0; kills < KILLS; kills++) {
    await someAcknowledgements(pushing)
    await pause(random.next() * LONGEST_LIFE_MS)
    await kill(server)
    const promised = [...pushing.acknowledged.values()]
    server = await startServerProcess(environment)
    cursor = await findPromised(person, promised, cursor)
  }
  await pushing.stop()
  await kill(server)
  const { fault, accounts } = await lookInto(file)
  expect(fault).toBeUndefined()
  const log = new Map(accounts[0]?.log.map(({ id, seq, stamp }) => [id, { id, seq, stamp }]))
  expect([...pushing.acknowledged.values()].filter((one) => !isSame(log.get(one.id), one))).toEqual([])
  expect(accounts[0]?.cells).toEqual(accounts[0]?.fold)
  expect(accounts[0]?.head).toBeGreaterThanOrEqual(accounts[0]?.log.at(-1)?.seq ?? 0)
}, 600_000)

test('when an answer is lost after the commit, the same request again gets the same acknowledgements', async () => {
  const environment = { DATABASE_URL: `file:${join(await temporaryFolder(), 'nobi.db')}` }
  const { origin } = await startServerProcess(environment)
  const token = await makeToken(environment, 'taro')
  const cut = await cuttingProxy(Number(new URL(origin).port))
  const changes = Array.from({ length: 50 }, (_, index) => change({ doneCount: index }, { kind: 'workday' }))
  await expect(sync(personAt(cut.origin, token), changes)).rejects.toThrow('fetch failed')
  const log = (await sync(personAt(origin, token))).changes.map(({ id, stamp, seq }) => ({ id, stamp, seq }))
  expect(log.map(({ id }) => id)).toEqual(changes.map(({ id }) => id))
  for (let again = 0; again < 2; again++) {
    const { accepted, changes: stored } = await sync(personAt(origin, token), changes)
    expect([accepted, stored.length]).toEqual([log, 50])
  }
})

/** So that a life is not over before it did anything. */
async function someAcknowledgements({ acknowledged }: Pushing): Promise<void> {
  const before = acknowledged.size
  await expect.poll(() => acknowledged.size, { interval: 1, timeout: 20_000 }).toBeGreaterThan(before)
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

async function kill({ program }: ServerProcess): Promise<void> {
  program.child.kill('SIGKILL')
  await program.finished
}

/** Reads the log from a cursor on, and finds every acknowledgement that lies after it. Gives the next cursor. */
async function findPromised(
  person: ReturnType<typeof personAt>,
  promised: readonly Acknowledgement[],
  from: number,
): Promise<number> {
  const stored = new Map<string, Acknowledgement>()
  let cursor = from
  for (let more = true; more; ) {
    const page = await sync(person, [], { cursor })
    for (const one of page.changes) stored.set(one.id, one)
    ;({ cursor, more } = page)
  }
  expect(promised.filter((one) => one.seq > from && !isSame(stored.get(one.id), one))).toEqual([])
  return cursor
}

function isSame(left: Acknowledgement | undefined, right: Acknowledgement): boolean {
  return left?.seq === right.seq && left.stamp === right.stamp
}

/** Passes requests on to a port, and cuts the connection when the answer begins to come back. */
async function cuttingProxy(port: number): Promise<{ readonly origin: string }> {
  const proxy: Server = createServer((client) => {
    const server = connect(port, '127.0.0.1')
    client.pipe(server)
    server.once('data', () => client.destroy())
    for (const socket of [client, server]) socket.on('error', () => {})
    client.on('close', () => server.destroy())
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void proxy.close())
  const address = proxy.address()
  return { origin: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}` }
}
