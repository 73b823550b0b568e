// What people do with passkeys and recovery codes: the suggestion, the proof in between, the codes, and the ways back in.

import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { still, violations } from '../support/axe-violations.ts'
import { launchBrowser } from '../support/browser.ts'
import { type ClockedServer, startClockedServer } from '../support/clocked-server.ts'
import { aPasskeyProfile, type PasskeyProfile } from '../support/passkey-profile.ts'
import { signIn } from '../support/person.ts'

const MINUTE = 60_000
/** After that a proof does not count any more. */
const PROOF_MS = 5 * MINUTE + 1000

let browser: Browser
let server: ClockedServer
let profiles: PasskeyProfile[]
let first: PasskeyProfile
let page: Page
let name: string
let newLink: () => Promise<string>

beforeAll(async () => {
  browser = await launchBrowser()
  server = await startClockedServer()
})

afterAll(async () => {
  await browser.close()
  await server.close()
})

beforeEach(async () => {
  profiles = []
  first = await aProfile()
  page = first.page
  ;({ name, link: newLink } = await server.addAccount())
  await signIn(page, await newLink())
})

afterEach(async () => {
  await Promise.all(profiles.map(({ context }) => context.close()))
  expect(profiles.flatMap(({ complaints }) => complaints)).toEqual([])
  server.pass(24 * 60 * MINUTE)
})

async function aProfile(): Promise<PasskeyProfile> {
  const profile = await aPasskeyProfile(browser, { origin: server.origin })
  profiles.push(profile)
  return profile
}

const dialog = () => page.getByRole('dialog', { name: 'Is it you?' })
const passkeys = () => page.locator('#passkeys li strong')
// What waits for the proof is busy meanwhile, and so is the page.
async function expectNoViolations(): Promise<void> {
  await still(page)
  expect(await violations(page)).toEqual([])
}

/** Makes codes right after a proof, and gives them as the file has them. */
async function makeCodes(): Promise<string[]> {
  await first.button('Make recovery codes').click()
  await page.getByText('They are shown this once').waitFor()
  const [file] = await Promise.all([page.waitForEvent('download'), first.button('Save as a file').click()])
  const content = await readFile(await file.path(), 'utf8')
  expect(content).toContain(`recovery codes of “${name}” at ${server.origin}`)
  return content.split('\n').filter((line) => /^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/.test(line))
}

describe('the suggestion to add a passkey', () => {
  test('stands in the settings of whoever came by a link, until they say no', async () => {
    await page.goto(`${server.origin}/settings`)
    await page.getByText('A passkey for next time').waitFor()
    await first.button('Not now').click()
    await page.reload()
    await page.getByRole('link', { name: 'Passkeys, devices and tokens' }).waitFor()
    expect(await page.getByText('A passkey for next time').count()).toBe(0)
  })

  test('leads to where it is added, and is gone after that', async () => {
    await page.goto(`${server.origin}/settings`)
    await page.getByRole('link', { name: 'Add a passkey' }).click()
    await page.locator('#passkeys form').waitFor()
    await first.addPasskey('Mine')
    const asked = page.waitForResponse('**/api/v1/auth/passkeys')
    await page.goto(`${server.origin}/settings`)
    await asked
    await page.getByRole('link', { name: 'Passkeys, devices and tokens' }).waitFor()
    expect(await page.getByText('A passkey for next time').count()).toBe(0)
  })
})

