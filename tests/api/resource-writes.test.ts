// What a write fills in, refuses and leaves alone.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { change, newRecordId, stampIn, sync } from '../support/changes.ts'
import { createWorld, type Person, type World } from '../support/world.ts'

let world: World
let person: Person
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

describe('creating', () => {
  it('takes now for the time, the zone of the profile, and the date from both', async () => {
    person = await world.addPerson()
    await person.json('/api/v1/profile', { method: 'PATCH', body: { zone: 'Pacific/Kiritimati' } })
    const made = await person.json<{ at: string; zone: string; date: string }>('/api/v1/captures', {
      body: { text: 'now' },
    })
    expect(Math.abs(Date.parse(made.at) - Date.now())).toBeLessThan(60_000)
    expect(made.zone).toBe('Pacific/Kiritimati')
    expect(made.date).toBe(new Date(Date.parse(made.at) + 14 * 3_600_000).toISOString().slice(0, 10))
  })

  it("counts what happens before the person's day starts to the day before", async () => {
    person = await world.addPerson()
    await person.json('/api/v1/profile', { method: 'PATCH', body: { zone: 'Asia/Tokyo', dayStart: '03:00' } })
    const late = await person.json('/api/v1/stretches', { body: { at: '2026-11-21T02:59:00+09:00' } })
    const early = await person.json('/api/v1/stretches', { body: { at: '2026-11-21T03:00:00+09:00' } })
    expect([late['date'], early['date']]).toEqual(['2026-11-20', '2026-11-21'])
  })

  it('takes the caller’s id, once', async () => {
    person = await world.addPerson()
    const body = { id: 'my-own_id', date: '2026-11-20', doneCount: 1 }
    expect(await person.json('/api/v1/workdays', { body })).toMatchObject({ id: 'my-own_id' })
    const again = await person.request('/api/v1/workdays', { body: { ...body, doneCount: 2 } })
    expect([again.status, (await again.json()).type]).toEqual([409, '/api/docs#conflict'])
    expect(await person.json('/api/v1/workdays/my-own_id')).toMatchObject({ doneCount: 1 })
  })

  it('answers the same record for the same key and writes nothing twice, also when the requests race', async () => {
    person = await world.addPerson()
    const ask = { body: { date: '2026-11-20', doneCount: 1 }, headers: { 'Idempotency-Key': 'retry-1' } }
    const responses = await Promise.all(Array.from({ length: 5 }, () => person.request('/api/v1/workdays', ask)))
    const later = await person.request('/api/v1/workdays', ask)
    const bodies = await Promise.all([...responses, later].map((response) => response.text()))
    expect(new Set(bodies).size).toBe(1)
    expect(new Set([...responses, later].map(({ status }) => status))).toEqual(new Set([201]))
    expect((await sync(person)).changes).toHaveLength(1)
  })

  it('keeps keys of two people and of two resources apart', async () => {
    const [ada, bea] = [await world.addPerson(), await world.addPerson()]
    const headers = { 'Idempotency-Key': 'k' }
    const ofAda = await ada.json('/api/v1/workdays', { body: { date: '2026-11-20', note: 'Ada' }, headers })
    const ofBea = await bea.json('/api/v1/workdays', { body: { date: '2026-11-20', note: 'Bea' }, headers })
    const total = await ada.json('/api/v1/sittings', { body: { date: '2026-11-20', minutes: 300 }, headers })
    expect([ofAda['note'], ofBea['note'], total['minutes']]).toEqual(['Ada', 'Bea', 300])
  })

  it('refuses a key that came with another body', async () => {
    person = await world.addPerson()
    const headers = { 'Idempotency-Key': 'k' }
    await person.json('/api/v1/workdays', { body: { date: '2026-11-20', doneCount: 1 }, headers })
    const other = await person.request('/api/v1/workdays', { body: { date: '2026-11-20', doneCount: 2 }, headers })
    expect([other.status, (await other.json()).type]).toEqual([422, '/api/docs#key-reused'])
    expect((await sync(person)).changes).toHaveLength(1)
  })
})

