import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { LocalDate } from '../../../domain/calendar/local-date.ts'
import { accountSession } from '../../../web/store/account-session.ts'
import type { Device } from '../../../web/store/device.ts'
import { recordEditing } from '../../../web/store/edit-record.ts'
import { hear } from '../../../web/store/follow-tabs.ts'
import { recordQueries } from '../../../web/store/record-queries.ts'
import { syncUntilSettled } from '../../../web/store/sync-run.ts'
import { sync } from '../../support/changes.ts'
import { createBrowser, openTab, rowsOf } from '../../support/device.ts'
import { connectTo, signIn } from '../../support/own-server.ts'
import { createWorld, type Person, type World } from '../../support/world.ts'

const date = '2026-11-23' as LocalDate
let world: World
let other: Person

beforeEach(async () => {
  world = await createWorld()
  other = await world.addPerson()
})

afterEach(() => world.close())

function newBrowser() {
  const browser = createBrowser()
  browser.now = Date.now()
  const network = connectTo(world, browser)
  return { browser, network, open: () => withVerbs(openTab(browser)) }
}

function withVerbs(tab: Device) {
  return {
    tab,
    ...recordEditing(tab),
    ...recordQueries(tab),
    ...accountSession(tab),
    sync: () => syncUntilSettled(tab),
  }
}

describe('at the start', () => {
  it('without an account everything stays on the device, and the app says so', async () => {
    const { open } = newBrowser()
    const page = open()
    await page.loadSession()
    expect(page.tab.session.value).toEqual({ kind: 'none' })
    expect(page.tab.syncState.value).toEqual({ kind: 'local-only' })
    expect(await page.sync()).toEqual({ kind: 'not-now' })
  })

  it('offline the last account is open, with its data', async () => {
    const { browser, open } = newBrowser()
    const page = open()
    await signIn(world, page.tab, world.account)
    await page.saveRecord('workday', undefined, { date, load: 3 })
    browser.isOnline = false
    const later = open()
    await later.loadSession()
    expect(later.tab.session.value).toMatchObject({ kind: 'signed-in', account: { id: world.account } })
    expect((await later.readDay(date)).workdays).toMatchObject([{ load: 3 }])
  })

  it('with a session that has ended meanwhile the data stays open and asks for a sign-in', async () => {
    const { open } = newBrowser()
    const page = open()
    await signIn(world, page.tab, world.account)
    await page.saveRecord('workday', undefined, { date, load: 3 })
    await world.database.execute({ sql: "DELETE FROM credential WHERE type = 'session'", args: [] })
    const later = open()
    await later.loadSession()
    expect(later.tab.session.value).toEqual({ kind: 'none' })
    expect(later.tab.syncState.value).toEqual({ kind: 'attention', reason: 'signed-out', count: 1 })
    expect((await later.readDay(date)).workdays).toMatchObject([{ load: 3 }])
    await signIn(world, later.tab, world.account)
    expect(await later.sync()).toMatchObject({ kind: 'settled' })
    expect(await rowsOf(later.tab, 'outbox')).toEqual([])
  })

  it('a server that cannot be reached does not sign anybody out', async () => {
    const { network, open } = newBrowser()
    await signIn(world, open().tab, world.account)
    network.intercept = () => new Response('', { status: 502 })
    const later = open()
    await later.loadSession()
    expect(later.tab.session.value).toMatchObject({ kind: 'signed-in' })
  })
})

describe('a link', () => {
  it('that does not work changes nothing', async () => {
    const { open } = newBrowser()
    const page = open()
    await page.saveRecord('workday', undefined, { date })
    expect(await page.redeemLink('x'.repeat(43), 'phone')).toEqual({ kind: 'not-valid' })
    expect((await page.readDay(date)).workdays).toHaveLength(1)
    expect(page.tab.syncState.value).toEqual({ kind: 'local-only' })
  })

  it('opens the account’s own database; what was typed before stays apart until it is asked about', async () => {
    const { open } = newBrowser()
    const page = open()
    await page.saveRecord('workday', undefined, { date })
    await signIn(world, page.tab, world.account)
    expect((await page.readDay(date)).workdays).toEqual([])
    expect(await page.localEntriesCount()).toBe(1)
    await page.sync()
    expect((await sync(world)).changes).toEqual([])
  })
})

