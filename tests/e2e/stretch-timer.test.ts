// The stretch timer: told by the clock, so that it goes on whatever is closed.

import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { settled, violations } from '../support/axe-violations.ts'
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
})

afterAll(async () => {
  await browser.close()
  await server.close()
})

beforeEach(async () => {
  person = await aPerson(browser)
  page = person.page
})

afterEach(async () => {
  await person.context.close()
  expect(person.complaints).toEqual([])
})

const openSheet = async (of = page) => {
  await of.goto(`${server.origin}/?sheet=stretch`)
  await of.locator('.panel-row').waitFor()
}
const widthBefore = () => page.getByLabel('Before stretching', { exact: true })
const widthAfter = () => page.getByLabel('After stretching', { exact: true })
const panel = (name: RegExp | string) =>
  page.getByRole('dialog').getByRole('button', { name, exact: typeof name === 'string' })
const saved = () => page.getByText('Saved on this device').waitFor()

describe('the stretch timer', () => {
  const START = new Date('2026-11-23T18:00:00+09:00')
  const digits = (text: string) => page.getByRole('timer').getByText(text, { exact: true }).waitFor()

  beforeEach(async () => {
    await page.clock.install({ time: START })
    await page.addInitScript(() => {
      const asked: string[] = []
      Object.assign(window, { asked })
      const { wakeLock } = navigator
      const request = wakeLock.request.bind(wakeLock)
      wakeLock.request = (type) => {
        asked.push(type ?? 'screen')
        return request(type)
      }
      navigator.vibrate = (pattern) => asked.push(`buzz ${pattern}`) > 0
    })
    await openSheet()
    await panel('Timer for stretching').click()
    await panel('Start').waitFor()
  })

  const asked = () => page.evaluate(() => (window as unknown as { asked: string[] }).asked)

  test('counts from the clock, keeps the screen on, buzzes when a phase ends, and ends', async () => {
    await page.getByRole('radio', { name: '30 s' }).check()
    await page.getByRole('radio', { name: '2 sets' }).check()
    await page.clock.pauseAt(new Date(START.getTime() + 60_000))
    await panel('Start').click()
    await page.clock.runFor(1100)
    await digits('0:04')
    await expect.poll(asked).toEqual(['screen'])
    await page.clock.runFor(4000)
    await digits('0:30')
    await expect.poll(asked).toEqual(['screen', 'buzz 200'])
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
    await expect.poll(asked).toEqual(['screen', 'buzz 200', 'screen'])
    await page.clock.resume()
    await page.clock.fastForward(70_000)
    await page.getByText('Done at 18:02').waitFor()
    await expect.poll(async () => (await asked()).at(-1)).toBe('buzz 400,150,400')
  })

  test('goes on while its sheet, and the app, is closed', async () => {
    await page.getByRole('radio', { name: '120 s' }).check()
    await panel('Start').click()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: /^Stretch timer/ }).waitFor()
    await page.reload()
    await page.getByRole('button', { name: 'Log split width' }).waitFor()
    await page.clock.fastForward(33_000)
    await page.getByRole('button', { name: /Stretch timer.*Set 1 of 2/ }).click()
    await page.getByRole('timer').waitFor()
    const left = await page.getByRole('timer').textContent()
    expect(left).toMatch(/^1:[234]\d$/)
    await settled(page)
    expect(await violations(page)).toEqual([])
  })

  test('is stopped, and tells how long after it the width was measured', async () => {
    await widthBefore().fill('153')
    await panel('Start').click()
    await page.clock.fastForward(20_000)
    await panel('Stop').click()
    await page.getByText(/^Done at/).waitFor()
    await panel('Save 153 cm before').click()
    await saved()
    await page.clock.fastForward('20:00')
    await page.getByRole('button', { name: 'Add the width after' }).click()
    await widthAfter().fill('156')
    await panel('Save 153 cm → 156 cm').click()
    await page.getByRole('button', { name: /^153 cm → 156 cm/ }).click()
    await panel('More').click()
    expect(await page.getByRole('radio', { name: '20 minutes later' }).isChecked()).toBe(true)
  })
})
