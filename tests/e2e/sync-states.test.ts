import { readFile } from 'node:fs/promises'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { settled, violations } from '../support/axe-violations.ts'
import { launchBrowser } from '../support/browser.ts'
import { ageWaiting, spoilWaiting, tamperWithDates } from '../support/page-database.ts'
import { aPerson, type Person, signIn } from '../support/person.ts'
import { operate, type RunningServer, startServer } from '../support/server.ts'

let browser: Browser
let server: RunningServer
let person: Person
let page: Page
let accounts = 0
/** Name of the account that the test is signed in to; every test has one of its own. */
let account: string

beforeAll(async () => {
  browser = await launchBrowser()
  server = await startServer()
  await operate(server, 'account', 'add', 'partner')
})

afterAll(async () => {
  await browser.close()
  await server.close()
})

beforeEach(async () => {
  person = await aPerson(browser)
  page = person.page
  account = `person-${++accounts}`
  await operate(server, 'account', 'add', account)
  await signIn(page, await linkFor(account))
  await mark('Saved and synced').waitFor()
})

afterEach(async () => {
  await person.context.close()
  expect(person.complaints).toEqual([])
})

describe('a change that the server refuses', () => {
  beforeEach(() => haveWorkRefused('heavy day'))

  test('is kept in plain sight, with its reason in words', async () => {
    await page.getByText('The server did not accept one of your changes.').waitFor()
    await page.getByRole('link', { name: 'Look at it' }).click()
    const card = refusedCard()
    await card.getByText('10 h worked').waitFor()
    await card.getByText('“How heavy it felt” cannot be “99”.').waitFor()
    await card.getByText('What was typed').click()
    await card.getByText('heavy day').waitFor()
    await card.getByText('What the server said').click()
    await card.getByText(/^bad-field: load/).waitFor()
    await expectNoViolations()
  })

  test('is mended in its own sheet, and then arrives', async () => {
    await openRefused()
    await page.getByRole('button', { name: /^Correct: Work/ }).click()
    const sheet = page.getByRole('dialog')
    await sheet.getByText('“How heavy it felt” cannot be “99”.').waitFor()
    expect(await sheet.getByLabel('Worked: exactly').inputValue()).toBe('10:00')
    expect(await sheet.getByLabel('Note').inputValue()).toBe('heavy day')
    await expectNoViolations()
    await sheet
      .getByRole('group', { name: /How heavy/ })
      .getByText('4', { exact: true })
      .click()
    await sheet.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText('Nothing was refused').waitFor()
    await mark('Saved and synced').waitFor()
    expect(await notesOnServer('heavy day')).toEqual([{ workMinutes: 600, load: 4 }])
  })

  test('is discarded only when the undo was not used', async () => {
    await openRefused()
    await page.getByRole('button', { name: /^Discard: Work/ }).click()
    await page.getByText('Nothing was refused').waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await refusedCard().getByText('10 h worked').waitFor()
    await page.getByRole('button', { name: /^Discard: Work/ }).click()
    await mark('Saved and synced').waitFor()
    expect(await notesOnServer('heavy day')).not.toContainEqual({ workMinutes: 600, load: 99 })
  })

  test('is saved as a file with every value as it was typed', async () => {
    await openRefused()
    const { name, content } = await download(page.getByRole('button', { name: /^Save as a file: Work/ }))
    expect(name).toMatch(/^nobi-refused-.*\.json$/)
    expect(content).toMatchObject({
      format: 'nobi-changes',
      changes: [{ change: { fields: { load: { v: 99 }, note: { v: 'heavy day' } } }, refused: { code: 'bad-field' } }],
    })
  })

  test('is sent again as it is, and refused again without a loss', async () => {
    await openRefused()
    await page.getByRole('button', { name: /^Send again: Work/ }).click()
    await page.getByText('On its way to the server again').waitFor()
    await mark('Attention: 1 refused').waitFor()
    await refusedCard().getByText('“How heavy it felt” cannot be “99”.').waitFor()
  })
})

