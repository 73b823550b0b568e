import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { settled, violations } from '../support/axe-violations.ts'
import { launchBrowser } from '../support/browser.ts'
import { aPerson, reopen, signIn, untilInstalled } from '../support/person.ts'
import { type RunningServer, startServer } from '../support/server.ts'

let browser: Browser
let server: RunningServer

beforeAll(async () => {
  browser = await launchBrowser()
  server = await startServer()
})

afterAll(async () => {
  await browser.close()
  await server.close()
})

const LOOK = 'Look around with sample data'
const sample = (page: Page) => page.getByRole('region', { name: 'Sample data' })

describe('the first run', () => {
  test('asks nothing: a width is logged at once, and the other ways are gone', async () => {
    const { page, context, complaints } = await aPerson(browser)
    await page.goto(server.origin)
    await page.getByRole('button', { name: LOOK }).waitFor()
    await page.getByRole('button', { name: 'Log split width' }).click()
    await page
      .locator(':focus')
      .and(page.getByLabel('Before stretching', { exact: true }))
      .waitFor()
    await page.keyboard.type('153')
    await page.getByRole('button', { name: 'Save 153 cm before' }).click()
    await page.getByText('Saved on this device').waitFor()
    await page.getByRole('button', { name: LOOK }).waitFor({ state: 'detached' })
    expect(complaints).toEqual([])
    await context.close()
  })

  test('leads to signing in', async () => {
    const { page, context } = await aPerson(browser)
    await page.goto(server.origin)
    await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click()
    await page.waitForURL(`${server.origin}/sign-in`)
    await context.close()
  })
})

describe('sample data', () => {
  test('is made without a network, is marked on every page, and is gone in one tap, by keys too', async () => {
    const person = await aPerson(browser, { screen: 'desk' })
    const { context, complaints } = person
    await person.page.goto(server.origin)
    await untilInstalled(person.page)
    await context.setOffline(true)
    const page = await reopen(person, server.origin)
    await page.getByRole('button', { name: 'Note' }).waitFor()
    await page.getByRole('button', { name: LOOK }).press('Enter')
    await sample(page).waitFor()
    await page.getByText('Last measured').waitFor()
    for (const path of [
      '/',
      '/trends',
      '/insights',
      '/look-back',
      '/log',
      '/settings',
      '/settings/storage',
      '/sign-in',
    ]) {
      await page.goto(server.origin + path)
      await sample(page).waitFor()
      await page.getByRole('button', { name: 'Sample data', exact: true }).waitFor()
      await settled(page)
      expect(await violations(page), path).toEqual([])
    }
    await page.goto(`${server.origin}/trends`)
    await sample(page).waitFor()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save CSV' }).click(),
    ])
    expect(file.suggestedFilename()).toMatch(/^sample-nobi-.*csv$/)
    const written = await page.evaluateHandle(() => {
      const words: string[] = []
      const { fillText } = CanvasRenderingContext2D.prototype
      CanvasRenderingContext2D.prototype.fillText = function (text, ...place) {
        words.push(text)
        fillText.call(this, text, ...place)
      }
      return words
    })
    await page.locator('.chart-legend').waitFor()
    const [picture] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save picture' }).click(),
    ])
    expect(picture.suggestedFilename()).toMatch(/^sample-nobi-.*png$/)
    expect(await written.jsonValue()).toContain('Invented sample data')
    await page.goto(`${server.origin}/look-back/milestones`)
    await sample(page).waitFor()
    await page
      .getByRole('button', { name: /^Name and days/ })
      .first()
      .click()
    await page.getByLabel('Name', { exact: true }).fill('Tried out')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.locator('.export summary').first().click()
    const [markdown] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save Markdown' }).first().click(),
    ])
    expect(await readFile(await markdown.path(), 'utf8')).toMatch(/^# Tried out\n\nInvented sample data\n/)
    await page.getByText(`Saved as “${markdown.suggestedFilename()}”`).waitFor()
    await page.goto(server.origin)
    await page.getByRole('button', { name: 'Remove sample data' }).press('Enter')
    await page.getByText('The sample data is gone').waitFor()
    await page.getByRole('button', { name: LOOK }).waitFor()
    expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toEqual([
      'nobi-local',
    ])
    expect(complaints).toEqual([])
    await context.close()
  })

  test('takes nothing of the person’s own, and gives nothing to it', async () => {
    const { page, context } = await aPerson(browser, { language: 'ja' })
    await page.goto(server.origin)
    await page.getByRole('navigation').getByRole('button', { name: 'メモ' }).click()
    await page.locator('textarea:focus').fill('自分のメモ')
    await page.getByRole('button', { name: '保存', exact: true }).click()
    await page.getByRole('button', { name: '自分のメモ' }).waitFor()
    await page.getByRole('button', { name: 'サンプルデータで試してみる' }).click()
    await page.getByRole('region', { name: 'サンプルデータ' }).waitFor()
    expect(await page.getByText('自分のメモ').count()).toBe(0)
    await page.getByRole('navigation').getByRole('button', { name: 'メモ' }).click()
    await page.locator('textarea:focus').fill('試しのメモ')
    await page.getByRole('button', { name: '保存', exact: true }).click()
    await page.getByRole('button', { name: '試しのメモ' }).waitFor()
    await page.reload()
    await page.getByRole('button', { name: '試しのメモ' }).waitFor()
    await page.getByRole('button', { name: 'サンプルを消す' }).click()
    await page.getByRole('button', { name: '自分のメモ' }).waitFor()
    expect(await page.getByText('試しのメモ').count()).toBe(0)
    await context.close()
  })

  test('waits for nobody to sign in, and is gone when somebody does', async () => {
    const { page, context } = await aPerson(browser)
    const asked: string[] = []
    page.on('request', (request) => void (request.url().includes('/api/') && asked.push(request.url())))
    await page.goto(server.origin)
    await page.getByRole('button', { name: LOOK }).click()
    await sample(page).waitFor()
    await page.reload()
    await sample(page).waitFor()
    expect(asked).toEqual([])
    await signIn(page, server.ownerLink)
    await page.getByText('Saved and synced').waitFor()
    expect(await sample(page).count()).toBe(0)
    await page.goto(`${server.origin}/log`)
    await page.getByText('Nothing').first().waitFor()
    const names = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))
    expect(names.filter((name) => name?.endsWith('sample'))).toEqual([])
    await context.close()
  })
})

