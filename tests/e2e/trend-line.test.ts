// The trend of the split width on the page: the words, the table and the legend say what the chart draws.

import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { settled, violations } from '../support/axe-violations.ts'
import { launchBrowser } from '../support/browser.ts'
import { aPerson, type Person, signIn } from '../support/person.ts'
import { operate, type RunningServer, startServer } from '../support/server.ts'

let browser: Browser
let server: RunningServer
let person: Person

beforeAll(async () => {
  browser = await launchBrowser()
  server = await startServer()
  person = await aPerson(browser)
  await signIn(person.page, server.ownerLink)
})

afterAll(async () => {
  await browser.close()
  await server.close()
})

test('with one measurement there is no line, and the page says what it takes', async () => {
  const { page } = person
  await page.getByRole('button', { name: 'Log split width' }).click()
  await page.getByLabel('Before stretching', { exact: true }).fill('153')
  await page.getByRole('button', { name: 'Save 153 cm before' }).click()
  await page.getByText('Saved on this device').waitFor()
  await page.goto(`${server.origin}/trends`)
  await page.getByText('No trend line yet: it takes 5 days with a width before stretching (1 so far).').waitFor()
})

test('with two years the sentence, the legend and the table have the line with its band', async () => {
  const { page } = person
  await operate(server, 'seed', 'owner', '--years', '2')
  await page.reload()
  await page.getByText(/The trend line ends at \d+(\.\d)?\scm; with 95 % probability the level lies within/).waitFor()
  await page.getByText('Before, trend with 95 % range').waitFor()
  await page.getByRole('button', { name: 'As a table' }).click()
  const headers = await page.locator('.weeks-table thead th').allTextContents()
  const column = headers.indexOf('Trend, 95 % range')
  expect(column).toBeGreaterThan(0)
  const ranges = await page.locator(`.weeks-table tbody tr > :nth-child(${column + 1})`).allTextContents()
  expect(ranges.filter((range) => /^\d+(\.\d)?\scm – \d+(\.\d)?\scm$/.test(range)).length).toBeGreaterThan(15)
  await page.getByText('a week earlier', { exact: true }).click()
  await page.getByText('Each bar shows the sitting of the week before').waitFor()
  expect(await page.locator('.weeks-table thead th').allTextContents()).toContain('Sitting, a week earlier')
  expect(await page.locator('main').textContent()).not.toMatch(/NaN|undefined/)
  await settled(page)
  expect(await violations(page)).toEqual([])
  expect(person.complaints).toEqual([])
})
