import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { killableBrowser } from '../support/killable-browser.ts'
import { cellsOf, textsInHistory } from '../support/page-cells.ts'
import { aPerson, type Person, reopen, signIn, untilInstalled } from '../support/person.ts'
import { type RunningServer, startServer } from '../support/server.ts'
import { aSyncedPerson, type SyncedPerson } from '../support/synced-person.ts'

const NOTE = 'What happened, or what you noticed'

let browser: Browser
let server: RunningServer
let phone: SyncedPerson

beforeAll(async () => {
  browser = await launchBrowser()
  server = await startServer()
})

afterAll(async () => {
  await browser.close()
  await server.close()
})

beforeEach(async () => {
  phone = await aSyncedPerson(browser, server)
})

afterEach(async () => {
  await phone.context.close()
  expect(phone.complaints).toEqual([])
})

async function keepNote(page: Page, text: string): Promise<void> {
  await page.getByLabel(NOTE).fill(text)
  await page.getByRole('button', { name: 'Keep' }).click()
  await noteIn(page, text).waitFor()
}

async function rewriteNote(page: Page, from: string, to: string): Promise<void> {
  await noteIn(page, from).click()
  await page.getByLabel('What did you notice?').fill(to)
  await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click()
  await noteIn(page, to).waitFor()
}

const noteIn = (page: Page, text: string) => page.getByRole('button', { name: new RegExp(`^${text}`) })
const untilSynced = (page: Page) => page.locator('.sync-mark', { hasText: 'Saved and synced' }).first().waitFor()

describe('two browsers that were apart', () => {
  let desk: Person

  beforeEach(async () => {
    desk = await aPerson(browser, { screen: 'desk' })
    await signIn(desk.page, await phone.link())
    await keepNote(phone.page, 'the build is slow')
    await noteIn(desk.page, 'the build is slow').waitFor()
  })

  afterEach(async () => {
    await desk.context.close()
    expect(desk.complaints).toEqual([])
  })

  const part = () => Promise.all([phone.context.setOffline(true), desk.context.setOffline(true)])
  const join = () => Promise.all([phone.context.setOffline(false), desk.context.setOffline(false)])
  const expectEqual = () =>
    expect.poll(async () => (await cellsOf(phone.page)) === (await cellsOf(desk.page))).toBe(true)

  test('and rewrote the same note both show the later text, and the server has both', async () => {
    await part()
    await rewriteNote(phone.page, 'the build is slow', 'the first build is slow')
    await rewriteNote(desk.page, 'the build is slow', 'the last build is slow')
    await join()
    await noteIn(phone.page, 'the last build is slow').waitFor()
    await Promise.all([untilSynced(phone.page), untilSynced(desk.page)])
    await expectEqual()
    await noteIn(desk.page, 'the last build is slow').waitFor()
    // In the order in which they came to the server, which is chance.
    expect((await textsInHistory(desk.page, 'the last build is slow')).toSorted()).toEqual([
      'the build is slow',
      'the first build is slow',
      'the last build is slow',
    ])
  })

  test('and changed different things of it have both changes', async () => {
    await part()
    await rewriteNote(phone.page, 'the build is slow', 'the first build is slow')
    await noteIn(desk.page, 'the build is slow').click()
    await desk.page.getByRole('dialog').getByRole('checkbox', { name: 'Learn' }).check()
    await desk.page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click()
    await join()
    for (const { page } of [phone, desk]) await noteIn(page, 'the first build is slow.*Learn').waitFor()
    await expectEqual()
  })

  test('and deleted it here and rewrote it there keep what was done last', async () => {
    await part()
    await noteIn(phone.page, 'the build is slow').click()
    await phone.page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
    await noteIn(phone.page, 'the build is slow').waitFor({ state: 'detached' })
    await rewriteNote(desk.page, 'the build is slow', 'the build is better')
    await join()
    await noteIn(phone.page, 'the build is better').waitFor()
    await Promise.all([untilSynced(phone.page), untilSynced(desk.page)])
    await expectEqual()
  })
})

describe('two tabs of one browser', () => {
  test('that rewrite the same note without a network end equal, and the server has both texts', async () => {
    const first = phone.page
    await keepNote(first, 'the build is slow')
    await untilSynced(first)
    const second = await phone.context.newPage()
    await second.goto(server.origin)
    await noteIn(second, 'the build is slow').waitFor()
    await phone.context.setOffline(true)

    // Both sheets are open on the same text before either is saved.
    for (const page of [first, second]) {
      await noteIn(page, 'the build is slow').click()
      await page.getByLabel('What did you notice?').waitFor()
    }
    await first.getByLabel('What did you notice?').fill('the first build is slow')
    await first.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click()
    await noteIn(first, 'the first build is slow').waitFor()
    await second.getByLabel('What did you notice?').fill('the last build is slow')
    await second.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click()
    await noteIn(second, 'the last build is slow').waitFor()

    await phone.context.setOffline(false)
    await Promise.all([untilSynced(first), untilSynced(second)])
    await noteIn(first, 'the last build is slow').waitFor()
    expect(await textsInHistory(first, 'the last build is slow')).toEqual([
      'the last build is slow',
      'the first build is slow',
      'the build is slow',
    ])
  })
})

