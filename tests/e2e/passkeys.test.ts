// Passkeys in a real browser: what lets a person in, and everything that must not.

import type { Browser, Page, Route } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { type ClockedServer, startClockedServer } from '../support/clocked-server.ts'
import { aPasskeyProfile, type PasskeyProfile, type ProfileOptions } from '../support/passkey-profile.ts'
import { signIn } from '../support/person.ts'
import type { CarriedPasskey } from '../support/virtual-authenticator.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const SIGN_IN = '**/api/v1/auth/passkeys/sign-in'
const REFUSED = 'This passkey was not accepted. Try another way in.'

let browser: Browser
let server: ClockedServer
let profiles: PasskeyProfile[]
let first: PasskeyProfile

beforeAll(async () => {
  browser = await launchBrowser()
  server = await startClockedServer()
})

afterAll(async () => {
  await browser.close()
  await server.close()
})

// Somebody who has just come in by a link, at a device that can keep passkeys.
beforeEach(async () => {
  profiles = []
  first = await aProfile()
  const { link } = await server.addAccount()
  await signIn(first.page, await link())
  await first.openSecurity()
})

afterEach(async () => {
  await Promise.all(profiles.map(({ context }) => context.close()))
  expect(profiles.flatMap(({ complaints }) => complaints)).toEqual([])
  // The next test's tries are not this one's.
  server.pass(24 * 60 * MINUTE)
})

async function aProfile(options: Partial<ProfileOptions> = {}): Promise<PasskeyProfile> {
  const profile = await aPasskeyProfile(browser, { origin: server.origin, ...options })
  profiles.push(profile)
  return profile
}

/** Carries a passkey to a profile of its own, and uses it there by the button. */
async function useElsewhere(passkey: CarriedPasskey): Promise<PasskeyProfile> {
  const profile = await aProfile()
  await profile.authenticator.take(passkey)
  await profile.openSignIn()
  await profile.button('Sign in with a passkey').click()
  return profile
}

async function expectRefused({ page }: PasskeyProfile): Promise<void> {
  await page.getByRole('alert').filter({ hasText: REFUSED }).waitFor()
  expect(await statusOfSession(page)).toBe(401)
}

const statusOfSession = (page: Page) =>
  page.evaluate(async (path) => (await fetch(path)).status, `${server.origin}/api/v1/auth/session`)

describe('a passkey', () => {
  test('is added under a name, and lets the same person in at a second device', async () => {
    const second = await useElsewhere(await first.addPasskey('Kitchen key'))
    await second.untilIn()
    await second.page.locator('.sync-mark', { hasText: 'Saved and synced' }).waitFor()
    await second.openSecurity()
    const row = second.page.locator('#passkeys li', { hasText: 'Kitchen key' })
    await row.getByText(/last used .* on one device only/).waitFor()
  })

  test('is offered by the browser where the person would type', async () => {
    const passkey = await first.addPasskey('Mine')
    const second = await aProfile({ offers: true })
    await second.authenticator.take(passkey)
    await second.page.goto(`${server.origin}/sign-in`)
    await second.untilIn()
  })

  test('is not made twice in one place', async () => {
    await first.addPasskey('Mine')
    await first.button('Add a passkey').click()
    await first.page.getByText('There is a passkey of this account in this place already.').waitFor()
    expect(await first.page.locator('#passkeys li').count()).toBe(1)
  })

  test('lets nobody in once it is removed, and the browser forgets it', async () => {
    const passkey = await first.addPasskey('Old phone')
    await first.button('Remove Old phone').click()
    await first.page.locator('#passkeys .confirm').getByRole('button', { name: 'Remove' }).click()
    await first.page.getByText('“Old phone” is the last way in that is yours.').waitFor()
    await first.button('Remove it all the same').click()
    await first.page.getByText('There is no passkey yet.').waitFor()
    await expect.poll(() => first.authenticator.passkeys()).toEqual([])
    await expectRefused(await useElsewhere(passkey))
  })

  test('that was copied is refused once its counter has gone back, and the activity says so', async () => {
    const copy = await first.addPasskey('Mine')
    for (let uses = 0; uses < 2; uses++) {
      await first.openSignIn()
      await first.button('Sign in with a passkey').click()
      await first.untilIn()
    }
    await expectRefused(await useElsewhere(copy))
    await first.page.goto(`${server.origin}/settings/security/activity`)
    await first.page.locator('.audit-alarm').waitFor()
  })

  test('of nobody here is refused', async () => {
    const passkey = await first.addPasskey('Mine')
    const stranger = await aProfile()
    await stranger.authenticator.take({ ...passkey, credentialId: Buffer.alloc(32, 7).toString('base64') })
    await stranger.openSignIn()
    await stranger.button('Sign in with a passkey').click()
    await expectRefused(stranger)
  })
})

