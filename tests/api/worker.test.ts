// The entry of the Worker when its secrets are wrong, and for addresses beside the API's.

import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import worker from '../../api/worker.ts'

const good = { DATABASE_URL: 'https://database.example', PUBLIC_ORIGIN: 'https://nobi.example' }
const ASSETS = { fetch: async () => new Response('the app') }
const ask = (path: string, secrets: Partial<typeof good> & { DATABASE_AUTH_TOKEN?: string } = {}) =>
  worker.fetch(new Request(`https://nobi.example${path}`), { ASSETS, ...good, ...secrets })

let logged: string[]

beforeEach(() => {
  logged = []
  vi.spyOn(console, 'error').mockImplementation((line) => void logged.push(line))
  vi.spyOn(console, 'log').mockImplementation(() => {})
})
afterEach(() => void vi.restoreAllMocks())

test.each([
  ['DATABASE_URL', { DATABASE_URL: '' }, 'is missing'],
  ['PUBLIC_ORIGIN', { PUBLIC_ORIGIN: '' }, 'is missing'],
  ['DATABASE_URL', { DATABASE_URL: 'file:nobi.db' }, 'must be libsql://HOST, https://HOST or http://HOST'],
  ['DATABASE_URL', { DATABASE_URL: 'hello' }, 'must be'],
  ['PUBLIC_ORIGIN', { PUBLIC_ORIGIN: 'https://nobi.example/' }, 'must be an origin'],
  ['DATABASE_AUTH_TOKEN', { DATABASE_AUTH_TOKEN: 'two\nlines' }, 'must be one word'],
])('a bad %s is named in the log, and nothing is answered but 503', async (name, secrets, reason) => {
  const response = await ask('/api/health', secrets)
  expect([response.status, await response.json()]).toEqual([
    503,
    expect.objectContaining({ type: '/api/docs#unavailable' }),
  ])
  expect(response.headers.get('Content-Security-Policy')).toMatch(/^default-src 'none'/)
  expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff')
  expect(response.headers.get('Cache-Control')).toBe('no-store')
  expect(logged).toHaveLength(1)
  const line: { reason: string } = JSON.parse(logged[0] ?? '')
  expect(line).toMatchObject({ level: 'error', event: 'unconfigured' })
  expect(line.reason).toContain(`${name} ${reason}`)
})

test('the address of the API itself is answered by the API', async () => {
  const response = await ask('/api')
  expect([response.status, response.headers.get('Content-Type')]).toEqual([404, 'application/problem+json'])
})