describe('the home screen', () => {
  /** What Chromium tells a page that could be installed. */
  async function offerInstall(page: Page): Promise<void> {
    await page.evaluate(() => {
      const offer = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), {
        prompt: async () => void document.body.setAttribute('data-asked', ''),
      })
      dispatchEvent(offer)
      document.body.toggleAttribute('data-kept', offer.defaultPrevented)
    })
  }

  test('is offered when there is something to come back for, and asks the browser', async () => {
    const { page, context } = await aPerson(browser)
    await page.goto(server.origin)
    await page.getByRole('button', { name: LOOK }).waitFor()
    await offerInstall(page)
    await page.locator('body[data-kept]').waitFor()
    const hint = page.getByRole('region', { name: 'Nobi as an app' })
    expect(await hint.count()).toBe(0)
    await page.getByRole('textbox', { name: /noticed/ }).fill('something')
    await page.getByRole('button', { name: 'Keep', exact: true }).click()
    await hint.getByRole('button', { name: 'Install' }).click()
    await page.locator('body[data-asked]').waitFor()
    expect(await violations(page)).toEqual([])
    await hint.getByRole('button', { name: 'No, thanks' }).click()
    await page.reload()
    await page.getByRole('button', { name: /^something/ }).waitFor()
    await offerInstall(page)
    await page.locator('p.visually-hidden[role=status]').waitFor({ state: 'attached' })
    expect(await hint.count()).toBe(0)
    await context.close()
  })

  test('is explained in pictures on an iPhone, and not once it is there', async () => {
    const { page, context } = await aPerson(browser, { language: 'ja', theme: 'dark' })
    await page.addInitScript(() => Object.assign(navigator, { standalone: false }))
    await page.goto(server.origin)
    const hint = page.getByRole('region', { name: 'Nobiをアプリとして使う' })
    await hint.getByText('「ホーム画面に追加」を選びます。').waitFor()
    expect(await violations(page)).toEqual([])
    await page.addInitScript(() => Object.assign(navigator, { standalone: true }))
    await page.reload()
    await page.locator('p.visually-hidden[role=status]').waitFor({ state: 'attached' })
    expect(await hint.count()).toBe(0)
    await context.close()
  })
})
