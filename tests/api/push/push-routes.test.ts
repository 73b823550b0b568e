// `/api/v1/push`: which devices take notifications.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type BrowserSession, signedInBrowser } from '../../support/browser-session.ts'
import { examplePush } from '../../support/push/example-push.ts'
import { type PushService, startPushService } from '../../support/push/push-service.ts'
import { remindedDevice } from '../../support/push/reminded.ts'
import { createWorld, type World } from '../../support/world.ts'

let world: World
let service: PushService
let phone: BrowserSession

beforeEach(async () => {
  service = startPushService()
  world = await createWorld()
  phone = await signedInBrowser(world)
})
afterEach(async () => {
  vi.unstubAllGlobals()
  await world.close()
})

const subscribe = (browser: BrowserSession, body: object = {}) =>
  browser.request('/api/v1/push', { method: 'POST', body: { ...examplePush, ...body } })
const list = async (browser: BrowserSession) => (await browser.request('/api/v1/push')).json()
const audit = async () => (await (await phone.request('/api/v1/auth/audit')).json()).items

describe('subscribing', () => {
  it('is per device: a second time changes it, another device has its own', async () => {
    const first = await subscribe(phone)
    expect([first.status, await first.json()]).toEqual([
      201,
      {
        ...{ id: expect.any(String), label: 'Phone', language: 'ja', kinds: ['evening'], quiet: null },
        ...{ createdAt: expect.any(String), current: true },
      },
    ])
    await subscribe(phone, { kinds: ['stand-up', 'trainer'], quiet: { from: '22:00', to: '07:00' } })
    const laptop = await signedInBrowser(world)
    await subscribe(laptop)
    const { items, publicKey } = await list(phone)
    expect(items.map(({ current, kinds }: { current: boolean; kinds: string[] }) => [current, kinds])).toEqual([
      [false, ['evening']],
      [true, ['trainer', 'stand-up']],
    ])
    expect(publicKey).toMatch(/^B[A-Za-z0-9_-]{86}$/)
    expect(JSON.stringify(items)).not.toContain('windows')
  })

  it('has the same key for everybody, made once, whoever asks first', async () => {
    const other = await signedInBrowser(world, (await world.addPerson()).account)
    const keys = await Promise.all([phone, other, phone, other].map(async (who) => (await list(who)).publicKey))
    expect(new Set(keys).size).toBe(1)
  })

  it.each([
    ['another host', { endpoint: 'https://evil.example/x' }, 'endpoint'],
    ['plain http', { endpoint: 'http://fcm.googleapis.com/x' }, 'endpoint'],
    ['a key that is on no curve', { keys: { ...examplePush.keys, p256dh: `B${'A'.repeat(86)}` } }, 'keys.p256dh'],
    ['a short key', { keys: { ...examplePush.keys, p256dh: 'BAAA' } }, 'keys.p256dh'],
    ['a short secret', { keys: { ...examplePush.keys, auth: 'AAAA' } }, 'keys.auth'],
    ['an unknown kind', { kinds: ['of-the-future'] }, 'kinds.0'],
    ['a zone that is none', { zone: '+09:00' }, 'zone'],
    ['quiet hours with one end', { quiet: { from: '22:00' } }, 'quiet.to'],
    ['25 o’clock', { quiet: { from: '25:00', to: '07:00' } }, 'quiet.from'],
    ['more than it has to say', { note: 'x' }, 'note'],
  ])('refuses %s', async (_, body, path) => {
    const answer = await subscribe(phone, body)
    expect([answer.status, await answer.json()]).toMatchObject([400, { errors: [{ path }] }])
    expect((await list(phone)).items).toEqual([])
  })

  it('takes at most two round trips a request, the first one of all included', async () => {
    const asks: (readonly [string, object?])[] = [
      ['/api/v1/push'],
      ['/api/v1/push', { method: 'POST', body: examplePush }],
      ['/api/v1/push/snooze', { method: 'POST', body: { kind: 'evening', key: 'x', minutes: 5 } }],
      ['/api/v1/push/test', { method: 'POST' }],
    ]
    // As if the last use were hours ago, which is noted too.
    await world.database.execute({ sql: 'UPDATE credential SET seen_at = 0', args: [] })
    for (const [path, ask] of asks) {
      const before = await world.roundTrips()
      await phone.request(path, ask)
      expect([path, (await world.roundTrips()) - before <= 2]).toEqual([path, true])
    }
  })
})

