// What another site, or a form, can make a person's browser send: none of it does anything.

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createBrowser, makeLinkToken } from '../../support/browser-session.ts'
import {
  allOf,
  askRoutes,
  guardedRoutes,
  guardedWrites,
  nameOf,
  type RouteAsker,
} from '../../support/security/ask-routes.ts'
import { addCredential, bearer, cookie, fromOwnPage } from '../../support/security/callers.ts'
import { contentsOf } from '../../support/security/database-contents.ts'
import { isWrite, routeRows } from '../../support/security/route-rows.ts'
import { createWorld, ORIGIN, type World } from '../../support/world.ts'

type HeaderMap = Readonly<Record<string, string>>

// A thousand requests in one test: more than a busy machine answers in the usual time.
vi.setConfig({ testTimeout: 60_000 })

let world: World
let routes: RouteAsker
/** The person’s own session, just proven. */
let mine: string

beforeAll(async () => {
  world = await createWorld()
  routes = askRoutes(world)
  mine = (await addCredential(world, world.account, { type: 'session', steppedUpAgo: 0 })).secret
  await world.json('/api/v1/profile', { method: 'PATCH', body: { zone: 'UTC' } })
})
afterAll(() => world.close())

describe('a session', () => {
  const foreign: Readonly<Record<string, HeaderMap>> = {
    'no Origin': { Origin: '' },
    'another Origin': { Origin: 'https://elsewhere.example' },
    'an Origin that only begins like ours': { Origin: `${ORIGIN}.elsewhere.example` },
    'ours over http': { Origin: ORIGIN.replace('https', 'http') },
    'ours at another port': { Origin: `${ORIGIN}:8443` },
    'ours with a path': { Origin: `${ORIGIN}/` },
    'ours in capitals': { Origin: ORIGIN.toUpperCase() },
    'two Origins': { Origin: `${ORIGIN}, https://elsewhere.example` },
    'the Origin of a sandbox': { Origin: 'null' },
    'another site': { 'Sec-Fetch-Site': 'cross-site' },
    'a site beside ours': { 'Sec-Fetch-Site': 'same-site' },
    'no page': { 'Sec-Fetch-Site': 'none' },
    'two sites': { 'Sec-Fetch-Site': 'same-origin, cross-site' },
  }

  it.each(Object.entries(foreign))('writes nothing for a request from %s', async (_, headers) => {
    const leaving = routeRows.filter(({ access }) => access === 'leave')
    const sent = Object.fromEntries(
      Object.entries({ ...fromOwnPage(mine), ...headers }).filter(([, value]) => value !== ''),
    )
    const before = await contentsOf(world.database)
    expect(await routes.answersOf([...guardedWrites, ...leaving], sent)).toEqual(
      allOf([...guardedWrites, ...leaving], 403),
    )
    expect(await contentsOf(world.database)).toEqual(before)
  })

  it('writes nothing when neither Origin nor Sec-Fetch-Site is there', async () => {
    expect(await routes.answersOf(guardedWrites, { Cookie: cookie(mine) })).toEqual(allOf(guardedWrites, 403))
  })

  it('is not ended by a request that has a token', async () => {
    const headers = { ...fromOwnPage(mine), ...bearer(world.token) }
    await world.anonymous('/api/v1/auth/sign-out', { method: 'POST', headers })
    const session = await world.anonymous('/api/v1/auth/session', { headers: fromOwnPage(mine) })
    expect(session.status).toBe(200)
  })

  it('reads nothing for a page of another site', async () => {
    const reads = guardedRoutes.filter((row) => !isWrite(row))
    for (const site of ['cross-site', 'same-site']) {
      const headers = { Cookie: cookie(mine), 'Sec-Fetch-Site': site }
      expect(await routes.answersOf(reads, headers)).toEqual(allOf(reads, 403))
    }
  })

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonp',
    'application/json-patch+json',
    'text/plain; application/json',
    'application/json, text/plain',
    'application/ json',
    'json',
  ])('writes nothing of type %s', async (type) => {
    const before = await contentsOf(world.database)
    const typed = guardedWrites.filter(({ path }) => !path.includes('/auth/') || path.endsWith('/sign-out-others'))
    const headers = { ...fromOwnPage(mine), 'Content-Type': type }
    for (const row of typed) {
      const { status } = await routes.ask(row, headers, { raw: JSON.stringify(row.body ?? {}) })
      expect([nameOf(row), status]).toEqual([nameOf(row), 415])
    }
    expect(await contentsOf(world.database)).toEqual(before)
  })

  it.each(['application/json', 'APPLICATION/JSON', 'application/json;charset=utf-8', 'application/json ; a="b"'])(
    'writes what is of type %s',
    async (type) => {
      const headers = { ...fromOwnPage(mine), 'Content-Type': type }
      const response = await world.anonymous('/api/v1/profile', { method: 'PATCH', headers, raw: '{"weekStart":1}' })
      expect(response.status).toBe(200)
    },
  )

  it('whose person has not just proved to be there manages nothing', async () => {
    const fresh = routeRows.filter(({ access }) => access === 'fresh')
    const stale = await addCredential(world, world.account, { type: 'session', steppedUpAgo: 301_000 })
    const never = await addCredential(world, world.account, { type: 'session' })
    const before = await contentsOf(world.database)
    for (const { secret } of [stale, never]) {
      expect(await routes.answersOf(fresh, fromOwnPage(secret))).toEqual(allOf(fresh, 403))
    }
    expect(await contentsOf(world.database)).toEqual(before)
  })
})

