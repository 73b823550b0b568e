// The three days of the diary as a look-back: what was noticed becomes notes, the talk summaries, the lesson a drill, and the next
// look-back opens with it. On a phone in Japanese, without a network.

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Board, boardOn } from '../support/board.ts'
import { launchBrowser } from '../support/browser.ts'
import { aPerson, type Person, reopen, signIn, untilInstalled } from '../support/person.ts'
import { operate, type RunningServer, startServer } from '../support/server.ts'

const LAST_DAY = '2026-11-28T20:00:00+09:00'
const NEXT_TIME = '2026-12-26T20:00:00+09:00'

const noticed = [
  {
    date: '2026-11-07',
    words: 'ふりかえりの進行役は、同時にメンバーとして意見を言わないほうがいい',
    moods: ['学んだ'],
  },
  { date: '2026-11-07', words: '気づいたことは、書き留めないと月末には忘れている', moods: ['学んだ', '直したい'] },
  { date: '2026-11-14', words: '同僚の考え方がわかった', moods: ['楽しかった', '学んだ'] },
  { date: '2026-11-21', words: 'ゾンビプロセス 32,000 × 約15 KiB = 約469 MiB', moods: ['学んだ'] },
  { date: '2026-11-21', words: 'pid_max は 32768。systemd が 4194304 まで上げることもある', moods: ['学んだ'] },
] as const

let browser: Browser
let server: RunningServer
let person: Person
let board: Board

beforeAll(async () => {
  browser = await launchBrowser()
  server = await startServer()
  person = await aPerson(browser, { language: 'ja' })
  await person.context.clock.setFixedTime(new Date(LAST_DAY))
  await signIn(person.page, server.ownerLink)
  await untilInstalled(person.page)
  await person.context.setOffline(true)
})

afterAll(async () => {
  await browser.close()
  await server.close()
})

const step = (name: string) =>
  board.page.getByRole('navigation', { name: 'ふりかえりの手順' }).getByRole('button', { name }).click()

describe('a month later, without a network', () => {
  test('the outage has its postmortem', async () => {
    const page = await reopen(person, `${server.origin}/look-back/postmortems`)
    await page.getByLabel('新しい障害のふりかえり', { exact: true }).fill('プロセス表がゾンビで埋まった')
    await page.getByLabel('新しい障害のふりかえり', { exact: true }).press('Enter')
    await page.getByLabel('発生の日付').fill('2026-11-21')
    await page.getByLabel('発生の日付').blur()
    await expect.poll(() => page.getByLabel('発生の日付').inputValue()).toBe('2026-11-21')
  })

  test('what was noticed on the three days waits at the board, beside the week with the outage', async () => {
    for (const { date, words, moods } of noticed) await notice(date, words, moods)
    const page = await reopen(person, `${server.origin}/look-back`)
    await page
      .getByRole('link', { name: /のボード$/ })
      .first()
      .click()
    board = await boardOn(page)
    await page.getByRole('button', { name: '5件すべてを付箋にする' }).waitFor()
    await page.getByRole('link', { name: /プロセス表がゾンビで埋まった$/ }).waitFor()
  })

  test('the purposes of looking back are set', async () => {
    for (const purpose of ['仕事の課題を見つける', 'おたがいの考え方を知る', '主体性を育てる']) {
      await board.page.getByText(purpose).click()
      await expect.poll(() => board.page.getByLabel(purpose).isChecked()).toBe(true)
    }
  })

  test('one tap makes notes of all, in the circles of their moods', async () => {
    await board.page.getByRole('button', { name: '5件すべてを付箋にする' }).click()
    const notes = await board.untilNotes(5)
    expect(notes.filter((name) => name.startsWith('Learn(学んだ)：'))).toHaveLength(4)
    expect(notes.find((name) => name.includes('同僚の考え方'))).toMatch(/^Fun と Learn：/)
  })

  test('one is liked, and an idea comes of it', async () => {
    await step('いいね')
    await board.note('ゾンビ').tap()
    await expect.poll(() => board.nameOf('ゾンビ')).toContain('いいね1件')
    await step('書く')
    await board.button('write').click()
    await board.page.getByRole('textbox', { name: '付箋の内容' }).fill('fork が失敗する前に、プロセス数で警告する')
    await board.page.keyboard.press('Escape')
    await board.note('fork').waitFor()
    await board.page.keyboard.press('ArrowDown')
    await expect.poll(() => board.nameOf('fork')).toMatch(/^アイデア・試したいこと：fork/)
  })

  test('the facilitator sums up, strace becomes a drill, and the look-back is closed', async () => {
    await step('話す')
    await board.page.getByRole('button', { name: '進行役になる' }).click()
    await board.page.getByLabel('まとめ：Learn(学んだ)', { exact: true }).fill('限界値は、当たる前に知っておく')
    await step('決める')
    await board.page.getByLabel('新しいアクション', { exact: true }).fill('strace を練習する')
    await board.page.getByLabel('くり返し').selectOption('4週間ごと')
    await board.page.getByLabel('新しいアクション', { exact: true }).press('Enter')
    await board.page.getByRole('button', { name: /^strace を練習する.*4週間ごと/ }).waitFor()
    await step('終える')
    await board.page.getByLabel('今回のまとめ').fill('気づいたことが、そこにあった')
    await board.page.getByRole('button', { name: 'ふりかえりを終える' }).click()
    await board.page.getByText(/に終えました/).waitFor()
    await board.page.getByRole('button', { name: 'もう一度開く' }).waitFor()
  })
})

