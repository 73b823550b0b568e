import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { DATABASE_VERSION } from '../../web/store/database.ts'
import { launchBrowser } from '../support/browser.ts'
import { firstRelease, frozenRows, layDatabase, withMoreWaiting } from '../support/frozen-database.ts'
import { killableBrowser } from '../support/killable-browser.ts'
import { aPerson, type Person } from '../support/person.ts'
import { type RunningServer, startServer } from '../support/server.ts'

const DATABASE = 'nobi-local'
/** When the entries of the first release were made. */
const DAY = '/?date=2026-11-23'

let browser: Browser
let server: RunningServer
let person: Person
/** Of the same origin, without the app. */
let beside: Page

beforeAll(async () => {
  browser = await launchBrowser()
  server = await startServer()
})

afterAll(async () => {
  await browser.close()
  await server.close()
})

beforeEach(async () => {
  person = await aPerson(browser)
  beside = await person.context.newPage()
  await beside.goto(`${server.origin}/api/health`)
  await beside.evaluate(layDatabase, { name: DATABASE, database: firstRelease })
})

afterEach(() => person.context.close())

/** How many rows each store of the first release has now, and the version that they are in. */
function look(): Promise<{ version: number; counts: Readonly<Record<string, number>> }> {
  return beside.evaluate(
    async ({ name, stores }) => {
      const settled = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result)
          request.onerror = () => reject(request.error)
        })
      const database = await settled(indexedDB.open(name))
      const counts: Record<string, number> = {}
      for (const store of stores) counts[store] = await settled(database.transaction(store).objectStore(store).count())
      const { version } = database
      database.close()
      return { version, counts }
    },
    { name: DATABASE, stores: ['cells', 'outbox', 'rejected', 'drafts'] },
  )
}

const whole = {
  // One record was refused from its beginning on; its values stand in the list of refused changes alone.
  cells: frozenRows(firstRelease, 'cells').length - 1,
  outbox: frozenRows(firstRelease, 'outbox').length,
  rejected: 1,
  drafts: 1,
}
const untouched = { ...whole, cells: frozenRows(firstRelease, 'cells').length }

async function expectEverything(page: Page): Promise<void> {
  await page.getByRole('button', { name: '右太ももの前が張る' }).waitFor()
  await page.getByRole('button', { name: /woke several times/ }).waitFor()
  expect(await look()).toEqual({ version: DATABASE_VERSION, counts: whole })
}

test('the database of the first release is there with everything, as it was left', async () => {
  await person.page.goto(`${server.origin}${DAY}`)
  await expectEverything(person.page)
  await person.page.getByRole('button', { name: /10 h worked.*load 4 of 5/ }).waitFor()
  expect(person.complaints).toEqual([])
})

describe('an upgrade that is interrupted', () => {
  test('by a disk that is full says that nothing is lost, and is made when there is room', async () => {
    await person.page.addInitScript(() => {
      const make = IDBDatabase.prototype.createObjectStore
      IDBDatabase.prototype.createObjectStore = function (name, options) {
        if (name === 'unread' && sessionStorage.getItem('has-room') === null) {
          throw new DOMException('The disk is full', 'QuotaExceededError')
        }
        return make.call(this, name, options)
      }
    })
    await person.page.goto(`${server.origin}${DAY}`)
    await person.page.getByText('The entries on this device could not be read. They are not lost.').waitFor()
    expect(await look()).toEqual({ version: 1, counts: untouched })
    await person.page.evaluate(() => sessionStorage.setItem('has-room', 'yes'))
    await person.page.getByRole('button', { name: 'Try again' }).click()
    await expectEverything(person.page)
  })

  test.each([
    ['in the middle of it', 'conflicts'],
    ['before its end', 'unread'],
  ])('by the death of the browser %s is made by the next one', async (_, store) => {
    const profile = await mkdtemp(join(tmpdir(), 'nobi-profile-'))
    const dying = await killableBrowser(profile)
    await dying.page.goto(`${server.origin}/api/health`)
    await dying.page.evaluate(layDatabase, { name: DATABASE, database: firstRelease })
    await dying.page.addInitScript(hangAfter, store)
    const hangs = dying.page.waitForEvent('console', (message) => message.text() === 'hangs')
    void dying.page.goto(`${server.origin}${DAY}`).catch(() => undefined)
    await hangs
    await dying.kill()

    const next = await killableBrowser(profile)
    await next.page.goto(`${server.origin}${DAY}`)
    beside = await next.page.context().newPage()
    await beside.goto(`${server.origin}/api/health`)
    await expectEverything(next.page)
    await next.kill()
    await rm(profile, { recursive: true, force: true })
  })
})

