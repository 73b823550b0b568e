// `/api/v1/done-list`: what a tracker says, by whom it may be asked, and what becomes of its tokens.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type BrowserSession, createBrowser, signedInBrowser } from '../support/browser-session.ts'
import { createWorld, type World } from '../support/world.ts'

const TOKEN = 'ghp_Zaubernuss7731'

let world: World
let browser: BrowserSession

beforeEach(async () => {
  world = await createWorld()
  browser = await signedInBrowser(world)
})
afterEach(() => world.close())

const november = { tracker: 'github', from: '2026-11-01', to: '2026-11-30', zone: 'Asia/Tokyo' }

async function fetchDone(body: object, as: BrowserSession = browser) {
  const response = await as.request('/api/v1/done-list/fetch', { method: 'POST', body: { ...november, ...body } })
  return { status: response.status, headers: response.headers, body: await response.json() }
}

const keep = (login = 'octocat', token = TOKEN) =>
  browser.request('/api/v1/done-list/tokens', { method: 'POST', body: { tracker: 'github', login, token } })
const trackers = async (as: BrowserSession = browser) =>
  (await (await as.request('/api/v1/done-list/trackers')).json()).items
const typeOf = ({ body }: { body: { type: string } }) => body.type.replace('/api/docs#', '')

describe('asking a tracker', () => {
  it('gives pages until there are no more', async () => {
    const issues = await fetchDone({ login: 'octocat' })
    expect([issues.status, issues.body]).toMatchObject([
      200,
      { items: [{ title: 'The build fails on ARM' }], stage: 'issue', total: 1, unreadable: 0, incomplete: false },
    ])
    const pulls = await fetchDone({ login: 'octocat', after: issues.body.next })
    expect(pulls.body).toMatchObject({ items: [{ title: 'Build on ARM too' }], stage: 'pull-request', next: null })
  })

  it('means days in the person’s zone', async () => {
    await fetchDone({ login: 'octocat', from: '2026-11-05', to: '2026-11-05' })
    const [{ query } = { query: '' }] = await world.gitHub.requests()
    expect(query).toContain('closed:2026-11-04T15:00:00Z..2026-11-05T14:59:59Z')
  })

  it('uses a token once, and keeps it nowhere', async () => {
    await fetchDone({ login: 'octocat', token: TOKEN })
    expect((await world.gitHub.requests())[0]?.authorization).toBe(`Bearer ${TOKEN}`)
    expect(await trackers()).toMatchObject([{ kept: null }])
    expect(await everything()).not.toContain('Zaubernuss')
    await fetchDone({ login: 'octocat' })
    expect((await world.gitHub.requests())[1]?.authorization).toBeNull()
  })

  it('takes a token that may write, and no other', async () => {
    const asScript = (person: Pick<World, 'request'>) =>
      person.request('/api/v1/done-list/fetch', { body: { ...november, login: 'octocat' } })
    expect((await asScript(world)).status).toBe(200)
    expect((await asScript(await world.addPerson({ scope: 'read' }))).status).toBe(403)
    expect((await fetchDone({ login: 'octocat' }, createBrowser(world))).status).toBe(401)
    expect(await world.gitHub.requests()).toHaveLength(1)
  })

  it('takes two round trips to the database', async () => {
    const before = await world.roundTrips()
    await fetchDone({ login: 'octocat' })
    expect((await world.roundTrips()) - before).toBe(2)
  })

  it.each([
    ['days the wrong way round', { from: '2026-11-30', to: '2026-11-01' }, 'to'],
    ['more than a year', { from: '2025-11-01', to: '2026-11-30' }, 'to'],
    ['a zone that is none', { zone: 'Mars/Olympus' }, 'zone'],
    ['a name that would be more than a name', { login: 'octocat repo:secret/plans' }, 'login'],
    ['a tracker that nobody knows', { tracker: 'http://169.254.169.254/' }, 'tracker'],
    ['a token without a name', { login: undefined, token: 'ghp_1' }, 'login'],
    ['a token that breaks a header', { token: 'ghp_1\r\nX-Evil: 1' }, 'token'],
    ['a place of nowhere', { after: 'WzEsMl0' }, 'after'],
  ])('refuses %s before anything is asked', async (_, body, path) => {
    const refused = await fetchDone({ login: 'octocat', ...body })
    expect([refused.status, refused.body.errors?.[0]?.path]).toEqual([400, path])
    expect(await world.gitHub.requests()).toEqual([])
  })

  it.each([
    ['the token is refused', { status: 401 }, 422, 'tracker-token-refused'],
    ['the token may not', { status: 403 }, 422, 'tracker-forbids'],
    ['it has had enough', { status: 429, headers: { 'retry-after': '17' } }, 503, 'tracker-busy'],
    ['it is down', { status: 503 }, 502, 'tracker-down'],
    ['it says nonsense', { body: 'no JSON' }, 502, 'tracker-unreadable'],
  ])('says when %s', async (_, answer, status, type) => {
    await world.gitHub.misbehave({ kind: 'answer', ...answer })
    const failed = await fetchDone({ login: 'octocat', token: TOKEN })
    expect([failed.status, typeOf(failed)]).toEqual([status, type])
    expect(failed.headers.get('Retry-After')).toBe(type === 'tracker-busy' ? '17' : null)
    if (type === 'tracker-busy') expect(failed.body.retryAfter).toBe(17)
  })

  it('says that nobody of that name can be seen', async () => {
    const failed = await fetchDone({ login: 'nobody' })
    expect([failed.status, typeOf(failed), failed.body.detail]).toEqual([
      ...[422, 'tracker-login-unknown'],
      expect.stringContaining('public'),
    ])
  })

  it('is possible sixty times a minute', async () => {
    const statuses = new Set<number>()
    for (let request = 0; request < 60; request++) statuses.add((await fetchDone({ login: 'octocat' })).status)
    expect([...statuses]).toEqual([200])
    const refused = await fetchDone({ login: 'octocat' })
    expect([refused.status, typeOf(refused)]).toEqual([429, 'too-many-requests'])
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0)
    const stranger = await signedInBrowser(world, (await world.addPerson()).account)
    expect((await fetchDone({ login: 'octocat' }, stranger)).status).toBe(200)
  })
})

