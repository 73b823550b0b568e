// A long account is read in several pages; its digest is that of one moment all the same.

import { afterEach, beforeEach, expect, it } from 'vitest'
import { createApp } from '../../../api/app.ts'
import type { Database } from '../../../api/store/database.ts'
import { change, push, sync } from '../../support/changes.ts'
import { createNodeSurroundings } from '../../support/node-surroundings.ts'
import { createWorldIn, ORIGIN, randomBytes, type World } from '../../support/world.ts'

interface Digest {
  readonly head: number
  readonly kinds: Readonly<Record<string, { readonly count: number }>>
}

let world: World
/** Called before each further page is read. */
let beforePage: () => Promise<unknown>

beforeEach(async () => {
  const surroundings = await createNodeSurroundings()
  const database: Database = {
    ...surroundings.database,
    batch: async (statements, mode) => {
      const isPage = statements.some(
        ({ sql, args }) => sql.includes('OFFSET') && Array.isArray(args) && args.at(-1) !== '',
      )
      if (isPage) await beforePage()
      return surroundings.database.batch(statements, mode)
    },
  }
  const dependencies = {
    openDatabase: () => database,
    now: Date.now,
    randomBytes,
    origins: [ORIGIN],
    clientAddress: () => undefined,
    log: () => {},
  } as const
  const app = createApp(dependencies)
  world = await createWorldIn({ ...surroundings, fetch: async (request) => app.fetch(request) })
  const wide = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`f${index}`, 1]))
  await push(
    world,
    Array.from({ length: 126 }, () => change(wide, { kind: 'of-the-future' })),
    60,
  )
})
afterEach(() => world.close())

// Sorts after all others, so that the page to come has it.
const write = () => sync(world, [change({ note: 'late' }, { kind: 'z-kind' })], { cursor: 126 })

it('starts anew when somebody writes between two pages', async () => {
  let pages = 0
  beforePage = async () => {
    pages += 1
    if (pages === 1) await write()
  }
  const digest = await world.json<Digest>('/api/v1/digest')
  expect(digest).toMatchObject({ head: 127, kinds: { 'of-the-future': { count: 25_200 }, 'z-kind': { count: 1 } } })
  expect(pages).toBe(2)
})

it('asks to come back later when writing does not end', async () => {
  beforePage = write
  const response = await world.request('/api/v1/digest')
  expect([response.status, response.headers.get('Retry-After')]).toEqual([503, '5'])
})