describe('coming in', () => {
  const entries = routeRows.filter(({ access }) => access === 'sign-in')

  it.each([
    ['another Origin', { Origin: 'https://elsewhere.example' }],
    ['another site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['a site beside ours', { 'Sec-Fetch-Site': 'same-site', Origin: ORIGIN }],
  ])('is refused for a page of %s', async (_, headers) => {
    const before = await contentsOf(world.database)
    expect(await routes.answersOf(entries, headers)).toEqual(allOf(entries, 403))
    expect(await contentsOf(world.database)).toEqual(before)
  })

  it('takes more than opening an address', async () => {
    const token = await makeLinkToken(world, { account: world.account })
    for (const method of ['GET', 'HEAD']) {
      const opened = await world.anonymous(`/api/v1/auth/redeem?token=${token}&device=x`, { method })
      expect([opened.status, opened.headers.get('Set-Cookie')]).toEqual([405, null])
    }
    expect((await createBrowser(world).redeem(token)).status).toBe(200)
  })

  it('takes no form', async () => {
    for (const row of entries.filter(({ body }) => body !== undefined)) {
      const headers = { Origin: ORIGIN, 'Content-Type': 'text/plain' }
      const { status } = await routes.ask(row, headers, { raw: JSON.stringify(row.body) })
      expect([nameOf(row), status]).toEqual([nameOf(row), 415])
    }
  })
})

describe('a method', () => {
  it.each([
    ['a header', { 'X-HTTP-Method-Override': 'DELETE', 'X-Method-Override': 'DELETE', 'X-HTTP-Method': 'DELETE' }, ''],
    ['a parameter', {}, '?_method=DELETE'],
  ])('is not what %s says', async (_, headers, query) => {
    const { id } = await world.json<{ id: string }>('/api/v1/captures', { body: { text: 'stays' } })
    const url = `/api/v1/captures/${id}`
    await world.anonymous(url + query, { headers: { ...headers, ...bearer(world.token) } })
    const posted = await world.anonymous(url + query, {
      method: 'POST',
      body: {},
      headers: { ...headers, ...bearer(world.token) },
    })
    expect(posted.status).toBe(405)
    expect(await world.json(url)).toMatchObject({ text: 'stays' })
  })

  it.each(['PUT', 'PROPFIND', 'COPY'])('%s is known to no route', async (method) => {
    for (const row of routeRows.filter(({ names }) => names === 'record')) {
      const { status } = await routes.ask(row, bearer(world.token), { method })
      expect([nameOf(row), status]).toEqual([nameOf(row), 405])
    }
  })
})
