// How often strangers may try: by where they come from, and all together.

import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import { type AttemptLimit, countAttempt, lockedUntil } from '../../../api/store/attempts.ts'
import { createAuthenticator } from '../../support/authenticator.ts'
import { createBrowser, makeLinkToken, signedInBrowser } from '../../support/browser-session.ts'
import { createWorld, ORIGIN, type World } from '../../support/world.ts'

let world: World

beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.close())

const run = (sql: string, args: (string | number)[] = []) => world.database.execute({ sql, args })
const wrongCode = { code: '0000-0000-0000-0000', device: 'x' }

function ask(path: string, body: unknown, address: string): Promise<Response> {
  return world.anonymous(`/api/v1/auth${path}`, { body, headers: { Origin: ORIGIN, 'CF-Connecting-IP': address } })
}

async function statuses(count: number, one: () => Promise<Response>): Promise<number[]> {
  const seen: number[] = []
  for (let index = 0; index < count; index++) seen.push((await one()).status)
  return seen
}

test('ten wrong codes from one place lock it for ten minutes, and the right one with them', async () => {
  const browser = await signedInBrowser(world)
  const { codes } = await (await browser.post('/recovery-codes')).json()
  const guess = () => ask('/recover', wrongCode, '203.0.113.9')
  expect(await statuses(10, guess)).toEqual(Array(10).fill(403))
  const refused = await guess()
  const seconds = Number(refused.headers.get('Retry-After'))
  expect([refused.status, await refused.json()]).toMatchObject([
    429,
    { type: '/api/docs#too-many-requests', retryAfter: seconds },
  ])
  expect(seconds).toBeGreaterThan(590)
  expect(seconds).toBeLessThanOrEqual(600)
  const right = { code: codes[0], device: 'x' }
  expect((await ask('/recover', right, '203.0.113.9')).status).toBe(429)
  expect((await ask('/recover', right, '198.51.100.1')).status).toBe(200)
})

test('a subscriber of IPv6 is one place, whatever the rest of the address', async () => {
  for (let host = 1; host <= 10; host++) await ask('/recover', wrongCode, `2001:db8:1:2::${host}`)
  expect((await ask('/recover', wrongCode, '2001:db8:1:2:ffff::1')).status).toBe(429)
  expect((await ask('/recover', wrongCode, '2001:db8:1:3::1')).status).toBe(403)
})

test('what is tried in vain with links does not count for codes', async () => {
  const link = () => ask('/redeem', { token: 'A'.repeat(43), device: 'x' }, '203.0.113.9')
  expect(await statuses(21, link)).toEqual([...Array(20).fill(410), 429])
  expect((await ask('/recover', wrongCode, '203.0.113.9')).status).toBe(403)
})

test('passkeys are refused twenty times, then not even looked at', async () => {
  const laptop = createBrowser(world)
  const authenticator = createAuthenticator()
  await (await signedInBrowser(world)).addPasskey(authenticator)
  expect(await statuses(21, () => laptop.signInBy(authenticator, { isForged: true }))).toEqual([
    ...Array(20).fill(403),
    429,
  ])
  expect((await laptop.signInBy(authenticator)).status).toBe(429)
})

test('who comes in has used up nothing', async () => {
  const browser = createBrowser(world)
  for (let time = 0; time < 25; time++) {
    expect((await browser.redeem(await makeLinkToken(world, { account: world.account }))).status).toBe(200)
  }
})

test('challenges are made in great numbers, and not without end', async () => {
  const browser = createBrowser(world)
  await browser.post('/passkeys/sign-in-options')
  await run("UPDATE attempt SET count = 120 WHERE key LIKE 'challenge %' AND key <> 'challenge everyone'")
  const before = (await run('SELECT count(*) AS count FROM challenge')).rows[0]?.['count']
  expect((await browser.post('/passkeys/sign-in-options')).status).toBe(429)
  expect((await run('SELECT count(*) AS count FROM challenge')).rows[0]?.['count']).toBe(before)
})

test('all places together have a limit, which is over after a minute', async () => {
  await ask('/recover', wrongCode, '203.0.113.9')
  await run("UPDATE attempt SET count = 200 WHERE key = 'recovery-code everyone'")
  const refused = await ask('/recover', wrongCode, '198.51.100.1')
  expect(refused.status).toBe(429)
  expect(Number(refused.headers.get('Retry-After'))).toBeLessThanOrEqual(60)
})

test('addresses are not stored, and counts are forgotten after a day of calm', async () => {
  await ask('/recover', wrongCode, '203.0.113.9')
  expect((await run('SELECT key FROM attempt ORDER BY key')).rows.map((row) => row['key'])).toEqual([
    expect.stringMatching(/^recovery-code [0-9a-f]{5}$/),
    'recovery-code everyone',
  ])
  await run('UPDATE attempt SET ends_at = ends_at - 100000000')
  await ask('/redeem', { token: 'A'.repeat(43), device: 'x' }, '198.51.100.1')
  const { rows } = await run("SELECT key FROM attempt WHERE key LIKE 'recovery-code %'")
  expect(rows).toEqual([])
})

describe('a limit', () => {
  const limit: AttemptLimit = { key: 'x', most: 2, windowMs: 1000, lockMs: 1000, doublings: 8 }
  const attempt = async (now: number) => lockedUntil(await world.database.execute(countAttempt(limit, now)), limit)

  it('lets so many through in a window, and as many in the next', async () => {
    expect([await attempt(0), await attempt(999), await attempt(1000), await attempt(1001)]).toEqual(
      Array(4).fill(undefined),
    )
  })

  it('is locked by one too many, no longer however often it is tried', async () => {
    expect([await attempt(0), await attempt(1), await attempt(500), await attempt(600)]).toEqual([
      undefined,
      undefined,
      1500,
      1500,
    ])
    expect(await attempt(1500)).toBeUndefined()
  })

  it('is locked twice as long each time, at most for a day, and forgives after a day of calm', async () => {
    let now = 0
    const lock = async () => {
      await attempt(now)
      await attempt(now)
      const until = (await attempt(now)) ?? 0
      const length = until - now
      now = until
      return length
    }
    const lengths: number[] = []
    for (let time = 0; time < 5; time++) lengths.push(await lock())
    expect(lengths).toEqual([1000, 2000, 4000, 8000, 16_000])
    now += 86_400_000
    await attempt(now)
    now += 1000
    expect(await lock()).toBe(1000)
  })
})
