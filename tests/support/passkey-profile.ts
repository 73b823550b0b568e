// A browser profile with an authenticator, and what people do there with passkeys.

import type { Browser, Page } from 'playwright-core'
import { aPerson, type Person, type PersonOptions } from './person.ts'
import { addAuthenticator, type CarriedPasskey, type VirtualAuthenticator } from './virtual-authenticator.ts'

export interface PasskeyProfile extends Person {
  readonly authenticator: VirtualAuthenticator
  /** Shows the security page. */
  readonly openSecurity: () => Promise<void>
  /** Shows the page for signing in. */
  readonly openSignIn: () => Promise<void>
  /** Adds a passkey under this name where one can be added at once, and gives it. */
  readonly addPasskey: (name: string) => Promise<CarriedPasskey>
  readonly button: (name: string | RegExp) => ReturnType<Page['getByRole']>
  /** Until Today is there, which is where signing in ends. */
  readonly untilIn: () => Promise<void>
}

export interface ProfileOptions extends PersonOptions {
  readonly origin: string
  /** The browser offers passkeys in the field by itself, and this authenticator then takes the offer; else only the button counts. */
  readonly offers?: boolean
}

export async function aPasskeyProfile(browser: Browser, options: ProfileOptions): Promise<PasskeyProfile> {
  const { origin, offers = false, ...look } = options
  const person = await aPerson(browser, { ...look, installs: false })
  const { page, context } = person
  if (!offers) await context.addInitScript(takeNoOffers)
  const authenticator = await addAuthenticator(page)
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
  return {
    ...person,
    authenticator,
    button,
    async openSecurity() {
      await page.goto(`${origin}/settings/security`)
      await page.locator('#passkeys form').waitFor()
    },
    async openSignIn() {
      await page.goto(`${origin}/sign-in`)
      await button('Sign in with a passkey').waitFor()
    },
    async addPasskey(name) {
      await page.getByLabel('Name of the new passkey').fill(name)
      await button('Add a passkey').click()
      await page.locator('#passkeys li', { hasText: name }).waitFor()
      const passkey = (await authenticator.passkeys()).at(-1)
      if (passkey === undefined) throw new Error('the authenticator has no passkey')
      return passkey
    },
    untilIn: () => page.locator('.today .day-header').waitFor(),
  }
}

function takeNoOffers(): void {
  if ('PublicKeyCredential' in window) PublicKeyCredential.isConditionalMediationAvailable = async () => false
}
