import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { aPerson, type Person, untilInstalled } from '../support/person.ts'
import { type ReleaseServer, startReleases } from '../support/releases.ts'

let browser: Browser
let server: ReleaseServer
let person: Person
let loads = 0
const requests: string[] = []

beforeAll(async () => {
  browser = await launchBrowser()
  server = await startReleases()
  person = await aPerson(browser)
  person.page.on('load', () => loads++)
  person.context.on('request', (request) => requests.push(request.url()))
})

afterAll(async () => {
  await browser.close()
  await server.close()
})

test('the browser finds nothing that keeps the app from being installed', async () => {
  await person.page.goto(server.origin)
  await untilInstalled(person.page)
  const session = await person.context.newCDPSession(person.page)
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors')
  // A browser without a window of its own, in a profile that forgets: that is the test's, not the app's.
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([])
})

test('the page holds the first worker without a reload, so that it works without a network from then on', async () => {
  expect(await person.page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true)
  expect(loads).toBe(1)
})

test('nothing of the API is ever kept by the worker', async () => {
  const kept = await person.page.evaluate(async () => {
    await fetch('/api/health')
    const names = await caches.keys()
    const lists = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
    return lists.flat().map(({ url }) => new URL(url).pathname)
  })
  expect(kept).toContain('/index.html')
  expect(kept.filter((path) => path.startsWith('/api'))).toEqual([])
})

test('no request goes to another host', () => {
  expect(requests.filter((url) => !url.startsWith(server.origin))).toEqual([])
  expect(requests.length).toBeGreaterThan(5)
})

test('a new release waits until the person lets it in, then every tab loads it once', async () => {
  const other = await person.context.newPage()
  await other.goto(`${server.origin}/log`)
  await server.publish('second')
  await lookForRelease(person.page)
  await person.page.getByText('A new version is ready.').waitFor()
  await other.getByText('A new version is ready.').waitFor()
  expect(await release(person.page)).toBeNull()

  await person.page.getByRole('button', { name: 'Reload' }).click()
  await person.page.locator('html[data-release=second]').waitFor({ state: 'attached' })
  await other.locator('html[data-release=second]').waitFor({ state: 'attached' })
  expect(new URL(other.url()).pathname).toBe('/log')
  await person.page.getByRole('button', { name: 'Log split width' }).waitFor()
  expect(await person.page.getByText('A new version is ready.').count()).toBe(0)
})

test('a tab in which a sheet is open loads the new release when the sheet is closed', async () => {
  const other = person.context.pages()[1]
  if (other === undefined) throw new Error('the other tab is gone')
  await other.goto(`${server.origin}/?sheet=stretch`)
  const width = other.getByLabel('Before stretching', { exact: true })
  await width.fill('153')
  await server.publish('third')
  await lookForRelease(person.page)
  await person.page.getByRole('button', { name: 'Reload' }).click()
  await person.page.locator('html[data-release=third]').waitFor({ state: 'attached' })
  expect(await release(other)).toBe('second')
  expect(await width.inputValue()).toBe('153')

  await other.keyboard.press('Escape')
  await other.locator('html[data-release=third]').waitFor({ state: 'attached' })
})

test('the pages complained of nothing', () => {
  expect(person.complaints).toEqual([])
})

function release(page: Page): Promise<string | null> {
  return page.locator('html').getAttribute('data-release')
}

/** What the app does by itself at most once an hour. */
async function lookForRelease(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update()
  })
}
