// The line of Today: what it understands is shown before it is saved, can be put right or taken away, and is saved by Enter, offline.

import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { settled, violations } from '../support/axe-violations.ts'
import { launchBrowser } from '../support/browser.ts'
import { aPerson, type Person, reopen, untilInstalled } from '../support/person.ts'
import { type RunningServer, startServer } from '../support/server.ts'

let browser: Browser
let server: RunningServer
let person: Person

beforeAll(async () => {
  browser = await launchBrowser()
  server = await startServer()
})

afterAll(async () => {
  await browser.close()
  await server.close()
})

afterEach(async () => {
  expect(person.complaints).toEqual([])
  await person.context.close()
})

async function open(language: 'ja' | 'en', screen: 'phone' | 'desk' = 'phone') {
  person = await aPerson(browser, { language, screen })
  await person.context.clock.setFixedTime(new Date('2026-11-22T21:00:00+09:00'))
  await person.page.goto(server.origin)
  await untilInstalled(person.page)
  await person.context.setOffline(true)
  const page = await reopen(person, server.origin)
  return {
    page,
    line: page.getByLabel(language === 'ja' ? '今日のこと・気づいたこと' : 'What happened, or what you noticed'),
  }
}

test('a day in Japanese becomes its entries with one Enter, offline', async () => {
  const { page, line } = await open('ja')
  await line.fill(
    '2時に寝て7時半に起きた。今日の開脚幅は開始前153cmで、ストレッチ後155cmだった。右太ももの前あたりの張りが強かった。',
  )
  await page.getByText('こう読み取りました').waitFor()
  await page.getByRole('button', { name: /保存の前に直す：\s*153 cm → 155 cm.*太ももの前.*強く 張り/ }).waitFor()
  await page.getByRole('button', { name: /保存の前に直す：\s*5時間30分/ }).waitFor()
  await settled(page)
  expect(await violations(page)).toEqual([])
  await line.press('Enter')
  await page.getByText(/^この端末に保存しました：/).waitFor()
  expect(await line.inputValue()).toBe('')
  await page.getByRole('button', { name: /^153 cm → 155 cm/ }).waitFor()
  await page.getByRole('button', { name: /^5時間30分/ }).waitFor()
})

test('everything that a line became is taken back at once', async () => {
  const { page, line } = await open('en')
  await line.fill('slept 11pm-6:30, split 153 before 155 after')
  await page.getByText('Understood; Enter saves it').waitFor()
  await line.press('Enter')
  await page.getByText(/^Saved on this device: /).waitFor()
  await page.getByRole('button', { name: /^153 cm → 155 cm/ }).waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('button', { name: /^153 cm → 155 cm/ }).waitFor({ state: 'detached' })
  expect(await page.getByRole('button', { name: /^7 h 30 min/ }).count()).toBe(0)
})

test('what is no entry stays a note, word for word, and a new line is Shift and Enter', async () => {
  const { page, line } = await open('en')
  await line.fill('153 emails this morning')
  await line.press('Shift+Enter')
  await page.keyboard.type('strace shows the fork')
  await line.press('Enter')
  await page.getByText('Noted on this device').waitFor()
  await page.getByRole('button', { name: '153 emails this morning strace shows the fork' }).waitFor()
})

test('what is typed while a line is being saved stays, and becomes the next', async () => {
  const { page, line } = await open('en')
  await line.focus()
  await page.keyboard.type('the first thought\nthe second thought')
  await page.getByRole('button', { name: 'the first thought' }).waitFor()
  await expect.poll(() => line.inputValue()).toBe('the second thought')
  await line.press('Enter')
  await page.getByRole('button', { name: 'the second thought' }).waitFor()
  expect(await page.getByRole('button', { name: 'the first thought' }).count()).toBe(1)
})

test('what was read wrongly is taken away, and the words stay', async () => {
  const { page, line } = await open('en', 'desk')
  await line.fill('split 153 before 155 after')
  await page.getByRole('button', { name: /^Not meant so: 153 cm/ }).click()
  await page.getByText('Understood; Enter saves it').waitFor({ state: 'detached' })
  await line.press('Enter')
  await page.getByText('Noted on this device').waitFor()
  await page.getByRole('button', { name: 'split 153 before 155 after' }).waitFor()
})

test('a chip opens its sheet, and what is put right there is saved with the rest of the line', async () => {
  const { page, line } = await open('en')
  await line.fill('split 153 before 155 after. Something about zombies')
  await page.getByRole('button', { name: /^Change before saving: 153 cm/ }).click()
  await page.getByText(/^Read from/).waitFor()
  await page.getByLabel('After stretching', { exact: true }).fill('156')
  await page.getByRole('button', { name: 'Save 153 cm → 156 cm' }).click()
  await page.getByRole('button', { name: /^153 cm → 156 cm/ }).waitFor()
  await page.getByRole('button', { name: 'Something about zombies' }).waitFor()
  expect(await line.inputValue()).toBe('')
})

test('what is improbable is said on the chip, before anything is saved', async () => {
  const { page, line } = await open('en')
  await line.fill('went to bed at 3am and got up at 8pm')
  await page.getByRole('button', { name: /^Change before saving: 17 h.*is a lot for one night/ }).waitFor()
  await settled(page)
  expect(await violations(page)).toEqual([])
})

test('a width after stretching goes to the session that waits for it', async () => {
  const { page, line } = await open('ja')
  await line.fill('開脚幅は前153cm')
  await page.getByText('こう読み取りました').waitFor()
  await line.press('Enter')
  await page.getByRole('button', { name: 'ストレッチ後を記録' }).waitFor()
  await line.fill('ストレッチ後155cm')
  await page.getByText('こう読み取りました').waitFor()
  await line.press('Enter')
  await page.getByRole('button', { name: /^153 cm → 155 cm/ }).waitFor()
})

test('a pasted diary of many days becomes all its entries, and the page answers meanwhile', async () => {
  const { page, line } = await open('ja', 'desk')
  const days = Array.from(
    { length: 20 },
    (_, index) => `11月${index + 1}日\n${index % 3}時に寝て7時半に起きた。\n開脚幅は前15${index % 5}cm、後155cm。`,
  )
  await line.fill(days.join('\n'))
  await page.getByRole('button', { name: 'あと20件を見る' }).click()
  expect(await page.getByRole('button', { name: /^保存の前に直す/ }).count()).toBe(40)
  await line.press('Enter')
  await page.getByText(/^この端末に保存しました：/).waitFor()
  await page.goto(`${server.origin}/?date=2026-11-08`)
  await page.getByRole('button', { name: /^152 cm → 155 cm/ }).waitFor()
  await page.getByRole('button', { name: /^6時間30分/ }).waitFor()
})
