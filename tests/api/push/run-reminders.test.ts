// Reminders as they are sent, on either runtime: to a push service that opens them.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { change, newRecordId, sync } from '../../support/changes.ts'
import { type PushService, startPushService } from '../../support/push/push-service.ts'
import { remindAt, remindedDevice } from '../../support/push/reminded.ts'
import { createWorld, type World } from '../../support/world.ts'

let world: World
let service: PushService

beforeEach(async () => {
  service = startPushService()
  world = await createWorld()
  await world.json('/api/v1/profile', { method: 'PATCH', body: { zone: 'Asia/Tokyo', eveningAt: '21:00' } })
})
afterEach(async () => {
  vi.unstubAllGlobals()
  await world.close()
})

/** In Tokyo. */
const at = (local: string) => Date.parse(`${local}:00+09:00`)
const MINUTE = 60_000
const nothing = { sent: 0, gone: 0, later: 0, refused: 0 }
const kinds = () => service.delivered.map(({ body }) => body.kind)
const rows = async () => (await world.database.execute({ sql: 'SELECT * FROM push_subscription', args: [] })).rows

/** A timer that was started at that time. */
async function startTimer(local: string): Promise<string> {
  const recordId = newRecordId()
  const startAt = new Date(at(local)).toISOString()
  const fields = { startAt, zone: 'Asia/Tokyo', date: local.slice(0, 10), source: 'timer', deleted: false }
  await sync(world, [change(fields, { kind: 'sitting', recordId })])
  return recordId
}

describe('what is due', () => {
  it('is sent once, at its time where the person lives, and says nothing but what it is', async () => {
    const { endpoint } = await remindedDevice(world, { service })
    expect(await remindAt(world, at('2026-11-24T20:59'))).toEqual(nothing)
    expect(await remindAt(world, at('2026-11-24T21:00'))).toEqual({ ...nothing, sent: 1 })
    expect(await remindAt(world, at('2026-11-24T21:01'))).toEqual(nothing)
    expect(service.delivered).toEqual([
      {
        endpoint,
        body: { kind: 'evening', key: '2026-11-24', language: 'ja' },
        ttl: 3 * 3600,
        topic: expect.stringMatching(/^[A-Za-z0-9_-]{32}$/),
        publicKey: expect.any(String),
        claims: expect.objectContaining({
          aud: 'https://updates.push.services.mozilla.com',
          sub: 'https://nobi.example',
        }),
        redirect: 'manual',
        size: 4096,
      },
    ])
    expect(await remindAt(world, at('2026-11-25T21:00'))).toEqual({ ...nothing, sent: 1 })
  })

  it('is not sent for what is logged already', async () => {
    await remindedDevice(world, { service })
    await remindAt(world, at('2026-11-24T12:00'))
    await world.json('/api/v1/workdays', { body: { date: '2026-11-24', workMinutes: 480 } })
    expect(await remindAt(world, at('2026-11-24T21:00'))).toEqual(nothing)
  })

  it('is not sent in the quiet hours of the device, nor of a kind that it does not take', async () => {
    await remindedDevice(world, { service, quiet: { from: '20:30', to: '21:30' } })
    await remindedDevice(world, { service, kinds: ['stand-up'] })
    expect(await remindAt(world, at('2026-11-24T21:00'))).toEqual(nothing)
    expect(await remindAt(world, at('2026-11-24T21:30'))).toEqual({ ...nothing, sent: 1 })
  })

  it('follows a timer that was started on another device, and one that was stopped', async () => {
    await remindedDevice(world, { service })
    await remindAt(world, at('2026-11-24T09:00'))
    const id = await startTimer('2026-11-24T09:10')
    expect(await remindAt(world, at('2026-11-24T09:11'))).toEqual(nothing)
    expect(await remindAt(world, at('2026-11-24T10:10'))).toEqual({ ...nothing, sent: 1 })
    expect(service.delivered[0]?.body).toMatchObject({ kind: 'stand-up', key: id })
    await startTimer('2026-11-24T11:00')
    await sync(world, [
      change({ endAt: new Date(at('2026-11-24T10:30')).toISOString() }, { kind: 'sitting', recordId: id }),
    ])
    expect(await remindAt(world, at('2026-11-24T11:59'))).toEqual(nothing)
    expect(await remindAt(world, at('2026-11-24T12:00'))).toEqual({ ...nothing, sent: 1 })
  })

  it('is a look-back, the day after its last iteration', async () => {
    await world.json('/api/v1/profile', { method: 'PATCH', body: { eveningAt: null, lookBackAt: '10:00' } })
    await world.json('/api/v1/milestones', { body: { title: 'Nov', startDate: '2026-10-27' } })
    await remindedDevice(world, { service })
    expect(await remindAt(world, at('2026-11-23T10:00'))).toEqual(nothing)
    expect(await remindAt(world, at('2026-11-24T10:00'))).toEqual({ ...nothing, sent: 1 })
    expect(kinds()).toEqual(['look-back'])
  })

  it('is the look-back of a milestone that made itself, once anything was recorded in it', async () => {
    await world.json('/api/v1/profile', { method: 'PATCH', body: { eveningAt: null, lookBackAt: '10:00' } })
    await remindedDevice(world, { service })
    expect(await remindAt(world, at('2026-11-02T10:00'))).toEqual(nothing)
    await world.json('/api/v1/captures', {
      body: { at: '2026-11-10T10:00:00+09:00', zone: 'Asia/Tokyo', text: 'noticed' },
    })
    expect(await remindAt(world, at('2026-11-29T22:00'))).toEqual(nothing)
    expect(await remindAt(world, at('2026-11-30T10:00'))).toEqual({ ...nothing, sent: 1 })
    expect(kinds()).toEqual(['look-back'])
    expect(await remindAt(world, at('2026-12-01T10:00'))).toEqual(nothing)
  })

  it('is a day with the trainer, until the session is there', async () => {
    const days = { eveningAt: null, trainerDays: ['2', '3'], trainerAt: '12:00' }
    await world.json('/api/v1/profile', { method: 'PATCH', body: days })
    await remindedDevice(world, { service })
    expect(await remindAt(world, at('2026-11-24T12:00'))).toEqual({ ...nothing, sent: 1 })
    await world.json('/api/v1/stretches', {
      body: { at: '2026-11-25T10:00:00+09:00', zone: 'Asia/Tokyo', setting: 'trainer', afterMm: 1550 },
    })
    expect(await remindAt(world, at('2026-11-25T12:00'))).toEqual(nothing)
  })

  it('comes again after it was put off', async () => {
    const { browser } = await remindedDevice(world, { service })
    const now = Date.now()
    const clock = new Date(now + 9 * 3_600_000).toISOString().slice(11, 16)
    await world.json('/api/v1/profile', { method: 'PATCH', body: { eveningAt: clock } })
    expect(await remindAt(world, now)).toEqual({ ...nothing, sent: 1 })
    const { key } = service.delivered[0]?.body ?? {}
    const body = { kind: 'evening', key, minutes: 30 }
    expect((await browser.request('/api/v1/push/snooze', { method: 'POST', body })).status).toBe(204)
    expect(await remindAt(world, now + 29 * MINUTE)).toEqual(nothing)
    expect(await remindAt(world, now + 31 * MINUTE)).toEqual({ ...nothing, sent: 1 })
    expect(await remindAt(world, now + 32 * MINUTE)).toEqual(nothing)
  })

  it('is asked of the database in one round trip while nothing is', async () => {
    await remindedDevice(world, { service })
    await remindAt(world, at('2026-11-24T12:00'))
    const calls = { execute: 0, batch: 0 }
    const database = {
      ...world.database,
      execute: (statement: Parameters<typeof world.database.execute>[0]) => {
        calls.execute++
        return world.database.execute(statement)
      },
      batch: (...args: Parameters<typeof world.database.batch>) => {
        calls.batch++
        return world.database.batch(...args)
      },
    }
    expect(await remindAt({ database }, at('2026-11-24T12:01'))).toEqual(nothing)
    expect(calls).toEqual({ execute: 1, batch: 0 })
  })
})

