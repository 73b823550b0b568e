// What happens to storage while the server runs: it says so, acknowledges nothing, loses nothing, and goes on when it has passed.

import Sqlite from 'libsql'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '../../api/store/database.ts'
import { change, sync } from '../support/changes.ts'
import { createNodeSurroundings, type NodeSurroundings } from '../support/node-surroundings.ts'
import { copyOf, foldOf, readSnapshot } from '../support/snapshot.ts'
import { createWorldIn, type Person, type World } from '../support/world.ts'

let world: World & NodeSurroundings
beforeEach(async () => {
  const surroundings = await createNodeSurroundings({ patience: 300 })
  world = { ...surroundings, ...(await createWorldIn(surroundings)) }
})
afterEach(() => world.close())

/** A failure of the engine's own; gives what ends it. */
type Failure = (database: Database) => Promise<() => Promise<unknown>>

const pragma = (database: Database, text: string) => database.execute({ sql: `PRAGMA ${text}`, args: [] })

const full: Failure = async (database) => {
  await pragma(database, 'max_page_count = 1')
  return () => pragma(database, 'max_page_count = 1000000')
}

const readOnly: Failure = async (database) => {
  await pragma(database, 'query_only = ON')
  return () => pragma(database, 'query_only = OFF')
}

const locked: Failure = async (database) => {
  const other = await lockOf(database)
  return async () => other.exec('ROLLBACK')
}

async function lockOf(database: Database): Promise<InstanceType<typeof Sqlite>> {
  const { rows } = await pragma(database, 'database_list')
  const other = new Sqlite(String(rows[0]?.['file']))
  other.exec('BEGIN EXCLUSIVE')
  return other
}

// More than the free pages that the database may still have.
const bigChanges = () =>
  Array.from({ length: 8 }, () => change({ text: 'x'.repeat(50_000) }, { kind: 'of-the-future' }))

const push = (person: Person, changes: readonly unknown[]) =>
  person.request('/api/v1/sync', { body: { protocol: 1, schema: 1, device: 'd', cursor: 0, changes } })

describe.each<[string, string, Failure]>([
  ['a full disk', 'SQLITE_FULL', full],
  ['a database that is read-only', 'SQLITE_READONLY', readOnly],
  ['a database that another program has locked', 'SQLITE_BUSY', locked],
])('%s', (_, code, fail) => {
  test('is answered 503 with a time to try again, and logged once; what was sent is neither acknowledged nor lost', async () => {
    const earlier = change({ note: 'before it' })
    await sync(world, [earlier])
    const heal = await fail(world.database)
    const lines = world.logLines().length
    const sent = bigChanges()
    const response = await push(world, sent)
    expect([response.status, response.headers.get('Retry-After')]).toEqual([503, '5'])
    expect(await response.json()).toEqual({
      type: '/api/docs#unavailable',
      title: expect.any(String),
      status: 503,
      requestId: response.headers.get('X-Request-Id'),
    })
    expect(world.logLines().slice(lines)).toMatchObject([
      { level: 'error', event: 'failure', error: 'DatabaseUnavailable', cause: `SqliteError ${code}` },
      { level: 'error', event: 'request', status: 503 },
    ])
    expect((await sync(world)).changes.map(({ id }) => id)).toEqual([earlier.id])
    await heal()
    expect((await sync(world, sent)).accepted.map(({ id }) => id)).toEqual(sent.map(({ id }) => id))
    expect((await sync(world)).changes.map(({ id }) => id)).toEqual([earlier, ...sent].map(({ id }) => id))
    expect(copyOf(await readSnapshot(world))).toEqual(foldOf([earlier, ...sent]))
  })

  test('does not stop what only reads', async () => {
    const earlier = change({ note: 'before it' })
    await sync(world, [earlier])
    const heal = await fail(world.database)
    const pushed = push(world, bigChanges())
    expect((await sync(world)).changes.map(({ id }) => id)).toEqual([earlier.id])
    expect((await readSnapshot(world))[0]?.first.cells).toBe(1)
    expect((await pushed).status).toBe(503)
    await heal()
  })

  test('leaves no transaction open', async () => {
    const heal = await fail(world.database)
    expect((await push(world, bigChanges())).status).toBe(503)
    await heal()
    const other = await lockOf(world.database)
    other.exec('ROLLBACK')
    other.close()
    expect((await sync(world, [change({ note: 'x' })])).accepted).toHaveLength(1)
  })
})

// A little may still fit on a full disk, and then the health is as good as it says.
test.each<[string, Failure]>([
  ['read-only', readOnly],
  ['locked', locked],
])('a database that is %s shows in the health, until it is not any more', async (_, fail) => {
  expect((await world.anonymous('/api/health')).status).toBe(200)
  const heal = await fail(world.database)
  const { status, headers } = await world.anonymous('/api/health')
  expect([status, headers.get('Retry-After')]).toEqual([503, '5'])
  await heal()
  expect((await world.anonymous('/api/health')).status).toBe(200)
})

describe('a lock', () => {
  test('that is let go of soon is waited for, while others are answered', async () => {
    const { epoch } = await sync(world)
    const other = await lockOf(world.database)
    const sent = change({ note: 'while it is locked' })
    const before = world.statements().length
    const pushed = sync(world, [sent], { epoch })
    // It has tried, and waits.
    await expect.poll(() => world.statements().length, { interval: 1 }).toBeGreaterThan(before + 1)
    for (let read = 0; read < 20; read++) expect((await sync(world)).changes).toEqual([])
    other.exec('ROLLBACK')
    other.close()
    expect((await pushed).accepted.map(({ id }) => id)).toEqual([sent.id])
  })
})
