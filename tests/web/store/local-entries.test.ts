import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { LocalDate } from '../../../domain/calendar/local-date.ts'
import type { Connection } from '../../../web/store/connection.ts'
import type { Device } from '../../../web/store/device.ts'
import { recordEditing } from '../../../web/store/edit-record.ts'
import { countLocalEntries, discardLocal, moveLocalInto } from '../../../web/store/local-entries.ts'
import { recordQueries } from '../../../web/store/record-queries.ts'
import { syncUntilSettled } from '../../../web/store/sync-run.ts'
import { change, stampIn, sync } from '../../support/changes.ts'
import { createBrowser, openTab, rowsOf } from '../../support/device.ts'
import { connectTo, signIn } from '../../support/own-server.ts'
import { openPhone } from '../../support/phone.ts'
import { createWorld, type World } from '../../support/world.ts'

const date = '2026-11-23' as LocalDate
let world: World

beforeEach(async () => {
  world = await createWorld()
})

afterEach(() => world.close())

/** Two tabs of one browser: `guest` shows what was typed without an account, `page` is to be signed in. */
function openTabs() {
  const browser = createBrowser()
  browser.now = Date.now()
  connectTo(world, browser)
  const [guest, page] = [openTab(browser), openTab(browser)]
  return { guest: withVerbs(guest), page: withVerbs(page) }
}

function withVerbs(tab: Device) {
  return { tab, ...recordEditing(tab), ...recordQueries(tab) }
}

/** The connection, with something else happening once right after what was copied is there. */
function interrupted(connection: Connection, happen: () => Promise<unknown>): Connection {
  let isOver = false
  return {
    ...connection,
    async use(work) {
      const result = await connection.use(work)
      if (!isOver) {
        isOver = true
        await happen()
      }
      return result
    },
  }
}

describe('entries from before signing in, while they are added', () => {
  it('an entry saved in place of a copied one is not lost', async () => {
    const { guest, page } = openTabs()
    await guest.saveRecord('workday', undefined, { date, load: 1 })
    await signIn(world, page.tab, world.account)
    const account = interrupted(page.tab.active.value, async () => {
      await discardLocal(guest.tab)
      await guest.saveRecord('workday', undefined, { date, load: 2 })
    })
    await moveLocalInto(page.tab, account)
    expect((await page.readDay(date)).workdays.map(({ load }) => load).sort()).toEqual([1, 2])
    expect(await countLocalEntries(page.tab)).toBe(0)
  })

  it('an entry edited after it was copied keeps the edit', async () => {
    const { guest, page } = openTabs()
    const { id } = await guest.saveRecord('workday', undefined, { date, load: 1 })
    await signIn(world, page.tab, world.account)
    const account = interrupted(page.tab.active.value, () => guest.saveRecord('workday', id, { load: 2 }))
    await moveLocalInto(page.tab, account)
    expect((await page.readDay(date)).workdays).toMatchObject([{ id, load: 2 }])
    await syncUntilSettled(page.tab)
    expect((await sync(world)).changes.map(({ fields }) => fields['load']?.v)).toEqual([1, 2])
    expect(await rowsOf(guest.tab, 'cells')).toEqual([])
  })
})

describe('settings from before signing in', () => {
  it('fill in what the account has not chosen, and change nothing that it has', async () => {
    const other = await openPhone(world)
    const { guest, page } = openTabs()
    await other.saveRecord('profile', undefined, { units: 'cm', weekStart: 1 })
    await other.sync()
    await guest.saveRecord('profile', undefined, { units: 'inch' })
    await guest.saveRecord('profile', undefined, { theme: 'light' })
    await guest.saveRecord('profile', undefined, { theme: 'dark' })
    await signIn(world, page.tab, world.account)
    await moveLocalInto(page.tab, page.tab.active.value)
    await syncUntilSettled(page.tab)
    await other.sync()
    for (const { tab } of [page, other]) {
      expect(tab.profile.value).toMatchObject({ units: 'cm', weekStart: 1, theme: 'dark' })
    }
  })

  it('give way to what the account chose on a device whose clock was never set', async () => {
    const { guest, page } = openTabs()
    await sync(world, [change({ units: 'cm' }, { kind: 'profile', recordId: 'profile', stamp: stampIn(-Date.now()) })])
    await guest.saveRecord('profile', undefined, { units: 'inch' })
    await signIn(world, page.tab, world.account)
    await moveLocalInto(page.tab, page.tab.active.value)
    await syncUntilSettled(page.tab)
    expect(page.tab.profile.value.units).toBe('cm')
  })
})
