// A person at a browser: opens the app on a phone or a desk, and does what people do, by the names that are on the screen.

import type { Browser, BrowserContext, Page } from 'playwright-core'

export interface PersonOptions {
  readonly language?: 'en' | 'ja'
  readonly theme?: 'light' | 'dark'
  readonly screen?: 'phone' | 'desk'
  readonly zone?: string
  /** Whether the app may keep itself on the device; else every file comes from the server. True when absent. */
  readonly installs?: boolean
}

export interface Person {
  readonly context: BrowserContext
  readonly page: Page
  /** Messages that the page should not have printed. */
  readonly complaints: readonly string[]
}

const screens = { phone: { width: 390, height: 844 }, desk: { width: 1280, height: 800 } } as const

/** A fresh browser profile with one page, not yet anywhere. */
export async function aPerson(browser: Browser, options: PersonOptions = {}): Promise<Person> {
  const { language = 'en', theme = 'light', screen = 'phone', zone = 'Asia/Tokyo', installs = true } = options
  const context = await browser.newContext({
    viewport: screens[screen],
    hasTouch: screen === 'phone',
    locale: language === 'ja' ? 'ja-JP' : 'en-GB',
    timezoneId: zone,
    colorScheme: theme,
    serviceWorkers: installs ? 'allow' : 'block',
  })
  context.setDefaultTimeout(15_000)
  const complaints: string[] = []
  const page = await context.newPage()
  listen(page, complaints)
  return { context, page, complaints }
}

/** Another page of the same person, as after closing the app. */
export async function reopen(person: Person, url: string): Promise<Page> {
  await Promise.all(person.context.pages().map((page) => page.close()))
  const page = await person.context.newPage()
  listen(page, person.complaints as string[])
  await page.goto(url)
  return page
}

/** Waits until the app is kept on the device, so that it starts without a network. */
export async function untilInstalled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
  await page.waitForFunction(async () => {
    const names = await caches.keys()
    const entries = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).length))
    return entries.some((count) => count > 10)
  })
}

/** Opens a one-time link and taps the button; ends on Today, signed in. */
export async function signIn(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await page.locator('.sign-in-form button[type=submit]').click()
  await page.locator('.today .day-header').waitFor()
}

function listen(page: Page, complaints: string[]): void {
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    // The browser itself reports requests that fail for want of a network; those are what offline means.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complaints.push(message.text())
  })
}
