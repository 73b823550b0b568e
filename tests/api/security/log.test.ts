// The log says what was asked and how it ended; nothing of who asked, with what, about what.

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createBrowser, makeLinkToken } from '../../support/browser-session.ts'
import { askRoutes } from '../../support/security/ask-routes.ts'
import { addCredential, bearer, fromOwnPage } from '../../support/security/callers.ts'
import { routeRows } from '../../support/security/route-rows.ts'
import { createWorld, type World } from '../../support/world.ts'

const NOTE = 'Zaubernuss7731'
const ADDRESS = '203.0.113.77'
const AGENT = 'Recognisable/1.0'
const NAME = 'Phone of Rumpelstilz'

// A thousand requests in one test: more than a busy machine answers in the usual time.
vi.setConfig({ testTimeout: 60_000 })

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

/** Asks for everything there is, all of it full of things that a log must not have. Gives those that are secret by chance. */
async function walk(): Promise<readonly string[]> {
  const session = await addCredential(world, world.account, { type: 'session', steppedUpAgo: 0 })
  const browser = createBrowser(world)
  const link = await makeLinkToken(world, { account: world.account })
  await browser.redeem(link, NAME)
  const around = {
    'CF-Connecting-IP': ADDRESS,
    'X-Forwarded-For': ADDRESS,
    'User-Agent': AGENT,
    Referer: `https://${NOTE}.example/`,
  }
  const { ask } = askRoutes(world)
  for (const row of routeRows.filter(({ path }) => !/\/(sign-out|account)$/.test(path))) {
    for (const credential of [bearer(world.token), fromOwnPage(session.secret), bearer(`nobi_${NOTE}`)]) {
      await ask({ ...row, body: withNote(row.body) }, { ...around, ...credential }, { id: NOTE })
    }
    await world.anonymous(`${row.path.replace(':id', NOTE)}?q=${NOTE}`, { method: row.method, headers: around })
  }
  await world.request('/api/v1/captures', { body: { text: NOTE, url: `https://${NOTE}.example/` }, headers: around })
  await world.request('/api/v1/captures', {
    raw: `{"text":"${NOTE}`,
    headers: { ...around, 'Content-Type': 'application/json' },
  })
  await world.request(`/api/${NOTE}/${NOTE}`, { headers: around })
  return [world.token, session.secret, session.id, link, browser.secret() ?? '', world.account]
}

function withNote(body: unknown): unknown {
  return typeof body === 'object' && body !== null
    ? { ...body, note: NOTE, text: NOTE, device: NAME, label: NAME }
    : body
}

describe('the log of a walk through every route', () => {
  it('names no text, name, address, browser, token, cookie or link', async () => {
    const secrets = await walk()
    const log = JSON.stringify(world.logLines())
    expect(world.logLines().length).toBeGreaterThan(routeRows.length * 3)
    for (const secret of [...secrets, NOTE, NAME, ADDRESS, '203.0.113', AGENT]) {
      expect(secret).toMatch(/\S{9}/)
      expect(log).not.toContain(secret)
    }
    for (const word of ['Zaubernuss', 'Rumpelstilz', 'nobi_', 'Bearer', 'Cookie']) expect(log).not.toContain(word)
  })

  it('has nothing but what is known to be harmless in its lines', () => {
    const names = new Set(world.logLines().flatMap((line) => Object.keys(line)))
    expect([...names].sort()).toEqual(['event', 'level', 'method', 'ms', 'requestId', 'route', 'status'])
    for (const { route, method } of world.logLines()) expect(`${method} ${route}`).toMatch(/^[A-Z]+ \/[\w/:.*-]*$/)
  })
})