describe('what was typed without an account', () => {
  it('is uploaded into the account, once, also when that was interrupted and repeated', async () => {
    const { browser, open } = newBrowser()
    const page = open()
    const { id } = await page.saveRecord('workday', undefined, { date, load: 3 })
    await page.saveRecord('workday', id, { load: 4 })
    const local = open()
    await signIn(world, page.tab, world.account)
    const before = await rowsOf(local.tab, 'outbox')
    await page.uploadLocalEntries()
    // As if the app had been closed before the local copy was emptied.
    await local.tab.active.value.use(async (database) => {
      for (const row of before) await database.put('outbox', row)
    })
    await page.sync()
    await page.uploadLocalEntries()
    await page.sync()
    expect((await sync(world)).changes).toHaveLength(2)
    expect((await page.readDay(date)).workdays).toMatchObject([{ id, load: 4 }])
    expect(await page.localEntriesCount()).toBe(0)
    browser.kept.clear()
    expect((await open().readDay(date)).workdays).toEqual([])
  })

  it('can be thrown away instead', async () => {
    const { open } = newBrowser()
    const page = open()
    await page.saveRecord('workday', undefined, { date })
    await signIn(world, page.tab, world.account)
    await page.discardLocalEntries()
    expect(await page.localEntriesCount()).toBe(0)
    await page.uploadLocalEntries()
    expect(await rowsOf(page.tab, 'outbox')).toEqual([])
  })
})

describe('signing out', () => {
  it('sends first what waits', async () => {
    const { open } = newBrowser()
    const page = open()
    await signIn(world, page.tab, world.account)
    await page.saveRecord('workday', undefined, { date })
    expect(await page.signOut()).toEqual({ kind: 'signed-out' })
    expect((await sync(world)).changes).toHaveLength(1)
    expect((await page.readDay(date)).workdays).toEqual([])
    expect(page.tab.session.value).toEqual({ kind: 'none' })
  })

  it('asks about what could not be sent, keeps it out of sight, and gives it back to the same account', async () => {
    const { network, open } = newBrowser()
    const page = open()
    await signIn(world, page.tab, world.account)
    await page.saveRecord('workday', undefined, { date, load: 3 })
    network.intercept = (path) => (path === '/api/v1/sync' ? new Response('', { status: 500 }) : undefined)
    expect(await page.signOut()).toEqual({ kind: 'unsent', count: 1 })
    expect(page.tab.session.value).toMatchObject({ kind: 'signed-in' })
    expect(await page.signOut({ unsent: 'keep' })).toEqual({ kind: 'signed-out' })
    expect((await page.readDay(date)).workdays).toEqual([])
    network.intercept = () => undefined
    await signIn(world, page.tab, world.account)
    await page.sync()
    expect((await sync(world)).changes).toHaveLength(1)
    expect((await page.readDay(date)).workdays).toMatchObject([{ load: 3 }])
  })

  it('does not pretend while the server, who alone can end a session, cannot be reached', async () => {
    const { browser, open } = newBrowser()
    const page = open()
    await signIn(world, page.tab, world.account)
    browser.isOnline = false
    expect(await page.signOut()).toEqual({ kind: 'unreachable' })
    expect(page.tab.session.value).toMatchObject({ kind: 'signed-in' })
  })

  it('that was cut off is settled by asking the server who is signed in', async () => {
    const { network, open } = newBrowser()
    const page = open()
    await signIn(world, page.tab, world.account)
    network.intercept = (path) => (path === '/api/v1/auth/sign-out' ? new Response('', { status: 502 }) : undefined)
    expect(await page.signOut()).toEqual({ kind: 'unreachable' })
    expect(await page.sync()).toEqual({ kind: 'not-now' })
    await page.loadSession()
    expect(await page.sync()).toMatchObject({ kind: 'settled' })
  })
})

