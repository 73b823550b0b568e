import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { aPerson, signIn } from '../support/person.ts'
import { operate, type RunningServer, startServer } from '../support/server.ts'
import { aSyncedPerson, download, type SyncedPerson } from '../support/synced-person.ts'
import { addAuthenticator } from '../support/virtual-authenticator.ts'

const MOST_TABS = 80

let browser: Browser
let server: RunningServer
let person: SyncedPerson
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
  server = await startServer()
})

afterAll(async () => {
  await browser.close()
  await server.close()
})

// Somebody with a passkey who came in by a link, which proves nothing then: the first change asks for the passkey.
beforeEach(async () => {
  person = await aSyncedPerson(browser, server)
  page = person.page
  await addAuthenticator(page)
  await openSecurity()
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await page.getByText('Passkey added').waitFor()
  await signIn(page, await person.link())
  await openSecurity()
})

afterEach(async () => {
  await person.context.close()
  expect(person.complaints).toEqual([])
})

const openSecurity = async () => {
  await page.goto(`${server.origin}/settings/security`)
  await page.locator('#devices .security-list').waitFor()
}
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
const confirmWithPasskey = () => button('Confirm with a passkey').click()
const activity = async () => {
  await page.goto(`${server.origin}/settings/security/activity`)
  await page.locator('.audit-list li').first().waitFor()
  return page.locator('.audit-list li p:first-child').allInnerTexts()
}

async function makeLink(): Promise<string> {
  await button('Make a link').click()
  await confirmWithPasskey()
  return page.getByLabel('Sign-in link', { exact: true }).inputValue()
}

test('a device comes in by a link, is seen, and is signed out from here without losing anything', async () => {
  const link = await makeLink()
  await page.getByRole('img', { name: 'QR code of the sign-in link' }).waitFor()
  await person.expectNoViolations()
  const other = await aSyncedPerson(browser, server, { account: person.account, link })
  await page.getByText(/is signed in now/).waitFor()
  await page.getByText('Sign out everywhere else (1)').waitFor()
  expect(await page.getByLabel('Sign-in link', { exact: true }).count()).toBe(0)

  await other.holdSync()
  await other.logWork('typed before it was told')
  await other.mark('1 change waiting').waitFor()
  await button(/^Sign out Linux/).click()
  await page.locator('#devices .confirm').getByRole('button', { name: 'Sign out' }).click()
  await page.getByText('No other device is signed in.').waitFor()
  await other.letSync()
  await other.mark('Attention: signed out').waitFor()

  await other.page.goto(await person.link())
  await other.page.getByText(/1 change of .* is on this device only/).waitFor()
  await other.page.getByRole('button', { name: 'Keep it locked here and go on' }).click()
  await other.page.locator('.sign-in-form button[type=submit]').click()
  await other.mark('Saved and synced').waitFor()
  expect(await person.onServer('typed before it was told')).toHaveLength(1)
  expect(await activity()).toEqual(
    expect.arrayContaining([
      'A sign-in link for another device was made',
      expect.stringMatching(/^The device “.*” was signed out$/),
      expect.stringMatching(/^Confirmed that it is you with the passkey/),
    ]),
  )
  await person.expectNoViolations()
  expect(other.complaints).toEqual([])
  await other.context.close()
})

test('everything that the server has becomes a file, after a proof', async () => {
  await person.logWork('in the file')
  await person.mark('Saved and synced').waitFor()
  await openSecurity()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    button('Save the account as a file').click().then(confirmWithPasskey),
  ])
  expect(file.suggestedFilename()).toMatch(/^nobi-account-\d{4}-\d{2}-\d{2}\.ndjson$/)
  const lines = (await readFile(await file.path(), 'utf8')).trimEnd().split('\n')
  const records = lines.map((line) => JSON.parse(line))
  expect(records).toContainEqual(
    expect.objectContaining({
      kind: 'workday',
      cells: expect.objectContaining({ note: expect.objectContaining({ v: 'in the file' }) }),
    }),
  )
  await person.expectNoViolations()

  await page.context().setOffline(true)
  await button('Save the account as a file').click()
  await page.locator('#export').getByText('The server cannot be reached.').waitFor()
  await page.context().setOffline(false)
  expect(await activity()).toContainEqual(expect.stringMatching(/^Everything in the account was exported/))
})

test('all other devices are signed out at once', async () => {
  const others = await Promise.all([1, 2].map(() => aPerson(browser)))
  for (const other of others) await signIn(other.page, await person.link())
  await openSecurity()
  await button('Sign out everywhere else (2)').click()
  await button('Sign them out').click()
  await confirmWithPasskey()
  await page.getByText('Signed out elsewhere: 2').waitFor()
  expect(await focused()).toBe('Devices')
  for (const other of others) {
    await other.page.reload()
    await other.page.locator('.sync-mark').filter({ hasText: 'Attention: signed out' }).waitFor()
    await other.context.close()
  }
  expect(await activity()).toContain('All other devices were signed out (2)')
})

test('a link says when its ten minutes are over', async () => {
  await page.clock.install()
  await openSecurity()
  await makeLink()
  await page.getByRole('timer').getByText('Good for').waitFor()
  await page.clock.fastForward('10:01')
  await page.getByText('The ten minutes are over').waitFor()
  expect(await page.getByRole('img', { name: 'QR code' }).count()).toBe(0)
  await button('Make a new link').click()
  await page.getByRole('timer').waitFor()
})