describe('a note that was saved and not yet sent', () => {
  beforeEach(async () => {
    await untilInstalled(phone.page)
    await phone.holdSync()
    await keepNote(phone.page, 'saved in time')
    await phone.mark('1 change waiting').waitFor()
  })

  const expectArrived = async (page: Page) => {
    await noteIn(page, 'saved in time').waitFor()
    await untilSynced(page)
    expect(await textsInHistory(page, 'saved in time')).toEqual(['saved in time'])
  }

  test('is sent at the next start when the tab was closed', async () => {
    await expectArrived(await reopen(phone, server.origin))
  })

  test('is sent at the next start when the tab was killed', async () => {
    const { page } = phone
    await Promise.all([page.waitForEvent('crash'), page.goto('chrome://crash').catch(() => undefined)])
    await expectArrived(await reopen(phone, server.origin))
  })
})

test('a note whose answer was lost with its tab is sent again, and is there once', async () => {
  let arrived = (): void => undefined
  const hasArrived = new Promise<void>((resolve) => {
    arrived = resolve
  })
  await phone.page.route('**/api/v1/sync', async (route) => {
    // The server takes it; the tab never hears of it.
    const isSent = (route.request().postData() ?? '').includes('told to nobody')
    const response = await route.fetch()
    if (isSent) arrived()
    else await route.fulfill({ response })
  })
  await keepNote(phone.page, 'told to nobody')
  await hasArrived
  const page = await reopen(phone, server.origin)
  await untilSynced(page)
  expect(await textsInHistory(page, 'told to nobody')).toEqual(['told to nobody'])
})

test('what was saved before the whole browser was killed is there when it is opened again, and is sent', async () => {
  const profile = await mkdtemp(join(tmpdir(), 'nobi-profile-'))
  const first = await killableBrowser(profile)
  await signIn(first.page, await phone.link())
  await untilSynced(first.page)
  await first.page.route('**/api/v1/sync', (route) => route.abort())
  await keepNote(first.page, 'the power went')
  await untilRemembered(profile)
  await first.kill()

  const second = await killableBrowser(profile)
  // Browsers write their cookies every half minute only; the entries must not depend on them.
  await second.page.context().clearCookies()
  await second.page.goto(server.origin)
  await noteIn(second.page, 'the power went').waitFor()
  await second.page.locator('.sync-mark', { hasText: 'Attention: signed out' }).first().waitFor()
  await second.page.goto(await phone.link())
  await second.page.getByRole('button', { name: 'Keep it locked here and go on' }).click()
  await second.page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await untilSynced(second.page)
  await noteIn(phone.page, 'the power went').waitFor()
  await second.kill()
  await rm(profile, { recursive: true, force: true })
})

/** Waits until the browser has written who is signed in, which it does some seconds after it was told. */
async function untilRemembered(profile: string): Promise<void> {
  const folder = join(profile, 'Default/Local Storage/leveldb')
  const isWritten = async () => {
    const names = (await readdir(folder)).filter((name) => name.endsWith('.log'))
    const logs = await Promise.all(names.map((name) => readFile(join(folder, name), 'latin1')))
    return logs.some((log) => log.includes('nobi-session'))
  }
  await expect.poll(isWritten, { timeout: 30_000 }).toBe(true)
}

test('a page whose code for the sync did not arrive gets it when the network is back, and sends what waits', async () => {
  const desk = await aPerson(browser, { installs: false })
  await signIn(desk.page, await phone.link())
  await untilSynced(desk.page)
  await desk.page.route('**/api/v1/sync', (route) => route.abort())
  await keepNote(desk.page, 'waits for its code')
  await desk.context.route('**/assets/rest-*.js', (route) => route.abort())
  const page = await reopen(desk, server.origin)
  await page.locator('.sync-mark', { hasText: 'Attention: app too old' }).first().waitFor()
  await desk.context.unroute('**/assets/rest-*.js')
  await desk.context.setOffline(true)
  await desk.context.setOffline(false)
  await untilSynced(page)
  await noteIn(phone.page, 'waits for its code').waitFor()
  await desk.context.close()
})