describe('a token that is kept', () => {
  it('finds the work of the person that it was kept for', async () => {
    expect((await keep()).status).toBe(201)
    expect((await fetchDone({})).status).toBe(200)
    const [request] = await world.gitHub.requests()
    expect([request?.authorization, request?.query]).toEqual([
      `Bearer ${TOKEN}`,
      expect.stringContaining('assignee:octocat'),
    ])
  })

  it('is never given back, logged, exported or stored as it is', async () => {
    const kept = await (await keep()).text()
    const [tracker] = await trackers()
    expect(tracker).toEqual({
      ...{ id: 'github', name: 'GitHub', host: expect.any(String), canKeep: true },
      kept: { tracker: 'github', login: 'octocat', keptAt: expect.any(String) },
    })
    await fetchDone({})
    const copies = await Promise.all(
      ['/api/v1/snapshot', '/api/v1/auth/audit'].map(async (path) => (await browser.request(path)).text()),
    )
    for (const text of [kept, ...copies, await everything(), JSON.stringify(world.logLines())]) {
      expect(text).not.toContain('Zaubernuss')
    }
  })

  it('opens for no other account, also when its row is moved there', async () => {
    await keep()
    const stranger = await world.addPerson()
    const theirs = await signedInBrowser(world, stranger.account)
    const nothing = await fetchDone({}, theirs)
    expect([nothing.status, typeOf(nothing)]).toEqual([409, 'no-token-kept'])
    await world.database.execute({ sql: 'UPDATE tracker_token SET account = ?', args: [stranger.account] })
    const moved = await fetchDone({}, theirs)
    expect([moved.status, typeOf(moved)]).toEqual([409, 'no-token-kept'])
    expect(await world.gitHub.requests()).toEqual([])
  })

  it('replaces the one before, and goes when it is told to', async () => {
    await keep()
    await keep('hubot', 'ghp_2')
    expect(await trackers()).toMatchObject([{ kept: { login: 'hubot' } }])
    const forget = () => browser.request('/api/v1/done-list/tokens/github', { method: 'DELETE' })
    expect([(await forget()).status, (await forget()).status]).toEqual([204, 404])
    expect(await trackers()).toMatchObject([{ kept: null }])
    expect(typeOf(await fetchDone({}))).toBe('no-token-kept')
    const { items } = await (await browser.request('/api/v1/auth/audit')).json()
    expect(items.slice(0, 3)).toMatchObject([
      { event: 'tracker-token-forgotten', subject: 'GitHub: hubot' },
      { event: 'tracker-token-kept', subject: 'GitHub: hubot' },
      { event: 'tracker-token-kept', subject: 'GitHub: octocat' },
    ])
  })

  it('is taken for a name that can be one only', async () => {
    expect((await keep('two names')).status).toBe(400)
    expect((await keep('octocat', 'two words')).status).toBe(400)
  })
})

/** Every row of every table, as text. */
async function everything(): Promise<string> {
  const { rows } = await world.database.execute({
    sql: "SELECT name FROM sqlite_master WHERE type = 'table'",
    args: [],
  })
  const tables = await Promise.all(
    rows.map(({ name }) => world.database.execute({ sql: `SELECT * FROM ${name}`, args: [] })),
  )
  return JSON.stringify(tables)
}
