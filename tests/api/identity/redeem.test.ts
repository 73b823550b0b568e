// One-time links: who may redeem them, how often, and what comes of it.

import { afterEach, beforeEach, expect, test } from 'vitest'
import { createBrowser, makeLinkToken } from '../../support/browser-session.ts'
import { createWorld, type World } from '../../support/world.ts'

let world: World

beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.close())

const run = (sql: string) => world.database.execute({ sql, args: [] })
const count = async (table: string) => Number((await run(`SELECT count(*) AS count FROM ${table}`)).rows[0]?.['count'])

test('a sign-in link brings a device into its account', async () => {
  const browser = createBrowser(world)
  const response = await browser.redeem(await makeLinkToken(world, { account: world.account }), 'Pixel')
  expect(response.status).toBe(200)
  const session = await response.json()
  expect(session).toEqual({
    account: { id: world.account, name: expect.any(String) },
    credential: { id: expect.stringMatching(/^[0-9a-f]{16}$/), label: 'Pixel' },
  })
  expect(await (await browser.request('/api/v1/auth/session')).json()).toEqual(session)
})

test('the cookie is out of reach of scripts and other sites, and lasts 90 days', async () => {
  const response = await createBrowser(world).redeem(await makeLinkToken(world, { account: world.account }))
  const attributes = (response.headers.get('Set-Cookie') ?? '').split('; ').slice(1).sort()
  expect(attributes).toEqual(['HttpOnly', 'Max-Age=7776000', 'Path=/', 'SameSite=Lax', 'Secure'])
})

test('the owner link makes the owner, once', async () => {
  await run('DELETE FROM account')
  const token = await makeLinkToken(world)
  const first = await createBrowser(world).redeem(token)
  expect(await first.json()).toMatchObject({ account: { name: 'owner' } })
  expect((await createBrowser(world).redeem(token)).status).toBe(410)
  expect(await count('account')).toBe(1)
})

test('twenty people redeeming the owner link at once make one owner', async () => {
  await run('DELETE FROM account')
  await run('DELETE FROM credential')
  const token = await makeLinkToken(world)
  const answers = await Promise.all(Array.from({ length: 20 }, () => createBrowser(world).redeem(token)))
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(answers.filter(({ status }) => status === 410)).toHaveLength(19)
  expect([await count('account'), await count('credential'), await count('link')]).toEqual([1, 1, 0])
})

test('an owner link stays good when others are added first', async () => {
  const browser = createBrowser(world)
  const response = await browser.redeem(await makeLinkToken(world))
  expect(await response.json()).toMatchObject({ account: { name: 'owner' } })
  expect(await (await browser.request('/api/v1/auth/session')).json()).toMatchObject({ account: { name: 'owner' } })
  expect([await count('account'), await count('link')]).toEqual([2, 0])
})

test('an owner link is worth nothing once there is an owner', async () => {
  await run("UPDATE account SET name = 'owner'")
  const response = await createBrowser(world).redeem(await makeLinkToken(world))
  expect(response.status).toBe(410)
  expect([await count('account'), await count('link')]).toEqual([1, 0])
})

test('a new owner link ends the one before', async () => {
  await run('DELETE FROM account')
  const earlier = await makeLinkToken(world)
  const later = await makeLinkToken(world)
  expect((await createBrowser(world).redeem(earlier)).status).toBe(410)
  expect((await createBrowser(world).redeem(later)).status).toBe(200)
})

test('unknown, used, expired and malformed links are answered alike', async () => {
  const used = await makeLinkToken(world, { account: world.account })
  await createBrowser(world).redeem(used)
  const expired = await makeLinkToken(world, { account: world.account, expired: true })
  const answers = await Promise.all(
    [used, expired, 'A'.repeat(43), 'no link', ''].map((token) => createBrowser(world).redeem(token)),
  )
  const bodies = await Promise.all(answers.map((answer) => answer.text()))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([410]))
  expect(new Set(bodies).size).toBe(1)
  expect(answers.every(({ headers }) => headers.get('Set-Cookie') === null)).toBe(true)
})

test('a link is not redeemed by following it', async () => {
  const token = await makeLinkToken(world, { account: world.account })
  expect((await world.anonymous(`/api/v1/auth/redeem?token=${token}`)).status).toBe(405)
  expect((await createBrowser(world).redeem(token)).status).toBe(200)
})

test('redeeming again in the same browser ends its session before', async () => {
  const browser = createBrowser(world)
  await browser.redeem(await makeLinkToken(world, { account: world.account }))
  const former = createBrowser(world, browser.secret())
  await browser.redeem(await makeLinkToken(world, { account: world.account }))
  expect((await former.request('/api/v1/auth/session')).status).toBe(401)
  expect((await browser.request('/api/v1/auth/session')).status).toBe(200)
})

test('a spent link does not end the session that the browser has', async () => {
  const browser = createBrowser(world)
  await browser.redeem(await makeLinkToken(world, { account: world.account }))
  expect((await browser.redeem('A'.repeat(43))).status).toBe(410)
  expect((await browser.request('/api/v1/auth/session')).status).toBe(200)
})

test.each([
  [{ Origin: 'https://evil.example' }],
  [{ 'Sec-Fetch-Site': 'cross-site' }],
  [{ 'Sec-Fetch-Site': 'same-site' }],
])('another site cannot sign the person in: %j', async (headers) => {
  const token = await makeLinkToken(world, { account: world.account })
  const ask = { method: 'POST', body: { token, device: 'Phone' }, headers }
  expect((await createBrowser(world).request('/api/v1/auth/redeem', ask)).status).toBe(403)
  expect((await createBrowser(world).redeem(token)).status).toBe(200)
})

test.each([
  [{ device: 'Phone' }, 'token'],
  [{ token: 'x', device: '' }, 'device'],
  [{ token: 'x', device: 'a'.repeat(201) }, 'device'],
  [{ token: 'x', device: 7 }, 'device'],
])('says what is wrong with %j', async (body, path) => {
  const response = await createBrowser(world).request('/api/v1/auth/redeem', { method: 'POST', body })
  expect(response.status).toBe(400)
  expect(await response.json()).toMatchObject({ errors: [{ path }] })
})

test('secrets are stored as hashes only', async () => {
  const browser = createBrowser(world)
  const token = await makeLinkToken(world, { account: world.account })
  const kept = await run('SELECT hash FROM link')
  await browser.redeem(token)
  const rows = await run('SELECT * FROM credential')
  const stored = JSON.stringify([kept.rows, rows.rows])
  expect(stored).not.toContain(token)
  expect(stored).not.toContain(browser.secret())
  expect(rows.rows.every((row) => /^[0-9a-f]{64}$/.test(String(row['hash'])))).toBe(true)
})
