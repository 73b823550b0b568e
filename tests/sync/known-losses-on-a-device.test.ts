// How other trackers and sync engines lost people's data, each as a test that it does not happen here: what is on one device.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { LocalDate } from '../../domain/calendar/local-date.ts'
import { accountSession } from '../../web/store/account-session.ts'
import { recordEditing } from '../../web/store/edit-record.ts'
import { recordQueries } from '../../web/store/record-queries.ts'
import { syncUntilSettled } from '../../web/store/sync-run.ts'
import { readUnsent } from '../../web/store/unsent.ts'
import { unsentFile } from '../../web/store/unsent-file.ts'
import { sync } from '../support/changes.ts'
import { type Browser, createBrowser, openTab, rowsOf } from '../support/device.ts'
import { firstRelease, frozenRows, layDatabase } from '../support/frozen-database.ts'
import { connectTo, signIn } from '../support/own-server.ts'
import { openPhone } from '../support/phone.ts'
import { createWorld, type World } from '../support/world.ts'

const date = '2026-11-23' as LocalDate
let world: World

beforeEach(async () => {
  world = await createWorld()
})

afterEach(() => {
  vi.restoreAllMocks()
  return world.close()
})

function pageOf(browser: Browser) {
  const tab = openTab(browser)
  return { tab, ...recordEditing(tab), ...recordQueries(tab), ...accountSession(tab) }
}

/** A browser that can reach the server and has never signed in. */
function newBrowser(): Browser {
  const browser = createBrowser()
  browser.now = Date.now()
  connectTo(world, browser)
  return browser
}

describe('without any sync', () => {
  // PouchDB #4437, Nomie PR #9: what was only on the device went with the first start after it.
  it('everything is there after the app was closed and opened again', async () => {
    const browser = createBrowser()
    const first = pageOf(browser)
    const { id } = await first.saveRecord('workday', undefined, { date, note: 'only here' })
    await first.saveRecord('workday', id, { load: 4 })
    const deleted = await first.saveRecord('capture', undefined, { date, text: 'a mistake' })
    await first.deleteRecord('capture', deleted.id)
    const again = pageOf(browser)
    expect((await again.readDay(date)).workdays).toMatchObject([{ id, note: 'only here', load: 4 }])
    expect(await again.readTrash()).toMatchObject([{ text: 'a mistake' }])
  })
})

describe('the sync mark', () => {
  // Standard Notes #195: "All saved" stood there before anything was. What a save says is in tests/web/store/save-to-disk.test.ts.
  it('says saved only when the server has everything', async () => {
    const phone = await openPhone(world)
    await phone.saveRecord('workday', undefined, { date })
    const seen: string[] = []
    phone.tab.syncState.subscribe(({ kind }) => seen.push(kind))
    phone.network.beforeAnswer = async () => expect(seen).not.toContain('saved')
    await phone.sync()
    expect(phone.tab.syncState.value).toEqual({ kind: 'saved' })
  })
})

describe('a pull that lands', () => {
  // Standard Notes #3307: the note that is being typed is replaced, with the caret and the last words.
  it('under an open sheet takes nothing from what is typed there, nor is it overwritten where nothing was typed', async () => {
    const [phone, laptop] = [await openPhone(world), await openPhone(world)]
    const { id } = await phone.saveRecord('workday', undefined, { date, note: 'half a', load: 2 })
    await phone.sync()
    await laptop.sync()
    const seen = (await rowsOf(phone.tab, 'cells'))[0]?.cells ?? {}
    await laptop.saveRecord('workday', id, { note: 'of the laptop', load: 5 })
    await laptop.sync()
    await phone.sync()
    await phone.saveRecord('workday', { id, seen }, { note: 'half a sentence', load: 2 })
    await phone.sync()
    expect(await phone.readRecord('workday', id)).toMatchObject({ note: 'half a sentence', load: 5 })
    await laptop.sync()
    const [conflict] = await rowsOf(laptop.tab, 'conflicts')
    expect([conflict?.winner.v, conflict?.loser.v]).toEqual(['half a sentence', 'of the laptop'])
  })
})

describe('an account', () => {
  // Standard Notes #1171 and app #611, Dexie #2140, #1828 and #2019: rows that had not been sent went with the session.
  it('left with unsent changes is asked about, keeps them apart, and has them back at the next sign-in', async () => {
    const phone = await openPhone(world)
    const session = accountSession(phone.tab)
    const { id } = await phone.saveRecord('workday', undefined, { date, note: 'not sent' })
    phone.network.intercept = (path) =>
      path === '/api/v1/sync' || path.startsWith('/api/v1/snapshot') ? new Response('', { status: 503 }) : undefined
    expect(await session.signOut()).toEqual({ kind: 'unsent', count: 1 })
    expect(await session.signOut({ unsent: 'keep' })).toEqual({ kind: 'signed-out' })
    const other = await world.addPerson()
    phone.network.intercept = () => undefined
    await signIn(world, phone.tab, other.account)
    await phone.sync()
    expect((await sync(other)).changes).toEqual([])
    await signIn(world, phone.tab, world.account)
    await phone.sync()
    expect((await sync(world)).changes).toMatchObject([{ recordId: id }])
  })

  it('takes in what was typed without one only when asked to, all of it, once', async () => {
    const page = pageOf(newBrowser())
    const { id } = await page.saveRecord('workday', undefined, { date, note: 'before signing in' })
    await signIn(world, page.tab, world.account)
    await syncUntilSettled(page.tab)
    expect((await sync(world)).changes).toEqual([])
    await page.uploadLocalEntries()
    await page.uploadLocalEntries()
    await syncUntilSettled(page.tab)
    expect((await sync(world)).changes).toMatchObject([{ recordId: id }])
    expect((await page.readDay(date)).workdays).toMatchObject([{ note: 'before signing in' }])
  })
})

describe('a new version of the app', () => {
  // ichinichi #73, BoostNote #380: the migration of the local database lost what had never left the device.
  it('keeps what earlier ones have stored and not sent, and sends it', async () => {
    const browser = newBrowser()
    await layDatabase({ name: `${browser.name}-local`, database: firstRelease })
    const waiting = frozenRows(firstRelease, 'outbox') as readonly { readonly change: { readonly id: string } }[]
    expect(waiting.length).toBeGreaterThan(0)
    const page = pageOf(browser)
    await signIn(world, page.tab, world.account)
    await page.uploadLocalEntries()
    await syncUntilSettled(page.tab)
    const { changes } = await sync(world)
    expect(changes.map(({ id }) => id)).toEqual(expect.arrayContaining(waiting.map(({ change }) => change.id)))
  })
})

describe('what is unsent', () => {
  // RxDB #6257: nobody could see that it was, or get at it.
  it('is counted, with its age, and can be taken away as a file', async () => {
    const phone = await openPhone(world)
    const { id: refused } = await phone.saveRecord('workday', undefined, { date, note: 'refused' })
    await phone.spoilQueued(refused)
    await phone.sync()
    await phone.saveRecord('workday', undefined, { date, note: 'waits' })
    expect(await readUnsent(phone.tab)).toMatchObject({ waiting: 1, refused: 1, oldestAt: expect.any(Number) })
    const { changes } = JSON.parse(await (await unsentFile(phone.tab)).content.text())
    const notes = changes.map(({ change }: { change: { fields: { note: { v: string } } } }) => change.fields.note.v)
    expect(notes.sort()).toEqual(['refused', 'waits'])
  })
})
