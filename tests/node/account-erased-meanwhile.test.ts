// Requests that were let in just before their account was erased: nothing of them is written, and they are told to sign in.

import { afterEach, expect, test } from 'vitest'
import { createApp } from '../../api/app.ts'
import { eraseAccount } from '../../api/store/accounts.ts'
import type { Database } from '../../api/store/database.ts'
import { change } from '../support/changes.ts'
import { createNodeSurroundings } from '../support/node-surroundings.ts'
import { ORIGIN, randomBytes } from '../support/surroundings.ts'
import { createWorldIn, type World } from '../support/world.ts'

const closing: World[] = []
afterEach(async () => {
  await Promise.all(closing.splice(0).map((world) => world.close()))
})

/** The account goes just before the first batch that writes. */
async function erasedBeforeItsWrite(path: string, method: string, body: unknown) {
  const surroundings = await createNodeSurroundings()
  const world = await createWorldIn(surroundings)
  closing.push(world)
  const { database, account, token } = world
  const erasing: Database = {
    ...database,
    batch: async (statements, mode) => {
      if (mode === 'write') await database.batch(eraseAccount(account), 'write')
      return database.batch(statements, mode)
    },
  }
  const app = createApp({
    openDatabase: () => erasing,
    now: Date.now,
    randomBytes,
    origins: [ORIGIN],
    clientAddress: () => undefined,
    log: () => undefined,
  })
  const response = await app.fetch(
    new Request(`${ORIGIN}${path}`, {
      method,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    }),
  )
  const { rows } = await database.execute({
    sql: 'SELECT (SELECT count(*) FROM changes) + (SELECT count(*) FROM cells) AS left',
    args: [],
  })
  return { response, left: rows[0]?.['left'] }
}

const stretch = { at: '2026-11-23T12:00:00.000Z', zone: 'Asia/Tokyo', beforeMm: 1500 }

test.each([
  [
    'a sync that sends',
    '/api/v1/sync',
    'POST',
    { protocol: 1, schema: 1, device: 'd', cursor: 0, changes: [change(stretch)] },
  ],
  ['a new record', '/api/v1/stretches', 'POST', stretch],
  ['a setting', '/api/v1/profile', 'PATCH', { legLengthMm: 800 }],
])('%s writes nothing and is not let in', async (_, path, method, body) => {
  const { response, left } = await erasedBeforeItsWrite(path, method, body)
  expect([response.status, left]).toEqual([401, 0])
  expect(response.headers.get('WWW-Authenticate')).toContain('Bearer')
})
