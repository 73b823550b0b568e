// Requests as apps in use have sent them, word for word: none of these may ever be answered otherwise. A release that asks in
// a new way is added to the fixtures; nothing there is changed or taken away.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { MIN_SCHEMA, SCHEMA } from '../../domain/sync/limits.ts'
import type { SyncAnswer } from '../../domain/sync/protocol.ts'
import fixture from '../fixtures/requests.json' with { type: 'json' }
import { createBrowser, makeLinkToken } from '../support/browser-session.ts'
import { change, sync } from '../support/changes.ts'
import { createWorld, type World } from '../support/world.ts'

interface Recorded {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body?: unknown
  readonly status: number
}

let world: World

beforeEach(async () => {
  world = await createWorld()
})

afterEach(() => world.close())

/** Asks it all in order, in one browser, and gives the bodies of the answers. */
async function replay(
  requests: readonly Recorded[],
): Promise<readonly { asked: Recorded; status: number; text: string }[]> {
  const browser = createBrowser(world)
  await browser.redeem(await makeLinkToken(world, { account: world.account }))
  const { epoch } = await sync(world)
  const fill = (text: string) => text.replaceAll('{account}', world.account).replaceAll('{epoch}', epoch)
  const answers = []
  for (const asked of requests) {
    const { method, path, headers, body } = asked
    const response = await browser.request(path, {
      method,
      headers: JSON.parse(fill(JSON.stringify(headers))),
      ...(body === undefined ? {} : { body: JSON.parse(fill(JSON.stringify(body))) }),
    })
    answers.push({ asked, status: response.status, text: await response.text() })
  }
  return answers
}

describe.each(fixture.recordings)('an app of $release', ({ requests }) => {
  it('is answered as it was then', async () => {
    const answers = await replay(requests)
    expect(answers.map(({ asked, status }) => `${asked.path} ${status}`)).toEqual(
      requests.map(({ path, status }) => `${path} ${status}`),
    )
  })

  it('has everything taken that it sends, and finds in the answers what it reads', async () => {
    const syncs = (await replay(requests)).filter(({ asked }) => asked.path === '/api/v1/sync')
    expect(syncs.length).toBeGreaterThan(2)
    for (const { asked, text } of syncs) {
      const sent = (asked.body as { readonly changes: readonly { readonly id: string }[] }).changes
      const answer: SyncAnswer = JSON.parse(text)
      expect(answer.accepted.map(({ id }) => id).sort()).toEqual(sent.map(({ id }) => id).sort())
      expect(answer).toMatchObject({
        epoch: expect.any(String),
        cursor: expect.any(Number),
        head: expect.any(Number),
        more: false,
        rejected: [],
        serverTime: expect.any(Number),
        minSchema: expect.any(Number),
      })
      for (const logged of answer.changes) {
        expect(Object.keys(logged).sort()).toEqual(['device', 'fields', 'id', 'kind', 'recordId', 'seq', 'stamp'])
      }
      for (const { stamp, seq } of answer.accepted) {
        expect([typeof stamp, typeof seq]).toEqual(['string', 'number'])
      }
    }
  })

  it('has its entries where everybody reads them', async () => {
    await replay(requests)
    const { items } = await world.json<{ items: object[] }>('/api/v1/stretches')
    expect(items).toMatchObject([{ beforeMm: 1500, afterMm: 1530, note: '休憩のあと' }])
    const nights = await world.json<{ items: object[] }>('/api/v1/sleeps')
    expect(nights.items).toMatchObject([{ awakenings: 'several', quality: 4 }])
  })
})

describe('a schema', () => {
  it('is taken however old it is, and never sent away', async () => {
    expect(MIN_SCHEMA).toBeLessThanOrEqual(1)
    for (let schema = 1; schema <= SCHEMA; schema++) {
      const changes = [change({ beforeMm: 1400 + schema })]
      const body = { protocol: 1, schema, device: 'old', cursor: 0, changes }
      const { accepted } = await world.json<SyncAnswer>('/api/v1/sync', { body })
      expect(accepted).toHaveLength(1)
    }
  })

  it('newer than the server is taken too: what it brings that is unknown here is kept and handed on', async () => {
    const changes = [
      change({ beforeMm: 1500, 'warmth.room': 21.5 }),
      change({ title: 'Side splits' }, { kind: 'journey' }),
    ]
    const body = { protocol: 1, schema: SCHEMA + 7, device: 'new', cursor: 0, changes }
    const answer = await world.json<SyncAnswer>('/api/v1/sync', { body })
    expect([answer.accepted.length, answer.rejected]).toEqual([2, []])
    const pulled = (await sync(world)).changes
    expect(pulled.map(({ kind, fields }) => ({ kind, fields }))).toEqual(
      changes.map(({ kind, fields }) => ({ kind, fields })),
    )
  })
})