describe('the proof in between', () => {
  beforeEach(async () => {
    await first.openSecurity()
  })

  test('is a new link where there is no passkey, and what was typed waits for it', async () => {
    server.pass(PROOF_MS)
    await page.getByLabel('Name of the new passkey').fill('Blue key')
    await first.button('Add a passkey').click()
    await dialog().getByText('This account has no passkey yet.').waitFor()
    await expectNoViolations()
    await page.keyboard.press('Escape')
    await page.getByText('No passkey was added. Cancelled.').waitFor()
    expect(await page.getByLabel('Name of the new passkey').inputValue()).toBe('Blue key')

    await first.button('Add a passkey').click()
    const link = await newLink()
    await dialog().getByLabel('Sign-in link').fill(link.slice(0, -3))
    await dialog().getByRole('button', { name: 'Use this link' }).click()
    await dialog().getByText('That is not a whole link.').waitFor()
    await dialog().getByLabel('Sign-in link').fill(link)
    await dialog().getByRole('button', { name: 'Use this link' }).click()
    await passkeys().getByText('Blue key').waitFor()
    await page.getByText('Saved and synced').waitFor()
  })

  test('with another account’s link does nothing in this one', async () => {
    const other = await server.addAccount()
    server.pass(PROOF_MS)
    await first.button('Add a passkey').click()
    await dialog()
      .getByLabel('Sign-in link')
      .fill(await other.link())
    await dialog().getByRole('button', { name: 'Use this link' }).click()
    await page.getByText(`That was a way into “${other.name}”.`).waitFor()
    await page.getByText('There is no passkey yet.').waitFor()
    expect(await first.authenticator.passkeys()).toEqual([])
  })

  test('is the passkey where there is one, and syncing goes on with the new secret', async () => {
    await first.addPasskey('Mine')
    await makeCodes()
    await first.button('I have kept them').click()
    server.pass(PROOF_MS)
    await first.button('Make new codes…').click()
    await page.getByText('stop working as soon as new ones are made').waitFor()
    await first.button('Make new ones').click()
    await dialog().getByRole('button', { name: 'Confirm with a passkey' }).waitFor()
    expect(await dialog().getByLabel('Sign-in link').count()).toBe(0)
    await expectNoViolations()
    await dialog().getByRole('button', { name: 'Confirm with a passkey' }).click()
    await page.getByText('They are shown this once').waitFor()
    await expectNoViolations()
    const answer = await page.waitForResponse('**/api/v1/sync')
    expect(answer.status()).toBe(200)
  })
})

describe('the list of passkeys', () => {
  test('takes a new name, and says when the server is out of reach', async () => {
    await first.openSecurity()
    await first.addPasskey('Mine')
    await first.button('Rename Mine').click()
    const field = page.getByRole('textbox', { name: 'Name', exact: true })
    await field.fill('Desk')
    await page.route('**/api/v1/auth/passkeys/*', (route) => route.abort())
    await field.press('Enter')
    await page.getByText('The server cannot be reached.').waitFor()
    await page.unroute('**/api/v1/auth/passkeys/*')
    await field.press('Enter')
    await passkeys().getByText('Desk').waitFor()

    await page.route('**/api/v1/auth/passkeys', (route) => route.abort())
    await page.reload()
    const section = page.locator('#passkeys')
    await section.getByText('The server cannot be reached.').waitFor()
    await page.unroute('**/api/v1/auth/passkeys')
    await section.getByRole('button', { name: 'Try again' }).click()
    await passkeys().getByText('Desk').waitFor()
  })
})

describe('a recovery code', () => {
  test('is printed with the others, and without the page around them', async () => {
    await first.openSecurity()
    await makeCodes()
    const shown = async () => [
      await page.locator('.new-codes code').last().isVisible(),
      await page.getByText('Print', { exact: true }).isVisible(),
      await page.getByRole('heading', { name: 'Passkeys' }).isVisible(),
    ]
    expect(await shown()).toEqual([true, true, true])
    await page.emulateMedia({ media: 'print' })
    expect(await shown()).toEqual([true, false, false])
  })

  test('lets in once, however it is typed, and signs every other device out', async () => {
    await first.openSecurity()
    const codes = await makeCodes()
    expect(new Set(codes).size).toBe(10)
    const second = await aProfile()
    await recover(second, codes[0]?.toLowerCase().replaceAll('-', ' ') ?? '')
    await second.untilIn()
    await page.locator('.sync-mark', { hasText: 'Attention: signed out' }).waitFor()
    const third = await aProfile()
    await recover(third, codes[0] ?? '')
    await third.page.getByText('This code does not work.').waitFor()
    await second.openSecurity()
    await second.page.getByText('9 codes are left').waitFor()
  })

  test('cannot be guessed for long: the page says how long to wait', async () => {
    const guesser = await aProfile()
    await recover(guesser, '0000-0000-0000-0000')
    const wait = guesser.page.getByText('Too many tries. Try again in 10 min.')
    const again = guesser.button('Use this code')
    for (let tries = 1; tries < 12 && !(await wait.isVisible()); tries++) {
      await Promise.all([guesser.page.waitForResponse('**/api/v1/auth/recover'), again.click()])
      await again.and(guesser.page.locator(':enabled')).waitFor()
    }
    await wait.waitFor()
  })

  async function recover(profile: PasskeyProfile, code: string): Promise<void> {
    await profile.openSignIn()
    await profile.page.getByText('With a recovery code').click()
    await profile.page.getByLabel('Recovery code', { exact: true }).fill(code)
    await profile.button('Use this code').click()
  }
})
