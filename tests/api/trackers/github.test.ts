// The client of GitHub against a stand-in that answers as GitHub does, and fails as it does.

import { beforeEach, describe, expect, inject, it } from 'vitest'
import { createGitHub } from '../../../api/trackers/github.ts'
import type { DoneSearch } from '../../../api/trackers/tracker.ts'
import type { Instant } from '../../../domain/calendar/instant.ts'
import type { DoneItem } from '../../../domain/done-list/done-item.ts'
import { createScene, type GitHubScene } from '../../support/github-server/scene.ts'
import type { NewWork } from '../../support/github-server/work.ts'

const NOW = Date.parse('2026-11-30T12:00:00Z')

let scene: GitHubScene
beforeEach(() => {
  scene = createScene(inject('gitHubOrigin') ?? '')
})

const november: DoneSearch = {
  login: 'octocat',
  token: 'ghp_1',
  from: '2026-11-01T00:00:00.000Z' as Instant,
  until: '2026-12-01T00:00:00.000Z' as Instant,
  after: undefined,
  now: NOW,
  signal: new AbortController().signal,
}

function find(asked: Partial<DoneSearch> = {}, patienceMs = 5000) {
  return createGitHub({ api: scene.api, patienceMs }).findDone({ ...november, ...asked })
}

/** Every page, one after the other. */
async function findAll(asked: Partial<DoneSearch> = {}) {
  const items: DoneItem[] = []
  let [after, requests, isIncomplete]: [string | undefined, number, boolean] = [undefined, 0, false]
  do {
    const found = await find({ ...asked, after })
    if (!found.ok) throw new Error(found.error.kind)
    items.push(...found.value.items)
    after = found.value.next
    isIncomplete ||= found.value.isIncomplete
    requests += 1
  } while (after !== undefined)
  return { items, requests, isIncomplete }
}

function issue(number: number, rest: Partial<NewWork> = {}): NewWork {
  const closedAt = '2026-11-10T10:00:00Z'
  return { kind: 'issue', number, title: `Issue ${number}`, login: 'octocat', closedAt, ...rest }
}

