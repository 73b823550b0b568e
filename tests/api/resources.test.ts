// The REST resources: what goes in comes out, the log has it, and devices receive it.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { change, newRecordId, stampIn, sync } from '../support/changes.ts'
import { createWorld, type Person, type World } from '../support/world.ts'

let world: World
let person: Person
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const samples = [
  {
    path: 'stretches',
    body: {
      at: '2026-11-20T20:10:00+09:00',
      zone: 'Asia/Tokyo',
      beforeMm: 1180,
      afterMm: 1215,
      afterDelayMinutes: 5,
      setting: 'self',
      doubtful: false,
      note: 'warm room 🔥',
      areas: [{ muscle: 'hamstring', side: 'left', feel: 'tight', level: 2 }],
      tries: [{ id: '00000000-0000-7000-8000-000000000001', which: 'after', mm: 1210 }],
    },
    kept: { at: '2026-11-20T11:10:00.000Z', date: '2026-11-20' },
    patch: { afterMm: 1220, note: null, areas: [{ muscle: 'neck', side: 'both', feel: 'sore', level: 1 }] },
    patched: { afterMm: 1220, areas: [{ muscle: 'neck', side: 'both', feel: 'sore', level: 1 }] },
    cleared: 'note',
  },
  {
    path: 'sleeps',
    body: {
      bedAt: '2026-11-20T23:30:00+09:00',
      wakeAt: '2026-11-21T06:45:00+09:00',
      zone: 'Asia/Tokyo',
      onsetMinutes: 10,
      awakenings: 'several',
      wasoMinutes: 20,
      quality: 3,
      place: 'home',
      nap: false,
      note: 'rain',
    },
    kept: { bedAt: '2026-11-20T14:30:00.000Z', wakeAt: '2026-11-20T21:45:00.000Z', date: '2026-11-21' },
    patch: { awakenings: 2, quality: null },
    patched: { awakenings: 2 },
    cleared: 'quality',
  },
  {
    path: 'sittings',
    body: { startAt: '2026-11-20T09:00:00Z', endAt: '2026-11-20T10:30:00Z', zone: 'Europe/Berlin', source: 'timer', note: 'review' },
    kept: { startAt: '2026-11-20T09:00:00.000Z', endAt: '2026-11-20T10:30:00.000Z', date: '2026-11-20' },
    patch: { endAt: '2026-11-20T10:45:00Z', note: null },
    patched: { endAt: '2026-11-20T10:45:00.000Z' },
    cleared: 'note',
  },
  {
    path: 'workdays',
    body: { date: '2026-11-20', workMinutes: 0, meetingMinutes: 0, doneCount: 3, load: 4, note: 'off' },
    kept: {},
    patch: { workMinutes: 480, load: null },
    patched: { workMinutes: 480, meetingMinutes: 0 },
    cleared: 'load',
  },
  {
    path: 'captures',
    body: {
      at: '2026-11-20T12:00:00.000Z',
      zone: 'America/New_York',
      text: 'A good line\nand another',
      url: 'https://example.org/a?b=c',
      milestoneId: 'm1',
      readState: 'unread',
      moods: ['done', 'fun'],
    },
    kept: { date: '2026-11-20' },
    patch: { moods: ['learn', 'fun'], url: null },
    patched: { moods: ['fun', 'learn'] },
    cleared: 'url',
  },
] as const

