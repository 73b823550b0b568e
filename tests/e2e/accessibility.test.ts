import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { settled, violations } from '../support/axe-violations.ts'
import { launchBrowser } from '../support/browser.ts'
import { aPerson, signIn } from '../support/person.ts'
import { operate, type RunningServer, startServer } from '../support/server.ts'
import { tabTo } from '../support/tab-to.ts'

const pages = [
  '/',
  '/trends',
  '/insights',
  '/body',
  '/look-back',
  '/look-back/actions',
  '/look-back/done',
  '/look-back/postmortems',
  '/look-back/postmortems/none',
  '/log',
  '/log?trash',
  '/settings',
  '/settings/storage',
  '/settings/security',
  '/settings/security/activity',
  '/sign-in',
  '/attention',
  '/nowhere',
]
const sheets = ['stretch', 'sleep', 'sitting', 'workday', 'capture'] as const

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

describe.each([
  { language: 'ja', theme: 'light', screen: 'phone' },
  { language: 'ja', theme: 'dark', screen: 'desk' },
  { language: 'en', theme: 'dark', screen: 'phone' },
  { language: 'en', theme: 'light', screen: 'desk' },
] as const)('in $language, $theme, on a $screen', (look) => {
  test('no empty page breaks a rule', async () => {
    const { page, context } = await aPerson(browser, look)
    for (const path of pages) {
      await page.goto(server.origin + path)
      await settled(page)
      expect(await violations(page), path).toEqual([])
    }
    await context.close()
  })

  test('no sheet breaks a rule', async () => {
    const { page, context } = await aPerson(browser, look)
    await page.goto(server.origin)
    for (const [index] of sheets.slice(0, 4).entries()) {
      await page.locator('.day-card-add').nth(index).click()
      await page.locator('dialog[open] .sheet-footer').waitFor()
      await settled(page)
      const closed = page.locator('dialog[open] [aria-expanded=false]')
      while ((await closed.count()) > 0) await closed.first().click()
      await settled(page)
      for (const more of await page.locator('dialog[open] summary').all()) await more.click()
      await settled(page)
      expect(await violations(page), sheets[index]).toEqual([])
      await page.keyboard.press('Escape')
      await page.locator('dialog').waitFor({ state: 'detached' })
    }
    await page.goto(`${server.origin}/?sheet=capture`)
    await page.locator('dialog[open] textarea').waitFor()
    await settled(page)
    expect(await violations(page), 'capture').toEqual([])
    await context.close()
  })
})

describe('with a year of entries', () => {
  beforeAll(async () => {
    const { page, context } = await aPerson(browser)
    await signIn(page, server.ownerLink)
    await context.close()
    await operate(server, 'seed', 'owner', '--years', '1')
  })

  test.each([
    { language: 'ja', theme: 'light', screen: 'phone' },
    { language: 'en', theme: 'dark', screen: 'desk' },
    { language: 'ja', theme: 'dark', screen: 'phone' },
    { language: 'en', theme: 'light', screen: 'phone' },
  ] as const)('no page breaks a rule in $language, $theme, on a $screen', async (look) => {
    const { page, context } = await aPerson(browser, look)
    const link = await operate(server, 'link', 'owner')
    await signIn(page, /https?:\S+/.exec(link)?.[0] ?? '')
    await page.locator('.fan-row').waitFor()
    for (const path of pages) {
      await page.goto(server.origin + path)
      await settled(page)
      expect(await violations(page), path).toEqual([])
    }
    await context.close()
  })
})

describe('with the keyboard alone', () => {
  test('a split width before and after is logged, and the week opened in the trends', async () => {
    const { page, context } = await aPerson(browser, { screen: 'desk' })
    await page.goto(server.origin)
    await page.getByRole('button', { name: 'Log split width' }).waitFor()
    await tabTo(page, 'Log split width')
    await page.keyboard.press('Enter')
    await page
      .locator(':focus')
      .and(page.getByLabel('Before stretching', { exact: true }))
      .waitFor()
    await page.keyboard.type('153')
    await page.keyboard.press('ArrowUp')
    await tabTo(page, 'Save 154 cm before')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Add the width after' }).waitFor()
    await tabTo(page, 'Add the width after')
    await page.keyboard.press('Enter')
    await page
      .locator(':focus')
      .and(page.getByLabel('After stretching', { exact: true }))
      .waitFor()
    await page.keyboard.type('156')
    await tabTo(page, 'Save 154 cm → 156 cm')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: /^154 cm → 156 cm/ }).waitFor()
    await tabTo(page, 'Trends')
    await page.keyboard.press('Enter')
    await page.locator('canvas').waitFor()
    await tabTo(page, 'Weekly chart')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await page.locator('dialog[open]').getByText('154 cm → 156 cm').first().waitFor()
    await page.keyboard.press('Escape')
    await page.locator('dialog').waitFor({ state: 'detached' })
    await context.close()
  })
})
