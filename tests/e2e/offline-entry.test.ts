import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { aPerson, type Person, reopen, untilInstalled } from '../support/person.ts'
import { type RunningServer, startServer } from '../support/server.ts'

let browser: Browser
let server: RunningServer
let person: Person
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
  server = await startServer()
  person = await aPerson(browser)
  await person.page.goto(server.origin)
  await untilInstalled(person.page)
})

afterAll(async () => {
  await browser.close()
  await server.close()
})

test('the app opens with the network off after it was closed', async () => {
  await person.context.setOffline(true)
  page = await reopen(person, server.origin)
  await page.getByRole('button', { name: 'Log split width' }).waitFor()
  // What the browser says of being online, it forgets when a page is opened while it is not.
  const answers = () =>
    fetch('/api/health').then(
      () => true,
      () => false,
    )
  expect(await page.evaluate(answers)).toBe(false)
})

test('a split width before stretching is saved with two taps and the digits', async () => {
  let taps = 0
  const tap = async (name: RegExp | string) => {
    taps++
    await page.getByRole('button', { name }).click()
  }
  await tap('Log split width')
  await page
    .locator(':focus')
    .and(page.getByLabel('Before stretching', { exact: true }))
    .waitFor()
  await page.keyboard.type('153')
  await tap('Save 153 cm before')
  await page.getByText('Saved on this device').waitFor()
  expect(taps).toBe(2)
})

test('the open session waits for the width after, and takes it', async () => {
  await page.getByRole('button', { name: 'Add the width after' }).click()
  await page.getByLabel('After stretching', { exact: true }).fill('155')
  await page.getByRole('button', { name: 'Save 153 cm → 155 cm' }).click()
  await page.getByRole('button', { name: /^153 cm → 155 cm/ }).waitFor()
  expect(await page.getByRole('button', { name: 'Add the width after' }).count()).toBe(0)
})

test('a night is saved with its hours and "several" awakenings', async () => {
  await page.getByRole('button', { name: 'Add: Sleep' }).click()
  await page.getByLabel('Into bed', { exact: true }).fill('02:00')
  await page.getByLabel('Woke up', { exact: true }).fill('07:30')
  await page.getByText('5 h 30 min in bed').waitFor()
  await page.getByRole('radio', { name: 'several' }).check()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByRole('button', { name: /5 h 30 min.*woke several times/ }).waitFor()
})

test('sitting is timed, and told after the fact', async () => {
  await page.getByRole('button', { name: 'Start sitting' }).click()
  await page.getByText(/Sitting since/).waitFor()
  await page.getByRole('button', { name: 'Add: Sitting' }).click()
  await page.getByRole('radio', { name: 'From – to' }).check()
  await page.getByLabel('From', { exact: true }).fill('00:00')
  await page.getByLabel('To', { exact: true }).fill('02:00')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByText('2 h sat').waitFor()
})

test('the sitting timer goes on after the app was closed, and stops', async () => {
  page = await reopen(person, server.origin)
  await page.getByText(/Sitting since/).waitFor()
  await page.getByRole('button', { name: 'Stand up' }).click()
  await page.getByRole('button', { name: 'Start sitting' }).waitFor()
})

test('a workday is saved in four taps', async () => {
  await page.getByRole('button', { name: 'Add: Work' }).click()
  await page.getByRole('group', { name: 'Worked', exact: true }).getByText('10 h').click()
  await page
    .getByRole('group', { name: /How heavy/ })
    .getByText('4', { exact: true })
    .click()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByRole('button', { name: /10 h worked.*load 4 of 5/ }).waitFor()
})

test('something noticed is kept at once, with what it is about', async () => {
  await page.getByLabel('What happened, or what you noticed').fill('strace shows the fork that fails')
  await page.getByRole('checkbox', { name: 'Learn' }).check()
  await page.getByRole('button', { name: 'Keep' }).click()
  await page.getByRole('button', { name: /strace shows the fork that fails.*Learn/ }).waitFor()
})

test('an entry is edited, deleted, brought back by undo, and restored from the trash', async () => {
  await page.getByRole('link', { name: 'Log' }).click()
  await page.getByRole('button', { name: /^153 cm → 155 cm/ }).click()
  await page.getByLabel('Before stretching', { exact: true }).fill('152.5')
  await page.getByRole('button', { name: 'Save 152.5 cm → 155 cm' }).click()
  const line = page.getByRole('button', { name: /^152.5 cm → 155 cm/ })
  await line.click()
  await page.getByRole('button', { name: 'Delete' }).click()
  await line.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Undo' }).click()
  await line.click()
  await page.getByRole('button', { name: 'Delete' }).click()
  await line.waitFor({ state: 'detached' })
  await page.getByRole('link', { name: 'Trash' }).click()
  await page.getByRole('button', { name: 'Restore' }).click()
  await page.getByText('The trash is empty.').waitFor()
  await page.getByRole('link', { name: 'Back to the log' }).click()
  await line.waitFor()
})

test('everything is there after the app was closed again', async () => {
  page = await reopen(person, `${server.origin}/log`)
  for (const words of [/^152.5 cm → 155 cm/, /woke several times/, /^10 h worked/, /^strace shows/]) {
    await page.getByRole('button', { name: words }).waitFor()
  }
})

test('the weekly chart opens without a network', async () => {
  await page.getByRole('link', { name: 'Trends' }).click()
  await page.locator('canvas').first().waitFor()
})

test('it all works the same when the server is gone and the browser does not know', async () => {
  await person.context.setOffline(false)
  await server.stop()
  page = await reopen(person, server.origin)
  await page.getByRole('button', { name: /^152.5 cm → 155 cm/ }).waitFor()
  await page.getByRole('button', { name: 'Log split width' }).click()
  await page.getByLabel('Before stretching', { exact: true }).fill('154')
  await page.getByRole('button', { name: 'Save 154 cm before' }).click()
  await page.getByRole('button', { name: 'Another session' }).click()
  await page.getByText('Saved on this device').waitFor()
  await server.start()
})

test('the page complained of nothing', () => {
  expect(person.complaints).toEqual([])
})
