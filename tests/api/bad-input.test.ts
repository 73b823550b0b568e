// Input that is not as it must be is refused with a problem that names the place, and nothing of it is stored.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SyncAnswer } from '../../domain/sync/protocol.ts'
import { unfitBodies } from '../support/bodies-that-do-not-fit.ts'
import { change, sync } from '../support/changes.ts'
import { createWorld, type Person, type World } from '../support/world.ts'

let world: World
let person: Person
beforeAll(async () => {
  world = await createWorld()
  person = await world.addPerson()
  await person.json('/api/v1/profile', { method: 'PATCH', body: { zone: 'UTC' } })
})
afterAll(() => world.close())

async function refused(
  ask: Promise<Response>,
): Promise<{ status: number; type: string; errors?: { path: string; message: string }[] }> {
  const response = await ask
  expect(response.headers.get('Content-Type')).toBe('application/problem+json')
  return response.json()
}

describe('a body', () => {
  it.each(unfitBodies)('with $what is refused at $at', async ({ path, method = 'POST', text, at }) => {
    const before = (await sync(person)).head
    const problem = await refused(person.request(`/api/v1/${path}`, { method, raw: text }))
    expect([problem.status, problem.type]).toEqual([400, '/api/docs#invalid-input'])
    expect(problem.errors?.map((error) => error.path).sort()).toEqual([...at].sort())
    expect(problem.errors?.every(({ message }) => /\S/.test(message) && message !== 'Invalid input')).toBe(true)
    expect((await sync(person)).head).toBe(before)
  })

  it.each([
    ['nothing', '', 400, 'bad-json'],
    ['half of JSON', '{"note":', 400, 'bad-json'],
    ['two values', '{}{}', 400, 'bad-json'],
    ['JSON with a comment', '{} // x', 400, 'bad-json'],
    ['bytes that are no UTF-8', new Uint8Array([0x22, 0xff, 0x22]), 400, 'bad-json'],
    ['more than 64 KiB', JSON.stringify({ note: 'x'.repeat(65_536) }), 413, 'too-large'],
  ] as const)('of %s is refused', async (_, raw, status, name) => {
    const problem = await refused(
      person.request('/api/v1/stretches', { method: 'POST', raw, headers: { 'Content-Type': 'application/json' } }),
    )
    expect(problem).toMatchObject({ status, type: `/api/docs#${name}` })
  })

  it('nested ten thousand deep is refused and breaks nothing', async () => {
    const deep = `{"note":${'['.repeat(10_000)}${']'.repeat(10_000)}}`
    expect((await refused(person.request('/api/v1/stretches', { method: 'POST', raw: deep }))).status).toBe(400)
    const answer = await sync(person, [
      { ...change({}), fields: { future: { v: JSON.parse('['.repeat(17) + ']'.repeat(17)) } } },
    ])
    expect(answer.rejected).toMatchObject([{ code: 'bad-field', final: true }])
  })

  it('nested five thousand deep in one change leaves the change beside it alone', async () => {
    const [good, bad] = [change({ beforeMm: 1000 }), change({ future: 'DEEP' })]
    const request = { protocol: 1, schema: 1, device: 'd', cursor: 0, changes: [bad, good] }
    const raw = JSON.stringify(request).replace('"DEEP"', '['.repeat(5000) + ']'.repeat(5000))
    const answer = await person.json<SyncAnswer>('/api/v1/sync', { method: 'POST', raw })
    expect(answer.accepted.map(({ id }) => id)).toEqual([good.id])
    expect(answer.rejected).toMatchObject([{ id: bad.id, code: 'bad-field', final: true }])
  })

  it('of another type is refused', async () => {
    const form = await refused(
      person.request('/api/v1/stretches', {
        raw: 'a=b',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      }),
    )
    expect([form.status, form.type]).toEqual([415, '/api/docs#unsupported-media-type'])
  })
})

describe('a created record', () => {
  it('needs a zone when the profile has none', async () => {
    const newcomer = await world.addPerson()
    const problem = await refused(newcomer.request('/api/v1/stretches', { body: { beforeMm: 1000 } }))
    expect(problem.errors?.map(({ path }) => path)).toEqual(['zone'])
    expect((await sync(newcomer)).head).toBe(0)
  })

  it('is not made for a key that no header should hold', async () => {
    const problem = await refused(
      person.request('/api/v1/workdays', {
        body: { date: '2026-11-20' },
        headers: { 'Idempotency-Key': 'x'.repeat(256) },
      }),
    )
    expect(problem.errors?.map(({ path }) => path)).toEqual(['Idempotency-Key'])
  })
})

describe('a change', () => {
  it('cannot leave a record that says nothing', async () => {
    const { id } = await person.json<{ id: string }>('/api/v1/captures', { body: { text: 'x', moods: ['fun'] } })
    const url = `/api/v1/captures/${id}`
    const emptied = await refused(person.request(url, { method: 'PATCH', body: { text: null } }))
    expect(emptied.errors?.map(({ path }) => path)).toEqual(['text', 'url'])
    const replaced = { text: null, url: 'https://example.org/' }
    expect(await person.json(url, { method: 'PATCH', body: replaced })).toMatchObject({ url: replaced.url })
  })

  it('cannot take the date away, nor leave a record that breaks a rule', async () => {
    const { id } = await person.json<{ id: string }>('/api/v1/workdays', {
      body: { date: '2026-11-20', workMinutes: 60, meetingMinutes: 60 },
    })
    const undated = await refused(person.request(`/api/v1/workdays/${id}`, { method: 'PATCH', body: { date: null } }))
    const unruly = await refused(
      person.request(`/api/v1/workdays/${id}`, { method: 'PATCH', body: { workMinutes: 30 } }),
    )
    expect([undated.errors?.[0]?.path, unruly.errors?.[0]?.path]).toEqual(['date', 'meetingMinutes'])
    expect(await person.json(`/api/v1/workdays/${id}`)).toEqual({
      id,
      date: '2026-11-20',
      workMinutes: 60,
      meetingMinutes: 60,
    })
  })
})
