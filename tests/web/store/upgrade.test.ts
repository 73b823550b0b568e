import { afterEach, describe, expect, it, vi } from 'vitest'
import type { LocalDate } from '../../../domain/calendar/local-date.ts'
import { showChanges } from '../../../web/store/after-commit.ts'
import { openLocalDatabase } from '../../../web/store/database.ts'
import { recordEditing } from '../../../web/store/edit-record.ts'
import { recordQueries } from '../../../web/store/record-queries.ts'
import { readRejected } from '../../../web/store/rejected.ts'
import { syncUntilSettled } from '../../../web/store/sync-run.ts'
import { sync } from '../../support/changes.ts'
import { type Browser, createBrowser, openTab, rowsOf, stateOf } from '../../support/device.ts'
import { firstRelease, frozenRows, layDatabase, withMoreWaiting } from '../../support/frozen-database.ts'
import { connectTo, signIn } from '../../support/own-server.ts'
import { until } from '../../support/until.ts'
import { createWorld } from '../../support/world.ts'

const today = '2026-11-23' as LocalDate
const WAITING = 1200

/** A browser that has the first release's database, and no account. */
async function anOldBrowser(database = firstRelease): Promise<Browser> {
  const browser = createBrowser()
  await layDatabase({ name: `${browser.name}-local`, database })
  return browser
}

/** The rows as they lie in the database, whatever version that has. */
async function rawRows(browser: Browser, store: string): Promise<readonly unknown[]> {
  const database = await openVersion(browser)
  const rows = await new Promise<unknown[]>((resolve) => {
    const asking = database.transaction(store).objectStore(store).getAll()
    asking.onsuccess = () => resolve(asking.result)
  })
  database.close()
  return rows
}

async function versionOf(browser: Browser): Promise<number | undefined> {
  return (await indexedDB.databases()).find(({ name }) => name === `${browser.name}-local`)?.version
}

afterEach(() => {
  vi.restoreAllMocks()
})

describe('the database of the first release, opened by this one', () => {
  it('keeps what waits, what was refused, drafts, its clock and its place in the log', async () => {
    const database = withMoreWaiting(firstRelease, WAITING)
    const tab = openTab(await anOldBrowser(database))
    const byId = (rows: readonly unknown[]) =>
      [...rows].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
    expect(byId(await rowsOf(tab, 'outbox'))).toEqual(byId(frozenRows(database, 'outbox')))
    expect(await rowsOf(tab, 'rejected')).toEqual(frozenRows(database, 'rejected'))
    expect(await tab.active.value.use((open) => open.getAll('drafts'))).toEqual(frozenRows(database, 'drafts'))
    const [before] = frozenRows(database, 'meta')
    expect(await stateOf(tab)).toMatchObject(before as object)
  })

  it('shows every entry, the running timer and the trash as before', async () => {
    const tab = openTab(await anOldBrowser())
    const { readDay, readRunningSittings, readTrash } = recordQueries(tab)
    const day = await readDay(today)
    expect(day.stretches).toMatchObject([{ beforeMm: 1500, afterMm: 1530 }])
    expect(day.sleeps).toMatchObject([{ awakenings: 'several' }])
    expect(day.workdays).toMatchObject([{ workMinutes: 600, load: 4 }])
    expect(day.captures).toMatchObject([{ text: '右太ももの前が張る', moods: { learn: true } }])
    expect(await readRunningSittings()).toMatchObject([{ source: 'timer' }])
    expect(await readTrash()).toMatchObject([{ text: 'a note that was deleted' }])
    await showChanges(tab)
    expect(tab.profile.value).toMatchObject({ units: 'inch', theme: 'dark' })
  })

  it('keeps kinds and fields that nobody here knows', async () => {
    const tab = openTab(await anOldBrowser())
    const cells = await rowsOf(tab, 'cells')
    expect(cells.find(({ kind }) => kind === 'milestone')?.cells['title']?.v).toBe('Side splits')
    expect(cells.find(({ id }) => id === 'from-elsewhere')?.cells['warmth.room']?.v).toBe(21.5)
  })

  it('takes refused values out of the entries, where that release had left them, and reads what they had covered', async () => {
    const tab = openTab(await anOldBrowser())
    expect(await recordQueries(tab).readDay('2026-11-22' as LocalDate)).toMatchObject({ workdays: [] })
    expect(await readRejected(tab)).toMatchObject([{ change: { fields: { load: { v: 5 } } } }])
    expect(await stateOf(tab)).toMatchObject({ catchUp: { done: 0 } })
  })

  it('takes what is saved next', async () => {
    const tab = openTab(await anOldBrowser())
    await recordEditing(tab).saveRecord('workday', undefined, { date: today, load: 2 })
    expect(await rowsOf(tab, 'outbox')).toHaveLength(frozenRows(firstRelease, 'outbox').length + 1)
  })

  it('sends everything that waited, and keeps the refused change apart', async () => {
    const world = await createWorld()
    const browser = createBrowser()
    browser.now = Date.now()
    connectTo(world, browser)
    const database = withMoreWaiting(firstRelease, WAITING)
    await layDatabase({ name: `${browser.name}-${world.account}`, database })
    const tab = openTab(browser)
    await signIn(world, tab, world.account)
    expect(await syncUntilSettled(tab)).toMatchObject({ kind: 'settled' })

    const waiting = frozenRows(database, 'outbox') as { readonly change: { readonly id: string } }[]
    const logged = new Set<string>()
    for (let cursor = 0, more = true; more; ) {
      const answer = await sync(world, [], { cursor })
      for (const { id } of answer.changes) logged.add(id)
      ;({ cursor, more } = answer)
    }
    expect(waiting.filter(({ change }) => !logged.has(change.id))).toEqual([])
    expect(await rowsOf(tab, 'outbox')).toEqual([])
    expect(await rowsOf(tab, 'rejected')).toEqual(frozenRows(database, 'rejected'))
    await world.close()
  })
})

