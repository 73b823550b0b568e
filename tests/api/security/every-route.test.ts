// Every route of the app, asked by everybody who must not be let in: none gives anything away, and none does anything.

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createApp } from '../../../api/app.ts'
import {
  allOf,
  askRoutes,
  guardedRoutes,
  guardedWrites,
  headerNames,
  nameOf,
  type RouteAsker,
} from '../../support/security/ask-routes.ts'
import { addCredential, bearer, cookie, fromOwnPage, uselessCredentials } from '../../support/security/callers.ts'
import { contentsOf } from '../../support/security/database-contents.ts'
import { isWrite, routeRows } from '../../support/security/route-rows.ts'
import { createWorld, ORIGIN, type Person, randomBytes, type World } from '../../support/world.ts'

// A thousand requests in one test: more than a busy machine answers in the usual time.
vi.setConfig({ testTimeout: 60_000 })

let world: World
let routes: RouteAsker
let stranger: Person
/** The person’s own session, just proven; the stranger’s as well. */
let mine: string
let theirs: string

beforeAll(async () => {
  world = await createWorld()
  routes = askRoutes(world)
  stranger = await world.addPerson()
  mine = (await addCredential(world, world.account, { type: 'session', steppedUpAgo: 0 })).secret
  theirs = (await addCredential(world, stranger.account, { type: 'session', steppedUpAgo: 0 })).secret
  await world.json('/api/v1/profile', { method: 'PATCH', body: { zone: 'UTC', displayName: 'Seen by nobody else' } })
  await stranger.json('/api/v1/profile', { method: 'PATCH', body: { zone: 'UTC' } })
})
afterAll(() => world.close())

const forBrowsers = guardedRoutes.filter(({ access }) => access === 'session' || access === 'fresh')

describe('the table', () => {
  it('has a row for each route of the app, and no other', () => {
    const unused = () => {
      throw new Error('not asked for')
    }
    const app = createApp({
      openDatabase: unused,
      now: Date.now,
      randomBytes,
      origins: [ORIGIN],
      clientAddress: unused,
      log: unused,
    })
    const known = app.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`)
    expect(routeRows.map(nameOf).sort()).toEqual([...new Set(known)].sort())
  })
})

describe('whoever has no credential that holds', () => {
  it('is answered 401 by every route, with the same bytes, and nothing moves', async () => {
    const useless = await uselessCredentials(world)
    const before = await contentsOf(world.database)
    const bodies = new Set<string>()
    for (const [what, headers] of Object.entries(useless)) {
      for (const row of guardedRoutes) {
        const { status, body, headers: answered } = await routes.ask(row, headers)
        expect([what, nameOf(row), status]).toEqual([what, nameOf(row), 401])
        expect(answered.get('Set-Cookie')).toBeNull()
        bodies.add(body)
      }
    }
    expect([...bodies]).toHaveLength(1)
    expect(await contentsOf(world.database)).toEqual(before)
  })

  it('is let through where nobody has to be anybody', async () => {
    const open = routeRows.filter(({ access }) => access === 'open')
    for (const headers of Object.values(await uselessCredentials(world))) {
      expect(await routes.answersOf(open, headers)).toEqual(allOf(open, 200))
    }
  })
})

describe('a token', () => {
  it('that may only read changes nothing', async () => {
    const reader = await addCredential(world, world.account, { scope: 'read' })
    const before = await contentsOf(world.database)
    expect(await routes.answersOf(guardedWrites, bearer(reader.secret))).toEqual(allOf(guardedWrites, 403))
    expect(await contentsOf(world.database)).toEqual(before)
  })

  it('that may write still manages nothing of who comes in', async () => {
    const before = await contentsOf(world.database)
    expect(await routes.answersOf(forBrowsers, bearer(world.token))).toEqual(allOf(forBrowsers, 403))
    expect(await contentsOf(world.database)).toEqual(before)
  })

  it('works from wherever it is sent, and a cookie beside it counts for nothing', async () => {
    const reads = guardedRoutes.filter(({ access, names }) => access === 'read' && names === undefined)
    const elsewhere = { Origin: 'https://elsewhere.example', 'Sec-Fetch-Site': 'cross-site', Cookie: cookie(theirs) }
    expect(await routes.answersOf(reads, { ...elsewhere, ...bearer(world.token) })).toEqual(allOf(reads, 200))
    const profile = await world.request('/api/v1/profile', { headers: { ...elsewhere } })
    expect(await profile.text()).toContain('Seen by nobody else')
  })

  it('is refused when the request is meant for another account, there or not', async () => {
    const bodies = new Set<string>()
    for (const account of [stranger.account, '0123456789abcdef', 'x']) {
      for (const row of guardedRoutes.filter(({ access }) => access === 'read' || access === 'write')) {
        const { status, body } = await routes.ask(row, { ...bearer(world.token), 'X-Nobi-Account': account })
        expect([nameOf(row), status]).toEqual([nameOf(row), 409])
        bodies.add(body)
      }
    }
    expect(bodies.size).toBe(1)
  })
})

describe('every answer', () => {
  it('shares nothing with other origins, is kept by no cache, and may run nothing', async () => {
    const preflight = { Origin: 'https://elsewhere.example', 'Access-Control-Request-Method': 'POST' }
    for (const row of routeRows) {
      const options = await routes.ask({ ...row, method: 'GET' }, preflight, { method: 'OPTIONS', raw: null as never })
      const answers = [options, await routes.ask(row, { ...bearer('x'), Origin: 'https://elsewhere.example' })]
      expect([nameOf(row), options.status < 300]).toEqual([nameOf(row), false])
      for (const { headers } of answers) {
        expect(headerNames({ headers }).filter((name) => name.startsWith('access-control-'))).toEqual([])
        expect(headers.get('Cache-Control')).toBe('no-store')
        expect(headers.get('Content-Security-Policy')).toMatch(/^default-src 'none';(?!.*script-src)/)
        expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
        expect(headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin')
        expect(headers.get('Strict-Transport-Security')).toBe('max-age=31536000')
      }
    }
  })

  it('to HEAD is that to GET without a body, and nobody comes in by it', async () => {
    for (const row of guardedRoutes.filter((candidate) => !isWrite(candidate) && candidate.names === undefined)) {
      const outside = await routes.ask(row, {}, { method: 'HEAD' })
      const inside = await routes.ask(row, fromOwnPage(mine), { method: 'HEAD' })
      expect([nameOf(row), outside.status, outside.body, inside.status, inside.body]).toEqual([
        nameOf(row),
        ...[401, '', 200, ''],
      ])
    }
  })
})