describe('a device that goes', () => {
  it('by signing out takes its subscription along', async () => {
    await subscribe(phone)
    await phone.post('/sign-out')
    expect((await world.database.execute({ sql: 'SELECT id FROM push_subscription', args: [] })).rows).toEqual([])
  })

  it('by being removed takes its subscription along, and no other', async () => {
    await subscribe(phone)
    const laptop = await remindedDevice(world, { service })
    await phone.request(`/api/v1/auth/credentials/${laptop.id}`, { method: 'DELETE' })
    expect((await world.database.execute({ sql: 'SELECT id FROM push_subscription', args: [] })).rows).toHaveLength(1)
    await remindedDevice(world, { service })
    await phone.post('/sign-out-others')
    expect((await list(phone)).items).toMatchObject([{ current: true }])
  })
})

describe('a subscription that the push service has moved', () => {
  it('is followed, with what the device wants', async () => {
    const { browser } = await remindedDevice(world, { service, kinds: ['trainer'] })
    const moved = await service.subscribe()
    expect((await browser.request('/api/v1/push/renew', { method: 'POST', body: moved })).status).toBe(204)
    await list(browser)
    await browser.request('/api/v1/push/test', { method: 'POST' })
    expect(service.delivered.map(({ endpoint }) => endpoint)).toEqual([moved.endpoint])
    expect((await list(browser)).items).toMatchObject([{ kinds: ['trainer'] }])
  })

  it('is none of a device that takes none', async () => {
    const body = await service.subscribe()
    expect((await phone.request('/api/v1/push/renew', { method: 'POST', body })).status).toBe(204)
    expect((await list(phone)).items).toEqual([])
  })
})

describe('turning it off', () => {
  it('is possible from any of the person’s devices, and noted with what turned it on', async () => {
    const { id } = await remindedDevice(world, { service })
    expect((await phone.request(`/api/v1/push/${id}`, { method: 'DELETE' })).status).toBe(204)
    expect((await phone.request(`/api/v1/push/${id}`, { method: 'DELETE' })).status).toBe(404)
    expect((await list(phone)).items).toEqual([])
    const events = (await audit()).map(({ event }: { event: string }) => event)
    expect(events.filter((event: string) => event.startsWith('notifications'))).toEqual([
      'notifications-off',
      'notifications-on',
    ])
  })

  it('of another account’s device is not possible', async () => {
    const stranger = await world.addPerson()
    const { id } = await remindedDevice(world, { service, person: stranger })
    expect((await phone.request(`/api/v1/push/${id}`, { method: 'DELETE' })).status).toBe(404)
  })
})

describe('a test message', () => {
  const send = (browser: BrowserSession) => browser.request('/api/v1/push/test', { method: 'POST' })

  it('arrives at this device, and not again within ten seconds', async () => {
    await list(phone)
    const { browser, endpoint } = await remindedDevice(world, { service })
    const answer = await send(browser)
    expect([answer.status, await answer.json()]).toEqual([200, { outcome: 'sent' }])
    expect(service.delivered).toMatchObject([{ endpoint, body: { kind: 'test', language: 'ja' } }])
    const again = await send(browser)
    expect([again.status, again.headers.get('Retry-After')]).toEqual([429, '10'])
  })

  it.each([
    [410, 'gone'],
    [500, 'later'],
    [403, 'refused'],
  ])('that is answered %i is %s', async (status, outcome) => {
    await list(phone)
    const { browser } = await remindedDevice(world, { service })
    service.answer = () => new Response(null, { status })
    expect(await (await send(browser)).json()).toEqual({ outcome })
  })

  it('goes nowhere from a device that takes none', async () => {
    expect((await send(phone)).status).toBe(404)
  })
})

it('the log has nothing of it', async () => {
  await list(phone)
  const { browser, endpoint } = await remindedDevice(world, { service })
  await browser.request('/api/v1/push/test', { method: 'POST' })
  const log = JSON.stringify(world.logLines())
  for (const secret of [endpoint, 'mozilla', 'wpush']) expect(log).not.toContain(secret)
})
