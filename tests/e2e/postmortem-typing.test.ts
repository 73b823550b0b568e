import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { draftsOf } from '../support/page-database.ts'
import { pasteInto } from '../support/paste-into.ts'
import { aPerson, type Person, reopen, signIn } from '../support/person.ts'
import { operate, type RunningServer, startServer } from '../support/server.ts'

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

describe('what is typed', () => {
  let person: Person
  let page: Page

  beforeAll(async () => {
    person = await aPerson(browser)
    page = person.page
    await page.goto(`${server.origin}/look-back/postmortems`)
    await page.getByRole('textbox', { name: 'New postmortem' }).fill('outage')
    await page.getByRole('textbox', { name: 'New postmortem' }).press('Enter')
    await page.getByLabel('Impact').waitFor()
  })

  afterAll(() => person.context.close())

  test('survives an app that is killed: in the field it was meant for, or in its line', async () => {
    const url = page.url()
    const line = () => page.getByRole('textbox', { name: /^Timeline/ })
    await line().fill('10:12 half a li')
    await page.getByLabel('Impact').fill('nobody could')
    await expect
      .poll(() => draftsOf(page), { timeout: 15_000 })
      .toMatch(/half a li.*nobody could|nobody could.*half a li/s)
    await page.goto('about:blank')
    page = await reopen(person, url)
    await expect.poll(() => page.getByLabel('Impact').inputValue(), { timeout: 15_000 }).toBe('nobody could')
    await expect.poll(() => line().inputValue(), { timeout: 15_000 }).toBe('10:12 half a li')
    await expect.poll(() => draftsOf(page), { timeout: 15_000 }).not.toContain('nobody could')
    await line().fill('')
  })

  test('is refused beside the field when it is too long, and stays there', async () => {
    const long = '長い'.repeat(5_001)
    await page.getByLabel('Impact').fill(long)
    await page.getByLabel('Impact').blur()
    await page.getByText('At most 10,000 characters; these are 10,002.').waitFor()
    expect(await page.getByLabel('Impact').inputValue()).toBe(long)
    await page.getByLabel('Impact').fill(long.slice(2))
    await page.getByLabel('Impact').blur()
    await page.getByText('Saved on this device').first().waitFor()
    await page.reload()
    await expect.poll(() => page.getByLabel('Impact').inputValue(), { timeout: 15_000 }).toBe(long.slice(2))
  })

  test('may be five hundred lines at once: one undo for all, and the next one is quick', async () => {
    const line = page.getByRole('textbox', { name: /^Timeline/ })
    const clock = (index: number) =>
      `${String(10 + Math.floor(index / 60)).padStart(2, '0')}:${String(index % 60).padStart(2, '0')}`
    const lines = Array.from({ length: 500 }, (_, index) => `${clock(index)} line ${index}`).join('\n')
    await pasteInto(line, lines)
    await page.getByRole('button', { name: /^18:19 line 499/ }).waitFor()
    await page.getByText('500 lines saved on this device').waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('Undone').waitFor()
    expect(await page.getByRole('button', { name: /^Delete: / }).count()).toBe(0)
    await pasteInto(line, lines)
    await page.getByRole('button', { name: /^18:19 line 499/ }).waitFor()
    await line.fill('18:30 one more')
    const started = performance.now()
    await line.press('Enter')
    await page.getByRole('button', { name: /^18:30 one more/ }).waitFor()
    const milliseconds = performance.now() - started
    process.stdout.write(`one more line after 500: ${Math.round(milliseconds)} ms\n`)
    expect(milliseconds).toBeLessThan(2_000)
    expect(person.complaints).toEqual([])
  })

  test('at an address that nobody has is told so', async () => {
    await page.goto(`${server.origin}/look-back/postmortems/nowhere`)
    await page.getByText('There is no such postmortem').waitFor()
  })
})

describe('two devices without a network', () => {
  test('each add to the timeline of one incident, and both keep all of it', async () => {
    const phone = await aPerson(browser)
    const desk = await aPerson(browser, { screen: 'desk' })
    await signIn(phone.page, server.ownerLink)
    await signIn(desk.page, /https?:\S+/.exec(await operate(server, 'link', 'owner'))?.[0] ?? '')
    await phone.page.goto(`${server.origin}/look-back/postmortems`)
    await add(phone.page, 'New postmortem', 'outage')
    await phone.page.getByLabel('Impact').waitFor()
    await desk.page.goto(phone.page.url())
    await desk.page.getByLabel('Impact').waitFor()

    for (const { context } of [phone, desk]) await context.setOffline(true)
    await add(phone.page, /^Timeline/, '10:12 from the phone')
    await add(desk.page, /^Timeline/, '10:13 from the desk')
    await add(phone.page, 'Causes', 'a cause from the phone')
    await add(desk.page, 'Causes', 'a cause from the desk')
    await phone.page.getByLabel('Impact').fill('as the phone saw it')
    await phone.page.getByLabel('Impact').blur()
    await desk.page.getByLabel('Impact').fill('as the desk saw it')
    await desk.page.getByLabel('Impact').blur()
    for (const { page, context } of [phone, desk]) {
      await page.getByText('Saved on this device').waitFor()
      await context.setOffline(false)
    }

    for (const { page, complaints } of [phone, desk]) {
      for (const words of [
        '10:12 from the phone',
        '10:13 from the desk',
        'a cause from the phone',
        'a cause from the desk',
      ]) {
        await page.getByRole('button', { name: words, exact: true }).waitFor()
      }
      // Both sides of the impact are there to choose from.
      await page.getByRole('group', { name: 'Impact' }).getByText('as the phone saw it').waitFor()
      await page.getByRole('group', { name: 'Impact' }).getByText('as the desk saw it').waitFor()
      expect(complaints).toEqual([])
    }
    await phone.context.close()
    await desk.context.close()
  })

  async function add(page: Page, name: string | RegExp, words: string): Promise<void> {
    await page.getByRole('textbox', { name }).fill(words)
    await page.getByRole('textbox', { name }).press('Enter')
    await page.getByText('Saved on this device').first().waitFor()
  }
})

describe('typing that does not wait', () => {
  test('line after line without a pause becomes a line each, and a pasted one does not get lost between them', async () => {
    const { page, context } = await aPerson(browser)
    await page.goto(`${server.origin}/look-back/postmortems`)
    await page.getByRole('textbox', { name: 'New postmortem' }).fill('hurry')
    await page.getByRole('textbox', { name: 'New postmortem' }).press('Enter')
    const line = page.getByRole('textbox', { name: /^Timeline/ })
    await line.focus()
    for (const minute of [1, 2, 3, 4, 5]) await page.keyboard.type(`10:0${minute} typed in a hurry\n`)
    await pasteInto(line, '10:06 pasted\n10:07 pasted too')
    for (const minute of [1, 2, 3, 4, 5])
      await page
        .getByRole('button', { name: `10:0${minute} typed in a hurry` })
        .first()
        .waitFor()
    for (const pasted of ['10:06 pasted', '10:07 pasted too'])
      await page.getByRole('button', { name: pasted, exact: true }).first().waitFor()
    expect(await line.inputValue()).toBe('')
    await context.close()
  })
})
