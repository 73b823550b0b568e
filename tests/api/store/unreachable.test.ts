// A database that does not answer is a passing failure: the caller is told to try again, and nothing is lost or hidden.

import { expect, it } from 'vitest'
import { createApp } from '../../../api/app.ts'
import { openDatabase } from '../../../api/store/client.ts'
import { ORIGIN, randomBytes } from '../../support/world.ts'

it('answers 503 with a time to try again while its database cannot be reached', async () => {
  const lines: unknown[] = []
  // Nothing listens on port 1.
  const app = createApp({
    openDatabase: () => openDatabase({ url: 'http://127.0.0.1:1/' }),
    now: Date.now,
    randomBytes,
    origins: [ORIGIN],
    clientAddress: () => undefined,
    log: (line) => lines.push(line),
  })
  const response = await app.request('/api/health')
  expect([response.status, response.headers.get('Retry-After')]).toEqual([503, '5'])
  expect(await response.json()).toMatchObject({
    type: '/api/docs#unavailable',
    requestId: response.headers.get('X-Request-Id'),
  })
  expect(lines).toMatchObject([
    { event: 'failure', error: 'DatabaseUnavailable' },
    { event: 'request', status: 503 },
  ])
})
