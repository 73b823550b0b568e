// The server's side of a sync, on a file database: what it costs when there is much history, and what memory a snapshot takes.
// Needs no browser.

import { readFile } from 'node:fs/promises'
import { change, sync } from '../tests/support/changes.ts'
import { operate, type RunningServer, startServer } from '../tests/support/server.ts'
import { createWorld, type Person, type World } from '../tests/support/world.ts'
import { type Measurement, percentile } from './measurement.ts'

const FEW = 100
const MANY = 100_000
const BEFORE_PUSH = 20_000
const PUSHES = 40
const IDLE_SYNCS = 2000
const SNAPSHOTS = 3
const MIB = 1024 * 1024

export async function measureSyncServer(): Promise<readonly Measurement[]> {
  const world = await createWorld()
  try {
    const pushed = await measurePushes(world)
    const large = await world.addPerson()
    const small = await world.addPerson()
    await fill(large, MANY)
    await fill(small, FEW)
    return [...pushed, ...(await measureIdle(small, large)), ...(await measureProcess())]
  } finally {
    await world.close()
  }
}

async function measurePushes(world: World): Promise<readonly Measurement[]> {
  const person = await world.addPerson()
  await fill(person, BEFORE_PUSH)
  return pushes(person, 'in this process')
}

async function pushes(person: Asker, where: string): Promise<readonly Measurement[]> {
  let cursor = BEFORE_PUSH
  const samples: number[] = []
  for (let push = 0; push < PUSHES; push++) {
    const changes = newStretches(500)
    samples.push(
      await timed(async () => {
        cursor = (await sync(person, changes, { cursor })).cursor
      }),
    )
  }
  const what = `push of 500 at ${BEFORE_PUSH} changes of history, ${where}`
  return [
    { what: `${what}, median`, value: percentile(samples, 0.5), unit: 'ms', bar: 25 },
    { what: `${what}, p95`, value: percentile(samples, 0.95), unit: 'ms' },
  ]
}

/** In turn, so that whatever else the machine does meets both alike. */
async function measureIdle(small: Person, large: Person): Promise<readonly Measurement[]> {
  const samples = { small: [] as number[], large: [] as number[] }
  for (let index = 0; index < IDLE_SYNCS; index++) {
    samples.small.push(await timed(() => sync(small, [], { cursor: FEW })))
    samples.large.push(await timed(() => sync(large, [], { cursor: MANY })))
  }
  const [few, many] = [percentile(samples.small, 0.5), percentile(samples.large, 0.5)]
  return [
    { what: `idle sync with ${FEW} changes, median`, value: few, unit: 'ms' },
    { what: `idle sync with ${MANY} changes, median`, value: many, unit: 'ms' },
    { what: 'idle sync, many changes against few', value: many / few, unit: 'times at most', bar: 1.3 },
  ]
}

/** In a process of its own, as `npm start` runs it. */
async function measureProcess(): Promise<readonly Measurement[]> {
  const server = await startServer()
  try {
    await operate(server, 'account', 'add', 'bench')
    const person = remotePerson(server, await operate(server, 'token', 'add', 'bench', '--scope', 'write'))
    await fill(person, BEFORE_PUSH)
    const pushed = await pushes(person, 'over HTTP')
    await fill(person, MANY - BEFORE_PUSH - PUSHES * 500)
    return [...pushed, await measureSnapshotMemory(server, person)]
  } finally {
    await server.close()
  }
}

/** The first readings warm up; what the others add at their highest is told. */
async function measureSnapshotMemory(server: RunningServer, person: Asker): Promise<Measurement> {
  for (let index = 0; index < 2; index++) await readSnapshot(person, async () => undefined)
  let [lowest, highest] = [Number.POSITIVE_INFINITY, 0]
  const look = async () => {
    const bytes = await residentBytes(server.pid())
    lowest = Math.min(lowest, bytes)
    highest = Math.max(highest, bytes)
  }
  for (let index = 0; index < SNAPSHOTS; index++) await readSnapshot(person, look)
  return {
    what: `memory between lowest and highest, ${SNAPSHOTS} snapshots of ${MANY} changes`,
    value: (highest - lowest) / MIB,
    unit: 'MiB at most',
    bar: 64,
  }
}

type Asker = Pick<Person, 'json' | 'request'>

function remotePerson({ origin }: RunningServer, token: string): Asker {
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' }
  const request: Person['request'] = (path, { body } = {}) =>
    fetch(
      `${origin}${path}`,
      body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) },
    )
  return { request, json: async (path, init) => (await request(path, init)).json() }
}

async function residentBytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? Number.NaN) * 1024
}

async function readSnapshot(person: Asker, onPage: () => Promise<void>): Promise<void> {
  let next: string | undefined = ''
  while (next !== undefined) {
    const path = next === '' ? '/api/v1/snapshot' : `/api/v1/snapshot?after=${encodeURIComponent(next)}`
    const text = await (await person.request(path)).text()
    await onPage()
    const last: { readonly next?: string } = JSON.parse(text.trimEnd().split('\n').at(-1) ?? '{}')
    next = last.next
  }
}

async function fill(person: Asker, count: number): Promise<void> {
  let cursor = (await sync(person, [], { cursor: 0 })).head
  for (let left = count; left > 0; left -= 500) {
    cursor = (await sync(person, newStretches(Math.min(left, 500)), { cursor })).cursor
  }
}

function newStretches(count: number) {
  const fields = {
    at: '2026-01-01T12:00:00.000Z',
    zone: 'Asia/Tokyo',
    date: '2026-01-01',
    beforeMm: 1300,
    deleted: false,
  }
  return Array.from({ length: count }, () => change(fields))
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
