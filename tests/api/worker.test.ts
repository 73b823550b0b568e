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

test('asks to come in are counted by Cloudflare first, where it does', async () => {
  const keys: string[] = []
  const limit = async ({ key }: { readonly key: string }) => {
    keys.push(key)
    return { success: false }
  }
  const post = (path: string) =>
    worker.fetch(
      new Request(`https://nobi.example${path}`, { method: 'POST', headers: { 'CF-Connecting-IP': '203.0.113.9' } }),
      { ASSETS, ...good, AUTH_LIMIT: { limit } },
    )
  const refused = await post('/api/v1/auth/redeem')
  expect([refused.status, refused.headers.get('Retry-After'), await refused.json()]).toEqual([
    429,
    '60',
    { type: '/api/docs#too-many-requests', title: 'Too many requests', status: 429, retryAfter: 60 },
  ])
  expect((await post('/api/v1/sync')).status).toBe(401)
  expect(keys).toEqual(['203.0.113.9'])
})

test('without that count the request is answered by the API', async () => {
  const request = new Request('https://nobi.example/api/v1/auth/redeem', { method: 'POST' })
  expect((await worker.fetch(request, { ASSETS, ...good })).status).toBe(415)
})

test('its cron with bad secrets says so in the log', async () => {
  const work: Promise<unknown>[] = []
  worker.scheduled({}, { ASSETS, ...good, DATABASE_URL: '' }, { waitUntil: (promise) => void work.push(promise) })
  await Promise.all(work)
  expect(JSON.parse(logged[0] ?? '')).toMatchObject({ event: 'unconfigured', reason: 'DATABASE_URL is missing' })
})
