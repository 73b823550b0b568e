// Fetching everything a tracker has, page by page: with progress, patience where it asks for some, and a place to go on from.

import type { DoneItem } from '../../../domain/done-list/done-item.ts'
import type { DonePage } from '../../store/done-list.ts'
import type { IdentityAnswer } from '../../store/identity/ask-identity.ts'

export interface Fetched {
  readonly items: readonly DoneItem[]
  readonly unreadable: number
  readonly isIncomplete: boolean
  /** Where it goes on. */
  readonly after: string | undefined
}

export type FetchTrouble = Exclude<IdentityAnswer<never>, { readonly kind: 'ok' }>

export type FetchState = Fetched &
  (
    | {
        readonly kind: 'asking'
        readonly stage: DoneItem['kind']
        readonly stageDone: number
        readonly stageTotal: number
      }
    /** Whole seconds that are left. */
    | { readonly kind: 'waiting'; readonly seconds: number }
    | { readonly kind: 'failed'; readonly trouble: FetchTrouble }
    | { readonly kind: 'stopped' | 'done' }
  )

export interface Fetching {
  readonly ask: (after: string | undefined) => Promise<IdentityAnswer<DonePage>>
  readonly show: (state: FetchState) => void
  /** Resolves after a second. */
  readonly second: () => Promise<void>
  readonly signal: AbortSignal
}

/** A tracker that wants to be left alone longer is not waited for. */
const LONGEST_WAIT_SECONDS = 120
/** What may pass by itself is tried once more. */
const PASSING = new Set(['tracker-down', 'tracker-timeout'])
const PAUSE_SECONDS = 2

export const nothingFetched: Fetched = { items: [], unreadable: 0, isIncomplete: false, after: undefined }

/** Goes on where `before` ended; every state that is shown has all that was found so far. */
export async function fetchDone(before: Fetched, fetching: Fetching): Promise<void> {
  const { ask, show, signal } = fetching
  let [fetched, hasRetried] = [before, false]
  let [stage, stageDone, stageTotal]: [DoneItem['kind'], number, number] = ['issue', 0, 0]
  for (;;) {
    if (signal.aborted) return show({ ...fetched, kind: 'stopped' })
    show({ ...fetched, kind: 'asking', stage, stageDone, stageTotal })
    const answer = await ask(fetched.after)
    if (signal.aborted) return show({ ...fetched, kind: 'stopped' })
    if (answer.kind !== 'ok') {
      const seconds = pauseFor(answer, hasRetried)
      if (seconds === undefined) return show({ ...fetched, kind: 'failed', trouble: answer })
      hasRetried = answer.kind === 'refused' && PASSING.has(answer.problem.name)
      await wait(seconds, fetched, fetching)
      continue
    }
    const page = answer.body
    stageDone = (page.stage === stage ? stageDone : 0) + page.items.length + page.unreadable
    stage = page.stage
    stageTotal = Math.max(page.total, stageDone)
    fetched = withPage(fetched, page)
    hasRetried = false
    if (page.next === null) return show({ ...fetched, kind: 'done' })
  }
}

function withPage({ items, unreadable, isIncomplete }: Fetched, page: DonePage): Fetched {
  const known = new Set(items.map(({ url }) => url))
  return {
    // What moves from one page to the next while they are read comes twice.
    items: [...items, ...page.items.filter(({ url }) => !known.has(url))],
    unreadable: unreadable + page.unreadable,
    isIncomplete: isIncomplete || page.incomplete,
    after: page.next ?? undefined,
  }
}

function pauseFor(trouble: FetchTrouble, hasRetried: boolean): number | undefined {
  if (trouble.kind !== 'refused') return undefined
  const { name, retryAfter } = trouble.problem
  if (PASSING.has(name)) return hasRetried ? undefined : PAUSE_SECONDS
  const isBusy = name === 'tracker-busy' || name === 'too-many-requests'
  return isBusy && retryAfter !== undefined && retryAfter <= LONGEST_WAIT_SECONDS ? retryAfter : undefined
}

async function wait(seconds: number, fetched: Fetched, { show, second, signal }: Fetching): Promise<void> {
  for (let left = seconds; left > 0 && !signal.aborted; left--) {
    show({ ...fetched, kind: 'waiting', seconds: left })
    await second()
  }
}
