// Stating a link and reading what the records say of it: with records and without, with the network off, by keyboard.

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { settled, violations } from '../support/axe-violations.ts'
import { launchBrowser } from '../support/browser.ts'
import { aPerson, type Person, reopen, signIn, untilInstalled } from '../support/person.ts'
import { operate, type RunningServer, startServer } from '../support/server.ts'

let browser: Browser
let server: RunningServer
let person: Person
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
  server = await startServer()
  person = await aPerson(browser)
  await signIn(person.page, server.ownerLink)
  await operate(server, 'seed', 'owner', '--years', '2')
  await untilInstalled(person.page)
  await person.page.reload()
  await person.page.locator('.sync-saved').first().waitFor()
}, 60_000)

afterAll(async () => {
  await browser.close()
  await server.close()
})

const card = () => page.locator('.insight')

test('with the network off, nothing is looked at before a link is stated', async () => {
  page = person.page
  await page.goto(`${server.origin}/trends`)
  await page.getByRole('link', { name: 'Do busy weeks cost you flexibility?' }).waitFor()
  await page.goto(`${server.origin}/insights`)
  await page.getByRole('button', { name: 'State it' }).waitFor()
  await person.context.setOffline(true)
  page = await reopen(person, `${server.origin}/insights`)
  await page.getByText('Nothing has been stated yet, so nothing has been looked at.').waitFor()
  expect(await card().count()).toBe(0)
})

test('a link is stated by keyboard, and answered with its label, its range and what it rests on', async () => {
  await page.getByRole('radio', { name: 'Busy weeks' }).focus()
  for (let step = 0; step < 4; step++) await page.keyboard.press('Tab')
  await page.keyboard.type('hours in one posture')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await card().getByRole('heading', { name: 'Busy weeks → narrower split before stretching' }).waitFor()
  await card().getByText('Association, not cause.', { exact: true }).waitFor()
  expect(await card().locator('.insight-label').textContent()).toMatch(/^(No clear link|Small at most|Weak|Strong)/)
  expect(await card().textContent()).toMatch(/cm \(95 % range [−+]?\d+\.\d to [−+]?\d+\.\d cm\), \d+ weeks/)
  expect(await card().textContent()).toContain('hours in one posture')
  expect(await card().textContent()).not.toMatch(/NaN|Infinity|undefined/)
})

test('the pairs are drawn and stand in a table, and no rule of accessibility is broken', async () => {
  await card().locator('summary', { hasText: 'measurements behind it' }).click()
  await card().locator('summary', { hasText: 'As a table' }).click()
  await page.locator('.insight-method summary').click()
  const points = await card().locator('svg circle').count()
  expect(points).toBeGreaterThan(50)
  expect(await card().locator('tbody tr').count()).toBe(points)
  await settled(page)
  expect(await violations(page)).toEqual([])
})

test('the same link is not stated twice; another one stands beside it', async () => {
  await page.getByRole('button', { name: 'State another link' }).click()
  await page.getByText('You have stated exactly this already.').waitFor()
  await page.getByText('Short sleep', { exact: true }).click()
  await page.getByRole('button', { name: 'State it' }).click()
  await card().nth(1).getByRole('heading', { name: 'Short sleep → narrower split before stretching' }).waitFor()
})

test('taking a link back can be undone, and all of it is there after closing the app', async () => {
  await page.getByRole('button', { name: 'Take back: Short sleep → narrower split before stretching' }).click()
  await page.getByText('Taken back').waitFor()
  await expect.poll(() => card().count()).toBe(1)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => card().count()).toBe(2)
  page = await reopen(person, `${server.origin}/insights`)
  await expect.poll(() => card().count()).toBe(2)
})

test('without any record it says that nothing can be compared yet, in Japanese too', async () => {
  const newcomer = await aPerson(browser, { language: 'ja' })
  await newcomer.page.goto(`${server.origin}/insights`)
  await newcomer.page.getByRole('button', { name: 'この仮説を立てる' }).click()
  await newcomer.page.getByText('忙しい週とふだんの週をまだくらべられません。').waitFor()
  expect(await newcomer.page.locator('.insight-label').textContent()).toBe('まだくらべられません')
  expect(newcomer.complaints).toEqual([])
  await newcomer.context.close()
})