describe('a key', () => {
  const withKey = (body: unknown) => ({ body, headers: { 'Idempotency-Key': 'k' } })

  it('makes one record when it comes with several bodies at once, and answers that one ever after', async () => {
    person = await world.addPerson()
    const bodies = Array.from({ length: 4 }, (_, doneCount) => ({ date: '2026-11-20', doneCount }))
    const racing = await Promise.all(bodies.map((body) => person.request('/api/v1/workdays', withKey(body))))
    expect(racing.map(({ status }) => status).sort()).toEqual([201, 422, 422, 422])
    expect((await sync(person)).changes).toHaveLength(1)
    const later = await Promise.all(bodies.map((body) => person.request('/api/v1/workdays', withKey(body))))
    expect(later.map(({ status }) => status)).toEqual(racing.map(({ status }) => status))
  })

  it('answers the record it made after the zone that the record took from the profile is gone', async () => {
    person = await world.addPerson()
    await person.json('/api/v1/profile', { method: 'PATCH', body: { zone: 'Asia/Tokyo' } })
    const ask = withKey({ at: '2026-11-20T12:00:00Z', beforeMm: 1000 })
    const made = await person.json('/api/v1/stretches', ask)
    await person.json('/api/v1/profile', { method: 'PATCH', body: { zone: null } })
    expect(await person.json('/api/v1/stretches', ask)).toEqual(made)
  })

  it('answers 410 while the record it made is deleted', async () => {
    person = await world.addPerson()
    const ask = withKey({ date: '2026-11-20', doneCount: 1 })
    const made = await person.json('/api/v1/workdays', ask)
    await person.request(`/api/v1/workdays/${made['id']}`, { method: 'DELETE' })
    const again = await person.request('/api/v1/workdays', ask)
    expect([again.status, (await again.json()).type]).toEqual([410, '/api/docs#gone'])
    await person.json(`/api/v1/workdays/${made['id']}/restore`, { method: 'POST' })
    expect(await person.json('/api/v1/workdays', ask)).toEqual(made)
  })
})

