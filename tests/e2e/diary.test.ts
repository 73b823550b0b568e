import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { aPerson, type Person, reopen, signIn, untilInstalled } from '../support/person.ts'
import { operate, type RunningServer, startServer } from '../support/server.ts'

const DAY_A = '2026-10-31'
const DAY_B = '2026-11-07'
const DAY_C = '2026-11-14'

let browser: Browser
let server: RunningServer
let person: Person
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
  server = await startServer()
  person = await aPerson(browser, { language: 'ja' })
  await signIn(person.page, server.ownerLink)
  await untilInstalled(person.page)
  await person.context.setOffline(true)
})

afterAll(async () => {
  await browser.close()
  await server.close()
})

describe('three days of a diary, typed into the phone without a network', () => {
  test('day A: a night in a hotel with several awakenings, and what the look-back taught', async () => {
    page = await reopen(person, `${server.origin}/?date=${DAY_A}`)
    await page.getByRole('button', { name: '睡眠を追加' }).click()
    await page.getByLabel('寝た時刻', { exact: true }).fill('00:00')
    await page.getByLabel('起きた時刻', { exact: true }).fill('05:00')
    await page.getByText('5時間', { exact: false }).first().waitFor()
    await page.getByRole('radio', { name: '何度か' }).check()
    await page.getByRole('radio', { name: '5段階の4' }).check()
    await page.getByRole('radio', { name: 'ホテル' }).check()
    await save()
    await note('ふりかえりの進行役は、同時にメンバーとして意見を言わないほうがいい', ['学んだ'])
    await note('月のあいだに気づいたことは、書き留めないと月末には忘れている', ['学んだ', '直したい'])
  })

  test('day B: a busy week, the split before and after, and how the body feels', async () => {
    page = await reopen(person, `${server.origin}/?date=${DAY_B}`)
    await page.getByRole('button', { name: '睡眠を追加' }).click()
    await page.getByLabel('寝た時刻', { exact: true }).fill('02:00')
    await page.getByLabel('起きた時刻', { exact: true }).fill('07:30')
    await save()
    await page.getByRole('button', { name: '開脚幅を記録' }).click()
    await page.getByLabel('ストレッチ前の開脚幅', { exact: true }).fill('153')
    await page.getByLabel('ストレッチ後の開脚幅', { exact: true }).fill('155')
    await page.getByRole('button', { name: '体の張り・ほぐれ' }).click()
    await page.getByText('一覧から選ぶ').click()
    await area('右 太ももの前（大腿四頭筋）', 3)
    await page.getByRole('radio', { name: /ほぐれた/ }).check()
    await area('全体 腰', 2)
    await area('全身', 2)
    await page.getByText('くわしく').click()
    await page.getByLabel('メモ', { exact: true }).fill('先週よりは回復している')
    await page.getByRole('button', { name: '153 cm → 155 cm を保存' }).click()
    await page.getByRole('button', { name: /^153 cm → 155 cm/ }).waitFor()
    await page.getByRole('button', { name: '仕事を追加' }).click()
    await page
      .getByRole('group', { name: /負荷の感じ/ })
      .getByText('5', { exact: true })
      .click()
    await save()
    await note('忙しい → 長く座る → 同じ姿勢 → 筋肉が固まる → 狭くなる。実際のところはまだわからない', ['学んだ'])
  })

  test('day C: a width that is doubted, no night written down, and the postmortem’s lesson', async () => {
    page = await reopen(person, `${server.origin}/?date=${DAY_C}`)
    await page.getByRole('button', { name: '開脚幅を記録' }).click()
    await page.getByLabel('ストレッチ前の開脚幅', { exact: true }).fill('155')
    await page.getByLabel('ストレッチ後の開脚幅', { exact: true }).fill('161')
    await page.getByLabel('測り方が怪しい（傾向には入れない）').check()
    await page.getByRole('button', { name: '155 cm → 161 cm を保存' }).click()
    await page.getByRole('button', { name: /^155 cm → 161 cm.*測り方が怪しい/ }).waitFor()
    await note('ゾンビプロセス 32,000 × 約15 KiB = 約469 MiB。strace を練習する', ['学んだ', '直したい'])
  })

  test('is all in the log, and in the trends, before any of it has left the phone', async () => {
    page = await reopen(person, `${server.origin}/log`)
    for (const words of [
      /^(?!履歴：).*5時間.*何度か起きた.*ホテル/,
      /^153 cm → 155 cm/,
      /^155 cm → 161 cm.*測り方が怪しい/,
      /^ゾンビプロセス/,
    ]) {
      await page.getByRole('button', { name: words }).waitFor()
    }
    await page.getByRole('link', { name: '傾向' }).click()
    await page.locator('canvas').waitFor()
    await page.getByText('怪しい測定1件は除いています。').waitFor()
    await page.getByRole('button', { name: '表で見る' }).click()
    const cells = await page
      .getByRole('row', { name: /^2026\/11\/2 / })
      .getByRole('cell')
      .allInnerTexts()
    expect(cells.slice(0, 2)).toEqual(['153 cm (1回)', '155 cm (1回)'])
  })
})

