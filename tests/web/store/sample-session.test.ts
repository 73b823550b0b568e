import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { LocalDate } from '../../../domain/calendar/local-date.ts'
import { recordEditing } from '../../../web/store/edit-record.ts'
import { hear } from '../../../web/store/follow-tabs.ts'
import { recordQueries } from '../../../web/store/record-queries.ts'
import { closeSample, openSample } from '../../../web/store/sample-session.ts'
import { syncUntilSettled } from '../../../web/store/sync-run.ts'
import { type Browser, createBrowser, openTab, rowsOf } from '../../support/device.ts'
import { connectTo, signIn } from '../../support/own-server.ts'
import { openPhone } from '../../support/phone.ts'
import { createWorld, type World } from '../../support/world.ts'

const today = '2026-11-23' as LocalDate
const options = { today, language: 'ja' } as const

let browser: Browser

beforeEach(() => {
  browser = createBrowser()
})

const databases = async () =>
  (await indexedDB.databases()).map(({ name }) => name).filter((name) => name?.startsWith(`${browser.name}-`))

/** A tab with one entry of the person's own. */
async function tabWithEntry() {
  const tab = openTab(browser)
  await recordEditing(tab).saveRecord('workday', undefined, { date: today, load: 4 })
  return tab
}

describe('sample data', () => {
  it('is a year that ends yesterday, in a database of its own, with nothing that waits to be sent', async () => {
    const tab = await tabWithEntry()
    await openSample(tab, options)
    expect(tab.syncState.value).toEqual({ kind: 'sample' })
    expect(await rowsOf(tab, 'outbox')).toEqual([])
    const [newest] = await recordQueries(tab).readDaysBefore(undefined, 1)
    expect(newest?.date).toBe('2026-11-22')
    expect((await rowsOf(tab, 'records')).length).toBeGreaterThan(1000)
    expect(await recordQueries(tab).readDay(today)).toMatchObject({ workdays: [] })
  })

  it('is in the language that the person reads', async () => {
    const tab = openTab(browser)
    await openSample(tab, { ...options, language: 'en' })
    const captures = await recordQueries(tab).readLatest('capture', 50)
    expect(captures).toHaveLength(50)
    expect(captures.filter(({ text }) => /[ぁ-ん]/.test(text ?? ''))).toEqual([])
  })

  it('is the same for the same day, so that looking twice shows one life', async () => {
    const tab = openTab(browser)
    await openSample(tab, options)
    const first = await rowsOf(tab, 'records')
    await closeSample(tab)
    await openSample(tab, options)
    expect(await rowsOf(tab, 'records')).toEqual(first)
  })

  it('looks as the person has chosen', async () => {
    const tab = openTab(browser)
    await recordEditing(tab).saveRecord('profile', undefined, { theme: 'dark', units: 'inch', language: 'ja' })
    await openSample(tab, options)
    expect(tab.profile.value).toMatchObject({ theme: 'dark', units: 'inch', language: 'ja', legLengthMm: 860 })
  })

  it('stays over a start, and is gone after one tap with all that was typed into it', async () => {
    await openSample(await tabWithEntry(), options)
    const tab = openTab(browser)
    await recordEditing(tab).saveRecord('capture', undefined, { date: today, text: 'typed into the sample' })
    await closeSample(tab)
    expect(await recordQueries(tab).readDay(today)).toMatchObject({ workdays: [{ load: 4 }], captures: [] })
    expect(await databases()).toEqual([`${browser.name}-local`])
    expect(tab.syncState.value).toEqual({ kind: 'local-only' })
  })

  it('opens and closes in every tab', async () => {
    const [tab, other] = [await tabWithEntry(), openTab(browser)]
    const follow = async () => {
      for (const news of browser.news.splice(0)) await hear(other, news)
    }
    await openSample(tab, options)
    await follow()
    expect(other.syncState.value).toEqual({ kind: 'sample' })
    await closeSample(tab)
    await follow()
    expect(other.syncState.value).toEqual({ kind: 'local-only' })
  })
})

describe('sample data and an account', () => {
  let world: World

  beforeEach(async () => {
    world = await createWorld()
  })

  afterEach(() => world.close())

  it('never meet: signing in takes the sample away, and sends nothing of it', async () => {
    connectTo(world, browser)
    const tab = openTab(browser)
    await openSample(tab, options)
    await recordEditing(tab).saveRecord('capture', undefined, { date: today, text: 'typed into the sample' })
    await signIn(world, tab, world.account)
    await syncUntilSettled(tab)
    const { rows } = await world.database.execute({ sql: 'SELECT count(*) AS n FROM changes', args: [] })
    expect(rows[0]?.['n']).toBe(0)
    expect(await databases()).toEqual([`${browser.name}-${world.account}`])
  })

  it('is not offered to who is signed in: their records stay before their eyes', async () => {
    const phone = await openPhone(world)
    const { name } = phone.tab.active.value
    await openSample(phone.tab, options)
    expect(phone.tab.active.value.name).toBe(name)
  })
})

it('a sample that finds no room leaves nothing behind', async () => {
  const tab = await tabWithEntry()
  const put = IDBObjectStore.prototype.put
  let count = 0
  IDBObjectStore.prototype.put = function (...args) {
    if (++count > 900) throw new DOMException('full', 'QuotaExceededError')
    return put.apply(this, args)
  }
  try {
    await expect(openSample(tab, options)).rejects.toThrow()
  } finally {
    IDBObjectStore.prototype.put = put
  }
  expect(await databases()).toEqual([`${browser.name}-local`])
  expect(tab.syncState.value).toEqual({ kind: 'local-only' })
  expect(await recordQueries(tab).readDay(today)).toMatchObject({ workdays: [{ load: 4 }] })
})
