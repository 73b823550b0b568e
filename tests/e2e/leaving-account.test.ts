import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { signIn } from '../support/person.ts'
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

describe('leaving an account with something unsent', () => {
  beforeEach(async () => {
    await person.holdSync()
    await person.logWork('unsent')
    await person.mark('1 change waiting').waitFor()
  })

  test('asks first: stay, a file, or locked until the same account is back', async () => {
    await page.goto(`${server.origin}/settings`)
    await page.getByRole('button', { name: 'Sign out', exact: true }).click()
    await page.getByText(`1 change of “${person.account}” is on this device only`).waitFor()
    await person.expectNoViolations()
    await page.getByRole('button', { name: 'Stay signed in' }).click()
    await page.getByRole('button', { name: 'Sign out', exact: true }).click()
    const { content } = await download(page.getByRole('button', { name: 'Save as a file' }))
    expect(JSON.stringify(content)).toContain('unsent')
    await page.getByRole('button', { name: 'Sign out and keep it locked here' }).click()
    await person.mark('On this device only').waitFor()
    await page.goto(server.origin)
    await page.getByRole('button', { name: 'Add: Work' }).waitFor()
    await person.letSync()
    await signIn(page, await person.link())
    await person.mark('Saved and synced').waitFor()
    expect(await person.onServer('unsent')).toHaveLength(1)
  })

  test('is spoken of before another account’s link is used', async () => {
    await page.goto(await person.link('partner'))
    await page.getByText(`1 change of “${person.account}” is on this device only`).waitFor()
    await person.expectNoViolations()
    expect(await page.locator('.sign-in-form').count()).toBe(0)
    await page.getByRole('button', { name: 'Keep it locked here and go on' }).click()
    await person.letSync()
    await page.locator('.sign-in-form button[type=submit]').click()
    await person.mark('Saved and synced').waitFor()
    expect(await person.onServer('unsent')).toEqual([])
  })
})

describe('a device that the server has removed', () => {
  beforeEach(async () => {
    await person.logWork('before the end')
    await person.mark('Saved and synced').waitFor()
    await person.holdSync()
    await person.logWork('after the end', '2026-01-15')
    await page.evaluate(() =>
      fetch('/api/v1/auth/sign-out', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: '{}',
      }),
    )
    await person.letSync()
    await person.mark('Attention: signed out').waitFor()
    await page.getByRole('link', { name: 'What you can do' }).click()
  })

  test('tells how to sign in again, and sends what waited', async () => {
    await page.getByText(`npm run -s nobi -- link ${person.account}`).waitFor()
    await person.expectNoViolations()
    await page.goto(await person.link())
    await page.getByRole('button', { name: 'Keep it locked here and go on' }).click()
    await page.locator('.sign-in-form button[type=submit]').click()
    await person.mark('Saved and synced').waitFor()
    expect(await person.onServer('after the end')).toHaveLength(1)
  })

  test('forgets the account only after a second yes', async () => {
    await page.getByRole('button', { name: 'Leave this account…' }).click()
    await page.getByRole('button', { name: 'Delete it from this device…' }).click()
    await page.getByText(/1 change never reached the server/).waitFor()
    await person.expectNoViolations()
    const forGood = page.getByRole('button', { name: 'Delete for good' })
    expect(await forGood.isDisabled()).toBe(true)
    await page.getByLabel('Yes: 1 change may be lost for good').check()
    await forGood.click()
    await person.mark('On this device only').waitFor()
    const names = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))
    expect(names.filter((name) => name !== 'nobi-local')).toEqual([])
  })

  test('can be left with everything locked', async () => {
    await page.getByRole('button', { name: 'Leave this account…' }).click()
    await page.getByRole('button', { name: 'Leave, and keep it locked here' }).click()
    await person.mark('On this device only').waitFor()
    await signIn(page, await person.link())
    await person.mark('Saved and synced').waitFor()
    expect(await person.onServer('after the end')).not.toEqual([])
  })
})
