// Two accounts never meet: what is another's is as if it were not there, byte for byte.

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { askRoutes, headerNames, nameOf, type RouteAsker } from '../../support/security/ask-routes.ts'
import { addCredential, bearer, fromOwnPage } from '../../support/security/callers.ts'
import { contentsOf } from '../../support/security/database-contents.ts'
import { type RouteRow, routeRows } from '../../support/security/route-rows.ts'
import { createWorld, type Person, randomBytes, type World } from '../../support/world.ts'

// A thousand requests in one test: more than a busy machine answers in the usual time.
vi.setConfig({ testTimeout: 60_000 })

let world: World
let routes: RouteAsker
let stranger: Person
/** The stranger’s session, just proven. */
let theirs: string

beforeAll(async () => {
  world = await createWorld()
  routes = askRoutes(world)
  stranger = await world.addPerson()
  theirs = (await addCredential(world, stranger.account, { type: 'session', steppedUpAgo: 0 })).secret
  await world.json('/api/v1/profile', { method: 'PATCH', body: { zone: 'UTC', displayName: 'Seen by nobody else' } })
  await stranger.json('/api/v1/profile', { method: 'PATCH', body: { zone: 'UTC' } })
})
afterAll(() => world.close())

describe('another account', () => {
  const named = routeRows.filter(({ names }) => names !== undefined)

  async function idOfMine(row: RouteRow): Promise<string> {
    if (row.names === 'credential') return (await addCredential(world, world.account)).id
    if (row.names === 'passkey') return addPasskey(world)
    const list = row.path.slice(0, row.path.indexOf('/:id'))
    const made = routeRows.find(({ method, path }) => method === 'POST' && path === list)
    return (await world.json<{ id: string }>(list, { body: made?.body })).id
  }

  it.each(named.map((row) => [nameOf(row), row] as const))('%s: “not yours” is “not there”', async (_, row) => {
    const id = await idOfMine(row)
    const before = await contentsOf(world.database)
    const [notYours, notThere] = [
      await routes.ask(row, fromOwnPage(theirs), { id }),
      await routes.ask(row, fromOwnPage(theirs), { id: id.replace(/.$/, (last) => (last === '0' ? '1' : '0')) }),
    ]
    expect(notYours.status).toBe(404)
    expect(notYours).toMatchObject({ status: notThere.status, body: notThere.body })
    expect(headerNames(notYours)).toEqual(headerNames(notThere))
    const tokenAnswers = [
      await routes.ask(row, bearer(stranger.token), { id }),
      await routes.ask(row, bearer(stranger.token)),
    ]
    expect(tokenAnswers[0]?.body).toBe(tokenAnswers[1]?.body)
    expect((await contentsOf(world.database))[world.account]).toEqual(before[world.account])
  })

  it('sees nothing of it in any list, and nothing of it moves whatever the other one asks for', async () => {
    const before = await contentsOf(world.database)
    for (const row of routeRows.filter(({ path }) => !path.endsWith('/account'))) {
      const { body } = await routes.ask(row, fromOwnPage(theirs))
      expect(body).not.toContain('Seen by nobody else')
      expect(body).not.toContain(world.account)
    }
    expect((await contentsOf(world.database))[world.account]).toEqual(before[world.account])
  })

  it('may use the ids of another’s records, and has its own records then', async () => {
    const body = { date: '2026-11-01', load: 2 }
    const { id } = await world.json<{ id: string }>('/api/v1/workdays', { body })
    const before = await contentsOf(world.database)
    const taken = await stranger.request('/api/v1/workdays', { body: { ...body, id, load: 5 } })
    const free = await stranger.request('/api/v1/workdays', { body: { ...body, id: id.replace(/.$/, 'x'), load: 5 } })
    expect([taken.status, free.status]).toEqual([201, 201])
    expect(await world.json(`/api/v1/workdays/${id}`)).toMatchObject({ load: 2 })
    expect((await contentsOf(world.database))[world.account]).toEqual(before[world.account])
  })
})

async function addPasskey({ account, database }: World): Promise<string> {
  const id = [...randomBytes(8)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  await database.execute({
    sql: `INSERT INTO passkey (account, id, credential, public_key, counter, transports, synced, label, created_at)
          VALUES (?, ?, ?, 'AAAA', 0, '[]', 0, 'a passkey', 0)`,
    args: [account, id, `credential-${id}`],
  })
  return id
}
