// Whatever is saved or deleted can be taken back, for eight seconds.

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { aPerson, type Person } from '../support/person.ts'
import { type RunningServer, startServer } from '../support/server.ts'

let browser: Browser
let server: RunningServer
let person: Person
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
  server = await startServer()
  person = await aPerson(browser)
  page = person.page
  await page.clock.install({ time: new Date('2026-11-23T20:00:00+09:00') })
})

afterAll(async () => {
  expect(person.complaints).toEqual([])
  await browser.close()
  await server.close()
})

const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
const undo = () => page.getByRole('button', { name: 'Undo' })

async function standsForEightSeconds(): Promise<void> {
  await undo().waitFor()
  await page.clock.runFor(7000)
  expect(await undo().count()).toBe(1)
  await page.clock.runFor(1000)
  await undo().waitFor({ state: 'detached' })
}

const deeds: Readonly<Record<string, () => Promise<void>>> = {
  'a split width': async () => {
    await press('Log split width')
    await page.getByLabel('Before stretching', { exact: true }).fill('153')
    await press('Save 153 cm before')
  },
  'a night': async () => {
    await press('Add: Sleep')
    await press('Save')
  },
  sitting: async () => {
    await press('Add: Sitting')
    await page.getByRole('radio', { name: '1 h', exact: true }).check()
    await press('Save')
  },
  work: async () => {
    await press('Add: Work')
    await page.getByLabel('Things done').fill('3')
    await press('Save')
  },
  'a note': async () => {
    await press('Note')
    await page.locator('textarea:focus').fill('from the sheet')
    await press('Save')
  },
  'the line of Today': async () => {
    await page.getByRole('textbox', { name: /noticed/ }).fill('from the line')
    await press('Keep')
  },
  'the start of the timer': () => press('Start sitting'),
  'the end of the timer': () => press('Stand up'),
}

test.each(Object.keys(deeds))('%s is saved', async (name) => {
  await page.goto(server.origin)
  await page.getByRole('button', { name: 'Log split width' }).waitFor()
  await deeds[name]?.()
  await standsForEightSeconds()
})

test('what was saved before the last one comes back after it, until its own eight seconds are over', async () => {
  await page.goto(server.origin)
  const line = page.getByRole('textbox', { name: /noticed/ })
  const noted = (words: string) => page.locator('.capture-list').getByText(words)
  for (const words of ['saved first', 'saved second', 'saved third']) {
    await line.fill(words)
    await press('Keep')
    await noted(words).waitFor()
    await page.clock.runFor(2500)
  }
  await undo().click()
  await noted('saved third').waitFor({ state: 'detached' })
  await page.getByText('Undone. Before that').waitFor()
  await undo().click()
  await noted('saved second').waitFor({ state: 'detached' })
  await page.clock.runFor(600)
  await undo().waitFor({ state: 'detached' })
  await noted('saved first').waitFor()
})

test('a setting is saved', async () => {
  await page.goto(`${server.origin}/settings`)
  await page.getByRole('radio', { name: 'inch', exact: true }).check()
  await standsForEightSeconds()
})

test('each of them is deleted, and comes back by the undo', async () => {
  await page.goto(`${server.origin}/log`)
  const entries = page.locator('.log-entries .entry-line')
  await entries.first().waitFor()
  const count = await entries.count()
  expect(count).toBeGreaterThanOrEqual(6)
  for (let index = 0; index < count; index++) {
    await entries.nth(index).click()
    await press('Delete')
    await expect.poll(() => entries.count()).toBe(count - 1)
    await undo().click()
    await expect.poll(() => entries.count()).toBe(count)
  }
  await entries.first().click()
  await press('Delete')
  await standsForEightSeconds()
})