describe('two accounts on one device', () => {
  it('never see or send each other’s data', async () => {
    const { network, open } = newBrowser()
    const page = open()
    await signIn(world, page.tab, world.account)
    network.intercept = (path) => (path === '/api/v1/sync' ? new Response('', { status: 500 }) : undefined)
    await page.saveRecord('workday', undefined, { date, load: 1 })
    network.intercept = () => undefined
    await signIn(world, page.tab, other.account)
    expect((await page.readDay(date)).workdays).toEqual([])
    await page.saveRecord('workday', undefined, { date, load: 2 })
    await page.sync()
    expect((await sync(other)).changes.map(({ fields }) => fields['load']?.v)).toEqual([2])
    expect((await sync(world)).changes).toEqual([])
  })

  it('are not mixed by a tab that has not heard of the switch', async () => {
    const { browser, open } = newBrowser()
    const [first, second] = [open(), open()]
    await signIn(world, first.tab, world.account)
    await hear(second.tab, { kind: 'session' })
    await first.saveRecord('workday', undefined, { date, load: 1 })
    await signIn(world, second.tab, other.account)
    expect(await first.sync()).toEqual({ kind: 'not-now' })
    expect((await sync(other)).changes).toEqual([])
    for (const news of browser.news) await hear(first.tab, news)
    expect(first.tab.session.value).toMatchObject({ account: { id: other.account } })
    expect((await first.readDay(date)).workdays).toEqual([])
  })

  it('are not mixed when the answer to a link was lost', async () => {
    const { network, open } = newBrowser()
    const page = open()
    await signIn(world, page.tab, world.account)
    await page.saveRecord('workday', undefined, { date, load: 1 })
    network.loseNextAnswer = true
    await expect(signIn(world, page.tab, other.account)).rejects.toThrow('unreachable')
    expect(await page.sync()).toEqual({ kind: 'not-now' })
    await page.loadSession()
    expect(page.tab.session.value).toMatchObject({ account: { id: other.account } })
    await page.sync()
    expect((await sync(other)).changes).toEqual([])
  })

  it('are not mixed when the cookie has become another account’s without this page knowing', async () => {
    const { browser, open } = newBrowser()
    const page = open()
    await signIn(world, page.tab, world.account)
    await page.saveRecord('workday', undefined, { date, load: 1 })
    const stranger = createBrowser()
    stranger.now = browser.now
    stranger.fetch = browser.fetch
    await signIn(world, openTab(stranger), other.account)
    expect(await page.sync()).toEqual({ kind: 'not-now' })
    expect((await sync(other)).changes).toEqual([])
    expect(await rowsOf(page.tab, 'outbox')).toHaveLength(1)
    await page.loadSession()
    expect(page.tab.session.value).toMatchObject({ account: { id: other.account } })
    await signIn(world, page.tab, world.account)
    expect(await page.sync()).toMatchObject({ kind: 'settled' })
    expect((await sync(world)).changes).toHaveLength(1)
  })

  it('an undo after a switch goes to the account that made the edit', async () => {
    const { open } = newBrowser()
    const page = open()
    await signIn(world, page.tab, world.account)
    const { undo } = await page.saveRecord('workday', undefined, { date, load: 1 })
    await signIn(world, page.tab, other.account)
    await undo()
    expect(await rowsOf(page.tab, 'outbox')).toEqual([])
    await signIn(world, page.tab, world.account)
    expect(await page.readTrash()).toMatchObject([{ load: 1 }])
  })
})

describe('another tab', () => {
  it('shows what this one has saved', async () => {
    const { browser, open } = newBrowser()
    const [first, second] = [open(), open()]
    await first.saveRecord('profile', undefined, { units: 'inch' })
    for (const news of browser.news) await hear(second.tab, news)
    expect(second.tab.storeVersion.value).toBe(1)
    expect(second.tab.profile.value.units).toBe('inch')
  })

  it('does not care for what happens in another database', async () => {
    const { open } = newBrowser()
    const { tab } = open()
    await hear(tab, { kind: 'changed', database: 'nobi-somebody' })
    expect(tab.storeVersion.value).toBe(0)
  })
})
