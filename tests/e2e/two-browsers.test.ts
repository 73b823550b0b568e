import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { aPerson, type Person, reopen, signIn, untilInstalled } from '../support/person.ts'
import { operate, type RunningServer, startServer } from '../support/server.ts'

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
  await browser.close()
  await server.close()
})

test('what was typed before signing in stays on the device, and is uploaded after the question', async () => {
  const { page } = phone
  await page.goto(server.origin)
  await page.getByRole('button', { name: 'On this device only' }).waitFor()
  await page.getByRole('button', { name: 'Log split width' }).click()
  await page.getByLabel('Before stretching', { exact: true }).fill('150')
  await page.getByRole('button', { name: 'Save 150 cm before' }).click()
  await page.getByText('Saved on this device').waitFor()

  await signIn(page, server.ownerLink)
  await page.getByText(/1 entry was made on this device before you signed in/).waitFor()
  await page.getByRole('button', { name: 'Add them' }).click()
  await page.getByRole('button', { name: /150 cm before/ }).waitFor()
  await page.getByRole('button', { name: 'Saved and synced' }).waitFor()
})

test('the owner link works once', async () => {
  const stranger = await aPerson(browser)
  await stranger.page.goto(`${server.origin}/claim#${'A'.repeat(43)}`)
  await stranger.page.getByRole('button', { name: 'Become the owner' }).click()
  await stranger.page.getByRole('alert').filter({ hasText: 'This link has been used' }).waitFor()
  await stranger.context.close()
})

test('a second browser signs in by a link from the command line and sees everything', async () => {
  const link = await operate(server, 'link', 'owner')
  await signIn(desk.page, /https?:\S+/.exec(link)?.[0] ?? '')
  await desk.page.getByRole('button', { name: /150 cm before/ }).waitFor()
})

test('an entry made without a network reaches the server by itself, and the other browser within seconds', async () => {
  await untilInstalled(phone.page)
  await phone.context.setOffline(true)
  const page = await reopen(phone, server.origin)
  await page.getByLabel('What happened, or what you noticed').fill('straceを練習したい')
  await page.getByRole('button', { name: 'Keep' }).click()
  await page.getByRole('button', { name: '1 change waiting' }).waitFor()
  await phone.context.setOffline(false)
  const started = Date.now()
  await desk.page.getByRole('button', { name: 'straceを練習したい' }).waitFor()
  expect(Date.now() - started).toBeLessThan(12_000)
  await page.getByRole('button', { name: 'Saved and synced' }).waitFor()
})

test('an edit travels back', async () => {
  const page = phone.context.pages()[0]
  await desk.page.getByRole('button', { name: 'straceを練習したい' }).click()
  await desk.page.getByLabel('What did you notice?').fill('straceを練習したい（休憩で楽になる）')
  await desk.page.getByRole('button', { name: 'Save', exact: true }).click()
  await page?.getByRole('button', { name: 'straceを練習したい（休憩で楽になる）' }).waitFor()
})

test('a removed device keeps its entries and says what to do', async () => {
  const page = phone.context.pages()[0]
  if (page === undefined) throw new Error('The phone has no page')
  await desk.page.goto(`${server.origin}/settings/security`)
  const devices = desk.page.locator('#devices')
  await devices.getByRole('button', { name: /^Sign out Linux/ }).click()
  await devices.locator('.confirm').getByRole('button', { name: 'Sign out' }).click()
  await page.getByText('Your server does not know this device any more.').waitFor()
  await page.getByRole('button', { name: /150 cm before/ }).waitFor()
})

test('no page complained of anything', () => {
  expect([...phone.complaints, ...desk.complaints]).toEqual([])
})