describe.each(samples)('$path', ({ path, body, kept, patch, patched, cleared }) => {
  const base = `/api/v1/${path}`

  it('gives back what was posted, and says where it is', async () => {
    person = await world.addPerson()
    const response = await person.request(base, { body })
    expect(response.status).toBe(201)
    const made = await response.json()
    expect(made).toEqual({ ...body, ...kept, id: expect.stringMatching(/^[0-9a-f-]{36}$/) })
    expect(await person.json(response.headers.get('Location') ?? '')).toEqual(made)
  })

  it('is changed, deleted, gone, and restored with everything it had', async () => {
    person = await world.addPerson()
    const { id } = await person.json<{ id: string }>(base, { body })
    const after = await person.json(`${base}/${id}`, { method: 'PATCH', body: patch })
    expect(after).toMatchObject(patched)
    expect(after).not.toHaveProperty(cleared)
    const removed = await person.request(`${base}/${id}`, { method: 'DELETE' })
    expect([removed.status, await removed.text()]).toEqual([204, ''])
    expect((await person.request(`${base}/${id}`)).status).toBe(404)
    expect((await person.request(`${base}/${id}`, { method: 'PATCH', body: patch })).status).toBe(404)
    expect((await person.request(`${base}/${id}`, { method: 'DELETE' })).status).toBe(404)
    expect(await person.json(base)).toEqual({ items: [], next: null })
    expect(await person.json(`${base}/${id}/restore`, { method: 'POST' })).toEqual(after)
    expect(await person.json(`${base}/${id}`)).toEqual(after)
  })

  it('reaches devices as changes of their own, and edits of devices reach it', async () => {
    person = await world.addPerson({ label: 'curl on my laptop' })
    const { id } = await person.json<{ id: string }>(base, { body })
    const pulled = await sync(person)
    expect(pulled.changes).toMatchObject([{ recordId: id, device: 'curl on my laptop', fields: { deleted: { v: false } } }])
    const [first] = pulled.changes
    const field = Object.keys(body).find((name) => name === 'note' || name === 'text') ?? ''
    await sync(person, [change({ [field]: 'from the phone' }, { kind: first?.kind ?? '', recordId: id, stamp: stampIn(1000) })])
    expect(await person.json(`${base}/${id}`)).toMatchObject({ [field]: 'from the phone' })
  })

  it('keeps its history, newest first, with who and the value it replaced', async () => {
    person = await world.addPerson({ label: 'laptop' })
    const { id } = await person.json<{ id: string }>(base, { body })
    await person.json(`${base}/${id}`, { method: 'PATCH', body: patch })
    await person.request(`${base}/${id}`, { method: 'DELETE' })
    const { items, next } = await person.json<{ items: { who: string; at: string; stamp: string; fields: Record<string, unknown> }[]; next: null }>(
      `${base}/${id}/history`,
    )
    expect(next).toBeNull()
    expect(items.map(({ who }) => who)).toEqual(['laptop', 'laptop', 'laptop'])
    const [deletion, edit, creation] = items
    expect(deletion?.fields).toEqual({ deleted: { v: true, base: edit?.stamp } })
    expect(edit?.fields).toMatchObject({ [cleared]: { v: null, base: creation?.stamp } })
    expect(items.map(({ stamp }) => stamp)).toEqual(items.map(({ stamp }) => stamp).sort().reverse())
  })

  it('answers other people and strangers byte for byte alike', async () => {
    person = await world.addPerson()
    const other = await world.addPerson()
    const { id } = await person.json<{ id: string }>(base, { body })
    for (const [method, tail] of [['GET', ''], ['PATCH', ''], ['DELETE', ''], ['GET', '/history'], ['POST', '/restore']] as const) {
      const ask = { method, ...(method === 'PATCH' ? { body: {} } : {}), headers: { 'X-Request-Id': 'same' } }
      const notYours = await other.request(`${base}/${id}${tail}`, ask)
      const notThere = await other.request(`${base}/${newRecordId()}${tail}`, ask)
      expect([notYours.status, await notYours.text(), [...notYours.headers]]).toEqual([404, await notThere.text(), [...notThere.headers]])
    }
    expect(await person.json(`${base}/${id}`)).toMatchObject({ id })
  })
})

describe('lists', () => {
  const dates = ['2026-01-05', '2026-01-06', '2026-01-06', '2026-01-07', '2026-02-01']

  beforeAll(async () => {
    person = await world.addPerson()
    for (const date of [...dates].reverse()) await person.json('/api/v1/workdays', { body: { date, doneCount: 1 } })
  })

  it('come in order of date, from and to included', async () => {
    const { items } = await person.json<{ items: { date: string }[] }>('/api/v1/workdays?from=2026-01-06&to=2026-01-07')
    expect(items.map(({ date }) => date)).toEqual(['2026-01-06', '2026-01-06', '2026-01-07'])
  })

  it('hold every record once over their pages, also where a date has several', async () => {
    const seen: { id: string; date: string }[] = []
    let next: string | null = ''
    while (next !== null) {
      const page: { items: typeof seen; next: string | null } = await person.json(`/api/v1/workdays?limit=2${next && `&after=${next}`}`)
      expect(page.items.length).toBeLessThanOrEqual(2)
      seen.push(...page.items)
      next = page.next
    }
    expect(seen.map(({ date }) => date)).toEqual(dates)
    expect(new Set(seen.map(({ id }) => id)).size).toBe(dates.length)
  })

  it.each([
    ['limit=0', 'limit'],
    ['limit=501', 'limit'],
    ['limit=ten', 'limit'],
    ['from=2026-02-30', 'from'],
    ['to=tomorrow', 'to'],
    ['from=2026-02-02&to=2026-02-01', 'to'],
    ['after=%21%21', 'after'],
    ['after=W10', 'after'],
    ['form=2026-01-01', 'form'],
    ['limit=1&limit=2', 'limit'],
  ])('refuse %s and name %s', async (query, path) => {
    const response = await person.request(`/api/v1/workdays?${query}`)
    expect(response.status).toBe(400)
    expect((await response.json()).errors.map((error: { path: string }) => error.path)).toEqual([path])
  })
})