describe('changing', () => {
  it('moves the date with the time as long as it followed the time', async () => {
    person = await world.addPerson()
    const { id } = await person.json<{ id: string }>('/api/v1/stretches', {
      body: { at: '2026-11-20T12:00:00Z', zone: 'UTC' },
    })
    const moved = await person.json(`/api/v1/stretches/${id}`, {
      method: 'PATCH',
      body: { at: '2026-11-25T12:00:00Z' },
    })
    expect(moved['date']).toBe('2026-11-25')
    await person.json(`/api/v1/stretches/${id}`, { method: 'PATCH', body: { date: '2026-11-01' } })
    const kept = await person.json(`/api/v1/stretches/${id}`, { method: 'PATCH', body: { at: '2026-11-26T12:00:00Z' } })
    expect(kept['date']).toBe('2026-11-01')
  })

  it('moves the date to that of the start when a day total becomes a bout, in the zone of the profile', async () => {
    person = await world.addPerson()
    await person.json('/api/v1/profile', { method: 'PATCH', body: { zone: 'Asia/Tokyo' } })
    const { id } = await person.json<{ id: string }>('/api/v1/sittings', { body: { date: '2026-11-20', minutes: 300 } })
    const bout = { minutes: null, startAt: '2026-11-22T16:00:00Z', endAt: '2026-11-22T17:00:00Z' }
    expect(await person.json(`/api/v1/sittings/${id}`, { method: 'PATCH', body: bout })).toEqual({
      id,
      startAt: '2026-11-22T16:00:00.000Z',
      endAt: '2026-11-22T17:00:00.000Z',
      zone: 'Asia/Tokyo',
      date: '2026-11-23',
    })
  })

  it('checks rules across fields against what is stored', async () => {
    person = await world.addPerson()
    const { id } = await person.json<{ id: string }>('/api/v1/sleeps', {
      body: { bedAt: '2026-11-20T23:00:00Z', wakeAt: '2026-11-21T07:00:00Z', zone: 'UTC' },
    })
    const response = await person.request(`/api/v1/sleeps/${id}`, {
      method: 'PATCH',
      body: { wakeAt: '2026-11-20T22:00:00Z' },
    })
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ errors: [{ path: 'wakeAt', message: 'must be after bedAt' }] })
    expect(await person.json(`/api/v1/sleeps/${id}`)).toMatchObject({ wakeAt: '2026-11-21T07:00:00.000Z' })
  })

  it('takes a note for a sitting that two devices have made three days long, and lets its end be mended', async () => {
    person = await world.addPerson()
    const { id } = await person.json<{ id: string }>('/api/v1/sittings', {
      body: { startAt: '2026-11-20T09:00:00Z', endAt: '2026-11-20T10:00:00Z', zone: 'UTC' },
    })
    const url = `/api/v1/sittings/${id}`
    await sync(person, [
      change({ endAt: '2026-11-23T11:00:00.000Z' }, { kind: 'sitting', recordId: id, stamp: stampIn(1000) }),
    ])
    expect(await person.json(url, { method: 'PATCH', body: { note: 'x' } })).toMatchObject({ note: 'x' })
    const longer = await person.request(url, { method: 'PATCH', body: { startAt: '2026-11-20T08:00:00Z' } })
    expect([longer.status, (await longer.json()).errors]).toEqual([
      400,
      [{ path: 'endAt', message: 'must be at most 24 hours after startAt' }],
    ])
    const endAt = '2026-11-20T11:00:00.000Z'
    expect(await person.json(url, { method: 'PATCH', body: { endAt } })).toMatchObject({ endAt })
  })

  it('takes effect over a stamp of a device that is four minutes ahead', async () => {
    person = await world.addPerson()
    const recordId = newRecordId()
    await sync(person, [
      change({ date: '2026-11-20', doneCount: 1 }, { kind: 'workday', recordId, stamp: stampIn(240_000) }),
    ])
    const after = await person.json(`/api/v1/workdays/${recordId}`, { method: 'PATCH', body: { doneCount: 2 } })
    expect(after).toMatchObject({ doneCount: 2 })
  })

  it('writes nothing for an empty patch', async () => {
    person = await world.addPerson()
    const { id } = await person.json<{ id: string }>('/api/v1/workdays', { body: { date: '2026-11-20', doneCount: 1 } })
    expect(await person.json(`/api/v1/workdays/${id}`, { method: 'PATCH', body: {} })).toEqual({
      id,
      date: '2026-11-20',
      doneCount: 1,
    })
    expect((await sync(person)).changes).toHaveLength(1)
  })
})

describe('the profile', () => {
  it('gives defaults apart from what was set and writes none of them', async () => {
    person = await world.addPerson()
    const defaults = {
      units: 'cm',
      weekStart: 1,
      dayStart: '00:00',
      widthStepMm: 10,
      busyPercent: 75,
      standUpMinutes: 60,
      trainerAt: '12:00',
    }
    expect(await person.json('/api/v1/profile')).toEqual({ trainerDays: [], defaults })
    const set = await person.json('/api/v1/profile', { method: 'PATCH', body: { units: 'inch', legLengthMm: 800 } })
    const { units: _, ...rest } = defaults
    expect(set).toEqual({ units: 'inch', legLengthMm: 800, trainerDays: [], defaults: rest })
    expect(await person.json('/api/v1/profile')).toEqual(set)
    const [written] = (await sync(person)).changes
    expect(Object.keys(written?.fields ?? {}).sort()).toEqual(['deleted', 'legLengthMm', 'units'])
    expect(await person.json('/api/v1/profile/history')).toMatchObject({
      items: [{ fields: { units: { v: 'inch' } } }],
      next: null,
    })
  })
})
