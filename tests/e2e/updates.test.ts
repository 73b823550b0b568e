import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { type OwnReleases, startOwnReleases } from '../support/own-releases.ts'
import { aPerson, type Person, untilInstalled } from '../support/person.ts'

const NOTE = 'What happened, or what you noticed'
const CONNECT = /because your server cannot be reached. Connect and try again/
const RELOAD = /Reload the app to get its present version/

let browser: Browser
let server: OwnReleases
let person: Person
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
  server = await startOwnReleases()
})

afterAll(async () => {
  await browser.close()
  await server.close()
})

afterEach(async () => {
  server.setReachable(true)
  await person.context.close()
})

/** Opens Today in a browser that keeps nothing of the app. */
async function openToday(options: Parameters<typeof aPerson>[1] = {}): Promise<void> {
  person = await aPerson(browser, { installs: false, ...options })
  page = person.page
  await page.goto(server.origin)
  await page.getByRole('button', { name: /Log split width|開脚幅を記録/ }).waitFor()
}

/** Publishes a release that says something else on the page of the look-back, and so is other files throughout. */
let releases = 0
function publish(): Promise<void> {
  releases++
  return server.release('web/pages/look-back/look-back-text.ts', (text) =>
    text.replace(/Look back( \d+)?'/, `Look back ${releases}'`),
  )
}

describe('a tab of an earlier release', () => {
  beforeEach(() => openToday())

  test('still loads the parts that it has not shown yet', async () => {
    await publish()
    const asked = page.waitForResponse(/look-back-page.*\.js/)
    await page.getByRole('link', { name: 'Look back' }).click()
    expect((await asked).status()).toBe(200)
    await page.locator('main').getByRole('heading', { level: 1, name: 'Look back', exact: true }).waitFor()
    expect(person.complaints).toEqual([])
  })

  test('says “reload” where a part is gone for good, and comes back to the same page with what was typed', async () => {
    await page.getByLabel(NOTE).fill('half a thou')
    await publish()
    await server.forgetEarlier()
    await page.getByRole('link', { name: 'Look back' }).click()
    await page.getByText(RELOAD).waitFor()
    await page.getByRole('button', { name: 'Reload' }).click()
    await page
      .locator('main')
      .getByRole('heading', { level: 1, name: `Look back ${releases}`, exact: true })
      .waitFor()
    await page.getByRole('link', { name: 'Today' }).click()
    await expect.poll(() => page.getByLabel(NOTE).inputValue()).toBe('half a thou')
  })

  test('says it in a sheet, where a sheet should have opened', async () => {
    await publish()
    await server.forgetEarlier()
    await page.getByRole('button', { name: 'Add: Sleep' }).click()
    await page.getByRole('dialog').getByText(RELOAD).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Add: Sleep' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Reload' }).click()
    await page.getByRole('button', { name: 'Add: Sleep' }).click()
    await page.getByLabel('Into bed', { exact: true }).waitFor()
  })
})

describe('without a connection', () => {
  test('a sheet that was never open says “connect”, and opens by itself when there is one', async () => {
    await openToday()
    await person.context.setOffline(true)
    await page.getByRole('button', { name: 'Add: Sleep' }).click()
    await page.getByRole('dialog').getByText(CONNECT).waitFor()
    await person.context.setOffline(false)
    await page.getByLabel('Into bed', { exact: true }).waitFor()
  })

  test('it says so in Japanese', async () => {
    await openToday({ language: 'ja' })
    await person.context.setOffline(true)
    await page.getByRole('link', { name: 'ふりかえり' }).click()
    await page.getByText('サーバーにつながらないため、アプリの一部を読み込めませんでした。').waitFor()
    await person.context.setOffline(false)
    await page.locator('main').getByRole('heading', { level: 1 }).waitFor()
  })

  test('a server that is gone is told from a file that is gone', async () => {
    await openToday()
    server.setReachable(false)
    await page.getByRole('link', { name: 'Look back' }).click()
    await page.getByText(CONNECT).waitFor()
    expect(await page.getByRole('button', { name: 'Reload' }).count()).toBe(0)
    server.setReachable(true)
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.locator('main').getByRole('heading', { level: 1 }).waitFor()
  })

  test('a part inside an open sheet says it there, and the sheet saves all the same', async () => {
    await openToday()
    await page.getByRole('button', { name: 'Log split width' }).click()
    await page.getByLabel('Before stretching', { exact: true }).fill('153')
    const body = page.getByRole('button', { name: 'Body: tight or relieved' })
    await body.waitFor()
    await person.context.setOffline(true)
    await body.click()
    await page.getByRole('dialog').getByText(CONNECT).waitFor()
    await page.getByRole('button', { name: 'Save 153 cm before' }).click()
    await page.getByText('Saved on this device').waitFor()
  })
})

describe('when the code that saves did not arrive', () => {
  beforeEach(async () => {
    person = await aPerson(browser, { installs: false })
    page = person.page
    await person.context.route('**/assets/rest-*.js', (route) => route.abort())
    await page.goto(server.origin)
  })

  test('a note is not called saved, stays, and is saved when it can be', async () => {
    await page.getByLabel(NOTE).fill('not to be lost')
    await page.getByRole('button', { name: 'Keep' }).click()
    await page.getByText(RELOAD).waitFor()
    server.setReachable(false)
    await page.getByRole('button', { name: 'Keep' }).click()
    await page.getByText(CONNECT).waitFor()
    expect(await page.getByLabel(NOTE).inputValue()).toBe('not to be lost')

    server.setReachable(true)
    await person.context.unroute('**/assets/rest-*.js')
    await page.getByRole('button', { name: 'Keep' }).click()
    await page.getByRole('button', { name: 'not to be lost' }).waitFor()
    expect(await page.getByLabel(NOTE).inputValue()).toBe('')
  })

  test('a sheet says so beside what was typed, and saves when it can', async () => {
    await page.getByRole('button', { name: 'Log split width' }).click()
    await page.getByLabel('Before stretching', { exact: true }).fill('150')
    await page.getByRole('button', { name: 'Save 150 cm before' }).click()
    await page.locator('.entry-form > .field-error').getByText(RELOAD).waitFor()
    await person.context.unroute('**/assets/rest-*.js')
    await page.getByRole('button', { name: 'Save 150 cm before' }).click()
    await page.getByText('Saved on this device').waitFor()
  })
})

test('a night is written down also where the code that knows the usual times did not arrive', async () => {
  person = await aPerson(browser, { installs: false })
  page = person.page
  await person.context.route('**/assets/usual-times-*.js', (route) => route.abort())
  await page.goto(server.origin)
  await page.getByRole('button', { name: 'Add: Sleep' }).click()
  await page.getByLabel('Into bed', { exact: true }).waitFor()
})

describe('a new release that is ready', () => {
  test('is asked about, never forced, and what is half typed is there in it', async () => {
    person = await aPerson(browser)
    page = person.page
    await page.goto(server.origin)
    await untilInstalled(page)
    await page.getByLabel(NOTE).fill('half a thou')
    await publish()
    await page.evaluate(async () => {
      await (await navigator.serviceWorker.ready).update()
    })
    await page.getByText('A new version is ready.').waitFor()
    await page.getByLabel(NOTE).pressSequentially('ght')
    expect(await page.getByLabel(NOTE).inputValue()).toBe('half a thought')

    const loaded = page.waitForEvent('load')
    await page.getByRole('button', { name: 'Reload' }).click()
    await loaded
    await expect.poll(() => page.getByLabel(NOTE).inputValue()).toBe('half a thought')
    await page.getByRole('link', { name: 'Look back' }).click()
    await page
      .locator('main')
      .getByRole('heading', { name: `Look back ${releases}`, exact: true })
      .waitFor()
    expect(person.complaints).toEqual([])
  })
})
