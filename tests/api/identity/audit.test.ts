// What was done to an account: seen by its person, and by nobody else.

import { afterEach, beforeEach, expect, test } from 'vitest'
import { createAuthenticator } from '../../support/authenticator.ts'
import { type BrowserSession, createBrowser, makeLinkToken, signedInBrowser } from '../../support/browser-session.ts'
import { createWorld, type World } from '../../support/world.ts'

interface Page {
  readonly items: readonly { readonly id: string; readonly event: string; readonly address: string | null }[]
  readonly next: string | null
  readonly refused: readonly { readonly day: string; readonly what: string; readonly count: number }[]
}

let world: World
let browser: BrowserSession

beforeEach(async () => {
  world = await createWorld()
  browser = await signedInBrowser(world)
})
afterEach(() => world.close())

const run = (sql: string, args: (string | number)[] = []) => world.database.execute({ sql, args })

async function audit(query = '', from = browser): Promise<Page> {
  return (await from.request(`/api/v1/auth/audit${query}`)).json()
}

test('says what was done, on which device, to what, and from which network', async () => {
  await browser.addPasskey(createAuthenticator(), 'Pixel')
  await browser.post('/tokens', { label: 'nightly', scope: 'read' })
  await browser.post('/links')
  const { items } = await audit()
  const network = expect.stringMatching(/^10\.\d+\.\d+\.0\/24$/)
  const common = {
    id: expect.any(String),
    at: expect.any(String),
    device: 'Phone',
    address: network,
    count: null,
    by: null,
  }
  expect(new Set(items)).toEqual(
    new Set([
      { ...common, event: 'link-made', subject: null },
      { ...common, event: 'token-made', subject: 'nightly' },
      { ...common, event: 'passkey-added', subject: 'Pixel' },
      { ...common, event: 'sign-in', subject: 'Phone', by: 'link' },
    ]),
  )
})

test('knows each way in, each proof and each ending', async () => {
  const authenticator = createAuthenticator()
  await browser.addPasskey(authenticator, 'Pixel')
  const laptop = createBrowser(world)
  await laptop.signInBy(authenticator)
  await browser.stepUpBy(authenticator)
  const { codes } = await (await browser.post('/recovery-codes')).json()
  const { items } = await (await browser.request('/api/v1/auth/credentials')).json()
  for (const { id, label } of items) {
    if (label !== 'Phone') await browser.request(`/api/v1/auth/credentials/${id}`, { method: 'DELETE' })
  }
  await signedInBrowser(world)
  await signedInBrowser(world)
  await browser.post('/sign-out-others')
  const {
    items: [passkey],
  } = await (await browser.request('/api/v1/auth/passkeys')).json()
  const path = `/api/v1/auth/passkeys/${passkey?.id}`
  await browser.request(path, { method: 'PATCH', body: { label: 'Blue' } })
  await browser.request(path, { method: 'DELETE' })
  await browser.post('/sign-out')
  const back = createBrowser(world)
  await back.post('/recover', { code: codes[0], device: 'New' })
  const seen = (await audit('', back)).items.map((entry) => Object.values(entry).slice(2, 5).join(' '))
  const found = await run('SELECT event, by, subject, device, count FROM audit WHERE account = ?', [world.account])
  const lines = found.rows.map((row) =>
    ['event', 'by', 'subject', 'device', 'count'].map((name) => row[name]).join(' '),
  )
  expect(seen).toHaveLength(lines.length)
  expect(lines.sort()).toEqual(
    [
      'codes-made   Phone ',
      'others-ended   Phone 2',
      'passkey-added  Pixel Phone ',
      'passkey-removed  Blue Phone ',
      'passkey-renamed  Blue Phone ',
      'session-ended  Laptop Phone ',
      'sign-in link Phone Phone ',
      'sign-in link Phone Phone ',
      'sign-in link Phone Phone ',
      'sign-in passkey Laptop Laptop ',
      'sign-in recovery-code New New ',
      'sign-out  Phone  ',
      'step-up passkey Pixel Phone ',
      `token-ended  ${world.label} Phone `,
    ].sort(),
  )
})

test('what was not done is not in it', async () => {
  const path = '/api/v1/auth/credentials/0123456789abcdef'
  await browser.request(path, { method: 'DELETE' })
  await browser.post('/sign-out-others')
  await browser.addPasskey(createAuthenticator(), 'Last')
  const {
    items: [passkey],
  } = await (await browser.request('/api/v1/auth/passkeys')).json()
  await browser.request(`/api/v1/auth/passkeys/${passkey?.id}`, { method: 'DELETE' })
  expect((await audit()).items.map(({ event }) => event).sort()).toEqual(['passkey-added', 'sign-in'])
})

test('strangers’ vain attempts are sums a day, the same for everyone', async () => {
  const stranger = createBrowser(world)
  for (const _ of [1, 2, 3]) await stranger.redeem('A'.repeat(43))
  await stranger.post('/recover', { code: 'x', device: 'x' })
  const authenticator = createAuthenticator()
  await browser.addPasskey(authenticator)
  await stranger.signInBy(authenticator, { isForged: true })
  const day = new Date().toISOString().slice(0, 10)
  const sums = [
    { day, what: 'link', count: 3 },
    { day, what: 'passkey', count: 1 },
    { day, what: 'recovery-code', count: 1 },
  ]
  expect((await audit()).refused).toEqual(sums)
  const other = await signedInBrowser(world, (await world.addPerson()).account)
  expect((await audit('', other)).refused).toEqual(sums)
})

test('is read page by page, newest first, each entry once', async () => {
  for (const _ of [1, 2, 3, 4]) await browser.post('/links')
  const all = (await audit()).items
  expect(all).toHaveLength(5)
  const paged: unknown[] = []
  let after = ''
  do {
    const page = await audit(`?limit=2${after}`)
    paged.push(...page.items)
    after = page.next === null ? '' : `&after=${page.next}`
  } while (after !== '')
  expect(paged).toEqual(all)
})

test('refuses a place that it has not given, and odd limits', async () => {
  for (const query of ['?after=x', '?limit=0', '?limit=101', '?limit=2&limit=3', '?limt=2']) {
    expect([query, (await browser.request(`/api/v1/auth/audit${query}`)).status]).toEqual([query, 400])
  }
})

test("nobody sees another's", async () => {
  const other = await signedInBrowser(world, (await world.addPerson()).account)
  expect((await audit('', other)).items.map(({ event }) => event)).toEqual(['sign-in'])
  expect((await world.request('/api/v1/auth/audit')).status).toBe(403)
  expect((await createBrowser(world).request('/api/v1/auth/audit')).status).toBe(401)
})

test('is kept for ninety days', async () => {
  await run('UPDATE audit SET at = at - ?', [90 * 86_400_000 + 1000])
  await createBrowser(world).redeem(await makeLinkToken(world, { account: world.account }))
  expect((await audit()).items).toHaveLength(1)
})