describe('what is found', () => {
  it('are closed issues of the person and merged pull requests, with where and when', async () => {
    await scene.add([
      issue(10, { closedAt: null }),
      issue(11, { login: 'hubot' }),
      issue(12, { closedAt: '2026-12-01T00:00:00Z' }),
      issue(13, { reason: 'not_planned' }),
      issue(14, { kind: 'pull-request', isMerged: false }),
    ])
    const { items } = await findAll()
    expect(items).toEqual([
      {
        ...{ title: 'The build fails on ARM', url: 'https://github.com/octocat/hello-world/issues/1' },
        ...{ closedAt: '2026-11-05T02:00:00.000Z', place: 'octocat/hello-world', kind: 'issue', isDone: true },
      },
      expect.objectContaining({ title: 'Issue 13', isDone: false }),
      {
        ...{ title: 'Build on ARM too', url: 'https://github.com/octocat/hello-world/pull/2' },
        ...{ closedAt: '2026-11-05T03:00:00.000Z', place: 'octocat/hello-world', kind: 'pull-request', isDone: true },
      },
    ])
  })

  it('begins and ends with the moments that were asked for, to the second', async () => {
    await scene.add([
      issue(20, { closedAt: '2026-11-09T14:59:59Z' }),
      issue(21, { closedAt: '2026-11-09T15:00:00Z' }),
      issue(22, { closedAt: '2026-11-10T14:59:59Z' }),
      issue(23, { closedAt: '2026-11-10T15:00:00Z' }),
    ])
    const tenthInTokyo = { from: '2026-11-09T15:00:00.000Z' as Instant, until: '2026-11-10T15:00:00.000Z' as Instant }
    const { items } = await findAll(tenthInTokyo)
    expect(items.map(({ title }) => title)).toEqual(['Issue 21', 'Issue 22'])
  })

  it('with a token includes what is private', async () => {
    await scene.add([issue(30, { isPrivate: true })])
    expect((await findAll({ token: undefined })).items).toHaveLength(2)
    expect((await findAll()).items).toHaveLength(3)
  })

  it('comes page by page', async () => {
    await scene.add(Array.from({ length: 120 }, (_, index) => issue(100 + index)))
    const { items, requests, isIncomplete } = await findAll()
    expect([items.length, requests, isIncomplete]).toEqual([122, 4, false])
    expect(new Set(items.map(({ url }) => url)).size).toBe(122)
  })

  it('is found in full where a search gives no more than a thousand', async () => {
    const at = (index: number) => new Date(Date.UTC(2026, 10, 2, 0, index * 15)).toISOString().replace('.000', '')
    await scene.add(Array.from({ length: 2100 }, (_, index) => issue(1000 + index, { closedAt: at(index) })))
    const { items, isIncomplete } = await findAll()
    expect([new Set(items.map(({ url }) => url)).size, items.length, isIncomplete]).toEqual([2102, 2102, false])
  })

  it('is called incomplete where more than a thousand ended in the same second', async () => {
    await scene.add(Array.from({ length: 1010 }, (_, index) => issue(5000 + index)))
    const { items, isIncomplete } = await findAll()
    expect([items.length, isIncomplete]).toEqual([1002, true])
  })

  it('has a title on one line, whatever was typed', async () => {
    await scene.add([
      issue(40, { title: '  a\r\n\tb\u2028c\u0000 \ud800 👩‍💻 \u202eright ' }),
      issue(41, { title: ' \n ' }),
    ])
    const titles = (await findAll()).items.map(({ title }) => title)
    expect(titles).toContain('a b c \ufffd 👩‍💻 \u202eright')
    expect(titles).toContain('https://github.com/octocat/hello-world/issues/41')
  })
})

describe('what is asked', () => {
  it('says who asks, and has the token in a header and nowhere else', async () => {
    await findAll({ token: 'ghp_secret' })
    const requests = await scene.requests()
    expect(requests).toHaveLength(2)
    for (const { authorization, agent, query } of requests) {
      expect([authorization, agent]).toEqual(['Bearer ghp_secret', 'nobi'])
      expect(query).not.toContain('ghp_')
    }
    expect(requests.map(({ query }) => query)).toEqual([
      'is:issue is:closed assignee:octocat closed:2026-11-01T00:00:00Z..2026-11-30T23:59:59Z',
      'is:pr is:merged author:octocat merged:2026-11-01T00:00:00Z..2026-11-30T23:59:59Z',
    ])
  })

  it.each(['octo cat', 'octocat is:open', 'a"b', 'a:b', '', '-a', 'a'.repeat(101), '伸び'])(
    'is never about %j',
    (login) => {
      expect(createGitHub({ api: 'https://api.github.com' }).isLogin(login)).toBe(false)
    },
  )

  it.each(['octocat', 'Mona-Lisa', 'mona_corp', 'a'])('may be about %s', (login) => {
    expect(createGitHub({ api: 'https://api.github.com' }).isLogin(login)).toBe(true)
  })

  it('names the place that people know', () => {
    const hosts = ['https://api.github.com', 'https://ghe.example/api/v3'].map((api) => createGitHub({ api }).host)
    expect(hosts).toEqual(['github.com', 'ghe.example'])
  })
})

