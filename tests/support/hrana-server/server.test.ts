// The local libSQL server against the vendor's own client.

import { type Client, createClient } from '@libsql/client/web'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { ServedDatabase } from './served-database.ts'
import { type HranaServer, startHranaServer } from './server.ts'

let server: HranaServer
const clients: Client[] = []

beforeAll(async () => {
  server = await startHranaServer({ streamExpiryMs: 50 })
})
afterEach(() => {
  for (const client of clients.splice(0)) client.close()
})
afterAll(() => server.close())

async function openFresh(): Promise<{ client: Client; database: ServedDatabase }> {
  const database = await server.createDatabase()
  return { client: connect(database.url), database }
}

function connect(url: string, options: { authToken?: string; intMode?: 'bigint' } = {}): Client {
  const client = createClient({ url, ...options })
  clients.push(client)
  return client
}

const insertMeta = (key: string) => ({ sql: 'INSERT INTO meta (key, value) VALUES (?, ?)', args: [key, 'x'] })
const countMeta = "SELECT count(*) AS count FROM meta WHERE value = 'x'"

test('has the tables of the migrations', async () => {
  const { client } = await openFresh()
  const tables = await client.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
  expect(tables.rows.map((row) => row['name'])).toEqual(
    expect.arrayContaining(['account', 'cells', 'changes', 'credential']),
  )
})

test('a batch is all or nothing', async () => {
  const { client } = await openFresh()
  await expect(client.batch([insertMeta('a'), insertMeta('b'), insertMeta('a')], 'write')).rejects.toMatchObject({
    code: 'SQLITE_CONSTRAINT_PRIMARYKEY',
  })
  expect((await client.execute(countMeta)).rows[0]?.['count']).toBe(0)
  await client.batch([insertMeta('a'), insertMeta('b')], 'write')
  expect((await client.execute(countMeta)).rows[0]?.['count']).toBe(2)
})

test('a batch is one request', async () => {
  const { client, database } = await openFresh()
  await client.batch([insertMeta('a'), countMeta, countMeta], 'write')
  expect(database.counters()).toEqual({ requests: 1 })
  database.resetCounters()
  expect(database.counters()).toEqual({ requests: 0 })
})

test('an interactive transaction can be rolled back', async () => {
  const { client } = await openFresh()
  const transaction = await client.transaction('write')
  await transaction.execute(insertMeta('a'))
  await transaction.rollback()
  expect((await client.execute(countMeta)).rows[0]?.['count']).toBe(0)
})

test('a stream left idle expires and nothing of its transaction stays', async () => {
  const { client } = await openFresh()
  const transaction = await client.transaction('write')
  await transaction.execute(insertMeta('a'))
  // A second writer gets in only once the first stream is gone.
  await vi.waitFor(() => client.execute(insertMeta('b')), { timeout: 5000, interval: 20 })
  await expect(transaction.commit()).rejects.toMatchObject({ code: 'STREAM_EXPIRED' })
  expect((await client.execute(countMeta)).rows[0]?.['count']).toBe(1)
})

test('keeps integers beyond 2^53, reals, blobs, text and null', async () => {
  const { database } = await openFresh()
  const client = connect(database.url, { intMode: 'bigint' })
  const values = [9007199254740993n, -9223372036854775808n, 1.5, new Uint8Array([0, 255, 7]).buffer, '伸び 🤸', null]
  const [row] = (await client.execute({ sql: 'SELECT ?, ?, ?, ?, ?, ?', args: values })).rows
  expect(values.map((_, index) => row?.[index])).toEqual(values)
})

test('counts the rows that a statement changed, also when it returns them', async () => {
  const { client } = await openFresh()
  await client.batch([insertMeta('a'), insertMeta('b')], 'write')
  const updated = await client.execute("UPDATE meta SET value = 'y' WHERE value = 'x'")
  const returned = await client.execute("DELETE FROM meta WHERE value = 'y' RETURNING key")
  expect([updated.rowsAffected, returned.rowsAffected, returned.rows.length]).toEqual([2, 2, 2])
})

test('takes named arguments', async () => {
  const { client } = await openFresh()
  const answer = await client.execute({ sql: 'SELECT :a AS a, $b AS b', args: { a: 'one', b: 'two' } })
  expect(answer.rows[0]).toMatchObject({ a: 'one', b: 'two' })
})

test('runs several statements at once', async () => {
  const { client } = await openFresh()
  await client.executeMultiple('CREATE TABLE t (a); INSERT INTO t VALUES (1); INSERT INTO t VALUES (2);')
  expect((await client.execute('SELECT count(*) AS count FROM t')).rows[0]?.['count']).toBe(2)
})

test('describes a statement without running it', async () => {
  const { database } = await openFresh()
  const describe = (sql: string) => pipeline(database, [{ type: 'describe', sql }, { type: 'close' }])
  await expect(describe('DELETE FROM meta WHERE key = ?')).resolves.toMatchObject({
    results: [{ response: { result: { params: [{}], is_readonly: false, is_explain: false, cols: [] } } }, {}],
  })
  await expect(describe('SELECT key FROM meta')).resolves.toMatchObject({
    results: [
      { response: { result: { params: [], is_readonly: true, cols: [{ name: 'key', decltype: 'TEXT' }] } } },
      {},
    ],
  })
})

