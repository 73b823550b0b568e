// Page by page: what is shown meanwhile, what is waited for, and where it goes on.

import { describe, expect, it } from 'vitest'
import type { Instant } from '../../../../domain/calendar/instant.ts'
import { type FetchState, fetchDone, nothingFetched } from '../../../../web/pages/done-list/fetch-done.ts'
import type { DonePage } from '../../../../web/store/done-list.ts'
import type { IdentityAnswer } from '../../../../web/store/identity/ask-identity.ts'

type Answer = IdentityAnswer<DonePage>

const item = (number: number) => ({
  ...{ title: `Issue ${number}`, url: `https://t.example/${number}`, place: 'o/r', kind: 'issue' as const },
  ...{ closedAt: '2026-11-05T00:00:00.000Z' as Instant, isDone: true },
})
const page = (numbers: readonly number[], next: string | null, rest: Partial<DonePage> = {}): Answer => ({
  kind: 'ok',
  body: { items: numbers.map(item), next, stage: 'issue', total: 4, unreadable: 0, incomplete: false, ...rest },
})
const refused = (name: string, retryAfter?: number): Answer => ({
  kind: 'refused',
  problem: { name, status: 503, retryAfter, accepted: [] },
})

/** Everything that is shown while these answers come, and what was asked for. */
async function run(answers: readonly Answer[], before = nothingFetched, abortAt = -1) {
  const shown: FetchState[] = []
  const asked: (string | undefined)[] = []
  const abort = new AbortController()
  await fetchDone(before, {
    ask: async (after) => {
      const answer = answers[asked.length]
      asked.push(after)
      if (asked.length - 1 === abortAt) abort.abort()
      return answer ?? { kind: 'offline' }
    },
    show: (state) => shown.push(state),
    second: async () => undefined,
    signal: abort.signal,
  })
  return { shown, asked, last: shown.at(-1), kinds: shown.map(({ kind }) => kind) }
}

const titles = (state: FetchState | undefined) => state?.items.map(({ title }) => title)

describe('fetching', () => {
  it('asks until there is no next page, and says how far it is', async () => {
    const { shown, asked, last } = await run([
      page([1, 2], 'b'),
      page([3, 4], 'c'),
      page([], null, { stage: 'pull-request', total: 0 }),
    ])
    expect(asked).toEqual([undefined, 'b', 'c'])
    expect(shown.map((state) => (state.kind === 'asking' ? [state.stageDone, state.stageTotal] : state.kind))).toEqual([
      ...[
        [0, 0],
        [2, 4],
        [4, 4],
      ],
      'done',
    ])
    expect(titles(last)).toEqual(['Issue 1', 'Issue 2', 'Issue 3', 'Issue 4'])
  })

  it('has what moved from one page to the next once', async () => {
    expect(titles((await run([page([1, 2], 'b'), page([2, 3], null)])).last)).toEqual(['Issue 1', 'Issue 2', 'Issue 3'])
  })

  it('remembers what could not be read and what is not told', async () => {
    const { last } = await run([
      page([1], 'b', { unreadable: 2, incomplete: true }),
      page([2], null, { unreadable: 1 }),
    ])
    expect(last).toMatchObject({ kind: 'done', unreadable: 3, isIncomplete: true })
  })

  it('waits as long as the tracker says, second by second, and goes on', async () => {
    const { shown, kinds, last } = await run([page([1], 'b'), refused('tracker-busy', 3), page([2], null)])
    expect(kinds).toEqual(['asking', 'asking', 'waiting', 'waiting', 'waiting', 'asking', 'done'])
    expect(shown.flatMap((state) => (state.kind === 'waiting' ? [state.seconds] : []))).toEqual([3, 2, 1])
    expect(titles(last)).toEqual(['Issue 1', 'Issue 2'])
  })

  it('does not wait an hour', async () => {
    expect((await run([refused('tracker-busy', 3600)])).last).toMatchObject({ kind: 'failed' })
  })

  it('tries once more what may pass, and then says so', async () => {
    expect((await run([refused('tracker-down'), page([1], null)])).last).toMatchObject({ kind: 'done' })
    const { asked, last } = await run([refused('tracker-down'), refused('tracker-timeout'), page([1], null)])
    expect([asked.length, last?.kind]).toEqual([2, 'failed'])
  })

  it.each(['tracker-token-refused', 'tracker-login-unknown', 'no-token-kept', 'tracker-unreadable'])(
    'does not repeat what a repeat cannot mend: %s',
    async (name) => {
      const { asked, last } = await run([refused(name), page([1], null)])
      expect([asked.length, last?.kind]).toEqual([1, 'failed'])
    },
  )

  it('goes on where a fault ended it', async () => {
    const { last } = await run([page([1, 2], 'b'), { kind: 'offline' }])
    expect(last).toMatchObject({ kind: 'failed', trouble: { kind: 'offline' }, after: 'b' })
    const { asked, last: end } = await run([page([3], null)], last)
    expect([asked, titles(end)]).toEqual([['b'], ['Issue 1', 'Issue 2', 'Issue 3']])
  })

  it('stops when told to, and keeps what it has', async () => {
    const { last } = await run([page([1], 'b'), page([2], 'c')], nothingFetched, 1)
    expect([last?.kind, titles(last)]).toEqual(['stopped', ['Issue 1']])
  })
})
