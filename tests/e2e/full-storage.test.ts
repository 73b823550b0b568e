import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { settled, violations } from '../support/axe-violations.ts'
import { launchBrowser } from '../support/browser.ts'
import { littleStorage, type Storage } from '../support/full-storage.ts'
import { cellsOf, textsInHistory } from '../support/page-cells.ts'
import { aPerson, type Person, signIn } from '../support/person.ts'
import { operate, type RunningServer, startServer } from '../support/server.ts'

const NOTE = 'What happened, or what you noticed'
const REFUSED = 'Not saved: this device’s storage did not take it. Your text is still here.'

let browser: Browser
let server: RunningServer
let person: Person
let page: Page
let storage: Storage
let accounts = 0

beforeAll(async () => {
  browser = await launchBrowser()
  server = await startServer()
})

afterAll(async () => {
  await browser.close()
  await server.close()
})

beforeEach(async () => {
  await operate(server, 'account', 'add', `person-${++accounts}`)
  person = await aPerson(browser)
  page = person.page
  storage = await littleStorage(page, server.origin)
  await signIn(page, await link())
  await mark('Saved and synced').waitFor()
})

afterEach(async () => {
  await person.context.close()
  expect(person.complaints).toEqual([])
})

const link = async () => /https?:\S+/.exec(await operate(server, 'link', `person-${accounts}`))?.[0] ?? ''
const mark = (words: string) => page.locator('.sync-mark').filter({ hasText: words })
const noteIn = (where: Page, text: string) => where.getByRole('button', { name: new RegExp(`^${text}`) })

async function keepNote(where: Page, text: string): Promise<void> {
  await where.getByLabel(NOTE).fill(text)
  await where.getByRole('button', { name: 'Keep' }).click()
  await noteIn(where, text).waitFor()
}

describe('a device whose storage is full', () => {
  test('does not say that a note is saved, leaves it where it was typed, and saves it when there is room', async () => {
    await storage.fill()
    await page.getByLabel(NOTE).fill('no room for this')
    await page.getByRole('button', { name: 'Keep' }).click()
    await page.getByText(REFUSED).waitFor()
    expect(await page.getByLabel(NOTE).inputValue()).toBe('no room for this')
    expect(await noteIn(page, 'no room for this').count()).toBe(0)
    await settled(page)
    expect(await violations(page)).toEqual([])

    await storage.free()
    await page.getByRole('button', { name: 'Keep' }).click()
    await noteIn(page, 'no room for this').waitFor()
    await mark('Saved and synced').waitFor()
    expect(await textsInHistory(page, 'no room for this')).toEqual(['no room for this'])
  })

  test('keeps a sheet open with what was typed into it, and saves it when there is room', async () => {
    await page.getByRole('button', { name: 'Log split width' }).click()
    await page.getByLabel('Before stretching', { exact: true }).fill('153')
    await storage.fill()
    await page.getByRole('button', { name: 'Save 153 cm before' }).click()
    await page.getByRole('dialog').getByText('Not saved: this device’s storage did not take it.').waitFor()
    expect(await page.getByLabel('Before stretching', { exact: true }).inputValue()).toBe('153')

    await storage.free()
    await page.getByRole('button', { name: 'Save 153 cm before' }).click()
    await page.getByText('Saved on this device').waitFor()
  })

  test('opens again with what it has', async () => {
    await keepNote(page, 'from before')
    await storage.fill()
    await page.reload()
    await noteIn(page, 'from before').waitFor()
  })

  test('does not take for read what it could not store, says that it has no room, and reads it when it has', async () => {
    const desk = await aPerson(browser, { screen: 'desk' })
    await signIn(desk.page, await link())
    await storage.fill()
    await keepNote(desk.page, 'from the desk')
    await mark('Attention: no room').waitFor()
    expect(await noteIn(page, 'from the desk').count()).toBe(0)
    expect(await cellsOf(page)).not.toContain('from the desk')

    await storage.free()
    await noteIn(page, 'from the desk').waitFor()
    await mark('Saved and synced').waitFor()
    await expect.poll(async () => (await cellsOf(page)) === (await cellsOf(desk.page))).toBe(true)
    await desk.context.close()
  })
})