describe('four weeks on', () => {
  test('the next look-back opens with the drill that was decided', async () => {
    await person.context.clock.setFixedTime(new Date(NEXT_TIME))
    const page = await reopen(person, `${server.origin}/look-back`)
    await page
      .getByRole('link', { name: /のボード$/ })
      .first()
      .click()
    board = await boardOn(page)
    await expect.poll(() => board.notes()).toEqual([])
    await board.page.getByRole('heading', { name: '前回決めたこと' }).waitFor()
    await board.page.getByText('strace を練習する').waitFor()
  })

  test('everything reaches the server, summaries as summaries', async () => {
    await person.context.setOffline(false)
    await board.page.getByRole('button', { name: '保存・同期済み' }).waitFor({ timeout: 30_000 })
    const [milestone] = await read('milestones')
    expect(milestone).toMatchObject({
      startDate: '2026-11-02',
      state: 'closed',
      closedOn: '2026-11-28',
      summary: '気づいたことが、そこにあった',
      summaries: [{ area: 'learn', text: '限界値は、当たる前に知っておく' }],
    })
    expect(milestone?.['purposes']).toEqual(
      expect.arrayContaining(['find-problems', 'understand-each-other', 'grow-agency']),
    )
    const stickies = await read('stickies')
    expect(stickies).toHaveLength(6)
    expect(stickies.filter(({ fromCaptureId }) => fromCaptureId !== undefined)).toHaveLength(5)
    const liked = stickies.find(({ text }) => String(text).startsWith('ゾンビ'))
    expect(liked?.['likes']).toHaveLength(1)
    const [drill] = await read('actions')
    expect(drill).toMatchObject({ text: 'strace を練習する', repeatDays: 28, origin: 'milestone' })
    expect(person.complaints).toEqual([])
  })
})

async function notice(date: string, words: string, moods: readonly string[]): Promise<void> {
  const page: Page = await reopen(person, `${server.origin}/?date=${date}`)
  await page.getByLabel('今日のこと・気づいたこと').fill(words)
  for (const mood of moods) await page.getByRole('checkbox', { name: mood }).check()
  await page.getByRole('button', { name: '残す' }).click()
  await page.getByRole('button', { name: words }).first().waitFor()
}

async function read(resource: string): Promise<Record<string, unknown>[]> {
  const token = await operate(server, 'token', 'add', 'owner', '--scope', 'read')
  const answer = await fetch(`${server.origin}/api/v1/${resource}?from=2026-11-01&to=2026-12-31`, {
    headers: { Authorization: `Bearer ${token}` },
  })
  expect(answer.status).toBe(200)
  return (await answer.json()).items
}
