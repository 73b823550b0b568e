// Without an account and without any permission: Today says what a notification would, and the icon says how many wait.

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { settled, violations } from '../support/axe-violations.ts'
import { launchBrowser } from '../support/browser.ts'
import { aPerson, type Person } from '../support/person.ts'
import { type RunningServer, startServer } from '../support/server.ts'

let browser: Browser
let server: RunningServer
let person: Person
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
  server = await startServer()
  person = await aPerson(browser, { language: 'ja', theme: 'dark' })
  page = person.page
  // A browser without a screen has no icon to mark.
  await page.addInitScript(() => {
    const marks: number[] = []
    Object.assign(window, { marks })
    navigator.setAppBadge = async (count) => void marks.push(count ?? -1)
    navigator.clearAppBadge = async () => void marks.push(0)
  })
  await person.context.clock.install({ time: new Date('2026-11-10T09:00:00+09:00') })
})

afterAll(async () => {
  await browser.close()
  await server.close()
})

const reminders = () => page.getByRole('region', { name: 'お知らせ' })
const isMarked = (count: number) =>
  expect.poll(() => page.evaluate(() => (window as unknown as { marks: number[] }).marks.at(-1))).toBe(count)

async function openAt(local: string): Promise<void> {
  await person.context.clock.setSystemTime(new Date(`${local}:00+09:00`))
  await page.goto(server.origin)
  await page.getByRole('button', { name: '開脚幅を記録' }).waitFor()
}

test('nothing waits, and the icon is bare', async () => {
  await openAt('2026-11-10T09:00')
  await page.getByRole('textbox', { name: '今日のこと・気づいたこと' }).fill('床が冷たい')
  await page.getByRole('button', { name: '残す', exact: true }).click()
  await page.getByText('この端末に残しました').waitFor()
  await page.goto(`${server.origin}/settings#reminders`)
  const section = page.locator('#reminders')
  await section.getByRole('checkbox', { name: '夜、その日の記録がまだないとき' }).check()
  await section.getByRole('checkbox', { name: 'マイルストーンが終わったとき' }).check()
  await section.getByRole('checkbox', { name: '月', exact: true }).check()
  await section.getByLabel('トレーナーの日のお知らせの時刻').waitFor()
  await openAt('2026-11-10T09:05')
  await isMarked(0)
  expect(await reminders().count()).toBe(0)
})

test('standing up, the trainer’s day, the evening and the look-back are said, and counted', async () => {
  await openAt('2026-11-30T20:30')
  await page.getByRole('button', { name: '座り始める' }).click()
  await page.getByText('タイマーを始めました').waitFor()
  await openAt('2026-11-30T21:45')
  for (const words of [
    /座り始めて1時間15分/,
    'トレーナーの日',
    '今日の記録がまだありません',
    'マイルストーンが終わりました',
  ]) {
    await reminders().getByText(words).waitFor()
  }
  await isMarked(4)
  await settled(page)
  expect(await violations(page)).toEqual([])
})

test('what is done or put off is counted no more, and comes back with the undo', async () => {
  await reminders().getByRole('button', { name: '立ち上がる' }).click()
  await isMarked(3)
  await reminders().getByRole('button', { name: 'あとで' }).first().click()
  await isMarked(2)
  await page.getByRole('button', { name: '元に戻す' }).click()
  await isMarked(3)
})

test('the look-back leads to the board of the milestone that is over', async () => {
  await reminders().getByRole('link', { name: 'ふりかえる' }).click()
  await page
    .getByRole('heading', { name: /11\/2|11月2日/ })
    .first()
    .waitFor()
  await page.getByText('床が冷たい').first().waitFor()
  expect(person.complaints).toEqual([])
})
