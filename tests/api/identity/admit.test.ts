// Who is let in: sessions and tokens, their scopes, their ends, and requests that come from elsewhere.

import { afterEach, beforeEach, expect, test } from 'vitest'
import { type BrowserSession, createBrowser, makeLinkToken } from '../../support/browser-session.ts'
import { createWorld, ORIGIN, type World } from '../../support/world.ts'

let world: World
let browser: BrowserSession

beforeEach(async () => {
  world = await createWorld()
  browser = createBrowser(world)
  await browser.redeem(await makeLinkToken(world, { account: world.account }), 'Phone')
})
afterEach(() => world.close())

const HOUR = 3_600_000
const DAY = 24 * HOUR
const session = '/api/v1/auth/session'
const signOut = { method: 'POST' }
const run = (sql: string, args: (string | number)[] = []) => world.database.execute({ sql, args })
const sessionRow = async () => (await run("SELECT seen_at, expires_at FROM credential WHERE type = 'session'")).rows[0]

test.each([
  ['nothing', {}],
  ['an unknown token', { Authorization: `Bearer nobi_0123456789abcdef_${'A'.repeat(43)}` }],
  ['a malformed token', { Authorization: 'Bearer hello' }],
  ['another scheme', { Authorization: 'Basic aGVsbG86d29ybGQ=' }],
  ['an unknown cookie', { Cookie: `__Host-nobi=${'A'.repeat(43)}` }],
  ['the cookie of plain http', { Cookie: `nobi=${'A'.repeat(43)}` }],
])('%s does not let anyone in', async (_case, headers) => {
  const response = await world.anonymous(session, { headers })
  expect(response.status).toBe(401)
  expect(response.headers.get('WWW-Authenticate')).toBe('Bearer realm="nobi"')
  expect(await response.json()).toMatchObject({ status: 401, type: '/api/docs#unauthenticated' })
})

test('a token says who it is', async () => {
  expect(await world.json(session)).toMatchObject({
    account: { id: world.account },
    credential: { label: world.label },
  })
})

test('a bearer request ignores the cookie', async () => {
  const headers = { Authorization: 'Bearer wrong', Cookie: `__Host-nobi=${browser.secret()}` }
  expect((await world.anonymous(session, { headers })).status).toBe(401)
})

test('the secret of a session is no token, and a token no session', async () => {
  expect((await world.anonymous(session, { headers: { Authorization: `Bearer ${browser.secret()}` } })).status).toBe(
    401,
  )
  await run("UPDATE credential SET type = 'token' WHERE type = 'session'")
  expect((await browser.request(session)).status).toBe(401)
})

test('an expired session and an expired token are refused', async () => {
  await run('UPDATE credential SET expires_at = ?', [Date.now() - 1])
  expect((await browser.request(session)).status).toBe(401)
  expect((await world.request(session)).status).toBe(401)
})

test('use is noted at most once an hour and moves the end of a session to 90 days from then', async () => {
  const seenAt = Date.now() - 2 * HOUR
  await run("UPDATE credential SET seen_at = ?, expires_at = ? WHERE type = 'session'", [seenAt, Date.now() + DAY])
  const response = await browser.request(session)
  expect(response.headers.get('Set-Cookie')).toContain('Max-Age=7776000')
  const noted = await sessionRow()
  expect(Number(noted?.['seen_at'])).toBeGreaterThan(seenAt + HOUR)
  expect(Number(noted?.['expires_at'])).toBe(Number(noted?.['seen_at']) + 90 * DAY)
  expect((await browser.request(session)).headers.get('Set-Cookie')).toBeNull()
  expect(await sessionRow()).toEqual(noted)
})

test('the use of a token does not move its end', async () => {
  const end = Date.now() + DAY
  await run("UPDATE credential SET seen_at = 0, expires_at = ? WHERE type = 'token'", [end])
  await world.request(session)
  const [row] = (await run("SELECT seen_at, expires_at FROM credential WHERE type = 'token'")).rows
  expect(Number(row?.['expires_at'])).toBe(end)
  expect(Number(row?.['seen_at'])).toBeGreaterThan(0)
})

test('a request takes one round trip to be let in, and two in the hour that it is noted', async () => {
  const before = await world.roundTrips()
  await browser.request(session)
  const between = await world.roundTrips()
  await run('UPDATE credential SET seen_at = 0')
  await browser.request(session)
  expect([between - before, (await world.roundTrips()) - between]).toEqual([1, 2])
})

test('signing out ends the session and clears the cookie', async () => {
  const secret = browser.secret()
  const response = await browser.request('/api/v1/auth/sign-out', signOut)
  expect(response.status).toBe(204)
  expect(browser.secret()).toBeUndefined()
  expect((await createBrowser(world, secret).request(session)).status).toBe(401)
  expect((await browser.request('/api/v1/auth/sign-out', signOut)).status).toBe(204)
})

test.each([
  ['another origin', { Origin: 'https://evil.example' }],
  ['a site beside ours', { Origin: ORIGIN, 'Sec-Fetch-Site': 'same-site' }],
  ['another site', { Origin: ORIGIN, 'Sec-Fetch-Site': 'cross-site' }],
  ['the void', { Origin: 'null' }],
])('a request with the cookie that comes from %s does nothing', async (_case, headers) => {
  const ask = { ...signOut, headers }
  expect((await browser.request('/api/v1/auth/sign-out', ask)).status).toBe(403)
  expect((await browser.request(session)).status).toBe(200)
})

test('a writing request with the cookie must say where it comes from', async () => {
  const headers = { Cookie: `__Host-nobi=${browser.secret()}` }
  expect((await world.anonymous('/api/v1/auth/sign-out', { method: 'POST', headers })).status).toBe(403)
})

test('a form cannot write with the cookie', async () => {
  const headers = { Cookie: `__Host-nobi=${browser.secret()}`, Origin: ORIGIN, 'Content-Type': 'text/plain' }
  const response = await world.anonymous('/api/v1/auth/sign-out', { method: 'POST', headers, raw: '{}' })
  expect(response.status).toBe(415)
})
