// What holds for every request: few round trips, a number of its own, a log without anything personal, problem details.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { callEveryRoute } from '../support/every-route.ts'
import { createWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

describe('every route', () => {
  it('answers as documented with at most two round trips to the database', async () => {
    const asked = await callEveryRoute(world)
    const forTokens = asked.filter(({ operation }) => operation.access !== 'session' && operation.tag !== 'auth')
    expect(forTokens.map(({ operation, status }) => [operation.id, status])).toEqual(
      forTokens.map(({ operation }) => [operation.id, operation.answer.status]),
    )
    expect(asked.filter(({ roundTrips }) => roundTrips > 2)).toEqual([])
    expect(asked.filter(({ operation, roundTrips }) => operation.tag === 'workdays' && roundTrips === 0)).toEqual([])
  })

  it('needs one round trip to read', async () => {
    const person = await world.addPerson()
    const before = await world.roundTrips()
    await person.json('/api/v1/stretches')
    await person.json('/api/v1/trends/weekly')
    await person.json('/api/v1/insights')
    await person.json('/api/v1/profile')
    expect((await world.roundTrips()) - before).toBe(4)
  })
})

describe('an answer', () => {
  it('carries the request’s number, is not cached and is only what its type says', async () => {
    const answers = await Promise.all(
      ['/api/health', '/api/v1/stretches', '/api/nowhere', '/api/docs'].map((path) => world.request(path)),
    )
    for (const { headers } of answers) {
      expect(headers.get('X-Request-Id')).toMatch(/^[\w-]{36}$/)
      expect(headers.get('Cache-Control')).toBe('no-store')
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
    }
    expect(new Set(answers.map(({ headers }) => headers.get('X-Request-Id'))).size).toBe(4)
  })

  it('takes over a number that a proxy has given, unless it could be anything', async () => {
    const given = await world.request('/api/health', { headers: { 'X-Request-Id': 'proxy-17' } })
    const odd = await world.request('/api/health', { headers: { 'X-Request-Id': 'a b<script>' } })
    expect(given.headers.get('X-Request-Id')).toBe('proxy-17')
    expect(odd.headers.get('X-Request-Id')).toMatch(/^[\w-]{36}$/)
  })

  it('is a problem for unknown addresses and methods', async () => {
    const nowhere = await world.anonymous('/api/v1/nowhere')
    expect([nowhere.status, nowhere.headers.get('Content-Type')]).toEqual([404, 'application/problem+json'])
    expect(await nowhere.json()).toEqual({ type: '/api/docs#not-found', title: expect.any(String), status: 404 })
    const put = await world.request('/api/v1/stretches/x', { method: 'PUT', body: {} })
    expect([put.status, put.headers.get('Allow')]).toEqual([405, expect.stringContaining('PATCH')])
    expect(await put.json()).toMatchObject({ type: '/api/docs#method-not-allowed' })
  })
})

describe('the log', () => {
  it('has one line a request, with the route’s pattern and nothing that a person wrote or is', async () => {
    const person = await world.addPerson({ label: 'Secret phone' })
    const before = world.logLines().length
    const body = { id: 'secret-id', date: '2026-11-20', note: 'secret note' }
    const { headers } = await person.request('/api/v1/workdays', { body })
    await person.request('/api/v1/workdays/secret-id?secret=query')
    await person.request('/api/v1/secret-path')
    const lines = world.logLines().slice(before)
    expect(lines.map(({ event, method, route, status }) => [event, method, route, status])).toEqual([
      ['request', 'POST', '/api/v1/workdays', 201],
      ['request', 'GET', '/api/v1/workdays/:id', 200],
      ['request', 'GET', '/*', 404],
    ])
    expect(lines[0]?.['requestId']).toBe(headers.get('X-Request-Id'))
    expect(lines.every(({ ms }) => typeof ms === 'number' && ms >= 0)).toBe(true)
    expect(JSON.stringify(lines)).not.toMatch(new RegExp(`secret|${person.token}|${person.account}`, 'i'))
  })

  it('says once where an unexpected failure was, without its words, and the answer gives only the number', async () => {
    const person = await world.addPerson()
    await world.database.execute({ sql: 'ALTER TABLE workday RENAME TO workday_secret', args: [] })
    const before = world.logLines().length
    const response = await person.request('/api/v1/workdays')
    await world.database.execute({ sql: 'ALTER TABLE workday_secret RENAME TO workday', args: [] })
    const problem = await response.json()
    expect([response.status, Object.keys(problem)]).toEqual([500, ['type', 'title', 'status', 'requestId']])
    const lines = world.logLines().slice(before)
    expect(lines.map(({ event }) => event)).toEqual(['failure', 'request'])
    expect(lines[0]).toMatchObject({
      level: 'error',
      requestId: problem.requestId,
      at: expect.stringMatching(/:\d+:\d+\)?$/),
    })
    expect(JSON.stringify([lines, problem])).not.toMatch(/no such table|secret/)
  })
})
