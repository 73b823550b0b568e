// What is asked once before an entry is saved, and that nothing else ever stands in the way of saving.

import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { settled, violations } from '../support/axe-violations.ts'
import { launchBrowser } from '../support/browser.ts'
import { aPerson, type Person, type PersonOptions } from '../support/person.ts'
import { type RunningServer, startServer } from '../support/server.ts'

const NOW = new Date('2026-11-23T20:00:00+09:00')
const MONDAYS = ['2026-10-19', '2026-10-26', '2026-11-02', '2026-11-09', '2026-11-16']
const WIDTHS = ['153', '152', '154', '153', '155']

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

afterEach(async () => {
  await person.context.close()
  expect(person.complaints).toEqual([])
})

async function begin(options: PersonOptions = {}): Promise<void> {
  person = await aPerson(browser, options)
  page = person.page
  await page.clock.install({ time: NOW })
}

const question = () => page.locator('.entry-question')
const answer = (name: string) => question().getByRole('button', { name, exact: true })
const press = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' }).click()
const widthBefore = () => page.locator('.length-value input').first()
const saved = () => page.getByText('Saved on this device').waitFor()

async function type(width: string, date?: string): Promise<void> {
  await page.goto(date === undefined ? server.origin : `${server.origin}/?date=${date}`)
  await page.locator('.hero-actions button').last().click()
  await widthBefore().fill(width)
}

async function log(width: string, date?: string): Promise<void> {
  await type(width, date)
  await page.locator('.sheet-footer button[type=submit]').click()
  await page.locator('dialog').waitFor({ state: 'detached' })
}

describe('a width far off the own trend', () => {
  beforeEach(async () => {
    await begin()
    for (const [index, date] of MONDAYS.entries()) await log(WIDTHS[index] ?? '', date)
    await type('172')
    await press('Save 172 cm before')
    await question().getByText('172 cm is unusual for you: your last few widths were 152 cm to 155 cm.').waitFor()
  })

  test('is asked about once: gone back to, it is there to be corrected, and the next Save saves it', async () => {
    await page.locator(':focus').and(answer('Correct it')).waitFor()
    await settled(page)
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Enter')
    await page.locator(':focus').and(widthBefore()).waitFor()
    expect(await widthBefore().inputValue()).toBe('172')
    await press('Save 172 cm before')
    await saved()
    // As it is stored it is asked about no more, whatever else is changed.
    await press(/^172 cm/)
    await page.getByText('Measured badly').click()
    await press('Save 172 cm before')
    await page.getByRole('button', { name: /^172 cm.*doubtful/ }).waitFor()
  })

  test('is corrected, and what is typed then is asked about no more', async () => {
    await answer('Correct it').click()
    await widthBefore().fill('154')
    await press('Save 154 cm before')
    await saved()
  })

  test('is kept, by the keyboard alone, and can be undone', async () => {
    for (const name of ['Measured badly', 'Keep it']) {
      await page.keyboard.press('Tab')
      await page.locator(':focus').and(answer(name)).waitFor()
    }
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: /^172 cm/ }).waitFor()
    await press('Undo')
    await page.getByRole('button', { name: /^172 cm/ }).waitFor({ state: 'detached' })
  })

  test('is saved as measured badly in one tap', async () => {
    await answer('Measured badly').click()
    await page.getByRole('button', { name: /^172 cm.*doubtful/ }).waitFor()
  })
})

describe('a slip of the finger', () => {
  beforeEach(async () => {
    await begin()
    await log('153', '2026-11-16')
  })

  test('a digit too many is mended beside the field', async () => {
    await type('1530')
    await press('Did you mean 153 cm?')
    await press('Save 153 cm before')
    await saved()
  })

  test('inches typed as centimetres are offered as what they are', async () => {
    await type('60.2')
    await press('Save 60.2 cm before')
    await answer('Save 152.9 cm').click()
    await page.getByRole('button', { name: /^152.9 cm/ }).waitFor()
  })
})

