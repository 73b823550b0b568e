import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { settled, violations } from '../support/axe-violations.ts'
import { launchBrowser } from '../support/browser.ts'
import { pasteInto } from '../support/paste-into.ts'
import { aPerson, type Person, reopen, untilInstalled } from '../support/person.ts'
import { type RunningServer, startServer } from '../support/server.ts'
import { tabTo } from '../support/tab-to.ts'

const DAY_C = '2026-11-14'

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

describe('the third day of the diary, after an outage, on a phone in Japanese without a network', () => {
  let person: Person
  let page: Page

  beforeAll(async () => {
    person = await aPerson(browser, { language: 'ja' })
    page = person.page
    await person.context.clock.install({ time: new Date('2026-11-30T21:00:00+09:00') })
    await page.goto(`${server.origin}/?date=${DAY_C}`)
    await untilInstalled(page)
    await person.context.setOffline(true)
    await page.getByRole('button', { name: '開脚幅を記録' }).click()
    await page.getByLabel('ストレッチ前の開脚幅', { exact: true }).fill('155')
    await page.getByLabel('ストレッチ後の開脚幅', { exact: true }).fill('161')
    await page.getByRole('button', { name: '155 cm → 161 cm を保存' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: /^155 cm → 161 cm/ }).waitFor()
  })

  afterAll(() => person.context.close())

  test('it begins with a name', async () => {
    await page.goto(`${server.origin}/look-back/postmortems`)
    await enter('新しい障害のふりかえり', 'クラスタ障害：プロセス表がゾンビで埋まった')
    await page.getByLabel('タイトル').waitFor()
    expect(await page.getByLabel('タイトル').inputValue()).toBe('クラスタ障害：プロセス表がゾンビで埋まった')
  })

  test('its times give how long it took', async () => {
    await page.getByLabel('発生の日付').fill(DAY_C)
    await fillTime('発生', '10:05')
    // The day of the start is offered for the others.
    await expect.poll(() => page.getByLabel('検知の日付').inputValue(), { timeout: 15_000 }).toBe(DAY_C)
    await fillTime('検知', '10:12')
    await fact('検知まで', '7分')
    await fillTime('復旧', '12:40')
    await fact('検知から復旧まで', '2時間28分')
    await fact('全体', '2時間35分')
    await page.getByLabel('影響').fill('クラスタの全ノードで新しいプロセスを作れなかった')
    await page.getByLabel('影響').blur()
    await saved()
  })

  test('the timeline is a time and a line; what lies outside is kept and marked', async () => {
    const line = 'タイムライン：時刻と出来事'
    await enter(line, '10:05 プロセス表が埋まる')
    await enter(line, '１０：１２　全ノードで fork が失敗')
    await box(line).fill('+5 ssh もつながらない')
    await page.getByText('→ 11月14日(土) 10:17').waitFor()
    await box(line).press('Enter')
    await pasteInto(
      box(line),
      '10時半 ゾンビ 32,000 × 約15 KiB = 約469 MiB\n・11:40 親プロセスを再起動\n09:30 デプロイ\n13:00 <b>*監視*</b>を見直す 👩‍🚒 عطل',
    )
    await page.getByText('4行をこの端末に保存しました').waitFor()
    await expect
      .poll(() => items('タイムライン'), { timeout: 15_000 })
      .toEqual([
        '09:30 デプロイ発生より前',
        '10:05 プロセス表が埋まる',
        '10:12 全ノードで fork が失敗',
        '10:17 ssh もつながらない',
        '10:30 ゾンビ 32,000 × 約15 KiB = 約469 MiB',
        '11:40 親プロセスを再起動',
        '13:00 <b>*監視*</b>を見直す 👩‍🚒 عطل復旧より後',
      ])
  })

  test('an entry is changed where it stands, deleted, and brought back', async () => {
    await page.getByRole('button', { name: /^11:40 / }).click()
    await box('この行を直す').fill('11:45 親プロセスを再起動して、ゾンビが消える')
    await box('この行を直す').press('Enter')
    await page.getByRole('button', { name: /^11:45 親プロセスを再起動して/ }).waitFor()
    await page.getByRole('button', { name: '削除：09:30 デプロイ' }).click()
    await page.getByText('削除しました').waitFor()
    await page.getByText('09:30').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: '元に戻す' }).click()
    await page.getByRole('button', { name: /^09:30 デプロイ/ }).waitFor()
  })

  test('causes, luck, and questions with the answers that were found', async () => {
    await enter('原因', '子プロセスを wait していなかった')
    await enter('運がよかったこと', '土曜日だった')
    await enter('疑問', '当たったのは ulimit の nproc か')
    await enter('疑問', '/proc/sys/kernel/pid_max はいくつか')
    await enter('疑問', 'cgroup のメモリはゾンビをどう数えるか')
    await page
      .getByRole('listitem')
      .filter({ hasText: 'pid_max' })
      .getByLabel('わかった答え')
      .fill('32768。systemd は 4194304 まで上げることがある')
    await page.getByRole('heading', { name: 'わからなかったこと' }).click()
    await saved()
    await expect
      .poll(() => items('わからなかったこと'), { timeout: 15_000 })
      .toEqual([
        '当たったのは ulimit の nproc か答え待ち',
        '/proc/sys/kernel/pid_max はいくつか',
        'cgroup のメモリはゾンビをどう数えるか答え待ち',
      ])
  })

  test('a drill comes out of it', async () => {
    await box('新しいアクション').fill('strace を練習する')
    await page.getByLabel('くり返し').selectOption('4週間ごと')
    await box('新しいアクション').press('Enter')
    await page.getByRole('button', { name: /^strace を練習する\s?今日 · 4週間ごと/ }).waitFor()
  })

  test('what was not written down that day is not recorded, and none of it is on paper', async () => {
    const around = page.getByRole('region', { name: 'その前後の自分' })
    await around.getByText('155 cm → 161 cm').waitFor()
    expect(await around.locator('dd').allInnerTexts()).toEqual([
      '記録なし',
      '記録なし',
      '記録なし',
      expect.stringMatching(/^155 cm → 161 cm/),
      '記録なし',
      '記録なし',
    ])
    await page.emulateMedia({ media: 'print' })
    expect(await around.isVisible()).toBe(false)
    expect(await page.getByText('ssh もつながらない').isVisible()).toBe(true)
    expect(await page.getByRole('button', { name: /^削除/ }).count()).toBe(0)
    await page.emulateMedia({ media: 'screen' })
  })

  test('the look-back says what is open, and the app that was closed has all of it', async () => {
    page = await reopen(person, `${server.origin}/look-back`)
    await page.getByRole('link', { name: /障害のふりかえり\s?1件 · 答えを待つ疑問2件/ }).click()
    await page.getByRole('link', { name: /^クラスタ障害.*2時間35分/ }).click()
    await fact('全体', '2時間35分')
    await expect.poll(() => items('タイムライン'), { timeout: 15_000 }).toHaveLength(7)
  })

  test('it stands on Trends, in its week', async () => {
    page = await reopen(person, `${server.origin}/trends`)
    await page.locator('canvas').waitFor()
    await page.getByRole('button', { name: '表で見る' }).click()
    await page.getByRole('row', { name: /^2026\/11\/9 .*クラスタ障害/ }).waitFor()
    await page.getByRole('button', { name: '2026/11/9' }).click()
    await page
      .getByRole('dialog')
      .getByRole('link', { name: /^クラスタ障害/ })
      .click()
    await page.getByLabel('タイトル').waitFor()
  })

  test('no rule of accessibility is broken by any of it', async () => {
    for (const path of ['/look-back/postmortems', page.url().slice(server.origin.length)]) {
      await page.goto(server.origin + path)
      await settled(page)
      expect(await violations(page), path).toEqual([])
    }
    expect(person.complaints).toEqual([])
  })

  const box = (name: string) => page.getByRole('textbox', { name, exact: true })
  const enter = async (name: string, words: string) => {
    await box(name).fill(words)
    await box(name).press('Enter')
    await page.waitForFunction(
      (typed) => !(document.activeElement instanceof HTMLTextAreaElement) || document.activeElement.value !== typed,
      words,
    )
  }
  const fillTime = async (name: string, time: string) => {
    await page.getByLabel(`${name}の時刻`).fill(time)
    await page.getByLabel(`${name}の時刻`).press('Enter')
  }
  const fact = (name: string, value: string) =>
    page
      .locator('.facts > div')
      .filter({ has: page.getByText(name, { exact: true }) })
      .getByText(value, { exact: true })
      .waitFor()
  const saved = () => page.getByText('この端末に保存しました').first().waitFor()
  const items = async (heading: string) => {
    const texts = await page
      .getByRole('region', { name: new RegExp(`^${heading}`) })
      .locator('.line-item > .entry-button')
      .allTextContents()
    return texts
  }
})

