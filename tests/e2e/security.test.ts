// The fence around the shipped app, in a real browser: what it lets the app do, and what it keeps out.

import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { type FenceWatch, watchFence } from '../support/fence-watch.ts'
import { signIn, untilInstalled } from '../support/person.ts'
import { operate, type RunningServer, startServer } from '../support/server.ts'
import { addressesOfTheApp, openEveryPage, pressEveryButton, settled } from '../support/whole-walk.ts'

let browser: Browser
let server: RunningServer

beforeAll(async () => {
  browser = await launchBrowser()
  server = await startServer()
  const owner = await watchFence(browser, { language: 'en', screen: 'phone' })
  await signIn(owner.page, server.ownerLink)
  await owner.close()
  await operate(server, 'seed', 'owner', '--years', '1')
})

afterAll(async () => {
  await browser.close()
  await server.close()
})

const newLink = async () => /https?:\S+/.exec(await operate(server, 'link', 'owner'))?.[0] ?? ''

/** All that the fence has noted must be nothing. */
function expectNothingNoted({ violations, complaints, strangers, requests }: FenceWatch): void {
  expect({ violations, complaints, strangers }).toEqual({ violations: [], complaints: [], strangers: [] })
  const elsewhere = requests.filter((url) => /^(https?|wss?):/.test(url) && !url.startsWith(`${server.origin}/`))
  expect(elsewhere).toEqual([])
  expect(requests.length).toBeGreaterThan(30)
}

describe.each([
  { language: 'ja', screen: 'phone' },
  { language: 'en', screen: 'desk' },
] as const)('a walk through everything, in $language on a $screen', (look) => {
  let watch: FenceWatch

  beforeAll(async () => {
    watch = await watchFence(browser, look)
    await signIn(watch.page, await newLink())
    await untilInstalled(watch.page)
    await watch.page.locator('.fan-row').waitFor()
  })
  afterAll(() => watch.close())

  test('opens every page and the documentation, within the fence', async () => {
    await openEveryPage(watch.page, server.origin)
    await watch.page.goto(`${server.origin}/api/docs`)
    await watch.page.locator('article').first().waitFor()
    expectNothingNoted(watch)
  })

  test('fills in and closes every sheet, within the fence', async () => {
    const { page } = watch
    for (const index of [0, 1, 2, 3]) {
      // A day without entries, so that each card offers its sheet.
      await page.goto(`${server.origin}/?date=2020-01-0${index + 1}`)
      await page.locator('.day-card-add').nth(index).click()
      await page.locator('dialog[open] .sheet-footer').waitFor()
      for (const more of await page.locator('dialog[open] summary').all()) await more.click()
      await settled(page)
      await page.keyboard.press('Escape')
      await page.locator('dialog').waitFor({ state: 'detached' })
    }
    await page.goto(`${server.origin}/?sheet=capture`)
    await page.locator('dialog[open] textarea').fill('<img src=x onerror=alert(1)>')
    await page.locator('dialog[open] button[type=submit]').click()
    await page.locator('dialog').waitFor({ state: 'detached' })
    await page.locator('.capture-text', { hasText: '<img src=x onerror=alert(1)>' }).first().waitFor()
    expectNothingNoted(watch)
  })

  test('draws the chart and saves it as a picture and as a table, within the fence', async () => {
    const { page } = watch
    await page.goto(`${server.origin}/trends`)
    await page.locator('canvas').waitFor()
    const saved: string[] = []
    for (const button of await page.locator('.trends-save button').all()) {
      const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
      saved.push(download.suggestedFilename())
      expect((await readFile(await download.path())).byteLength).toBeGreaterThan(1000)
    }
    expect(saved.map((name) => name.split('.').at(-1))).toEqual(['png', 'csv'])
    await page.locator('canvas').click()
    await page.keyboard.press('Enter')
    await settled(page)
    expectNothingNoted(watch)
  })

  test('works without a network as well, within the fence', async () => {
    const { page, context } = watch
    await context.setOffline(true)
    await page.goto(`${server.origin}/trends`)
    await page.locator('canvas').waitFor()
    await context.setOffline(false)
    // The browser itself reports requests that fail for want of a network.
    const complaints = watch.complaints.filter((line) => !line.includes('net::ERR_INTERNET_DISCONNECTED'))
    expectNothingNoted({ ...watch, complaints })
  })
})

describe('every button, in ja on a phone', () => {
  test('is pressed once, within the fence', { timeout: 240_000 }, async () => {
    const watch = await watchFence(browser, { language: 'ja', screen: 'phone' })
    await signIn(watch.page, await newLink())
    await untilInstalled(watch.page)
    await watch.page.locator('.fan-row').waitFor()
    const pages = addressesOfTheApp().filter(
      (address) => !address.includes('sheet') && !/^\/(claim|link)/.test(address),
    )
    const counts: number[] = []
    for (const address of pages) {
      const pressed = await pressEveryButton(watch.page, server.origin + address, spared)
      counts.push(pressed.length)
    }
    expect(Math.max(...counts)).toBeGreaterThan(8)
    expectNothingNoted(watch)
    await watch.close()
  })
})

