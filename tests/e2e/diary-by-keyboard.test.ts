// The diary's month looked back on with the keyboard alone: noticed, put on the board, liked, summed up, decided, closed, and the outage
// written down. In a phone's window, without a network, in both languages.

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Board, boardOn } from '../support/board.ts'
import { launchBrowser } from '../support/browser.ts'
import { aPerson, type Person, reopen, untilInstalled } from '../support/person.ts'
import { type RunningServer, startServer } from '../support/server.ts'
import { tabTo } from '../support/tab-to.ts'

const LAST_DAY = '2026-11-28T20:00:00+09:00'

const languages = {
  ja: {
    line: '今日のこと・気づいたこと',
    moods: ['学んだ', '楽しかった'],
    noticed: ['気づいたことは、書き留めないと月末には忘れている', 'ゾンビプロセスが親の wait を待っている'],
    board: /のボード$/,
    acceptAll: '2件すべてを付箋にする',
    learn: /^Learn\(学んだ\)：ゾンビ/,
    doneAndLearn: /^Done と Learn：ゾンビ/,
    liked: /いいね1件/,
    purpose: '主体性を育てる',
    talk: /^5/,
    hat: '進行役になる',
    summary: 'まとめ：Learn(学んだ)',
    sum: '限界値は、当たる前に知っておく',
    decide: /^6/,
    action: '新しいアクション',
    repeat: 'くり返し',
    every: /^strace を練習する.*4週間ごと/,
    drill: 'strace を練習する',
    close: /^7/,
    closeNow: 'ふりかえりを終える',
    closed: /に終えました/,
    incident: '新しい障害のふりかえり',
    name: 'タイトル',
    question: '疑問',
    asked: 'どの上限に当たったのか。ulimit か pid_max か',
  },
  en: {
    line: 'What happened, or what you noticed',
    moods: ['Learn', 'Fun'],
    noticed: ['What is not written down is forgotten by the end of the month', 'Zombies wait for their parent to wait'],
    board: /^Board of/,
    acceptAll: 'Make notes of all 2',
    learn: /^Learn: Zombies/,
    doneAndLearn: /^Done and learn: Zombies/,
    liked: /1 like/,
    purpose: 'Grow agency',
    talk: /^5/,
    hat: 'Put on the facilitator’s hat',
    summary: 'Summary: Learn',
    sum: 'Know the limits before meeting them',
    decide: /^6/,
    action: 'New action',
    repeat: 'Repeat',
    every: /^practise strace.*every 4 weeks/,
    drill: 'practise strace',
    close: /^7/,
    closeNow: 'Close the look-back',
    closed: /^Closed on/,
    incident: 'New postmortem',
    name: 'Title',
    question: 'Question',
    asked: 'Which limit was reached: ulimit or pid_max?',
  },
} as const

let browser: Browser
let server: RunningServer

beforeAll(async () => {
  browser = await launchBrowser()
  server = await startServer()
})

afterAll(async () => {
  await browser.close()
  await server.close()
})

describe.each(['ja', 'en'] as const)('by keyboard alone, in %s', (language) => {
  const words = languages[language]
  let person: Person
  let page: Page
  let board: Board

  beforeAll(async () => {
    person = await aPerson(browser, { language })
    await person.context.clock.setFixedTime(new Date(LAST_DAY))
    await person.page.goto(server.origin)
    await untilInstalled(person.page)
    await person.context.setOffline(true)
  })

  afterAll(() => person.context.close())

  const press = (key: string) => page.keyboard.press(key)
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')

  test('what is noticed is written down with its mood', async () => {
    for (const [index, noticed] of words.noticed.entries()) {
      page = await reopen(person, `${server.origin}/?date=2026-11-${21 - index}`)
      await page.getByLabel(words.line).waitFor()
      await tabTo(page, words.line)
      await page.keyboard.type(noticed)
      await tabTo(page, words.moods[0])
      await press('Space')
      await press('Enter')
      await page.getByRole('button', { name: noticed }).first().waitFor()
    }
  })

  test('it becomes notes that are moved and liked', async () => {
    page = await reopen(person, `${server.origin}/look-back`)
    await page.getByRole('link', { name: words.board }).first().waitFor()
    await tabTo(page, words.board)
    await press('Enter')
    board = await boardOn(page)
    await page.getByLabel(words.purpose).waitFor()
    await tabTo(page, words.purpose)
    await press('Space')
    await expect.poll(() => page.getByLabel(words.purpose).isChecked()).toBe(true)
    await page.getByRole('button', { name: words.acceptAll }).waitFor()
    await tabTo(page, words.acceptAll)
    await press('Enter')
    await board.untilNotes(2)
    await tabTo(page, words.learn)
    await press('ArrowLeft')
    await expect.poll(focused).toMatch(words.doneAndLearn)
    await press('l')
    await expect.poll(focused).toMatch(words.liked)
  })

  test('the talk is summed up, a drill is decided, and the look-back is closed', async () => {
    await tabTo(page, words.talk)
    await press('Enter')
    await page.getByRole('button', { name: words.hat }).waitFor()
    await tabTo(page, words.hat)
    await press('Enter')
    await tabTo(page, words.summary)
    await page.keyboard.type(words.sum)
    await tabTo(page, words.decide)
    await press('Enter')
    await page.getByLabel(words.action, { exact: true }).waitFor()
    await tabTo(page, words.repeat)
    for (const _ of ['1 week', '2 weeks', '4 weeks']) await press('ArrowDown')
    await tabTo(page, words.action)
    await page.keyboard.type(words.drill)
    await press('Enter')
    await page.getByRole('button', { name: words.every }).waitFor()
    await tabTo(page, words.close)
    await press('Enter')
    await page.getByRole('button', { name: words.closeNow }).waitFor()
    await tabTo(page, words.closeNow)
    await press('Enter')
    await page.getByText(words.closed).waitFor()
  })

  test('the outage gets its postmortem, with the question that is open', async () => {
    page = await reopen(person, `${server.origin}/look-back/postmortems`)
    await page.getByLabel(words.incident, { exact: true }).waitFor()
    await tabTo(page, words.incident)
    await page.keyboard.type(words.drill)
    await press('Enter')
    await page.getByLabel(words.name, { exact: true }).waitFor()
    await tabTo(page, words.question)
    await page.keyboard.type(words.asked)
    await press('Enter')
    await page.getByRole('button', { name: words.asked }).first().waitFor()
    expect(person.complaints).toEqual([])
  })
})
