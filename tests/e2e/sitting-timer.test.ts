import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { aPerson, type Person, reopen, signIn, untilInstalled } from '../support/person.ts'
import { operate, type RunningServer, startServer } from '../support/server.ts'

const MINUTE = 60_000

let browser: Browser
let server: RunningServer
let phone: Person
let desk: Person

beforeAll(async () => {
  browser = await launchBrowser()
  server = await startServer()
  phone = await aPerson(browser)
  desk = await aPerson(browser, { screen: 'desk' })
})

afterAll(async () => {
  expect([phone.complaints, desk.complaints]).toEqual([[], []])
  await browser.close()
  await server.close()
})

const reminders = (page: Page) => page.getByRole('region', { name: 'Reminders' })
const card = (page: Page) => page.locator('.day-card').filter({ hasText: 'Sitting' })

/** What the person has of the clock, in minutes from the real time; the page is opened anew, as after a restart of the phone. */
async function openAt(minutes: number): Promise<Page> {
  await phone.context.clock.setSystemTime(Date.now() + minutes * MINUTE)
  return reopen(phone, server.origin)
}

test('a timer that was started goes on while the app is closed, and Today says when it is time to stand up', async () => {
  await phone.context.clock.install({ time: Date.now() - 300 * MINUTE })
  await phone.page.goto(server.origin)
  await signIn(phone.page, server.ownerLink)
  await untilInstalled(phone.page)
  await card(phone.page).getByRole('button', { name: 'Start sitting' }).click()
  await phone.page.getByText(/^Sitting since/).waitFor()
  const page = await openAt(-239)
  await reminders(page)
    .getByText(/You have been sitting for 1 h( \d min)?\. Stand up for a moment\?/)
    .waitFor()
  await reminders(page).getByRole('button', { name: 'In 10 minutes' }).click()
  await reminders(page).waitFor({ state: 'detached' })
  await openAt(-228)
  await reminders(phone.context.pages()[0] ?? page)
    .getByText('Stand up for a moment?')
    .waitFor()
})

test('after four hours it is asked, on every device, whether it still runs', async () => {
  const page = await openAt(-30)
  await reminders(page)
    .getByText(/^Still sitting since .*\d{1,2}:\d{2}.*\?$/)
    .waitFor()
  expect(await reminders(page).getByText('Stand up for a moment?').count()).toBe(0)
  await page.getByRole('button', { name: 'Saved and synced' }).waitFor()
  const link = await operate(server, 'link', 'owner')
  await signIn(desk.page, /https?:\S+/.exec(link)?.[0] ?? '')
  await reminders(desk.page)
    .getByText(/^Still sitting since/)
    .waitFor()
})

test('the answer on one device is the answer on the other', async () => {
  await reminders(desk.page).getByRole('button', { name: 'Still sitting', exact: true }).click()
  await desk.page.getByText('The timer goes on').waitFor()
  await desk.page.getByRole('button', { name: 'Saved and synced' }).waitFor()
  const page = await openAt(0)
  await reminders(page)
    .getByText(/^Still sitting since/)
    .waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Saved and synced' }).waitFor()
  await desk.page.getByRole('button', { name: 'Undo' }).click()
  await reminders(desk.page)
    .getByText(/^Still sitting since/)
    .waitFor()
})

test('the person says when they got up, and nothing else is believed', async () => {
  const page = desk.page
  const startedAt = await page.locator('[role=timer]').textContent()
  const start = /(\d{2}:\d{2})/.exec(startedAt ?? '')?.[1] ?? ''
  await reminders(page).getByLabel('I got up at').fill(start)
  await reminders(page).getByRole('button', { name: 'Save', exact: true }).click()
  await reminders(page)
    .getByText(/must be after .*not in the future/)
    .waitFor()
  const [hours = 0, minutes = 0] = start.split(':').map(Number)
  const later = `${String((hours + 1) % 24).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
  await reminders(page).getByLabel('I got up at').fill(later)
  await reminders(page).getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByText('Sitting saved').waitFor()
  await card(page).getByRole('button', { name: 'Start sitting' }).waitFor()
  await page.getByRole('button', { name: 'Saved and synced' }).waitFor()
})

test('a timer that two devices have started ends on both', async () => {
  const page = await openAt(0)
  await card(page).getByRole('button', { name: 'Start sitting' }).waitFor()
  await page.getByRole('button', { name: 'Saved and synced' }).waitFor()
  await phone.context.setOffline(true)
  await card(page).getByRole('button', { name: 'Start sitting' }).click()
  await page.getByText('Sitting timer started').waitFor()
  await card(desk.page).getByRole('button', { name: 'Start sitting' }).click()
  await desk.page.getByText('Sitting timer started').waitFor()
  await phone.context.setOffline(false)
  await page.getByRole('button', { name: 'Saved and synced' }).waitFor()
  await desk.page.getByRole('button', { name: 'Saved and synced' }).waitFor()
  await card(desk.page).getByRole('button', { name: 'Stand up' }).click()
  await desk.page.getByText('Sitting saved').waitFor()
  await desk.page.getByRole('button', { name: 'Saved and synced' }).waitFor()
  await card(page).getByRole('button', { name: 'Start sitting' }).waitFor()
  await card(desk.page).getByRole('button', { name: 'Start sitting' }).waitFor()
})
