// Fifty at once: of everything that is good once, one wins.

import { afterEach, beforeEach, expect, test } from 'vitest'
import { createAuthenticator } from '../../support/authenticator.ts'
import { type BrowserSession, createBrowser, makeLinkToken, signedInBrowser } from '../../support/browser-session.ts'
import { createWorld, type World } from '../../support/world.ts'

let world: World

beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.close())

const FIFTY = Array.from({ length: 50 })
const run = (sql: string) => world.database.execute({ sql, args: [] })
const count = async (sql: string) => Number((await run(`SELECT count(*) AS count FROM ${sql}`)).rows[0]?.['count'])

/** Statuses of fifty requests at once, each from a browser and an address of its own. */
async function fifty(ask: (browser: BrowserSession) => Promise<Response>): Promise<Record<number, number>> {
  const answers = await Promise.all(FIFTY.map(() => ask(createBrowser(world))))
  const counts: Record<number, number> = {}
  for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1
  return counts
}

test('a claim makes one owner', async () => {
  await run('DELETE FROM account')
  await run('DELETE FROM credential')
  const token = await makeLinkToken(world)
  expect(await fifty((browser) => browser.redeem(token))).toEqual({ 200: 1, 410: 49 })
  expect([await count('account'), await count('credential')]).toEqual([1, 1])
})

test('a link lets one device in', async () => {
  const token = await makeLinkToken(world, { account: world.account })
  expect(await fifty((browser) => browser.redeem(token))).toEqual({ 200: 1, 410: 49 })
  expect(await count("credential WHERE type = 'session'")).toBe(1)
})

test('a recovery code lets one device in', async () => {
  const { codes } = await (await (await signedInBrowser(world)).post('/recovery-codes')).json()
  const body = { code: codes[0], device: 'x' }
  expect(await fifty((browser) => browser.post('/recover', body))).toEqual({ 200: 1, 403: 49 })
  expect(await count("credential WHERE type = 'session'")).toBe(1)
  expect(await count('recovery_code')).toBe(9)
})

test('a challenge is answered once, also with one and the same answer', async () => {
  const authenticator = createAuthenticator({ counts: false })
  await (await signedInBrowser(world)).addPasskey(authenticator)
  const laptop = createBrowser(world)
  const response = await authenticator.get(await (await laptop.post('/passkeys/sign-in-options')).json())
  const seen: number[] = []
  const tryOnce = async () => void seen.push((await laptop.post('/passkeys/sign-in', { response, device: 'x' })).status)
  await Promise.all(FIFTY.map(tryOnce))
  expect(seen.filter((status) => status === 200)).toHaveLength(1)
  expect(new Set(seen)).toEqual(new Set([200, 403, 429]))
  expect(await count("credential WHERE type = 'session'")).toBe(2)
})

test('a challenge registers one passkey', async () => {
  const browser = await signedInBrowser(world)
  const response = await createAuthenticator().create(
    await (await browser.post('/passkeys/registration-options')).json(),
  )
  const answers = await Promise.all(FIFTY.map(() => browser.post('/passkeys', { response, label: 'Pixel' })))
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
  expect(await count('passkey')).toBe(1)
})

test('a challenge proves once', async () => {
  const browser = await signedInBrowser(world)
  const authenticator = createAuthenticator({ counts: false })
  await browser.addPasskey(authenticator)
  const response = await authenticator.get(await (await browser.post('/passkeys/step-up-options')).json())
  const copies = FIFTY.map(() => createBrowser(world, browser.secret()))
  const answers = await Promise.all(copies.map((copy) => copy.post('/passkeys/step-up', { response })))
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(answers.every(({ status }) => status < 500)).toBe(true)
})

test('two assertions with one counter, as of a copied passkey, let one in', async () => {
  const authenticator = createAuthenticator()
  await (await signedInBrowser(world)).addPasskey(authenticator)
  const statuses = await fifty((browser) => browser.signInBy(authenticator, { counter: 5 }))
  expect(statuses).toEqual({ 200: 1, 403: 49 })
})
