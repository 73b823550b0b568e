import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { settled, violations } from '../support/axe-violations.ts'
import { launchBrowser } from '../support/browser.ts'
import { draftsOf } from '../support/page-database.ts'
import { pasteInto } from '../support/paste-into.ts'
import { aPerson, type Person, reopen, untilInstalled } from '../support/person.ts'
import { type RunningServer, startServer } from '../support/server.ts'
import { until } from '../support/until.ts'

const NOON = '2026-11-30T12:00:00+09:00'

let browser: Browser
let server: RunningServer
let person: Person
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
  server = await startServer()
  person = await aPerson(browser)
  await person.context.clock.setFixedTime(new Date(NOON))
  page = person.page
  await page.goto(`${server.origin}/look-back/actions`)
  await untilInstalled(page)
  await person.context.setOffline(true)
})

afterAll(async () => {
  await browser.close()
  await server.close()
})

test('an action is a line and Enter; pasted lines are one each', async () => {
  await page.getByText('Nothing to do yet').waitFor()
  await line().fill('alert on the number of zombies')
  await page.getByLabel('Due', { exact: true }).fill('2026-11-27')
  await line().press('Enter')
  await group('Overdue').getByText('alert on the number of zombies').waitFor()
  expect(await page.getByLabel('Due', { exact: true }).inputValue()).toBe('')
  await pasteInto(line(), 'read about cgroup memory\n\n- <b>read</b> about *pid_max*')
  await group('Without a day').getByText('read about cgroup memory').waitFor()
  await group('Without a day').getByText('<b>read</b> about *pid_max*').waitFor()
})

test('a drill is asked for on Today, and once done it is next after its weeks', async () => {
  await line().fill('practise strace')
  await page.getByLabel('Repeat').selectOption('every 4 weeks')
  await line().press('Enter')
  await group('Today').getByText('practise strace').waitFor()

  page = await reopen(person, server.origin)
  const card = page.getByRole('region', { name: 'Due' })
  await card.getByText('practise strace').waitFor()
  expect(await card.getByRole('listitem').allInnerTexts()).toEqual([
    expect.stringMatching(/^alert on the number of zombies\s+since Fri 27 Nov/),
    expect.stringMatching(/^practise strace\s+today · every 4 weeks/),
  ])
  await card.getByRole('button', { name: 'Done: practise strace' }).click()
  await page.getByText('Done. Next Mon 28 Dec').waitFor()
  await card.getByText('practise strace').waitFor({ state: 'detached' })
})

test('later moves its date to tomorrow, and undo moves it back', async () => {
  const card = page.getByRole('region', { name: 'Due' })
  await card.getByRole('button', { name: 'Tomorrow: alert on the number of zombies' }).click()
  await page.getByText('Moved to Tue 1 Dec').waitFor()
  await card.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Undo' }).click()
  await card.getByText('since Fri 27 Nov').waitFor()
  await card.getByRole('link', { name: /alert on/ }).click()
  await group('Later').getByText('next Mon 28 Dec · every 4 weeks · last done Mon 30 Nov').waitFor()
})

test('what is dropped keeps its reason, and can be opened again', async () => {
  await page.getByRole('button', { name: /^read about cgroup memory/ }).click()
  await page.getByLabel('Why it is dropped').fill('the platform team did it')
  await page.getByRole('button', { name: 'Drop it' }).click()
  await page.getByText('Dropped. Saved on this device').waitFor()
  await page.getByText('Done and dropped').click()
  await page.getByText('dropped · the platform team did it').waitFor()
  await page.getByRole('button', { name: 'Open again' }).click()
  await group('Without a day').getByText('read about cgroup memory').waitFor()
})

test('its text, day and rhythm are changed where it stands, and its history tells', async () => {
  await page.getByRole('button', { name: /^read about cgroup memory/ }).click()
  const what = page.getByLabel('What is to be done')
  await what.fill('read about cgroup memory limits')
  await what.press('Enter')
  await page.getByText('Saved on this device').waitFor()
  const editor = page.locator('.action-editor')
  await editor.getByLabel('Due').fill('2026-12-24')
  await editor.getByLabel('Due').blur()
  // It stays where it is while it is open.
  await group('Without a day').getByText('due Thu 24 Dec').waitFor()
  await editor.getByRole('button', { name: 'History' }).click()
  await page.getByRole('dialog').getByText('read about cgroup memory limits').first().waitFor()
  await page.keyboard.press('Escape')
})

test('a text that was being changed when the app was killed is saved when it is opened again', async () => {
  const what = page.getByLabel('What is to be done')
  await what.fill('read all about cgroup memory')
  await until(async () => (await draftsOf(page)).includes('read all about'))
  await page.goto('about:blank')
  page = await reopen(person, `${server.origin}/look-back/actions`)
  await page.getByRole('button', { name: /^read about cgroup memory limits|^read all about/ }).click()
  await page.getByRole('button', { name: /^read all about cgroup memory/ }).waitFor()
})

test('a rule of accessibility is broken nowhere', async () => {
  await settled(page)
  expect(await violations(page)).toEqual([])
  expect(person.complaints).toEqual([])
})

function line() {
  return page.getByLabel('New action', { exact: true })
}

function group(name: string) {
  return page.getByRole('region', { name: new RegExp(`^${name} `) })
}