describe('once the network is back', () => {
  test('everything reaches the server by itself', async () => {
    await person.context.setOffline(false)
    await page.getByRole('button', { name: '保存・同期済み' }).waitFor()
  })

  test('a script reads the nights: hours kept, "several" kept, the unsaid absent', async () => {
    const [nightA, nightB, ...rest] = await read('sleeps')
    expect(rest).toEqual([])
    expect(nightA).toMatchObject({
      bedAt: '2026-10-30T15:00:00.000Z',
      wakeAt: '2026-10-30T20:00:00.000Z',
      zone: 'Asia/Tokyo',
      date: DAY_A,
      awakenings: 'several',
      place: 'hotel',
      quality: 4,
    })
    expect(nightB).toMatchObject({ bedAt: '2026-11-06T17:00:00.000Z', wakeAt: '2026-11-06T22:30:00.000Z', date: DAY_B })
    for (const unsaid of ['awakenings', 'quality', 'place', 'onsetMinutes', 'wasoMinutes', 'nap'])
      expect(nightB).not.toHaveProperty(unsaid)
  })

  test('a script reads the sessions: widths, doubt and body areas', async () => {
    const [sessionB, sessionC, ...rest] = await read('stretches')
    expect(rest).toEqual([])
    expect(sessionB).toMatchObject({ date: DAY_B, beforeMm: 1530, afterMm: 1550, note: '先週よりは回復している' })
    expect(sessionB).not.toHaveProperty('doubtful')
    expect(sessionB?.['areas']).toEqual(
      expect.arrayContaining([
        { muscle: 'quadriceps', side: 'right', feel: 'tight', level: 3 },
        { muscle: 'lower-back', side: 'both', feel: 'relieved', level: 2 },
        { muscle: 'whole-body', side: 'both', feel: 'relieved', level: 2 },
      ]),
    )
    expect(sessionC).toMatchObject({ date: DAY_C, beforeMm: 1550, afterMm: 1610, doubtful: true, areas: [] })
  })

  test('a workday without a number of hours has none, and no sitting was made up', async () => {
    const [workday] = await read('workdays')
    expect(workday).toMatchObject({ date: DAY_B, load: 5 })
    expect(workday).not.toHaveProperty('workMinutes')
    expect(await read('sittings')).toEqual([])
  })

  test('what was noticed is there verbatim, with its moods', async () => {
    const captures = await read('captures')
    expect(captures.map(({ date }) => date)).toEqual([DAY_A, DAY_A, DAY_B, DAY_C])
    expect(captures[3]).toMatchObject({ text: 'ゾンビプロセス 32,000 × 約15 KiB = 約469 MiB。strace を練習する' })
    expect(captures[3]?.['moods']).toEqual(expect.arrayContaining(['learn', 'improve']))
  })

  test('the weekly summary leaves the doubted session out of the means', async () => {
    const { weeks } = await ask(`/api/v1/trends/weekly?from=${DAY_A}&to=${DAY_C}`)
    expect(weeks).toHaveLength(3)
    expect(weeks.map((week: { beforeMm: { mean?: number } }) => week.beforeMm.mean)).toEqual([
      undefined,
      1530,
      undefined,
    ])
  })

  test('the page complained of nothing', () => {
    expect(person.complaints).toEqual([])
  })
})

async function save(): Promise<void> {
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await page.locator('dialog').waitFor({ state: 'detached' })
}

async function note(words: string, moods: readonly string[]): Promise<void> {
  await page.getByLabel('今日のこと・気づいたこと').fill(words)
  for (const mood of moods) await page.getByRole('checkbox', { name: mood }).check()
  await page.getByRole('button', { name: '残す' }).click()
  await page.getByRole('button', { name: words }).waitFor()
}

async function area(name: string, taps: number): Promise<void> {
  const button = page.locator('.body-list').getByRole('button', { name: new RegExp(`^${name}：`) })
  for (let tap = 0; tap < taps; tap++) await button.click()
}

let token: string | undefined

async function ask(path: string) {
  token ??= await operate(server, 'token', 'add', 'owner', '--scope', 'read')
  const response = await fetch(`${server.origin}${path}`, { headers: { Authorization: `Bearer ${token}` } })
  expect(response.status).toBe(200)
  return response.json()
}

async function read(resource: string): Promise<Record<string, unknown>[]> {
  return (await ask(`/api/v1/${resource}?from=${DAY_A}&to=${DAY_C}`)).items
}