describe('a session logged twice within minutes', () => {
  beforeEach(async () => {
    await begin()
    await log('153')
    await type('154')
    await press('Save 154 cm before')
    await question()
      .getByText(/You logged a session at 20:0\d \(153 cm.*\)\. Is this the same one\?/)
      .waitFor()
  })

  test('is an edit of the one that is there, which can be undone', async () => {
    await answer('The same: add to it').click()
    await page.getByRole('button', { name: /^154 cm/ }).waitFor()
    expect(await page.getByRole('button', { name: /^153 cm/ }).count()).toBe(0)
    await press('Undo')
    await page.getByRole('button', { name: /^153 cm/ }).waitFor()
  })

  test('is another one when the person says so', async () => {
    await answer('Another session').click()
    await page.getByRole('button', { name: /^154 cm/ }).waitFor()
    await page.getByRole('button', { name: /^153 cm/ }).waitFor()
  })
})

describe('times that do not fit', () => {
  beforeEach(() => begin())

  test('twenty hours in bed were likely half a day shorter', async () => {
    await page.goto(server.origin)
    await press('Add: Sleep')
    await page.getByLabel('Into bed', { exact: true }).fill('11:00')
    await page.getByLabel('Woke up', { exact: true }).fill('07:00')
    await press('Save')
    await question().getByText('20 h in bed is a lot for one night. Are both times right?').waitFor()
    await answer('Into bed at 23:00').click()
    await page.getByRole('button', { name: /^8 h/ }).waitFor()
  })

  test('a night at the time of another one is written over that one', async () => {
    await page.goto(server.origin)
    for (const wake of ['07:00', '06:00']) {
      await press('Add: Sleep')
      await page.getByLabel('Into bed', { exact: true }).fill('23:00')
      await page.getByLabel('Woke up', { exact: true }).fill(wake)
      await press('Save')
      await page.locator('dialog:not(:has(.entry-question))').waitFor({ state: 'detached' })
    }
    await question()
      .getByText(/There is an entry in bed from 23:00 to 07:00 at the same time/)
      .waitFor()
    await answer('Write over that one').click()
    await page.getByRole('button', { name: /^7 h/ }).waitFor()
    expect(await page.getByRole('button', { name: /^8 h/ }).count()).toBe(0)
  })

  test('sitting at the time of other sitting counts once, and both can stay', async () => {
    await page.goto(server.origin)
    for (const [from, to] of [
      ['09:00', '11:00'],
      ['10:00', '12:00'],
    ] as const) {
      await press('Add: Sitting')
      await page.getByRole('radio', { name: 'From – to' }).check()
      await page.getByLabel('From', { exact: true }).fill(from)
      await page.getByLabel('To', { exact: true }).fill(to)
      await press('Save')
      await page.locator('dialog:not(:has(.entry-question))').waitFor({ state: 'detached' })
    }
    await question().getByText('From 09:00 to 11:00 is recorded already. Time that is in both counts once.').waitFor()
    await answer('Keep both').click()
    await page.getByText('3 h sat').waitFor()
  })
})

test('it is asked in Japanese, and looks right in the dark', async () => {
  await begin({ language: 'ja', theme: 'dark' })
  await log('153', '2026-11-16')
  await type('60.2')
  await press('前 60.2 cm を保存')
  await question().getByText('60.2 cmは、これまでの幅から大きく外れています。152.9 cmではありませんか。').waitFor()
  await settled(page)
  expect(await violations(page)).toEqual([])
  await answer('直す').click()
})

test('where the code that asks cannot be had, the entry is saved unasked', async () => {
  await begin({ installs: false })
  await log('153', '2026-11-16')
  await person.context.route('**/assets/question-about-*.js', (route) => route.abort())
  await type('60.2')
  await press('Save 60.2 cm before')
  await saved()
})