describe('a failure', () => {
  const secondsFromNow = (seconds: number) => String(NOW / 1000 + seconds)
  const limit = '{"message":"You have exceeded a secondary rate limit. Please wait a few minutes."}'

  it.each([
    ['a token that is none', 401, {}, '{"message":"Bad credentials"}', { kind: 'token-refused' }],
    ['a token that may not', 403, {}, '{"message":"Resource protected by organization SAML"}', { kind: 'forbidden' }],
    ['a second limit that says how long', 403, { 'retry-after': '30' }, limit, { kind: 'busy', retryAfter: 30 }],
    ['a second limit that does not', 403, {}, limit, { kind: 'busy', retryAfter: 60 }],
    [
      ...(['the first limit', 403] as const),
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': secondsFromNow(42) },
      ...(['{}', { kind: 'busy', retryAfter: 42 }] as const),
    ],
    [
      ...(['a limit that has just ended', 429] as const),
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': secondsFromNow(-5) },
      ...(['', { kind: 'busy', retryAfter: 1 }] as const),
    ],
    ['a limit of nonsense', 429, { 'retry-after': 'Tue' }, '', { kind: 'busy', retryAfter: 60 }],
    ['a limit of a year', 429, { 'retry-after': '31536000' }, '', { kind: 'busy', retryAfter: 3600 }],
    ['another refusal', 422, {}, '{"message":"Validation Failed"}', { kind: 'unreadable' }],
    ['a fault of theirs', 500, {}, '<html>', { kind: 'down' }],
    ['a gateway', 502, {}, '', { kind: 'down' }],
    ['an address that is none', 404, {}, '{"message":"Not Found"}', { kind: 'unreadable' }],
    ['something else', 200, {}, '[]', { kind: 'unreadable' }],
    ['a page without items', 200, {}, '{"total_count":3,"incomplete_results":false}', { kind: 'unreadable' }],
    ['no JSON', 200, {}, 'OK', { kind: 'unreadable' }],
  ] as const)('is told: %s', async (_, status, headers, body, error) => {
    await scene.misbehave({ kind: 'answer', status, headers, body })
    expect(await find()).toEqual({ ok: false, error })
  })

  it('is somebody who is not there, or not for this token', async () => {
    expect(await find({ login: 'nobody' })).toEqual({ ok: false, error: { kind: 'login-unknown' } })
  })

  it.each([
    ['truncated', 'unreadable'],
    ['dropped', 'down'],
    ['silent', 'timeout'],
  ] as const)('is an answer that is %s', async (kind, error) => {
    await scene.misbehave({ kind })
    expect(await find({}, kind === 'silent' ? 100 : 5000)).toEqual({ ok: false, error: { kind: error } })
  })

  it('is a server that is not there', async () => {
    const nowhere = createGitHub({ api: 'http://127.0.0.1:1' })
    expect(await nowhere.findDone(november)).toEqual({ ok: false, error: { kind: 'down' } })
  })

  it('is a redirect, which is not followed, so that the token goes nowhere else', async () => {
    const elsewhere = createScene(inject('gitHubOrigin') ?? '')
    await scene.misbehave({ kind: 'answer', status: 302, headers: { location: `${elsewhere.api}/search/issues?q=x` } })
    expect(await find()).toEqual({ ok: false, error: { kind: 'unreadable' } })
    expect(await elsewhere.requests()).toEqual([])
  })

  it('ends when nobody waits any more', async () => {
    await scene.misbehave({ kind: 'silent' })
    const abort = new AbortController()
    const found = find({ signal: abort.signal })
    abort.abort()
    expect(await found).toEqual({ ok: false, error: { kind: 'down' } })
  })

  it('of one item leaves the others', async () => {
    const good = { html_url: 'https://github.com/o/r/issues/1', title: 'Good', closed_at: '2026-11-05T02:00:00Z' }
    const items = [good, { ...good, html_url: 'javascript:alert(1)' }, { ...good, closed_at: 'soon' }, null, 7]
    const body = JSON.stringify({ total_count: 5, incomplete_results: true, items })
    await scene.misbehave({ kind: 'answer', body })
    expect(await find()).toMatchObject({
      ok: true,
      value: { items: [{ title: 'Good', place: 'github.com' }], unreadable: 4, isIncomplete: true },
    })
  })
})
