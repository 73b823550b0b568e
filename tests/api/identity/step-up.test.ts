// What takes a fresh proof that the person is there, and what counts as one.

import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Authenticator, createAuthenticator } from '../../support/authenticator.ts'
import {
  type BrowserSession,
  createBrowser,
  forgetStepUps,
  makeLinkToken,
  signedInBrowser,
} from '../../support/browser-session.ts'
import { createWorld, type World } from '../../support/world.ts'

let world: World
let browser: BrowserSession
let authenticator: Authenticator

beforeEach(async () => {
  world = await createWorld()
  browser = await signedInBrowser(world)
  authenticator = createAuthenticator()
})
afterEach(() => world.close())

const auth = '/api/v1/auth'

/** Everything that a thief of a session must not do. */
const administrative: [string, string, unknown][] = [
  ['POST', '/tokens', { label: 'script', scope: 'read' }],
  ['POST', '/links', undefined],
  ['POST', '/recovery-codes', undefined],
  ['POST', '/passkeys/registration-options', undefined],
  ['POST', '/sign-out-others', undefined],
  ['DELETE', '/credentials/0123456789abcdef', undefined],
  ['DELETE', '/passkeys/0123456789abcdef', undefined],
  ['DELETE', '/account', { name: 'x' }],
]

test.each(administrative)('%s %s takes a fresh proof, and no token', async (method, path, body) => {
  const ask = { method, ...(body === undefined ? {} : { body }) }
  const fresh = await browser.request(`${auth}${path}`, ask)
  expect([200, 201, 400, 404]).toContain(fresh.status)
  const again = await signedInBrowser(world)
  await forgetStepUps(world)
  const stale = await again.request(`${auth}${path}`, ask)
  expect([stale.status, await stale.json()]).toMatchObject([
    403,
    { type: '/api/docs#step-up-required', accepted: ['link', 'recovery-code'] },
  ])
  const byToken = await world.request(`${auth}${path}`, ask)
  expect([byToken.status, await byToken.json()]).toMatchObject([403, { type: '/api/docs#forbidden' }])
})

test('a proof counts for five minutes', async () => {
  await world.database.execute({ sql: 'UPDATE credential SET step_up_at = step_up_at - 290000', args: [] })
  expect((await browser.post('/links')).status).toBe(201)
  await world.database.execute({ sql: 'UPDATE credential SET step_up_at = step_up_at - 20000', args: [] })
  expect((await browser.post('/links')).status).toBe(403)
})

test('with a passkey in the account a link brings a device in, lets it add its own passkey, and no more', async () => {
  await browser.addPasskey(authenticator)
  const phone = await signedInBrowser(world)
  const refused = await phone.post('/links')
  expect([refused.status, await refused.json()]).toMatchObject([403, { accepted: ['passkey'] }])
  expect((await phone.addPasskey(createAuthenticator())).status).toBe(201)
  expect((await phone.post('/links')).status).toBe(201)
})

test('after five minutes only a passkey adds another', async () => {
  await browser.addPasskey(authenticator)
  await forgetStepUps(world)
  const refused = await browser.post('/passkeys/registration-options')
  expect([refused.status, await refused.json()]).toMatchObject([
    403,
    { accepted: ['passkey', 'link', 'recovery-code'] },
  ])
  expect((await browser.stepUpBy(authenticator)).status).toBe(200)
  expect((await browser.addPasskey(createAuthenticator())).status).toBe(201)
})

test('a proof by passkey gives the session a new secret and leaves it the same session', async () => {
  await browser.addPasskey(authenticator)
  await forgetStepUps(world)
  const before = await (await browser.request(`${auth}/session`)).json()
  const stolen = createBrowser(world, browser.secret())
  const answer = await browser.stepUpBy(authenticator)
  const { stepUpUntil } = await answer.json()
  expect(Date.parse(stepUpUntil) - Date.now()).toBeGreaterThan(290_000)
  expect(await (await browser.request(`${auth}/session`)).json()).toEqual(before)
  expect((await browser.post('/links')).status).toBe(201)
  expect((await stolen.request(`${auth}/session`)).status).toBe(401)
})

test('the proof is asked of the passkeys of the account alone', async () => {
  await browser.addPasskey(authenticator)
  const options = await (await browser.post('/passkeys/step-up-options')).json()
  expect(options).toMatchObject({
    userVerification: 'required',
    allowCredentials: [{ id: authenticator.passkeys[0]?.id, type: 'public-key', transports: ['internal'] }],
  })
})