test('a token is made, used and revoked with the keyboard alone', async () => {
  await press('Make a token…')
  await page.locator('input:focus').waitFor()
  await page.keyboard.type('nightly')
  await page.keyboard.press('Enter')
  await press('Confirm with a passkey')
  await page.getByRole('heading', { name: 'The token “nightly”' }).waitFor()
  await page.keyboard.press('Tab')
  const token = await page.evaluate(() =>
    document.activeElement instanceof HTMLInputElement ? document.activeElement.value : '',
  )
  const status = async (path: string, method = 'GET') => {
    const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' }
    return (await fetch(`${server.origin}${path}`, { method, headers, ...(method === 'GET' ? {} : { body: '{}' }) }))
      .status
  }
  expect(await status('/api/v1/workdays')).toBe(200)
  expect(await status('/api/v1/workdays', 'POST')).toBe(403)
  expect(await status('/api/v1/auth/credentials')).toBe(403)
  await press('I have it: put it away')
  await press('Revoke nightly')
  expect(await focused()).toBe('Keep it')
  await press('Revoke')
  await page.getByText('There are no tokens.').waitFor()
  expect(await focused()).toBe('API tokens')
  expect(await status('/api/v1/workdays')).toBe(401)
  expect(await activity()).toEqual(
    expect.arrayContaining(['The token “nightly” was made', 'The token “nightly” was revoked']),
  )
})

test('what was typed stays when the proof is put off', async () => {
  await button('Make a token…').click()
  await page.getByLabel('Name', { exact: true }).fill('weekly')
  await page.getByText('Read and write', { exact: true }).click()
  await button('Make the token').click()
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
  expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('weekly')
  expect(await focused()).toBe('Make the token')
  await button('Make the token').click()
  await confirmWithPasskey()
  await page.getByText('may read and write').waitFor()
})

test('the activity comes in pages', async () => {
  await button('Make a token…').click()
  await page.getByLabel('Name', { exact: true }).fill('first')
  await button('Make the token').click()
  await confirmWithPasskey()
  await page.getByRole('heading', { name: 'The token “first”' }).waitFor()
  await page.evaluate(async () => {
    const headers = { 'Content-Type': 'application/json' }
    for (let made = 0; made < 50; made++) {
      const body = JSON.stringify({ label: `script ${made}`, scope: 'read' })
      await fetch('/api/v1/auth/tokens', { method: 'POST', headers, body })
    }
  })
  expect(await activity()).toHaveLength(50)
  await button('Show more').click()
  await page.getByText('The token “first” was made').waitFor()
  await page.getByText('That is all of the last 90 days.').waitFor()
})

test('what the server does not tell is said to be missing, and asked for again', async () => {
  const path = '**/api/v1/auth/credentials'
  await page.route(path, (route) => route.abort())
  await page.goto(`${server.origin}/settings/security`)
  const devices = page.locator('#devices')
  await devices.getByText('The server cannot be reached.').waitFor()
  await person.expectNoViolations()
  await page.unroute(path)
  const headers = { 'Retry-After': '120' }
  const body = JSON.stringify({ type: '/api/docs#too-many-requests', title: 'x', status: 429 })
  await page.route(path, (route) =>
    route.fulfill({ status: 429, headers, contentType: 'application/problem+json', body }),
  )
  await devices.getByRole('button', { name: 'Try again' }).click()
  await devices.getByText('Try again in 2 min').waitFor()
  await page.unroute(path)
  await devices.getByRole('button', { name: 'Try again' }).click()
  await devices.getByText('This device').waitFor()
})

test('the account is deleted after its name and a proof, here and on the server', async () => {
  await person.holdSync()
  await person.logWork('never sent')
  await person.mark('1 change waiting').waitFor()
  await openSecurity()
  await button('Delete the account…').click()
  await page.getByText('1 change on this device has never reached the server').waitFor()
  await person.expectNoViolations()
  const { content } = await download(button('Save everything as a file'))
  expect(JSON.stringify(content)).toContain('never sent')
  const name = page.getByLabel(/type the name of the account/)
  await name.fill(`${person.account}x`)
  await button('Delete it for good').click()
  await page.getByText(`This is not the name. It is: ${person.account}`).waitFor()
  expect(await operate(server, 'account', 'list')).toContain(person.account)
  await name.fill(person.account)
  await button('Delete it for good').click()
  await confirmWithPasskey()
  await page.getByText('The account is deleted').waitFor()
  await person.mark('On this device only').waitFor()
  const databases = await page.evaluate(async () => (await indexedDB.databases()).map((each) => each.name))
  expect(databases.filter((each) => each !== 'nobi-local')).toEqual([])
  expect(
    (await operate(server, 'account', 'list')).split('\n').filter((line) => line.includes(person.account)),
  ).toEqual([])
  await page.goto(`${server.origin}/settings/security`)
  await page.getByText('You are not signed in on this device').waitFor()
})

/** Goes to the button with the Tab key, as far as that takes, and presses Enter. */
async function press(name: string): Promise<void> {
  await button(name).waitFor()
  for (let tabs = 0; tabs < MOST_TABS && (await focused()) !== name; tabs++) await page.keyboard.press('Tab')
  expect(await focused()).toBe(name)
  await page.keyboard.press('Enter')
}

/** The name of what has the focus. */
function focused(): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement
    return element?.getAttribute('aria-label') ?? element?.textContent ?? ''
  })
}
