import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { ageWaiting, spoilWaiting, tamperWithDates } from '../support/page-database.ts'
import { operate, type RunningServer, startServer } from '../support/server.ts'
import { aSyncedPerson, download, type SyncedPerson } from '../support/synced-person.ts'

let browser: Browser
let server: RunningServer
let person: SyncedPerson
let page: Page

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
  person = await aSyncedPerson(browser, server)
  page = person.page
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
    await person.expectNoViolations()
  })

  test('is mended in its own sheet, and then arrives', async () => {
    await openRefused()
    await page.getByRole('button', { name: /^Correct: Work/ }).click()
    const sheet = page.getByRole('dialog')
    await sheet.getByText('“How heavy it felt” cannot be “99”.').waitFor()
    expect(await sheet.getByLabel('Worked: exactly').inputValue()).toBe('10:00')
    expect(await sheet.getByLabel('Note').inputValue()).toBe('heavy day')
    await person.expectNoViolations()
    await sheet
      .getByRole('group', { name: /How heavy/ })
      .getByText('4', { exact: true })
      .click()
    await sheet.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText('Nothing was refused').waitFor()
    await person.mark('Saved and synced').waitFor()
    expect(await person.onServer('heavy day')).toEqual([{ workMinutes: 600, load: 4 }])
  })

  test('is discarded only when the undo was not used', async () => {
    await openRefused()
    await page.getByRole('button', { name: /^Discard: Work/ }).click()
    await page.getByText('Nothing was refused').waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await refusedCard().getByText('10 h worked').waitFor()
    await page.getByRole('button', { name: /^Discard: Work/ }).click()
    await person.mark('Saved and synced').waitFor()
    expect(await person.onServer('heavy day')).not.toContainEqual({ workMinutes: 600, load: 99 })
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
    await person.mark('Attention: 1 refused').waitFor()
    await refusedCard().getByText('“How heavy it felt” cannot be “99”.').waitFor()
  })
})

describe('the mark and its sheet', () => {
  test('sync when asked to, and say what came of it', async () => {
    const sheet = await person.openSheet('Saved and synced')
    await sheet.getByText('Everything is on this device and on your server.').waitFor()
    await sheet.getByRole('button', { name: 'Sync now' }).click()
    await sheet.getByText('Done: everything is on your server.').waitFor()
    await person.expectNoViolations()
    await person.holdSync()
    await sheet.getByRole('button', { name: 'Sync now' }).click()
    await sheet.getByText(/The server cannot be reached; it last answered at/).waitFor()
  })

  test('say since when something waits, and after a day offer to save it', async () => {
    await person.holdSync()
    await person.logWork('waiting')
    await person.mark('1 change waiting').waitFor()
    await ageWaiting(page, Date.now() - 50 * 3_600_000)
    await page.reload()
    await person.mark(/^1 waiting since \d+ \w+$/).waitFor()
    const sheet = await person.openSheet(/^1 waiting since/)
    await sheet.getByText(/The oldest change was made 2 days ago/).waitFor()
    await person.expectNoViolations()
    const { content } = await download(sheet.getByRole('button', { name: 'Save what waits as a file' }))
    expect(content).toMatchObject({ changes: [{ change: { fields: { note: { v: 'waiting' } } } }] })
  })

  test('say how far a new device is, while it can already log', async () => {
    await operate(server, 'seed', 'partner', '--years', '1')
    const release = await holdSnapshot(1)
    await page.goto(await person.link('partner'))
    await page.locator('.sign-in-form button[type=submit]').click()
    await page.getByText(/^Loading your records: [\d,]+ of [\d,]+ – you can already log$/).waitFor()
    const bar = page.getByRole('progressbar', { name: 'Loading your records' })
    const [value, max] = await bar.evaluate((element: HTMLProgressElement) => [element.value, element.max])
    expect(value).toBeGreaterThan(0)
    expect(value).toBeLessThan(max ?? 0)
    await person.expectNoViolations()
    await person.logWork('while loading')
    await page.getByRole('link', { name: 'Log' }).click()
    await bar.waitFor()
    release()
    await bar.waitFor({ state: 'detached' })
    await person.mark('Saved and synced').waitFor()
    expect(await person.onServer('while loading')).toHaveLength(1)
  })
})

describe('storage and sync', () => {
  test('says that the device and the server are equal, finds a difference, and mends it', async () => {
    await person.logWork('to compare')
    await page.goto(`${server.origin}/settings/storage`)
    await page.getByRole('button', { name: 'Check now' }).click()
    await page.getByText('Everything is the same on this device and on your server.').waitFor()
    await tamperWithDates(page)
    await page.getByRole('button', { name: 'Check again' }).click()
    await page.getByText('Not everything is the same.').waitFor()
    await page.getByRole('row', { name: /^Work differs: \d+ on both sides/ }).waitFor()
    await person.expectNoViolations()
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
    await person.logWork('in the copy')
    await person.mark('Saved and synced').waitFor()
    await page.goto(`${server.origin}/settings/storage`)
    const { name, content } = await download(page.getByRole('button', { name: 'Save everything on this device' }))
    expect(name).toMatch(/^nobi-device-/)
    expect(JSON.stringify(content)).toContain('in the copy')
    await page.reload()
    await page.getByText('Last saved as a file').waitFor()
    expect(await page.getByText('just now').count()).toBeGreaterThanOrEqual(2)
  })
})

test('what has just happened is said below what a sheet says, and covers none of it', async () => {
  await page.getByLabel('What happened, or what you noticed').fill('just now')
  await page.getByRole('button', { name: 'Keep' }).click()
  await page.locator('.sync-mark').click()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('button', { name: 'Undo' }).waitFor()
  // Long before it goes by itself.
  await sheet.getByRole('link', { name: /^Storage/ }).click({ timeout: 2000 })
  await page.waitForURL('**/settings/storage')
})

async function haveWorkRefused(note: string): Promise<void> {
  await person.holdSync()
  await person.logWork(note)
  await person.mark('1 change waiting').waitFor()
  await spoilWaiting(page, 'load', 99)
  await person.letSync()
  await person.mark('Attention: 1 refused').waitFor()
}

async function openRefused(): Promise<void> {
  await page.getByRole('link', { name: 'Look at it' }).click()
  await refusedCard().waitFor()
}

function refusedCard(): Locator {
  return page.getByRole('article', { name: /^Work/ })
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