describe('on the desk in English, with the keyboard alone', () => {
  test('an incident is written down from its name to the drill', async () => {
    const { page, context, complaints } = await aPerson(browser, { screen: 'desk' })
    await context.clock.install({ time: new Date('2026-11-30T21:00:00+09:00') })
    const type = async (control: string, words: string) => {
      await tabTo(page, control)
      await page.keyboard.type(words)
      await page.keyboard.press('Enter')
    }
    const shown = (words: string | RegExp) => page.getByRole('button', { name: words }).waitFor()
    await page.goto(`${server.origin}/look-back/postmortems`)
    await page.getByText('No incident to look back on').waitFor()
    await type('New postmortem', 'A process table full of zombies')
    await page.getByLabel('Title', { exact: true }).waitFor()

    await typeDate(page, 'Began: date', DAY_C)
    await typeTime(page, 'Began: time', '10:05')
    await expect.poll(() => page.getByLabel('Over: date').inputValue(), { timeout: 15_000 }).toBe(DAY_C)
    await typeTime(page, 'Over: time', '09:40')
    await page.getByRole('alert').getByText('This is before “Began” (10:05). If it was the next day').waitFor()
    await typeTime(page, 'Over: time', '12:40')
    await page.getByText('2 h 35 min').waitFor()

    const line = 'Timeline: a time and what happened'
    await type(line, '10:12 fork fails on every node')
    await shown(/^10:12 fork fails/)
    await page.keyboard.type('+5 nobody can log in')
    await page.keyboard.press('Enter')
    await shown(/^10:17 nobody can log in/)
    await page.keyboard.type('10:30 32,000 zombies of about 15 KiB: 469 MiB')
    await page.keyboard.press('Enter')
    await shown(/^10:30 32,000 zombies/)

    await type('Question', 'ulimit, pid_max or the cgroup?')
    await shown(/^ulimit, pid_max or the cgroup\?/)
    await page.keyboard.press('Shift+Tab')
    await tabTo(page, 'Answer found')
    await page.keyboard.type('pid_max: 32768; systemd may raise it to 4194304')
    await type('New action', 'practise strace')
    await shown(/^practise strace/)
    await expect
      .poll(() => page.getByLabel('Answer found').inputValue(), { timeout: 15_000 })
      .toMatch(/^pid_max: 32768/)
    await page.getByRole('button', { name: /^ulimit.*open$/ }).waitFor({ state: 'detached' })

    await tabTo(page, /^10:17 nobody can log in/)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+A')
    await page.keyboard.type('10:18 nobody can log in any more')
    await page.keyboard.press('Enter')
    await shown(/^10:18 nobody can log in any more/)
    await settled(page)
    expect(await violations(page)).toEqual([])
    expect(complaints).toEqual([])
    await context.close()
  })
})

/** Types a date in the order in which this browser shows its parts. */
async function typeDate(page: Page, name: string, date: string): Promise<void> {
  const [year = '', month = '', day = ''] = date.split('-')
  await tabTo(page, name)
  for (const digits of [`${month}${day}${year}`, `${day}${month}${year}`, `${year}${month}${day}`]) {
    await page.keyboard.type(digits)
    if ((await page.getByLabel(name).inputValue()) === date) return
    await page.keyboard.press('Shift+Tab')
    await tabTo(page, name)
  }
  throw new Error('no order of the parts makes this date')
}

/** Types a time before or after noon, on a clock of 12 or 24 hours. */
async function typeTime(page: Page, name: string, time: string): Promise<void> {
  await tabTo(page, name)
  for (const _ of 'hma') await page.keyboard.press('ArrowLeft')
  await page.keyboard.type(time.replace(':', ''))
  if ((await page.getByLabel(name).inputValue()) !== time) await page.keyboard.type(time < '12:00' ? 'AM' : 'PM')
  expect(await page.getByLabel(name).inputValue()).toBe(time)
  await page.keyboard.press('Enter')
}