describe('the mark and its sheet', () => {
  test('sync when asked to, and say what came of it', async () => {
    const sheet = await openSheet('Saved and synced')
    await sheet.getByText('Everything is on this device and on your server.').waitFor()
    await sheet.getByRole('button', { name: 'Sync now' }).click()
    await sheet.getByText('Done: everything is on your server.').waitFor()
    await expectNoViolations()
    await page.route('**/api/v1/sync', (route) => route.abort())
    await sheet.getByRole('button', { name: 'Sync now' }).click()
    await sheet.getByText(/The server cannot be reached; it last answered at/).waitFor()
  })

  test('say since when something waits, and after a day offer to save it', async () => {
    await page.route('**/api/v1/sync', (route) => route.abort())
    await logWork('waiting')
    await mark('1 change waiting').waitFor()
    await ageWaiting(page, Date.now() - 50 * 3_600_000)
    await page.reload()
    await mark(/^1 waiting since \d+ \w+$/).waitFor()
    const sheet = await openSheet(/^1 waiting since/)
    await sheet.getByText(/The oldest change was made 2 days ago/).waitFor()
    await expectNoViolations()
    const { content } = await download(sheet.getByRole('button', { name: 'Save what waits as a file' }))
    expect(content).toMatchObject({ changes: [{ change: { fields: { note: { v: 'waiting' } } } }] })
  })

  test('say how far a new device is, while it can already log', async () => {
    await operate(server, 'seed', 'partner', '--years', '1')
    const release = await holdSnapshot(1)
    await page.goto(await linkFor('partner'))
    await page.locator('.sign-in-form button[type=submit]').click()
    await page.getByText(/^Loading your records: [\d,]+ of [\d,]+ – you can already log$/).waitFor()
    const bar = page.getByRole('progressbar', { name: 'Loading your records' })
    const [value, max] = await bar.evaluate((element: HTMLProgressElement) => [element.value, element.max])
    expect(value).toBeGreaterThan(0)
    expect(value).toBeLessThan(max ?? 0)
    await expectNoViolations()
    await logWork('while loading')
    await page.getByRole('link', { name: 'Log' }).click()
    await bar.waitFor()
    release()
    await bar.waitFor({ state: 'detached' })
    await mark('Saved and synced').waitFor()
    expect(await notesOnServer('while loading')).toHaveLength(1)
  })
})

describe('storage and sync', () => {
  test('says that the device and the server are equal, finds a difference, and mends it', async () => {
    await logWork('to compare')
    await page.goto(`${server.origin}/settings/storage`)
    await page.getByRole('button', { name: 'Check now' }).click()
    await page.getByText('Everything is the same on this device and on your server.').waitFor()
    await tamperWithDates(page)
    await page.getByRole('button', { name: 'Check again' }).click()
    await page.getByText('Not everything is the same.').waitFor()
    await page.getByRole('row', { name: /^Work differs: \d+ on both sides/ }).waitFor()
    await expectNoViolations()
    await page.getByRole('button', { name: 'Read everything again' }).click()
    await page.getByText('Everything is the same on this device and on your server.').waitFor()
  })

  test('says so when there is nobody to compare with', async () => {
    await page.goto(`${server.origin}/settings/storage`)
    await page.route('**/api/v1/**', (route) => route.abort())
    await page.getByRole('button', { name: 'Check now' }).click()
    await page.getByText('The server cannot be reached, so nothing was compared.').waitFor()
  })

  test('saves everything on the device as a file, and knows when that was', async () => {
    await logWork('in the copy')
    await mark('Saved and synced').waitFor()
    await page.goto(`${server.origin}/settings/storage`)
    const { name, content } = await download(page.getByRole('button', { name: 'Save everything on this device' }))
    expect(name).toMatch(/^nobi-device-/)
    expect(JSON.stringify(content)).toContain('in the copy')
    await page.reload()
    await page.getByText('Last saved as a file').waitFor()
    expect(await page.getByText('just now').count()).toBeGreaterThanOrEqual(2)
  })
})

describe('leaving an account with something unsent', () => {
  beforeEach(async () => {
    await page.route('**/api/v1/sync', (route) => route.abort())
    await logWork('unsent')
    await mark('1 change waiting').waitFor()
  })

  test('asks first: stay, a file, or locked until the same account is back', async () => {
    await page.goto(`${server.origin}/settings`)
    await page.getByRole('button', { name: 'Sign out', exact: true }).click()
    await page.getByText(`1 change of “${account}” is on this device only`).waitFor()
    await expectNoViolations()
    await page.getByRole('button', { name: 'Stay signed in' }).click()
    await page.getByRole('button', { name: 'Sign out', exact: true }).click()
    const { content } = await download(page.getByRole('button', { name: 'Save as a file' }))
    expect(JSON.stringify(content)).toContain('unsent')
    await page.getByRole('button', { name: 'Sign out and keep it locked here' }).click()
    await mark('On this device only').waitFor()
    await page.goto(server.origin)
    await page.getByRole('button', { name: 'Add: Work' }).waitFor()
    await page.unroute('**/api/v1/sync')
    await signIn(page, await linkFor(account))
    await mark('Saved and synced').waitFor()
    expect(await notesOnServer('unsent')).toHaveLength(1)
  })

  test('is spoken of before another account’s link is used', async () => {
    await page.goto(await linkFor('partner'))
    await page.getByText(`1 change of “${account}” is on this device only`).waitFor()
    await expectNoViolations()
    expect(await page.locator('.sign-in-form').count()).toBe(0)
    await page.getByRole('button', { name: 'Keep it locked here and go on' }).click()
    await page.unroute('**/api/v1/sync')
    await page.locator('.sign-in-form button[type=submit]').click()
    await mark('Saved and synced').waitFor()
    expect(await notesOnServer('unsent')).toEqual([])
  })
})

