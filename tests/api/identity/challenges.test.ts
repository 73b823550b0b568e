// Challenges: each good for one try, for five minutes, in the browser that asked for it.

import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Authenticator, createAuthenticator } from '../../support/authenticator.ts'
import { type BrowserSession, createBrowser, signedInBrowser } from '../../support/browser-session.ts'
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

const passkeys = '/api/v1/auth/passkeys'
const run = (sql: string) => world.database.execute({ sql, args: [] })

test('an assertion is good once', async () => {
  await browser.addPasskey(authenticator)
  const laptop = createBrowser(world)
  const response = await authenticator.get(await (await laptop.post('/passkeys/sign-in-options')).json())
  const body = { response, device: 'Laptop' }
  expect((await laptop.post('/passkeys/sign-in', body)).status).toBe(200)
  expect((await laptop.post('/passkeys/sign-in', body)).status).toBe(403)
})

test('a refused assertion has used up its challenge too', async () => {
  await browser.addPasskey(authenticator)
  const laptop = createBrowser(world)
  const options = await (await laptop.post('/passkeys/sign-in-options')).json()
  const forged = await authenticator.get(options, { isForged: true })
  expect((await laptop.post('/passkeys/sign-in', { response: forged, device: 'Laptop' })).status).toBe(403)
  const right = await authenticator.get(options)
  expect((await laptop.post('/passkeys/sign-in', { response: right, device: 'Laptop' })).status).toBe(403)
})

test('a challenge ends after five minutes', async () => {
  await browser.addPasskey(authenticator)
  const laptop = createBrowser(world)
  const response = await authenticator.get(await (await laptop.post('/passkeys/sign-in-options')).json())
  await run('UPDATE challenge SET expires_at = expires_at - 300000')
  expect((await laptop.post('/passkeys/sign-in', { response, device: 'Laptop' })).status).toBe(403)
})

test('a challenge is good only in the browser that asked for it', async () => {
  await browser.addPasskey(authenticator)
  const [laptop, other] = [createBrowser(world), createBrowser(world)]
  const response = await authenticator.get(await (await laptop.post('/passkeys/sign-in-options')).json())
  await other.post('/passkeys/sign-in-options')
  expect((await other.post('/passkeys/sign-in', { response, device: 'Laptop' })).status).toBe(403)
  laptop.forgetChallenge()
  expect((await laptop.post('/passkeys/sign-in', { response, device: 'Laptop' })).status).toBe(403)
})

test('two tabs of a browser may each wait with a challenge', async () => {
  await browser.addPasskey(authenticator)
  const laptop = createBrowser(world)
  const first = await (await laptop.post('/passkeys/sign-in-options')).json()
  await laptop.post('/passkeys/sign-in-options')
  const response = await authenticator.get(first)
  expect((await laptop.post('/passkeys/sign-in', { response, device: 'Laptop' })).status).toBe(200)
})

test('a challenge for signing in is no challenge for anything else', async () => {
  await browser.addPasskey(authenticator)
  const response = await authenticator.get(await (await browser.post('/passkeys/sign-in-options')).json())
  expect((await browser.post('/passkeys/step-up', { response })).status).toBe(403)
})

test('the cookie of a challenge is out of reach of scripts and other sites, and lasts five minutes', async () => {
  const response = await createBrowser(world).post('/passkeys/sign-in-options')
  const attributes = (response.headers.get('Set-Cookie') ?? '').split('; ').slice(1).sort()
  expect(attributes).toEqual(['HttpOnly', 'Max-Age=300', 'Path=/', 'SameSite=Strict', 'Secure'])
})

test('only hashes of challenges are stored', async () => {
  const options = await (await browser.post('/passkeys/registration-options')).json()
  const stored = JSON.stringify((await run('SELECT * FROM challenge')).rows)
  expect(stored).not.toContain(options.challenge)
  expect(stored).toContain('register')
})

test('expired challenges are forgotten when the next one is made', async () => {
  await browser.post('/passkeys/sign-in-options')
  await run('UPDATE challenge SET expires_at = 1')
  await browser.post('/passkeys/sign-in-options')
  expect(Number((await run('SELECT count(*) AS count FROM challenge')).rows[0]?.['count'])).toBe(1)
})

test.each([
  [{ Origin: 'https://evil.example' }],
  [{ 'Sec-Fetch-Site': 'cross-site' }],
  [{ 'Sec-Fetch-Site': 'same-site' }],
])('another site cannot begin to sign the person in: %j', async (headers) => {
  const path = `${passkeys}/sign-in-options`
  expect((await createBrowser(world).request(path, { method: 'POST', headers })).status).toBe(403)
})