test("another account's passkey proves nothing", async () => {
  const other = await world.addPerson()
  const theirs = await signedInBrowser(world, other.account)
  await theirs.addPasskey(authenticator)
  await browser.addPasskey(createAuthenticator())
  const { challenge } = await (await browser.post('/passkeys/step-up-options')).json()
  const response = await authenticator.get({ challenge, rpId: 'nobi.example' })
  expect((await browser.post('/passkeys/step-up', { response })).status).toBe(403)
})

test('a passkey whose counter goes back proves nothing, and is noted', async () => {
  await browser.addPasskey(authenticator)
  await browser.stepUpBy(authenticator, { counter: 9 })
  expect((await browser.stepUpBy(authenticator, { counter: 9 })).status).toBe(403)
  const { rows } = await world.database.execute({
    sql: "SELECT device FROM audit WHERE event = 'passkey-counter'",
    args: [],
  })
  expect(rows.map((row) => row['device'])).toEqual(['Phone'])
})

test('a device ends its own session without proof', async () => {
  const { credential } = await (await browser.request(`${auth}/session`)).json()
  await forgetStepUps(world)
  expect((await browser.request(`${auth}/credentials/${credential.id}`, { method: 'DELETE' })).status).toBe(204)
  expect(browser.secret()).toBeUndefined()
})

test('signs out everywhere else, and leaves tokens', async () => {
  const others = await Promise.all([1, 2, 3].map(() => signedInBrowser(world)))
  const stranger = await signedInBrowser(world, (await world.addPerson()).account)
  const answer = await browser.post('/sign-out-others')
  expect([answer.status, await answer.json()]).toEqual([200, { ended: 3 }])
  for (const other of others) expect((await other.request(`${auth}/session`)).status).toBe(401)
  for (const stays of [browser, stranger]) expect((await stays.request(`${auth}/session`)).status).toBe(200)
  expect((await world.request(`${auth}/session`)).status).toBe(200)
})

test('a link made on a signed-in device brings another one in, once, for ten minutes', async () => {
  const { url, expiresAt } = await (await browser.post('/links')).json()
  expect(url).toMatch(/^https:\/\/nobi\.example\/link#[A-Za-z0-9_-]{43}$/)
  expect(Math.round((Date.parse(expiresAt) - Date.now()) / 60_000)).toBe(10)
  const token = new URL(url).hash.slice(1)
  const answer = await createBrowser(world).redeem(token, 'Tablet')
  expect(await answer.json()).toMatchObject({ account: { id: world.account }, credential: { label: 'Tablet' } })
  expect((await createBrowser(world).redeem(token)).status).toBe(410)
})

test('a token made here works until it ends, within its scope, and never administers', async () => {
  const body = { label: 'nightly', scope: 'read', expiresInDays: 30 }
  const answer = await browser.post('/tokens', body)
  const { token, credential } = await answer.json()
  expect(answer.status).toBe(201)
  expect(credential).toMatchObject({ type: 'token', label: 'nightly', scope: 'read', current: false })
  expect(Math.round((Date.parse(credential.expiresAt) - Date.now()) / 86_400_000)).toBe(30)
  const headers = { Authorization: `Bearer ${token}` }
  expect((await world.anonymous(`${auth}/session`, { headers })).status).toBe(200)
  expect((await world.anonymous('/api/v1/workdays', { headers, body: { date: '2026-11-23' } })).status).toBe(403)
  expect((await world.anonymous(`${auth}/passkeys`, { headers })).status).toBe(403)
})

test.each([
  [{ label: 'a\u001b[2J', scope: 'read' }, 'label'],
  [{ label: 'a', scope: 'admin' }, 'scope'],
  [{ label: 'a', scope: 'read', expiresInDays: 0 }, 'expiresInDays'],
  [{ label: 'a', scope: 'read', account: 'x' }, 'account'],
])('refuses a token like %j', async (body, path) => {
  const answer = await browser.post('/tokens', body)
  expect([answer.status, await answer.json()]).toMatchObject([400, { errors: [{ path }] }])
})

test('the owner claim is a proof for the owner’s first passkey and codes', async () => {
  await world.database.execute({ sql: 'DELETE FROM account', args: [] })
  const owner = createBrowser(world)
  await owner.redeem(await makeLinkToken(world))
  expect((await owner.addPasskey(authenticator)).status).toBe(201)
  expect((await owner.post('/recovery-codes')).status).toBe(201)
})