describe('a challenge', () => {
  test.each([
    { words: 'is good for five minutes', wait: 5 * MINUTE - 10 * SECOND, isTaken: true },
    { words: 'is refused after five minutes', wait: 5 * MINUTE + SECOND, isTaken: false },
  ])('$words', async ({ wait, isTaken }) => {
    const second = await aProfile()
    await second.authenticator.take(await first.addPasskey('Mine'))
    await second.openSignIn()
    await second.page.route(SIGN_IN, async (route) => {
      server.pass(wait)
      await route.continue()
    })
    await second.button('Sign in with a passkey').click()
    if (isTaken) await second.untilIn()
    else await expectRefused(second)
  })

  test('counts once: the very same request lets nobody in again', async () => {
    const second = await aProfile()
    await second.authenticator.take(await first.addPasskey('Mine'))
    await second.openSignIn()
    const captured = capture(second.page)
    await second.button('Sign in with a passkey').click()
    await second.untilIn()
    const { headers, body } = await captured
    expect(headers['cookie']).toMatch(/-sign-in=[\w-]{43}/)
    const replayed = await fetch(`${server.origin}/api/v1/auth/passkeys/sign-in`, { method: 'POST', headers, body })
    expect(replayed.status).toBe(403)
    expect(await replayed.json()).toMatchObject({ type: '/api/docs#passkey-refused' })
    expect(replayed.headers.getSetCookie().filter((line) => !line.includes('Max-Age=0'))).toEqual([])
  })
})

describe('another address', () => {
  let other: ClockedServer

  beforeAll(async () => {
    other = await startClockedServer()
  })
  afterAll(() => other.close())

  // It shows the server's own challenge, and hands on what the passkey signs. Only the signature tells where that was.
  test('cannot use what a passkey signs there, though it hands everything on', async () => {
    const passkey = await first.addPasskey('Mine')
    const victim = await aProfile({ origin: other.origin })
    await victim.authenticator.take(passkey)
    const handedOn: unknown[] = []
    await victim.page.route(`${other.origin}/api/v1/auth/passkeys/**`, async (route) => {
      handedOn.push(await handOn(route))
    })
    await victim.openSignIn()
    await victim.button('Sign in with a passkey').click()
    await victim.page.getByRole('alert').filter({ hasText: REFUSED }).waitFor()
    expect(handedOn).toEqual([
      { status: 200, hasChallenge: false },
      { status: 403, hasChallenge: true },
    ])
    // The passkey itself is good, where it belongs.
    await (await useElsewhere(passkey)).untilIn()
  })

  test('in numbers says that passkeys do not work there, and lets codes and links in', async () => {
    const { page } = await aProfile()
    await page.goto(`${server.origin.replace('localhost', '127.0.0.1')}/sign-in`)
    await page.getByText('Passkeys work over https, or at http://localhost').waitFor()
    expect(await page.getByRole('button', { name: 'Sign in with a passkey' }).count()).toBe(0)
    await page.getByText('With a recovery code').click()
    await page.getByLabel('Recovery code', { exact: true }).waitFor()
  })

  /** With the cookie that binds the challenge to this browser, so that nothing but the origin is wrong. */
  async function handOn(route: Route) {
    const request = route.request()
    const headers: Record<string, string> = { ...(await request.allHeaders()), origin: server.origin }
    const response = await route.fetch({ url: request.url().replace(other.origin, server.origin), headers })
    await route.fulfill({ response })
    return { status: response.status(), hasChallenge: /-sign-in=/.test(headers['cookie'] ?? '') }
  }
})

/** The next request that signs in, as it leaves the browser. */
function capture(page: Page): Promise<{ readonly headers: Record<string, string>; readonly body: string }> {
  return new Promise((resolve) => {
    void page.route(SIGN_IN, async (route) => {
      const headers = await route.request().allHeaders()
      const own = Object.entries(headers).filter(([name]) => /^(cookie|origin|content-type|sec-fetch-site)$/.test(name))
      resolve({ headers: Object.fromEntries(own), body: route.request().postData() ?? '' })
      await route.continue()
    })
  })
}
