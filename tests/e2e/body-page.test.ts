// The body over time, from Trends: counts, sides and weeks of what was marked.

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { settled, violations } from '../support/axe-violations.ts'
import { launchBrowser } from '../support/browser.ts'
import { aPerson, type Person, signIn } from '../support/person.ts'
import { operate, type RunningServer, startServer } from '../support/server.ts'

let browser: Browser
let server: RunningServer
let person: Person
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
  server = await startServer()
  person = await aPerson(browser)
  page = person.page
  await signIn(page, server.ownerLink)
})

afterAll(async () => {
  await browser.close()
  await server.close()
})

test('without a mark it says how to make one', async () => {
  await page.goto(`${server.origin}/body`)
  await page.getByRole('heading', { name: 'Nothing about the body yet' }).waitFor()
})

describe('with a year of sessions', () => {
  beforeAll(async () => {
    await operate(server, 'seed', 'owner', '--years', '1')
    await page.goto(`${server.origin}/trends`)
    await page.getByRole('link', { name: 'Where your body was tight or relieved' }).click()
    await page.getByRole('radio', { name: '1 year' }).check()
    await page.getByRole('table', { name: 'How often, and on which side' }).waitFor()
  })

  test('says what the counts are out of, and each row adds up', async () => {
    const words = (await page.getByText(/sessions say something about the body/).textContent()) ?? ''
    const recorded = Number(/^(\d+) of/.exec(words)?.[1])
    expect(recorded).toBeGreaterThan(10)
    const rows = await page.getByRole('table', { name: 'How often, and on which side' }).locator('tbody tr').all()
    expect(rows.length).toBeGreaterThan(5)
    const sides = page.getByRole('region', { name: 'How often, and on which side' })
    expect(await sides.evaluate((it) => it.scrollWidth - it.clientWidth)).toBe(0)
    for (const row of rows) {
      const [sessions = '', ...sides] = await row.locator('td').allTextContents()
      const [count, of] = sessions.split(' of ').map(Number)
      expect(of).toBe(recorded)
      expect(sides.map(Number).reduce((sum, side) => sum + side)).toBe(count)
    }
  })

  test('shows the weeks beside the split width, and as a table', async () => {
    await page.getByRole('img', { name: /^Weekly mean of the split width before stretching, from/ }).waitFor()
    expect(await page.getByRole('img', { name: /: in \d+ weeks$/ }).count()).toBe(6)
    await page.getByText('As a table').click()
    const table = page.getByRole('table', { name: /^Strongest level of the week/ })
    expect(await table.locator('tbody tr').count()).toBeGreaterThan(50)
    expect(await page.locator('main').textContent()).not.toMatch(/NaN|undefined|Infinity/)
    await settled(page)
    expect(await violations(page)).toEqual([])
  })

  test('another feeling is another picture', async () => {
    const figure = page.getByRole('img', { name: /Marked as tight most often/ }).first()
    await figure.waitFor()
    await page.getByRole('radio', { name: 'relieved' }).check()
    await page
      .getByRole('img', { name: /Marked as relieved most often/ })
      .first()
      .waitFor()
    expect(await figure.count()).toBe(0)
    expect(person.complaints).toEqual([])
  })
})
