import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { LocalDate } from '../../../domain/calendar/local-date.ts'
import { loadSession } from '../../../web/store/account-session.ts'
import { recordEditing } from '../../../web/store/edit-record.ts'
import { isSwitching, markSwitching } from '../../../web/store/remembered.ts'
import { startSyncLoop } from '../../../web/store/sync-loop.ts'
import { createBrowser, openTab, rowsOf } from '../../support/device.ts'
import { until } from '../../support/until.ts'

const date = '2026-11-23' as LocalDate
const identity = { account: { id: 'a1', name: 'Aki' }, credential: { id: 'c1', label: 'phone' } }

const emptySnapshot = '{"epoch":"first-epoch","cursor":0,"schema":1,"serverTime":0,"cells":0}\n{"end":true,"count":0}\n'

class FakeDocument extends EventTarget {
  visibilityState: DocumentVisibilityState = 'visible'
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})

afterEach(() => {
  vi.useRealTimers()
})

/** A signed-in page whose server takes everything, unless `answer` says otherwise. */
async function openPage() {
  const browser = createBrowser()
  const syncs: number[] = []
  const page = { document: new FakeDocument(), window: new EventTarget() }
  const server = { answer: (): Response | undefined => undefined }
  browser.kept.set(`${browser.name}-session`, JSON.stringify(identity))
  browser.fetch = async (path, init) => {
    if (path === '/api/v1/snapshot') return new Response(emptySnapshot)
    if (path !== '/api/v1/sync') return Response.json(identity)
    syncs.push(browser.now)
    return server.answer() ?? takeAll(String(init.body), browser.now)
  }
  const tab = openTab(browser)
  await loadSession(tab)
  startSyncLoop(tab, page)
  const isIdle = async () => !(await navigator.locks.query()).held?.some(({ name }) => name === `${browser.name}-sync`)
  /** Lets the page's time pass, and everything that comes due on the way happen. */
  const pass = async (ms: number) => {
    for (let left = ms; left > 0; left -= 250) {
      browser.now += Math.min(left, 250)
      await vi.advanceTimersByTimeAsync(Math.min(left, 250))
      await until(isIdle)
      await settleDown()
    }
  }
  const show = (state: DocumentVisibilityState) => {
    page.document.visibilityState = state
    page.document.dispatchEvent(new Event('visibilitychange'))
  }
  return { browser, page, server, syncs, tab, pass, show, ...recordEditing(tab) }
}

describe('a visible page', () => {
  it('syncs at its start and then every 3 s, every 8 s when nothing has happened for two minutes', async () => {
    const { syncs, pass } = await openPage()
    await pass(9500)
    expect(syncs).toHaveLength(4)
    await pass(110_500)
    syncs.length = 0
    await pass(24_000)
    expect(syncs).toHaveLength(3)
  })

  it('sends a save a second after it', async () => {
    const { tab, syncs, pass, saveRecord } = await openPage()
    await pass(250)
    await saveRecord('workday', undefined, { date })
    await pass(750)
    expect(syncs).toHaveLength(1)
    await pass(250)
    expect(syncs).toHaveLength(2)
    expect(await rowsOf(tab, 'outbox')).toEqual([])
  })

  it('is quick again when the person does something', async () => {
    const { page, syncs, pass } = await openPage()
    await pass(200_000)
    page.window.dispatchEvent(new Event('pointerdown'))
    await pass(8000)
    syncs.length = 0
    await pass(9000)
    expect(syncs).toHaveLength(3)
  })
})

describe('a hidden page', () => {
  it('does not poll, and syncs at once when it is seen again', async () => {
    const { syncs, pass, show } = await openPage()
    await pass(250)
    show('hidden')
    await pass(60_000)
    expect(syncs).toHaveLength(1)
    show('visible')
    await pass(250)
    expect(syncs).toHaveLength(2)
  })

  it('first sends what was saved just before it was hidden', async () => {
    const { tab, pass, show, saveRecord } = await openPage()
    await pass(250)
    await saveRecord('workday', undefined, { date })
    show('hidden')
    await pass(250)
    expect(await rowsOf(tab, 'outbox')).toEqual([])
  })
})

describe('without a network', () => {
  it('nothing is asked, until the browser says it is back', async () => {
    const { browser, page, syncs, pass } = await openPage()
    browser.isOnline = false
    await pass(60_000)
    expect(syncs).toEqual([])
    browser.isOnline = true
    page.window.dispatchEvent(new Event('online'))
    await pass(250)
    expect(syncs).toHaveLength(1)
  })
})

describe('when the server does not answer well', () => {
  it('waits longer after each failure, and keeps everything', async () => {
    const { tab, server, syncs, pass, saveRecord } = await openPage()
    server.answer = () => new Response('', { status: 500 })
    await saveRecord('workday', undefined, { date })
    await pass(120_000)
    expect(syncs.length).toBeGreaterThan(5)
    expect(syncs.length).toBeLessThan(12)
    expect(await rowsOf(tab, 'outbox')).toHaveLength(1)
  })

  it('leaves it alone as long as it asks for', async () => {
    const { server, syncs, pass, show, saveRecord } = await openPage()
    server.answer = () => new Response('', { status: 503, headers: { 'Retry-After': '30' } })
    await pass(250)
    await saveRecord('workday', undefined, { date })
    show('visible')
    await pass(29_000)
    expect(syncs).toHaveLength(1)
    await pass(1250)
    expect(syncs).toHaveLength(2)
  })

  it('stops when the session has ended, and goes on when somebody signs in', async () => {
    const { tab, server, syncs, pass } = await openPage()
    server.answer = () => new Response('', { status: 401 })
    await pass(60_000)
    expect(syncs).toHaveLength(1)
    server.answer = () => undefined
    tab.session.value = { kind: 'signed-in', ...identity }
    await pass(250)
    expect(syncs).toHaveLength(2)
  })

  it('asks who is signed in, and goes on, when the session is another account’s', async () => {
    const { tab, server, syncs, pass, saveRecord } = await openPage()
    await pass(250)
    server.answer = () => new Response('', { status: 409 })
    await saveRecord('workday', undefined, { date })
    await pass(1000)
    expect(isSwitching(tab.surroundings)).toBe(true)
    server.answer = () => undefined
    await pass(3000)
    expect(isSwitching(tab.surroundings)).toBe(false)
    expect(syncs).toHaveLength(3)
    expect(await rowsOf(tab, 'outbox')).toEqual([])
  })

  it('tries again after the storage has failed once', async () => {
    const { browser, tab, syncs, pass } = await openPage()
    await pass(250)
    markSwitching(tab.surroundings)
    vi.spyOn(browser.kept, 'set').mockImplementationOnce(() => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
    })
    await pass(6000)
    expect(syncs.length).toBeGreaterThan(1)
  })
})

// Everything that is only waiting for its turn gets it, before time goes on.
async function settleDown(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve))
}

function takeAll(body: string, serverTime: number): Response {
  const { changes, cursor }: { changes: readonly { id: string; stamp: string }[]; cursor: number } = JSON.parse(body)
  const accepted = changes.map(({ id, stamp }, index) => ({ id, stamp, seq: cursor + index + 1 }))
  return Response.json({
    epoch: 'first-epoch',
    cursor,
    head: cursor,
    more: false,
    accepted,
    rejected: [],
    changes: [],
    serverTime,
    minSchema: 1,
  })
}