describe('an upgrade that is interrupted', () => {
  const steps = [
    ['its first new store', 'createObjectStore', 0],
    ['its second new store', 'createObjectStore', 1],
    ['its third new store', 'createObjectStore', 2],
  ] as const

  it.each(steps)('at %s leaves the old database whole, and is made at the next start', async (_, method, after) => {
    const browser = await anOldBrowser()
    const make = IDBDatabase.prototype[method]
    let calls = 0
    const spy = vi.spyOn(IDBDatabase.prototype, method).mockImplementation(function (this: IDBDatabase, ...args) {
      if (calls++ === after) throw new DOMException('the disk is full', 'QuotaExceededError')
      return make.apply(this, args)
    })
    await expect(rowsOf(openTab(browser), 'cells')).rejects.toMatchObject({ name: 'AbortError' })
    spy.mockRestore()
    expect(await versionOf(browser)).toBe(1)
    for (const { name } of firstRelease.stores) {
      expect(await rawRows(browser, name)).toHaveLength(frozenRows(firstRelease, name).length)
    }
    expect((await recordQueries(openTab(browser)).readDay(today)).stretches).toHaveLength(1)
  })

  it.each([0, 3, 7])(
    'while records are made anew, after %d of them, shows an error and then everything',
    async (after) => {
      const browser = await anOldBrowser()
      const put = IDBObjectStore.prototype.put
      let puts = 0
      const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
        this: IDBObjectStore,
        ...args
      ) {
        if (this.name === 'records' && puts++ === after)
          throw new DOMException('the disk is full', 'QuotaExceededError')
        return put.apply(this, args)
      })
      await expect(recordQueries(openTab(browser)).readDay(today)).rejects.toMatchObject({ name: 'QuotaExceededError' })
      spy.mockRestore()
      const tab = openTab(browser)
      expect((await recordQueries(tab).readDay(today)).stretches).toHaveLength(1)
      expect(await rowsOf(tab, 'outbox')).toHaveLength(frozenRows(firstRelease, 'outbox').length)
      expect(await rowsOf(tab, 'rejected')).toHaveLength(1)
    },
  )
})

describe('a tab of the first release that stays open', () => {
  it('keeps a newer tab waiting, which says so and goes on by itself', async () => {
    const browser = await anOldBrowser()
    const old = await openVersion(browser, 1)
    const tab = openTab(browser)
    const reading = recordQueries(tab).readDay(today)
    await until(() => tab.syncState.value.kind === 'attention')
    expect(tab.syncState.value).toMatchObject({ reason: 'blocked' })
    old.close()
    expect((await reading).stretches).toHaveLength(1)
    await showChanges(tab)
    expect(tab.syncState.value).toEqual({ kind: 'local-only' })
  })
})

describe('an older app on a newer database', () => {
  it('says that it is the older one, saves nothing and destroys nothing', async () => {
    const browser = await anOldBrowser()
    const newer = await openVersion(browser, 99)
    newer.close()
    const tab = openTab(browser)
    const saving = recordEditing(tab).saveRecord('workday', undefined, { date: today })
    await expect(saving).rejects.toMatchObject({ name: 'NotSavedError', cause: { name: 'VersionError' } })
    expect(tab.syncState.value).toMatchObject({ kind: 'attention', reason: 'older' })
    expect(await versionOf(browser)).toBe(99)
    for (const { name } of firstRelease.stores) {
      expect(await rawRows(browser, name)).toHaveLength(frozenRows(firstRelease, name).length)
    }
  })

  it('makes way for a newer tab, and keeps what is typed there', async () => {
    const browser = await anOldBrowser()
    const tab = openTab(browser)
    await recordQueries(tab).readDay(today)
    const newer = await openLocalDatabase(
      `${browser.name}-local`,
      { newDevice: 'xyz', onLost: () => undefined, onBlocked: () => undefined },
      99,
    )
    await newer.put('drafts', 'typed in the newer one', 'k')
    await expect(rowsOf(tab, 'cells')).rejects.toMatchObject({ name: 'VersionError' })
    expect(await newer.get('drafts', 'k')).toBe('typed in the newer one')
    newer.close()
  })
})

/** The database in that version, held open by a tab that does not let go. */
function openVersion(browser: Browser, version?: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(`${browser.name}-local`, version)
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error)
  })
}