describe('creating', () => {
  it('takes now for the time, the zone of the profile, and the date from both', async () => {
    person = await world.addPerson()
    await person.json('/api/v1/profile', { method: 'PATCH', body: { zone: 'Pacific/Kiritimati' } })
    const made = await person.json<{ at: string; zone: string; date: string }>('/api/v1/captures', { body: { text: 'now' } })
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

describe('changing', () => {
  it('moves the date with the time as long as it followed the time', async () => {
    person = await world.addPerson()
    const { id } = await person.json<{ id: string }>('/api/v1/stretches', { body: { at: '2026-11-20T12:00:00Z', zone: 'UTC' } })
    const moved = await person.json(`/api/v1/stretches/${id}`, { method: 'PATCH', body: { at: '2026-11-25T12:00:00Z' } })
    expect(moved['date']).toBe('2026-11-25')
    await person.json(`/api/v1/stretches/${id}`, { method: 'PATCH', body: { date: '2026-11-01' } })
    const kept = await person.json(`/api/v1/stretches/${id}`, { method: 'PATCH', body: { at: '2026-11-26T12:00:00Z' } })
    expect(kept['date']).toBe('2026-11-01')
  })

  it('checks rules across fields against what is stored', async () => {
    person = await world.addPerson()
    const { id } = await person.json<{ id: string }>('/api/v1/sleeps', {
      body: { bedAt: '2026-11-20T23:00:00Z', wakeAt: '2026-11-21T07:00:00Z', zone: 'UTC' },
    })
    const response = await person.request(`/api/v1/sleeps/${id}`, { method: 'PATCH', body: { wakeAt: '2026-11-20T22:00:00Z' } })
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ errors: [{ path: 'wakeAt', message: 'must be after bedAt' }] })
    expect(await person.json(`/api/v1/sleeps/${id}`)).toMatchObject({ wakeAt: '2026-11-21T07:00:00.000Z' })
  })

  it('takes effect over a stamp of a device that is four minutes ahead', async () => {
    person = await world.addPerson()
    const recordId = newRecordId()
    await sync(person, [change({ date: '2026-11-20', doneCount: 1 }, { kind: 'workday', recordId, stamp: stampIn(240_000) })])
    const after = await person.json(`/api/v1/workdays/${recordId}`, { method: 'PATCH', body: { doneCount: 2 } })
    expect(after).toMatchObject({ doneCount: 2 })
  })

  it('writes nothing for an empty patch', async () => {
    person = await world.addPerson()
    const { id } = await person.json<{ id: string }>('/api/v1/workdays', { body: { date: '2026-11-20', doneCount: 1 } })
    expect(await person.json(`/api/v1/workdays/${id}`, { method: 'PATCH', body: {} })).toEqual({ id, date: '2026-11-20', doneCount: 1 })
    expect((await sync(person)).changes).toHaveLength(1)
  })
})

describe('the profile', () => {
  it('gives defaults apart from what was set and writes none of them', async () => {
    person = await world.addPerson()
    const defaults = { units: 'cm', weekStart: 1, dayStart: '00:00', widthStepMm: 10 }
    expect(await person.json('/api/v1/profile')).toEqual({ defaults })
    const set = await person.json('/api/v1/profile', { method: 'PATCH', body: { units: 'inch', legLengthMm: 800 } })
    const { units: _, ...rest } = defaults
    expect(set).toEqual({ units: 'inch', legLengthMm: 800, defaults: rest })
    expect(await person.json('/api/v1/profile')).toEqual(set)
    const [written] = (await sync(person)).changes
    expect(Object.keys(written?.fields ?? {}).sort()).toEqual(['deleted', 'legLengthMm', 'units'])
    expect(await person.json('/api/v1/profile/history')).toMatchObject({ items: [{ fields: { units: { v: 'inch' } } }], next: null })
  })
})