describe('a device that the server has removed', () => {
  beforeEach(async () => {
    await logWork('before the end')
    await mark('Saved and synced').waitFor()
    await page.route('**/api/v1/sync', (route) => route.abort())
    await logWork('after the end', '2026-01-15')
    await page.evaluate(() =>
      fetch('/api/v1/auth/sign-out', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: '{}',
      }),
    )
    await page.unroute('**/api/v1/sync')
    await mark('Attention: signed out').waitFor()
    await page.getByRole('link', { name: 'What you can do' }).click()
  })

  test('tells how to sign in again, and sends what waited', async () => {
    await page.getByText(`npm run -s nobi -- link ${account}`).waitFor()
    await expectNoViolations()
    await page.goto(await linkFor(account))
    await page.getByRole('button', { name: 'Keep it locked here and go on' }).click()
    await page.locator('.sign-in-form button[type=submit]').click()
    await mark('Saved and synced').waitFor()
    expect(await notesOnServer('after the end')).toHaveLength(1)
  })

  test('forgets the account only after a second yes', async () => {
    await page.getByRole('button', { name: 'Leave this account…' }).click()
    await page.getByRole('button', { name: 'Delete it from this device…' }).click()
    await page.getByText(/1 change never reached the server/).waitFor()
    await expectNoViolations()
    const forGood = page.getByRole('button', { name: 'Delete for good' })
    expect(await forGood.isDisabled()).toBe(true)
    await page.getByLabel('Yes: 1 change may be lost for good').check()
    await forGood.click()
    await mark('On this device only').waitFor()
    const names = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))
    expect(names.filter((name) => name !== 'nobi-local')).toEqual([])
  })

  test('can be left with everything locked', async () => {
    await page.getByRole('button', { name: 'Leave this account…' }).click()
    await page.getByRole('button', { name: 'Leave, and keep it locked here' }).click()
    await mark('On this device only').waitFor()
    await signIn(page, await linkFor(account))
    await mark('Saved and synced').waitFor()
    expect(await notesOnServer('after the end')).not.toEqual([])
  })
})

async function linkFor(account: string): Promise<string> {
  return /https?:\S+/.exec(await operate(server, 'link', account))?.[0] ?? ''
}

function mark(words: string | RegExp): Locator {
  return page.locator('.sync-mark').filter({ hasText: words })
}

async function openSheet(words: string | RegExp): Promise<Locator> {
  await mark(words).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByText('Last synced').waitFor()
  return sheet
}

/** Adds a day of work with a load of 3, today or on another day. */
async function logWork(note: string, date?: string): Promise<void> {
  await page.goto(date === undefined ? server.origin : `${server.origin}/?date=${date}`)
  await page.getByRole('button', { name: 'Add: Work' }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('group', { name: 'Worked', exact: true }).getByText('10 h', { exact: true }).click()
  await sheet
    .getByRole('group', { name: /How heavy/ })
    .getByText('3', { exact: true })
    .click()
  await sheet.getByText('More').click()
  await sheet.getByLabel('Note').fill(note)
  await sheet.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByText('Saved on this device').waitFor()
}

async function haveWorkRefused(note: string): Promise<void> {
  await page.route('**/api/v1/sync', (route) => route.abort())
  await logWork(note)
  await mark('1 change waiting').waitFor()
  await spoilWaiting(page, 'load', 99)
  await page.unroute('**/api/v1/sync')
  await mark('Attention: 1 refused').waitFor()
}

async function openRefused(): Promise<void> {
  await page.getByRole('link', { name: 'Look at it' }).click()
  await refusedCard().waitFor()
}

function refusedCard(): Locator {
  return page.getByRole('article', { name: /^Work/ })
}

/** Workdays on the server with this note. */
function notesOnServer(note: string) {
  return page.evaluate(async (wanted) => {
    const answer = await fetch('/api/v1/workdays?from=2026-01-01&to=2027-12-31&limit=500')
    const { items } = await answer.json()
    return items
      .filter((item: { note?: string }) => item.note === wanted)
      .map(({ workMinutes, load }: { workMinutes: number; load?: number }) => ({ workMinutes, load }))
  }, note)
}

async function download(button: Locator): Promise<{ readonly name: string; readonly content: unknown }> {
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()])
  return { name: file.suggestedFilename(), content: JSON.parse(await readFile(await file.path(), 'utf8')) }
}

/** Lets some pages of the snapshot through and keeps the rest back; gives what lets them through too. */
async function holdSnapshot(free: number): Promise<() => void> {
  let release: () => void = () => undefined
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  let asked = 0
  await page.route('**/api/v1/snapshot*', async (route) => {
    asked++
    if (asked > free) await released
    await route.continue()
  })
  return () => release()
}

async function expectNoViolations(): Promise<void> {
  await settled(page)
  expect(await violations(page)).toEqual([])
}
