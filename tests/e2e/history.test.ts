import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { settled, violations } from '../support/axe-violations.ts'
import { launchBrowser } from '../support/browser.ts'
import { aPerson, type Person, signIn } from '../support/person.ts'
import { operate, type RunningServer, startServer } from '../support/server.ts'

let browser: Browser
let server: RunningServer
let phone: Person
let desk: Person

beforeAll(async () => {
  browser = await launchBrowser()
  server = await startServer()
  phone = await aPerson(browser)
  desk = await aPerson(browser, { screen: 'desk' })
  await signIn(phone.page, server.ownerLink)
  await signIn(desk.page, /https?:\S+/.exec(await operate(server, 'link', 'owner'))?.[0] ?? '')
})

afterAll(async () => {
  await browser.close()
  await server.close()
})

const noted = (page: Page, words: string) => page.getByRole('button', { name: new RegExp(`^${words}`) })
const sheet = (page: Page) => page.getByRole('dialog', { name: 'Edit note' })
const history = (page: Page) => page.getByRole('dialog', { name: 'History' })
const entry = (page: Page, words: string | RegExp) => history(page).getByRole('listitem').filter({ hasText: words })
const synced = (page: Page) => page.locator('.sync-mark').filter({ hasText: 'Saved and synced' }).waitFor()

async function rewrite(page: Page, from: string, to: string): Promise<void> {
  await noted(page, from).click()
  await sheet(page).getByLabel('What did you notice?').fill(to)
  await sheet(page).getByRole('button', { name: 'Save', exact: true }).click()
  await noted(page, to).waitFor()
}

async function expectNoViolations(page: Page): Promise<void> {
  await settled(page)
  expect(await violations(page)).toEqual([])
}

describe('a note that two devices rewrite without knowing of each other', () => {
  test('is marked on both, in the lists of Today and of the Log', async () => {
    await phone.page.getByLabel('What happened, or what you noticed').fill('the first thought')
    await phone.page.getByRole('button', { name: 'Keep' }).click()
    await noted(desk.page, 'the first thought').waitFor()
    await phone.context.setOffline(true)
    await desk.context.setOffline(true)
    await rewrite(phone.page, 'the first thought', 'rewritten on the phone')
    await rewrite(desk.page, 'the first thought', 'rewritten on the desk')
    await phone.context.setOffline(false)
    await synced(phone.page)
    await desk.context.setOffline(false)
    for (const { page } of [phone, desk]) {
      await noted(page, 'rewritten on the desk').filter({ hasText: 'Two versions' }).waitFor()
    }
    await desk.page.getByRole('link', { name: 'Log' }).click()
    await noted(desk.page, 'rewritten on the desk').filter({ hasText: 'Two versions' }).waitFor()
    await expectNoViolations(desk.page)
    await expectNoViolations(phone.page)
  })

  test('shows both sides in its sheet; the other one can be used, and that undone', async () => {
    const { page } = phone
    await noted(page, 'rewritten on the desk').click()
    const panel = page.getByRole('region', { name: 'Two versions' })
    await panel.getByText('rewritten on the desk').waitFor()
    await panel.getByText('rewritten on the phone').waitFor()
    await expectNoViolations(page)
    await panel.getByRole('button', { name: 'Use the other' }).click()
    await panel.waitFor({ state: 'detached' })
    const words = sheet(page).getByLabel('What did you notice?')
    await expect.poll(() => words.inputValue()).toBe('rewritten on the phone')
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => words.inputValue()).toBe('rewritten on the desk')
    await page.keyboard.press('Escape')
    await noted(page, 'rewritten on the desk').waitFor()
    await page.getByText('Two versions').waitFor({ state: 'detached' })
  })

  test('has a history that tells who, when and what, and which side was kept', async () => {
    const { page } = desk
    await page.getByRole('button', { name: 'History: rewritten on the desk' }).click()
    const [made, lost, kept] = ['Created', 'was not kept', 'was kept'].map((words) => entry(page, words))
    await made?.getByText('the first thought').waitFor()
    await lost?.getByText('rewritten on the phone').waitFor()
    await kept?.getByText('rewritten on the desk').waitFor()
    await kept?.getByText('this device').waitFor()
    expect(await lost?.getByText('this device').count()).toBe(0)
    await expectNoViolations(page)
    await page.keyboard.press('Escape')
    await page.getByText('Two versions').waitFor({ state: 'detached' })
  })

  test('can go back to any of them with one tap, which can be undone', async () => {
    const { page } = desk
    await page.getByRole('button', { name: 'History: rewritten on the desk' }).click()
    await entry(page, 'Created').getByRole('button', { name: 'Use this again' }).click()
    await history(page).getByRole('status').getByText('Used again, saved on this device').waitFor()
    await entry(page, 'As it is now').getByText('the first thought').first().waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await noted(page, 'rewritten on the desk').waitFor()
    await entry(page, 'was not kept').getByRole('button', { name: 'Use this again' }).click()
    await page.keyboard.press('Escape')
    await noted(page, 'rewritten on the phone').waitFor()
    await noted(phone.page, 'rewritten on the phone').waitFor()
  })
})

