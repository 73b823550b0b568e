// What the session's cookie is called on plain http, where the browser tells no ports apart.

import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { createApp } from '../../api/app.ts'
import { makeSignInLink } from '../../api/identity/one-time-link.ts'
import { createNodeWorld, type NodeWorld } from '../support/node-world.ts'
import { randomBytes } from '../support/world.ts'

const PORT = '8787'
const ORIGIN = `http://localhost:${PORT}`

let world: NodeWorld
let app: ReturnType<typeof createApp>

beforeEach(async () => {
  world = await createNodeWorld()
  onTestFinished(() => world.close())
  app = createApp({
    openDatabase: () => world.database,
    now: Date.now,
    randomBytes,
    origins: [ORIGIN],
    clientAddress: () => undefined,
    log: () => {},
  })
})

const ask = (path: string, cookie: string, method = 'GET', body?: unknown) =>
  app.fetch(
    new Request(`${ORIGIN}/api/v1/auth${path}`, {
      method,
      headers: {
        Cookie: cookie,
        Origin: ORIGIN,
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  )

async function signIn(cookie = ''): Promise<Response> {
  const maker = { database: world.database, origin: ORIGIN, now: Date.now(), randomBytes }
  const token = new URL(await makeSignInLink(maker, world.account)).hash.slice(1)
  return ask('/redeem', cookie, 'POST', { token, device: 'Laptop' })
}

const secretIn = (response: Response) =>
  /^nobi-8787=([^;]+)/.exec(response.headers.getSetCookie().at(-1) ?? '')?.[1] ?? ''
const set = (response: Response) => response.headers.getSetCookie().map((line) => line.split(';')[0])

test('it has the port in its name, so that another instance on this host has its own', async () => {
  const response = await signIn()
  expect(set(response)).toEqual([expect.stringMatching(/^nobi-8787=.{43}$/)])
  expect(response.headers.getSetCookie()[0]).not.toContain('Secure')
  expect((await ask('/session', `nobi-8787=${secretIn(response)}`)).status).toBe(200)
  expect((await ask('/session', `nobi-9999=${secretIn(response)}`)).status).toBe(401)
})

test('the name without a port that it used to have still lets in', async () => {
  const secret = secretIn(await signIn())
  expect((await ask('/session', `nobi=${secret}`)).status).toBe(200)
})

test('the first use in an hour moves the session to the new name', async () => {
  const secret = secretIn(await signIn())
  await world.database.execute({ sql: 'UPDATE credential SET seen_at = 0', args: [] })
  expect(set(await ask('/session', `nobi=${secret}`))).toEqual(['nobi=', `nobi-8787=${secret}`])
})

test('signing out clears both names of the session', async () => {
  const secret = secretIn(await signIn())
  expect(set(await ask('/sign-out', `nobi=${secret}`, 'POST'))).toEqual(['nobi=', 'nobi-8787='])
})

test('what another instance keeps under the former name is left alone', async () => {
  const secret = secretIn(await signIn())
  const cookie = `nobi=${'A'.repeat(43)}; nobi-8787=${secret}`
  expect((await ask('/session', cookie)).status).toBe(200)
  expect(set(await ask('/sign-out', cookie, 'POST'))).toEqual(['nobi-8787='])
})
