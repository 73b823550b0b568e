// Input that is not as it must be is refused with a problem that names the place, and nothing of it is stored.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SyncAnswer } from '../../domain/sync/protocol.ts'
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

interface Case {
  readonly what: string
  readonly path: string
  readonly method?: string
  /** JSON text, so that what no JavaScript object can hold can be sent too. */
  readonly text: string
  readonly at: readonly string[]
}

const night = '"bedAt":"2026-11-20T23:00:00Z"'
const cases: readonly Case[] = [
  { what: 'a width below 300 mm', path: 'stretches', text: '{"beforeMm":299}', at: ['beforeMm'] },
  { what: 'a width above 3000 mm', path: 'stretches', text: '{"afterMm":3001}', at: ['afterMm'] },
  { what: 'a width with a fraction', path: 'stretches', text: '{"beforeMm":1000.5}', at: ['beforeMm'] },
  { what: 'a number as text', path: 'stretches', text: '{"beforeMm":"1000"}', at: ['beforeMm'] },
  { what: 'a number beyond all numbers', path: 'stretches', text: '{"beforeMm":1e999}', at: ['beforeMm'] },
  { what: 'a boolean as number', path: 'stretches', text: '{"doubtful":1}', at: ['doubtful'] },
  {
    what: 'several faults at once',
    path: 'stretches',
    text: '{"beforeMm":1,"afterMm":1,"setting":"x"}',
    at: ['beforeMm', 'afterMm', 'setting'],
  },
  { what: 'an unknown field', path: 'stretches', text: '{"beforeMM":1000}', at: ['beforeMM'] },
  {
    what: 'a cell name',
    path: 'stretches',
    text: '{"areas.neck.left":{"feel":"sore","level":1}}',
    at: ['areas.neck.left'],
  },
  { what: 'the account', path: 'stretches', text: '{"account":"other"}', at: ['account'] },
  { what: 'deleted', path: 'stretches', text: '{"deleted":true}', at: ['deleted'] },
  { what: '__proto__', path: 'stretches', text: '{"__proto__":{"beforeMm":1}}', at: ['__proto__'] },
  {
    what: '__proto__ inside a set',
    path: 'stretches',
    text: '{"areas":[{"muscle":"neck","side":"left","feel":"sore","level":1,"__proto__":{}}]}',
    at: ['areas.0.__proto__'],
  },
  { what: 'constructor', path: 'stretches', text: '{"constructor":1}', at: ['constructor'] },
  {
    what: 'a level above 3',
    path: 'stretches',
    text: '{"areas":[{"muscle":"neck","side":"left","feel":"sore","level":4}]}',
    at: ['areas.0.level'],
  },
  {
    what: 'a muscle that nobody has',
    path: 'stretches',
    text: '{"areas":[{"muscle":"tail","side":"left","feel":"sore","level":1}]}',
    at: ['areas.0.muscle'],
  },
  {
    what: 'an area twice',
    path: 'stretches',
    text: `{"areas":[${'{"muscle":"neck","side":"left","feel":"sore","level":1},'.repeat(2).slice(0, -1)}]}`,
    at: ['areas.1'],
  },
  { what: 'a set as object', path: 'stretches', text: '{"areas":{}}', at: ['areas'] },
  { what: 'a day that is not', path: 'stretches', text: '{"date":"2026-02-29"}', at: ['date'] },
  { what: 'a time on a day that is not', path: 'stretches', text: '{"at":"2026-04-31T10:00:00Z"}', at: ['at'] },
  { what: 'a time without offset', path: 'stretches', text: '{"at":"2026-04-30T10:00:00"}', at: ['at'] },
  { what: 'a time as number', path: 'stretches', text: '{"at":1700000000000}', at: ['at'] },
  { what: 'a zone that is not', path: 'stretches', text: '{"zone":"Asia/Nowhere"}', at: ['zone'] },
  { what: 'an offset as zone', path: 'stretches', text: '{"zone":"+09:00"}', at: ['zone'] },
  { what: 'NUL', path: 'stretches', text: '{"note":"a\\u0000b"}', at: ['note'] },
  { what: 'half a character', path: 'stretches', text: '{"note":"\\ud83c"}', at: ['note'] },
  {
    what: 'half a character in an address',
    path: 'captures',
    text: '{"url":"https://example.org/\\ud83c"}',
    at: ['url'],
  },
  {
    what: 'a text of 10,001 characters',
    path: 'stretches',
    text: JSON.stringify({ note: '🌱'.repeat(10_001) }),
    at: ['note'],
  },
  { what: 'an id with a slash', path: 'stretches', text: '{"id":"a/b"}', at: ['id'] },
  { what: 'an id that is empty', path: 'stretches', text: '{"id":""}', at: ['id'] },
  { what: 'a list as body', path: 'stretches', text: '[]', at: [''] },
  { what: 'null as body', path: 'stretches', text: 'null', at: [''] },
  {
    what: 'a night that ends before it begins',
    path: 'sleeps',
    text: `{${night},"wakeAt":"2026-11-20T22:00:00Z"}`,
    at: ['wakeAt'],
  },
  {
    what: 'a night of nine minutes',
    path: 'sleeps',
    text: `{${night},"wakeAt":"2026-11-20T23:09:00Z"}`,
    at: ['wakeAt'],
  },
  { what: 'a night of 25 hours', path: 'sleeps', text: `{${night},"wakeAt":"2026-11-22T00:00:00Z"}`, at: ['wakeAt'] },
  {
    what: 'more time awake than in bed',
    path: 'sleeps',
    text: `{${night},"wakeAt":"2026-11-21T05:00:00Z","wasoMinutes":400}`,
    at: ['wasoMinutes'],
  },
  {
    what: 'awakenings in other words',
    path: 'sleeps',
    text: '{"date":"2026-11-20","awakenings":"many"}',
    at: ['awakenings'],
  },
  { what: 'a sleep without a date', path: 'sleeps', text: '{"quality":3}', at: ['date'] },
  {
    what: 'a total and a bout in one',
    path: 'sittings',
    text: '{"startAt":"2026-11-20T09:00:00Z","minutes":60}',
    at: ['minutes'],
  },
  { what: 'a sitting that says nothing', path: 'sittings', text: '{"date":"2026-11-20"}', at: ['startAt', 'minutes'] },
  { what: 'a sitting of a day without a date', path: 'sittings', text: '{"minutes":60}', at: ['date'] },
  { what: 'a workday without a date', path: 'workdays', text: '{"load":3}', at: ['date'] },
  {
    what: 'more meetings than work',
    path: 'workdays',
    text: '{"date":"2026-11-20","workMinutes":60,"meetingMinutes":61}',
    at: ['meetingMinutes'],
  },
  { what: 'a milestone without a start', path: 'milestones', text: '{"title":"x"}', at: ['startDate'] },
  {
    what: 'iterations of no length',
    path: 'milestones',
    text: '{"startDate":"2026-11-02","iterationDays":0}',
    at: ['iterationDays'],
  },
  { what: 'a sticky note of no board', path: 'stickies', text: '{"text":"x"}', at: ['milestoneId'] },
  {
    what: 'a sticky note in a circle that is not there',
    path: 'stickies',
    text: '{"milestoneId":"m","text":"x","circles":["idea"]}',
    at: ['circles.0'],
  },
  { what: 'an action of nothing', path: 'actions', text: '{"dueDate":"2026-11-20"}', at: ['text'] },
  {
    what: 'an incident that is over before it begins',
    path: 'postmortems',
    text: '{"title":"x","zone":"UTC","startedAt":"2026-11-20T10:00:00Z","resolvedAt":"2026-11-20T09:00:00Z"}',
    at: ['resolvedAt'],
  },
  {
    what: 'a line of a timeline without words',
    path: 'postmortems',
    text: '{"title":"x","zone":"UTC","date":"2026-11-20","timeline":[{"at":"2026-11-20T10:00:00Z"}]}',
    at: ['timeline.0.text'],
  },
  { what: 'half a hypothesis', path: 'hypotheses', text: '{"cause":"busy"}', at: ['effect', 'direction', 'lagWeeks'] },
  {
    what: 'a lag nobody looks at',
    path: 'hypotheses',
    text: '{"cause":"busy","effect":"before","direction":"down","lagWeeks":3}',
    at: ['lagWeeks'],
  },
  { what: 'a capture of nothing', path: 'captures', text: '{"moods":["fun"]}', at: ['text', 'url'] },
  { what: 'a capture of an empty text', path: 'captures', text: '{"text":" "}', at: ['text', 'url'] },
  {
    what: 'a stretch that says nothing',
    path: 'stretches',
    text: '{"date":"2026-11-20","areas":[]}',
    at: ['at', 'beforeMm', 'afterMm', 'areas', 'tries', 'note'],
  },
  {
    what: 'a workday that says nothing',
    path: 'workdays',
    text: '{"date":"2026-11-20","note":""}',
    at: ['workMinutes', 'meetingMinutes', 'doneCount', 'load', 'note'],
  },
  { what: 'a script as address', path: 'captures', text: '{"url":"javascript:alert(1)"}', at: ['url'] },
  { what: 'a mood that is not', path: 'captures', text: '{"text":"x","moods":["fun","sad"]}', at: ['moods.1'] },
  { what: 'a mood twice', path: 'captures', text: '{"text":"x","moods":["fun","fun"]}', at: ['moods.1'] },
  {
    what: 'a day that starts at noon',
    path: 'profile',
    method: 'PATCH',
    text: '{"dayStart":"12:00"}',
    at: ['dayStart'],
  },
  { what: 'an id for the profile', path: 'profile', method: 'PATCH', text: '{"id":"other"}', at: ['id'] },
  { what: 'a width step between', path: 'profile', method: 'PATCH', text: '{"widthStepMm":7}', at: ['widthStepMm'] },
]

async function refused(
  ask: Promise<Response>,
): Promise<{ status: number; type: string; errors?: { path: string; message: string }[] }> {
  const response = await ask
  expect(response.headers.get('Content-Type')).toBe('application/problem+json')
  return response.json()
}

describe('a body', () => {
  it.each(cases)('with $what is refused at $at', async ({ path, method = 'POST', text, at }) => {
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
