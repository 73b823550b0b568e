// Everything of an account as a file, for who has just proved to be there.

import { afterAll, beforeAll, expect, it } from 'vitest'
import { createAuthenticator } from '../support/authenticator.ts'
import { type BrowserSession, forgetStepUps, signedInBrowser } from '../support/browser-session.ts'
import { change, push, sync } from '../support/changes.ts'
import { copyOf, foldOf } from '../support/snapshot.ts'
import { createWorld, type World } from '../support/world.ts'

const authenticator = createAuthenticator()
let world: World
let browser: BrowserSession

beforeAll(async () => {
  world = await createWorld()
  browser = await signedInBrowser(world)
  await browser.addPasskey(authenticator)
})
afterAll(() => world.close())

async function exported(of: BrowserSession = browser) {
  const response = await of.request('/api/v1/export', { method: 'POST' })
  const lines = (await response.text()).trimEnd().split('\n')
  return { response, records: lines.flatMap((line) => (line === '' ? [] : [JSON.parse(line)])) }
}

it('has every record once, deleted and unknown ones too, whatever the number of pages', async () => {
  const note = '伸'.repeat(3000)
  const changes = [
    ...Array.from({ length: 300 }, () => change({ date: '2026-11-23', note }, { kind: 'workday' })),
    change({ deleted: true }),
    change({ anything: { at: ['all'] } }, { kind: 'of-the-future' }),
  ]
  await push(world, changes, 40)
  const { response, records } = await exported()
  expect(response.status).toBe(200)
  expect(response.headers.get('Content-Type')).toContain('application/x-ndjson')
  expect(response.headers.get('Content-Disposition')).toMatch(
    /^attachment; filename="nobi-account-\d{4}-\d{2}-\d{2}\.ndjson"$/,
  )
  expect(response.headers.get('Cache-Control')).toBe('no-store')
  expect(records).toHaveLength(302)
  expect(copyOf([{ records }])).toEqual(foldOf(changes))
})

it('is nothing for an account without entries, and never another one’s', async () => {
  const stranger = await world.addPerson()
  await sync(world, [change({ beforeMm: 1500 })])
  const other = await signedInBrowser(world, stranger.account)
  await other.addPasskey(createAuthenticator())
  expect((await exported(other)).records).toEqual([])
})

it('is in the activity, with the device that asked', async () => {
  await exported()
  const { items } = await (await browser.request('/api/v1/auth/audit')).json()
  expect(items[0]).toMatchObject({ event: 'export', device: expect.any(String) })
})

it('asks for a new proof after five minutes', async () => {
  await forgetStepUps(world)
  const refused = await exported()
  expect([refused.response.status, refused.records[0]?.accepted]).toEqual([403, ['passkey']])
  await browser.stepUpBy(authenticator)
  expect((await exported()).response.status).toBe(200)
})