describe('the fence', () => {
  let watch: FenceWatch
  let page: Page

  beforeEach(async () => {
    watch = await watchFence(browser, { language: 'en', screen: 'phone' })
    page = watch.page
    await page.goto(server.origin)
    await untilInstalled(page)
  })
  afterEach(() => watch.close())

  test('keeps text from becoming markup, a script or a worker', async () => {
    const outcomes = await page.evaluate(async () => {
      const tried = async (attempt: () => unknown) => {
        // Out of the call from outside, in which everything may be evaluated.
        await new Promise((resolve) => setTimeout(resolve))
        try {
          await attempt()
          return 'done'
        } catch (error) {
          return error instanceof Error ? error.name : String(error)
        }
      }
      const script = document.createElement('script')
      return [
        await tried(() => Object.assign(document.body, { innerHTML: '<p>x</p>' })),
        await tried(() => document.body.insertAdjacentHTML('beforeend', '<p>x</p>')),
        await tried(() => Object.assign(script, { src: '/sw.js' })),
        await tried(() => Object.assign(script, { text: 'x()' })),
        await tried(() => Reflect.get(window, 'eval')('1')),
        await tried(() => navigator.serviceWorker.register('/sw.js')),
        await tried(() => new Worker('/sw.js')),
        await tried(() => document.body.setAttribute('onclick', 'x()')),
        await tried(() => fetch('https://elsewhere.example/')),
      ]
    })
    expect(outcomes).toEqual([
      ...['TypeError', 'TypeError', 'TypeError', 'TypeError'],
      ...['EvalError', 'TypeError', 'TypeError', 'TypeError', 'TypeError'],
    ])
    expect(watch.strangers).toEqual([])
    expect(watch.violations.length).toBeGreaterThan(5)
  })

  test('has one policy for trusted scripts, which nobody can make again', async () => {
    const outcomes = await page.evaluate(() => {
      const { trustedTypes } = window as unknown as {
        trustedTypes: { createPolicy: (n: string, r: object) => unknown }
      }
      return ['nobi', 'default', 'other'].map((name) => {
        try {
          trustedTypes.createPolicy(name, { createHTML: (text: string) => text })
          return 'made'
        } catch {
          return 'refused'
        }
      })
    })
    expect(outcomes).toEqual(['refused', 'refused', 'refused'])
  })

  test('applies no style that gets into the page, and takes pictures from nowhere else', async () => {
    const outcomes = await page.evaluate(async () => {
      const style = document.createElement('style')
      style.textContent = 'body { outline: 7px solid red }'
      const image = document.createElement('img')
      const failed = new Promise((resolve) => image.addEventListener('error', () => resolve('not loaded')))
      image.src = 'https://elsewhere.example/pixel.png'
      document.body.append(style, image)
      return [await failed, getComputedStyle(document.body).outlineWidth === '7px']
    })
    expect(outcomes).toEqual(['not loaded', false])
    expect(watch.strangers).toEqual([])
  })

  test('lets nobody put the app into a frame', async () => {
    const framed = await page.evaluate(async () => {
      const frame = document.createElement('iframe')
      frame.src = '/'
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve))
      document.body.append(frame)
      await Promise.race([
        loaded,
        new Promise((resolve) => document.addEventListener('securitypolicyviolation', resolve)),
      ])
      return frame.contentDocument?.querySelector('#app') !== null && frame.contentDocument !== null
    })
    expect(framed).toBe(false)
  })

  test('answers no question of a page of another site, cookie or not', async () => {
    await signIn(page, await newLink())
    const other = server.origin.replace('localhost', '127.0.0.1')
    // Another origin on this machine; a page of the same server under another name.
    await page.goto(`${other}/nowhere`)
    const asked = await page.evaluate(async (origin) => {
      const ask = (init: RequestInit) =>
        fetch(`${origin}/api/v1/auth/session`, { credentials: 'include', ...init }).then(
          (response) => `${response.type} ${response.status}`,
          () => 'refused',
        )
      return [await ask({}), await ask({ mode: 'no-cors' }), await ask({ method: 'POST' })]
    }, server.origin)
    expect(asked).toEqual(['refused', 'refused', 'refused'])
  })
})

/** What would end the walk: leaving the account, deleting it, moving its data. */
const spared = /sign.?out|サインアウト|delete|削除|erase|消去|revoke|無効に|remove|取り消|使えなく|leave|離れ|終了/i