test.each([
  [{ type: 'ok', step: 0 }, true],
  [{ type: 'error', step: 0 }, false],
  [{ type: 'error', step: 1 }, true],
  [{ type: 'not', cond: { type: 'ok', step: 0 } }, false],
  [
    {
      type: 'and',
      conds: [
        { type: 'ok', step: 0 },
        { type: 'ok', step: 1 },
      ],
    },
    false,
  ],
  [
    {
      type: 'or',
      conds: [
        { type: 'ok', step: 0 },
        { type: 'ok', step: 1 },
      ],
    },
    true,
  ],
  [{ type: 'is_autocommit' }, true],
])('a step with the condition %j runs: %s', async (condition, runs) => {
  const { database } = await openFresh()
  const steps = [
    { stmt: { sql: 'SELECT 1' } },
    { stmt: { sql: 'SELECT nothing' } },
    { condition, stmt: { sql: 'SELECT 3' } },
  ]
  const answer = await pipeline(database, [
    { type: 'batch', batch: { steps } },
    { type: 'get_autocommit' },
    { type: 'close' },
  ])
  const third = runs ? { rows: [[{ type: 'integer', value: '3' }]] } : null
  expect(answer).toMatchObject({
    baton: null,
    results: [{ response: { result: { step_results: [{}, null, third] } } }, { response: { is_autocommit: true } }, {}],
  })
})

test('keeps stored SQL for one stream, across requests', async () => {
  const { database } = await openFresh()
  const first = await pipeline(database, [{ type: 'store_sql', sql_id: 7, sql: 'SELECT 42' }])
  const second = await pipeline(database, [{ type: 'execute', stmt: { sql_id: 7 } }], first.baton)
  expect(second.results).toMatchObject([{ response: { result: { rows: [[{ value: '42' }]] } } }])
  const other = await pipeline(database, [{ type: 'execute', stmt: { sql_id: 7 } }, { type: 'close' }])
  expect(other.results).toMatchObject([{ type: 'error' }, { type: 'ok' }])
})

test('databases beside each other do not mix', async () => {
  const [left, right] = [await openFresh(), await openFresh()]
  await left.client.execute(insertMeta('a'))
  expect((await right.client.execute(countMeta)).rows[0]?.['count']).toBe(0)
})

test('refuses a wrong token', async () => {
  const { url } = await server.createDatabase({ authToken: 'right' })
  await expect(connect(url, { authToken: 'wrong' }).execute('SELECT 1')).rejects.toThrow('wrong token')
  await expect(connect(url, { authToken: 'right' }).execute('SELECT 1')).resolves.toMatchObject({ columns: ['1'] })
})

test('says that a database is not there', async () => {
  await expect(connect(`${server.origin}/nowhere/`).execute('SELECT 1')).rejects.toThrow('no such database')
})

test('a request dropped before leaves nothing behind', async () => {
  const { client, database } = await openFresh()
  database.addFault({ kind: 'drop-before', times: 1 })
  await expect(client.execute(insertMeta('a'))).rejects.toThrow()
  expect((await client.execute(countMeta)).rows[0]?.['count']).toBe(0)
})

test('a request dropped after has happened all the same', async () => {
  const { client, database } = await openFresh()
  database.addFault({ kind: 'drop-after', times: 1 })
  await expect(client.execute(insertMeta('a'))).rejects.toThrow()
  expect((await client.execute(countMeta)).rows[0]?.['count']).toBe(1)
})

test('answers with a status as often as planned', async () => {
  const { client, database } = await openFresh()
  database.addFault({ kind: 'status', status: 503, times: 2 })
  await expect(client.execute('SELECT 1')).rejects.toThrow('planned fault')
  await expect(client.execute('SELECT 1')).rejects.toThrow('planned fault')
  await expect(client.execute('SELECT 1')).resolves.toMatchObject({ columns: ['1'] })
})

test('is controlled over HTTP too', async () => {
  const control = (method: string, path: string, body?: unknown) =>
    fetch(`${server.origin}/control/databases${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
  const created = await (await control('POST', '', { name: 'remote', authToken: 'secret' })).json()
  expect(created).toEqual({ name: 'remote', url: `${server.origin}/remote/`, authToken: 'secret' })
  await control('POST', '/remote/faults', { kind: 'status', status: 500 })
  const client = connect(created.url, { authToken: 'secret' })
  await expect(client.execute('SELECT 1')).rejects.toThrow('planned fault')
  await client.execute('SELECT 1')
  expect(await (await control('GET', '/remote/counters')).json()).toEqual({ requests: 2 })
  expect((await control('POST', '/remote/faults', { kind: 'earthquake' })).status).toBe(400)
  expect((await control('GET', '/nowhere/counters')).status).toBe(404)
})

async function pipeline(database: ServedDatabase, requests: readonly unknown[], baton: string | null = null) {
  const response = await fetch(`${database.url}v3/pipeline`, {
    method: 'POST',
    body: JSON.stringify({ baton, requests }),
  })
  return (await response.json()) as { readonly baton: string | null; readonly results: readonly unknown[] }
}