describe('the runtime’s own run', () => {
  it('sends what is due now, and says in the log how much', async () => {
    const clock = new Date(Date.now() - MINUTE).toISOString().slice(11, 16)
    await world.json('/api/v1/profile', { method: 'PATCH', body: { zone: 'UTC', eveningAt: clock } })
    await remindedDevice(world, { service })
    await world.remind()
    await world.remind()
    expect(kinds()).toEqual(['evening'])
    expect(world.logLines().filter(({ event }) => event === 'reminders')).toEqual([
      { level: 'info', event: 'reminders', ...nothing, sent: 1 },
    ])
  })
})

describe('two runs at once', () => {
  it('send each of many reminders once', async () => {
    for (let device = 0; device < 12; device++) await remindedDevice(world, { service })
    // Both have looked before either has written.
    service.beforeAnswer = () => new Promise((resolve) => setTimeout(resolve, 5))
    const runs = await Promise.all([1, 2, 3].map(() => remindAt(world, at('2026-11-24T21:00'))))
    expect(runs.reduce((sum, { sent }) => sum + sent, 0)).toBe(12)
    expect(new Set(service.delivered.map(({ endpoint }) => endpoint)).size).toBe(12)
    expect(service.delivered).toHaveLength(12)
  })

  it('leave what a run has claimed that died, and take it up after a few minutes', async () => {
    await remindedDevice(world, { service })
    const dying = {
      ...world.database,
      batch: async (...[statements, mode]: Parameters<typeof world.database.batch>) => {
        const results = await world.database.batch(statements, mode)
        throw Object.assign(new Error('killed'), { results })
      },
    }
    await expect(remindAt({ database: dying }, at('2026-11-24T21:00'))).rejects.toThrow('killed')
    expect(await remindAt(world, at('2026-11-24T21:01'))).toEqual(nothing)
    expect(await remindAt(world, at('2026-11-24T21:05'))).toEqual({ ...nothing, sent: 1 })
  })

  it('do not lose what is recorded while one of them judges', async () => {
    await remindedDevice(world, { service })
    const slow = {
      ...world.database,
      batch: async (...[statements, mode]: Parameters<typeof world.database.batch>) => {
        const results = await world.database.batch(statements, mode)
        // Between reading what is recorded and writing when to look again.
        if (statements.some(({ sql }) => sql.includes('FROM sitting'))) await startTimer('2026-11-24T11:30')
        return results
      },
    }
    expect(await remindAt({ database: slow }, at('2026-11-24T12:00'))).toEqual(nothing)
    expect(await remindAt(world, at('2026-11-24T12:30'))).toEqual({ ...nothing, sent: 1 })
  })
})

