// Milestones as a time axis: named and moved on Look back, and what Trends, the Log and Insights put together by them.

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
  await person.page.clock.setFixedTime(new Date('2026-11-21T21:30:00+09:00'))
  await signIn(person.page, server.ownerLink)
  await operate(server, 'seed', 'owner', '--years', '1', '--until', '2026-11-21')
  await person.page.goto(`${server.origin}/look-back/milestones`)
  await person.page.getByText('Milestone 5 Oct').waitFor()
})

afterAll(async () => {
  await browser.close()
  await server.close()
})

test('they make themselves, and one can be named; its days cannot be taken from another', async () => {
  const { page } = person
  await page.getByRole('button', { name: /Name and days of Milestone 2.–.29 Nov/ }).click()
  await page.getByLabel('Name', { exact: true }).fill('Zombies')
  await page.getByLabel('Iterations').fill('0')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByText('A whole number from 1 to 52').waitFor()
  await page.getByLabel('Iterations').fill('4')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByRole('heading', { name: 'Zombies' }).waitFor()
  await page.getByRole('button', { name: /Name and days of Milestone 5.Oct/ }).click()
  await page.getByLabel('First day').fill('2026-10-12')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByText('Shares days with “Zombies”').waitFor()
  await settled(page)
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Cancel', exact: true }).click()
})

test('Look back says which one runs, and how far it is', async () => {
  const { page } = person
  await page.goto(`${server.origin}/look-back`)
  await page.getByRole('heading', { name: 'Zombies' }).waitFor()
  await page.getByText('iteration 3 of 4').waitFor()
})

test('Trends put their means and their table together by milestone, and compare the last with the one before', async () => {
  const { page } = person
  await page.goto(`${server.origin}/trends`)
  await page.getByText('milestone', { exact: true }).click()
  await page.getByText(/^Zombies: .* before stretching on average .* Difference [+−±]/).waitFor()
  await page.getByText('Before, mean by milestone').waitFor()
  await page.getByRole('button', { name: 'As a table' }).click()
  const rows = await page.locator('.weeks-table tbody th').allTextContents()
  expect(rows[0]).toContain('Zombies')
  expect(rows.length).toBeGreaterThan(4)
  await page.getByText('iteration', { exact: true }).click()
  await page.getByText('Before, mean by iteration').waitFor()
  expect((await page.locator('.weeks-table tbody th').allTextContents())[0]).toContain('Zombies, iteration 3')
  expect(await page.locator('main').textContent()).not.toMatch(/NaN|undefined/)
  await settled(page)
  expect(await violations(page)).toEqual([])
})

test('the Log has a head for each', async () => {
  const { page } = person
  await page.goto(`${server.origin}/log`)
  await page.getByText('milestone', { exact: true }).click()
  await page.getByRole('heading', { name: 'Zombies' }).waitFor()
  await page.getByText('iteration', { exact: true }).click()
  await page.getByRole('heading', { name: 'Zombies, iteration 2' }).waitFor()
  await settled(page)
  expect(await violations(page)).toEqual([])
})

test('Insights have them side by side', async () => {
  const { page } = person
  await page.goto(`${server.origin}/insights`)
  await page.getByRole('heading', { name: 'Milestone by milestone' }).waitFor()
  await page.getByText(/^Zombies: .* Busy weeks: \d of \d/).waitFor()
  await settled(page)
  expect(await violations(page)).toEqual([])
  expect(person.complaints).toEqual([])
})
