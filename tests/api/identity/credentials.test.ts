// The account's devices and tokens: seen and ended by the person alone.

import { afterEach, beforeEach, expect, test } from 'vitest'
import { type BrowserSession, createBrowser, makeLinkToken } from '../../support/browser-session.ts'
import { createWorld, type World } from '../../support/world.ts'

interface Listed {
  readonly items: readonly {
    readonly id: string
    readonly type: string
    readonly label: string
    readonly current: boolean
  }[]
}

let world: World
let browser: BrowserSession

beforeEach(async () => {
  world = await createWorld()
  browser = await signedIn('Phone')
})
afterEach(() => world.close())

const credentials = '/api/v1/auth/credentials'

async function signedIn(device: string, account = world.account): Promise<BrowserSession> {
  const made = createBrowser(world)
  await made.redeem(await makeLinkToken(world, { account }), device)
  return made
}

async function listed(from = browser): Promise<Listed['items']> {
  const body: Listed = await (await from.request(credentials)).json()
  return body.items
}

async function idOf(label: string): Promise<string> {
  return (await listed()).find((item) => item.label === label)?.id ?? ''
}

test('lists devices and tokens without anything secret', async () => {
  await signedIn('Laptop')
  const items = await listed()
  expect(items.map(({ type, label, current }) => [type, label, current]).sort()).toEqual([
    ['session', 'Laptop', false],
    ['session', 'Phone', true],
    ['token', world.label, false],
  ])
  expect(Object.keys(items[0] ?? {}).sort()).toEqual([
    'createdAt',
    'current',
    'expiresAt',
    'id',
    'label',
    'scope',
    'seenAt',
    'type',
  ])
})

test('leaves out what has expired', async () => {
  await world.database.execute({ sql: "UPDATE credential SET expires_at = 1 WHERE type = 'token'", args: [] })
  expect((await listed()).map(({ label }) => label)).toEqual(['Phone'])
})

test('ends another device', async () => {
  const laptop = await signedIn('Laptop')
  expect((await browser.request(`${credentials}/${await idOf('Laptop')}`, { method: 'DELETE' })).status).toBe(204)
  expect((await laptop.request('/api/v1/auth/session')).status).toBe(401)
})

test('ends a token at once', async () => {
  await browser.request(`${credentials}/${await idOf(world.label)}`, { method: 'DELETE' })
  expect((await world.request('/api/v1/auth/session')).status).toBe(401)
})

test('ending its own session clears the cookie', async () => {
  await browser.request(`${credentials}/${await idOf('Phone')}`, { method: 'DELETE' })
  expect(browser.secret()).toBeUndefined()
})

test("another account's device and one that never was are answered alike, and stay", async () => {
  const other = await world.addPerson()
  const stranger = await signedIn('Tablet', other.account)
  const [theirs] = await listed(stranger)
  const answers = await Promise.all(
    [theirs?.id, '0123456789abcdef'].map((id) => browser.request(`${credentials}/${id}`, { method: 'DELETE' })),
  )
  expect(answers.map(({ status }) => status)).toEqual([404, 404])
  const [left, right] = await Promise.all(answers.map((answer) => answer.text()))
  expect(left).toBe(right)
  expect((await stranger.request('/api/v1/auth/session')).status).toBe(200)
})

test('tokens may not manage who comes in', async () => {
  expect((await world.request(credentials)).status).toBe(403)
  expect((await world.request(`${credentials}/${await idOf('Phone')}`, { method: 'DELETE' })).status).toBe(403)
})