describe('the history', () => {
  test('of what was deleted is in the trash, and brings it back', async () => {
    const { page } = desk
    await noted(page, 'rewritten on the phone').click()
    await sheet(page).getByRole('button', { name: 'Delete' }).click()
    await sheet(page).waitFor({ state: 'detached' })
    await page.getByRole('link', { name: 'Trash' }).click()
    await page.getByRole('button', { name: 'History: rewritten on the phone' }).click()
    await entry(page, 'Deleted').getByText('As it is now').waitFor()
    await entry(page, 'Created').getByRole('button', { name: 'Use this again' }).click()
    await entry(page, 'Restored').waitFor()
    await page.keyboard.press('Escape')
    await page.getByText('The trash is empty.').waitFor()
    await page.getByRole('link', { name: 'Back to the log' }).click()
    await noted(page, 'the first thought').waitFor()
  })

  test('shows without a network what is here, and says that the rest is not', async () => {
    const { page } = phone
    await noted(page, 'the first thought').waitFor()
    await phone.context.setOffline(true)
    await rewrite(page, 'the first thought', 'on the train')
    await noted(page, 'on the train').click()
    await sheet(page).getByRole('button', { name: 'History' }).click()
    await history(page).getByText('The rest is on the server, which cannot be reached right now.').waitFor()
    await entry(page, 'not sent yet').getByText('on the train').waitFor()
    await entry(page, 'Created').waitFor()
    expect(await entry(page, 'was kept').count()).toBe(0)
    await expectNoViolations(page)
    await phone.context.setOffline(false)
    await history(page).getByRole('button', { name: 'Try again' }).click()
    await entry(page, 'was kept').first().waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await synced(page)
  })

  test('that is long comes in pages', async () => {
    const { page, context } = await aPerson(browser)
    const [account, changes] = ['writer', 130]
    await operate(server, 'account', 'add', account)
    const token = await operate(server, 'token', 'add', account, '--scope', 'write')
    const ask = (path: string, method: string, body: object) =>
      fetch(`${server.origin}/api/v1/captures${path}`, {
        method,
        headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      }).then(async (response) => {
        if (!response.ok) throw new Error(await response.text())
        return response.json()
      })
    const { id } = await ask('', 'POST', { text: 'draft 0', zone: 'Asia/Tokyo' })
    for (let index = 1; index < changes; index++) await ask(`/${id}`, 'PATCH', { text: `draft ${index}` })
    await signIn(page, /https?:\S+/.exec(await operate(server, 'link', account))?.[0] ?? '')
    await page.goto(`${server.origin}/log`)
    await noted(page, 'draft 129').click()
    await sheet(page).getByRole('button', { name: 'History' }).click()
    await entry(page, 'draft 129').waitFor()
    expect(await history(page).getByRole('listitem').count()).toBe(100)
    expect(await entry(page, 'an earlier value').count()).toBe(1)
    await history(page).getByRole('button', { name: 'Show earlier changes' }).click()
    await entry(page, 'Created').waitFor()
    expect(await history(page).getByRole('listitem').count()).toBe(changes)
    await context.close()
  })
})

describe('while a pull lands', () => {
  test('what is typed stays with its caret; the sheet speaks up only for the same field', async () => {
    const { page } = phone
    await noted(desk.page, 'on the train').waitFor()
    await noted(page, 'on the train').click()
    const words = sheet(page).getByLabel('What did you notice?')
    await words.fill('on the night train')
    await words.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(7, 7))

    await noted(desk.page, 'on the train').click()
    await sheet(desk.page).getByRole('checkbox', { name: 'Learn' }).check()
    await sheet(desk.page).getByRole('button', { name: 'Save', exact: true }).click()
    await expect
      .poll(() => sheet(page).getByRole('checkbox', { name: 'Learn' }).isChecked(), { timeout: 15_000 })
      .toBe(true)
    expect(await caret(words)).toEqual({ value: 'on the night train', at: 7 })
    expect(await page.getByText('Changed elsewhere').count()).toBe(0)

    await rewrite(desk.page, 'on the train', 'on the slow train')
    await page.getByText('Changed elsewhere while you were typing:').waitFor()
    await page.getByText('What was noticed: on the slow train').waitFor()
    expect(await caret(words)).toEqual({ value: 'on the night train', at: 7 })
    await page.keyboard.type('Z')
    expect(await caret(words)).toEqual({ value: 'on the Znight train', at: 8 })
    await expectNoViolations(page)

    await sheet(page).getByRole('button', { name: 'Save', exact: true }).click()
    await noted(desk.page, 'on the Znight train').filter({ hasText: 'Two versions' }).waitFor()
  })

  test('the line of Today keeps its words and its caret', async () => {
    const { page } = phone
    const line = page.getByLabel('What happened, or what you noticed')
    await line.fill('while it comes in')
    await line.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(5, 5))
    await rewrite(desk.page, 'on the Znight train', 'from the desk once more')
    await noted(page, 'from the desk once more').waitFor()
    expect(await caret(line)).toEqual({ value: 'while it comes in', at: 5 })
    await line.fill('')
  })

  test('an entry that is deleted elsewhere says so, and saving brings it back', async () => {
    const { page } = phone
    await noted(page, 'from the desk once more').click()
    await sheet(page).getByLabel('What did you notice?').fill('kept after all')
    await noted(desk.page, 'from the desk once more').click()
    await sheet(desk.page).getByRole('button', { name: 'Delete' }).click()
    await page.getByText('Deleted elsewhere in the meantime.').waitFor()
    await sheet(page).getByRole('button', { name: 'Save', exact: true }).click()
    await noted(desk.page, 'kept after all').waitFor()
  })
})

test('no page complained of anything', () => {
  expect([...phone.complaints, ...desk.complaints]).toEqual([])
})

function caret(field: ReturnType<Page['locator']>) {
  return field.evaluate((element: HTMLTextAreaElement) => ({
    value: element.value,
    at: document.activeElement === element ? element.selectionStart : -1,
  }))
}