/** Runs in the page: when the upgrade has made this store, nothing goes on any more. */
function hangAfter(last: string): void {
  const make = IDBDatabase.prototype.createObjectStore
  IDBDatabase.prototype.createObjectStore = function (name, options) {
    const made = make.call(this, name, options)
    if (name !== last) return made
    console.error('hangs')
    for (;;);
  }
}

describe('another tab', () => {
  test('of the first release that holds on keeps this one waiting, which says so and goes on by itself', async () => {
    await beside.evaluate(async (name) => {
      const opening = indexedDB.open(name)
      await new Promise((resolve) => {
        opening.onsuccess = resolve
      })
      Object.assign(window, { held: opening.result })
    }, DATABASE)
    const { page } = person
    await page.goto(`${server.origin}${DAY}`)
    await page.getByText('Another tab has an older version open. Close or reload it').waitFor()
    await page.locator('.sync-mark', { hasText: 'Attention: old tab open' }).first().waitFor()
    await beside.reload()
    await expectEverything(page)
    await page.getByText('Another tab has an older version open.').waitFor({ state: 'detached' })
    expect(person.complaints).toEqual([])
  })

  test('of a newer release leaves what is typed here on the screen, and says why it cannot be saved', async () => {
    const { page } = person
    await page.goto(server.origin)
    await page.getByRole('button', { name: 'Log split width' }).click()
    await page.getByLabel('Before stretching', { exact: true }).fill('60')
    await upgradeBeside()
    await page.getByRole('button', { name: 'Save 60 in before' }).click()
    await page.getByRole('dialog').getByText('A newer version of the app has your entries now.').waitFor()
    expect(await page.getByLabel('Before stretching', { exact: true }).inputValue()).toBe('60')
    expect((await look()).counts).toMatchObject(whole)
  })
})

test('an app that is older than its entries says so, and leaves them alone', async () => {
  const { page } = person
  await page.goto(`${server.origin}${DAY}`)
  await expectEverything(page)
  await page.close()
  await upgradeBeside()
  const older = await person.context.newPage()
  await older.goto(`${server.origin}${DAY}`)
  await older.locator('.banner').getByText('A newer version of the app has your entries now.').waitFor()
  await older.locator('.banner').getByRole('button', { name: 'Reload' }).click()
  await older.locator('.banner').getByText('your server has gone back to an older version').waitFor()
  expect(await look()).toEqual({ version: 99, counts: whole })
})

test('1,200 changes that wait are all there', async () => {
  const many = withMoreWaiting(firstRelease, 1200)
  await beside.evaluate((name) => indexedDB.deleteDatabase(name), DATABASE)
  await beside.evaluate(layDatabase, { name: DATABASE, database: many })
  await person.page.goto(`${server.origin}${DAY}`)
  await person.page.getByRole('button', { name: '右太ももの前が張る' }).waitFor()
  expect((await look()).counts['outbox']).toBe(frozenRows(many, 'outbox').length)
})

/** As a newer release does in another tab. */
function upgradeBeside(): Promise<void> {
  return beside.evaluate(
    (name) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name, 99)
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          opening.result.close()
          resolve()
        }
      }),
    DATABASE,
  )
}