describe('what the push service answers', () => {
  it.each([404, 410])('%i drops the device', async (status) => {
    await remindedDevice(world, { service })
    service.answer = () => new Response(null, { status })
    expect(await remindAt(world, at('2026-11-24T21:00'))).toEqual({ ...nothing, gone: 1 })
    expect(await rows()).toEqual([])
  })

  it.each([
    ['429 with a time', () => new Response(null, { status: 429, headers: { 'Retry-After': '600' } }), 10],
    ['503', () => new Response(null, { status: 503 }), 1],
    ['no answer', () => undefined, 1],
  ])('%s has it sent later, once', async (_, answer, pause) => {
    await remindedDevice(world, { service })
    service.answer = answer
    const now = at('2026-11-24T21:00')
    expect(await remindAt(world, now)).toEqual({ ...nothing, later: 1 })
    service.answer = () => new Response(null, { status: 201 })
    expect(await remindAt(world, now + (pause - 0.5) * MINUTE)).toEqual(nothing)
    expect(await remindAt(world, now + pause * MINUTE)).toEqual({ ...nothing, sent: 1 })
    expect(await remindAt(world, now + (pause + 1) * MINUTE)).toEqual(nothing)
  })

  it('waits twice as long each time, whatever is recorded meanwhile, and drops what has become too late', async () => {
    await remindedDevice(world, { service })
    service.answer = () => new Response(null, { status: 500 })
    const tries: number[] = []
    for (const minute of [0, 1, 2, 3, 4, 6, 7, 8, 14, 15, 16, 30, 31, 32, 62, 63, 64, 126, 127, 128, 179, 185]) {
      await startTimer('2026-11-24T01:00')
      const { later } = await remindAt(world, at('2026-11-24T21:00') + minute * MINUTE)
      if (later > 0) tries.push(minute)
    }
    expect(tries).toEqual([0, 1, 3, 7, 15, 31, 63, 127])
    service.answer = () => new Response(null, { status: 201 })
    expect(await remindAt(world, at('2026-11-25T02:00'))).toEqual(nothing)
  })

  it('a redirect is not followed, and counts as refused', async () => {
    await remindedDevice(world, { service })
    service.answer = () => new Response(null, { status: 307, headers: { Location: 'http://169.254.169.254/' } })
    expect(await remindAt(world, at('2026-11-24T21:00'))).toEqual({ ...nothing, refused: 1 })
    expect(await remindAt(world, at('2026-11-24T21:10'))).toEqual(nothing)
    expect(service.delivered).toEqual([])
  })

  it('ten refusals in a row end it', async () => {
    await remindedDevice(world, { service })
    service.answer = () => new Response(null, { status: 403 })
    for (let day = 0; day < 10; day++) {
      expect(await rows()).toHaveLength(1)
      await remindAt(world, at('2026-11-10T21:00') + day * 1440 * MINUTE)
    }
    expect(await rows()).toEqual([])
  })

  it('an address that is none of a push service is never asked, however it came into the database', async () => {
    await remindedDevice(world, { service })
    await world.database.execute({
      sql: "UPDATE push_subscription SET endpoint = 'https://169.254.169.254/'",
      args: [],
    })
    expect(await remindAt(world, at('2026-11-24T21:00'))).toEqual({ ...nothing, gone: 1 })
    expect(service.delivered).toEqual([])
  })
})

describe('a device', () => {
  it('whose session has ended is told nothing more, and forgotten', async () => {
    await remindedDevice(world, { service })
    await world.database.execute({ sql: "DELETE FROM credential WHERE type = 'session'", args: [] })
    expect(await remindAt(world, at('2026-11-24T21:00'))).toEqual(nothing)
    expect(await rows()).toEqual([])
  })

  it('of another person is told of that person’s evening alone', async () => {
    const other = await world.addPerson()
    await remindedDevice(world, { service, person: other })
    const { endpoint } = await remindedDevice(world, { service })
    await remindAt(world, at('2026-11-24T21:00'))
    expect(service.delivered.map((message) => message.endpoint)).toEqual([endpoint])
  })
})
