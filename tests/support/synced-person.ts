// Somebody who is signed in to an account of their own, with what a test asks of their page.

import { readFile } from 'node:fs/promises'
import type { Browser, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { settled, violations } from './axe-violations.ts'
import { aPerson, type Person, signIn } from './person.ts'
import { operate, type RunningServer } from './server.ts'

let accounts = 0

export interface SyncedPerson extends Person {
  /** Name of the account. */
  readonly account: string
  /** A new one-time link into the account, or into another one. */
  readonly link: (account?: string) => Promise<string>
  /** The sync mark, once it says this. */
  readonly mark: (words: string | RegExp) => Locator
  /** Opens the sheet behind the mark. */
  readonly openSheet: (words: string | RegExp) => Promise<Locator>
  /** Adds a day of work of ten hours with a load of 3, today or on another day. */
  readonly logWork: (note: string, date?: string) => Promise<void>
  /** Nothing is sent until `letSync` is called. */
  readonly holdSync: () => Promise<void>
  readonly letSync: () => Promise<void>
  /** The workdays that the server has with this note. */
  readonly onServer: (note: string) => Promise<readonly { readonly workMinutes: number; readonly load?: number }[]>
  readonly expectNoViolations: () => Promise<void>
}

/** A way into an account that is there already. */
interface WayIn {
  readonly account: string
  readonly link: string
}

/** On a phone, on Today, with everything synced; in a new account, or in the one that `wayIn` leads to. */
export async function aSyncedPerson(browser: Browser, server: RunningServer, wayIn?: WayIn): Promise<SyncedPerson> {
  const account = wayIn?.account ?? `person-${++accounts}`
  if (wayIn === undefined) await operate(server, 'account', 'add', account)
  const person = await aPerson(browser)
  const { page } = person
  const link = async (name = account) => /https?:\S+/.exec(await operate(server, 'link', name))?.[0] ?? ''
  const mark = (words: string | RegExp) => page.locator('.sync-mark').filter({ hasText: words })
  await signIn(page, wayIn?.link ?? (await link()))
  await mark('Saved and synced').waitFor()
  return {
    ...person,
    account,
    link,
    mark,
    async openSheet(words) {
      await mark(words).click()
      const sheet = page.getByRole('dialog')
      await sheet.getByText('Last synced').waitFor()
      return sheet
    },
    logWork: (note, date) =>
      logWork(page, { note, at: `${server.origin}/${date === undefined ? '' : `?date=${date}`}` }),
    async holdSync() {
      await page.route('**/api/v1/sync', (route) => route.abort())
    },
    letSync: () => page.unroute('**/api/v1/sync'),
    onServer: (note) => workdaysOnServer(page, note),
    async expectNoViolations() {
      await settled(page)
      expect(await violations(page)).toEqual([])
    },
  }
}

/** The file that a tap gives, as JSON. */
export async function download(button: Locator): Promise<{ readonly name: string; readonly content: unknown }> {
  const [file] = await Promise.all([button.page().waitForEvent('download'), button.click()])
  return { name: file.suggestedFilename(), content: JSON.parse(await readFile(await file.path(), 'utf8')) }
}

async function logWork(page: Page, { note, at }: { readonly note: string; readonly at: string }): Promise<void> {
  await page.goto(at)
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

function workdaysOnServer(page: Page, note: string): ReturnType<SyncedPerson['onServer']> {
  return page.evaluate(async (wanted) => {
    const answer = await fetch('/api/v1/workdays?from=2026-01-01&to=2027-12-31&limit=500')
    const { items } = await answer.json()
    return items
      .filter((item: { note?: string }) => item.note === wanted)
      .map(({ workMinutes, load }: { workMinutes: number; load?: number }) => ({ workMinutes, load }))
  }, note)
}
