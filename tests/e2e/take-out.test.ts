// Taking a look-back out: Markdown, JSON and paper, and nothing of the body on any of them.

import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { settled, violations } from '../support/axe-violations.ts'
import { launchBrowser } from '../support/browser.ts'
import { aPerson, type Person, reopen, signIn, untilInstalled } from '../support/person.ts'
import { operate, type RunningServer, startServer } from '../support/server.ts'

let browser: Browser
let server: RunningServer
let person: Person
let page: Page
let incident: string

/** Numbers that stand nowhere else. */
const HEALTH = { width: 1777, work: 771, sitting: 773 }

beforeAll(async () => {
  browser = await launchBrowser()
  server = await startServer()
  person = await aPerson(browser)
  page = person.page
  await page.clock.setFixedTime(new Date('2026-11-27T21:00:00+09:00'))
  await signIn(page, server.ownerLink)
  const milestone = await post('milestones', {
    title: 'November <b>',
    startDate: '2026-11-02',
    iterationDays: 7,
    iterations: 4,
  })
  const note = { milestoneId: milestone, x: 5000, y: 5000, at: '2026-11-27T10:00:00Z', zone: 'Asia/Tokyo' }
  await post('stickies', {
    ...note,
    text: '# ビルドが速い\n@octocat',
    circles: ['fun', 'done'],
  })
  await post('stickies', { ...note, text: '開脚幅 153 → 155 cm', circles: ['learn'] })
  incident = await post('postmortems', {
    ...{ title: 'Zombies | everywhere', zone: 'Asia/Tokyo', startedAt: '2026-11-20T09:00:00Z', state: 'closed' },
    timeline: [{ id: '019aad50-0000-7000-8000-000000000001', at: '2026-11-20T09:10:00Z', text: '* fork() fails' }],
  })
  await post('stretches', { at: '2026-11-20T10:00:00Z', zone: 'Asia/Tokyo', beforeMm: HEALTH.width })
  await post('workdays', { date: '2026-11-20', workMinutes: HEALTH.work, load: 5 })
  await post('sittings', { date: '2026-11-20', minutes: HEALTH.sitting })
  await untilInstalled(page)
  const pulled = untilPulled(page)
  await page.reload()
  await pulled
}, 60_000)

afterAll(async () => {
  await browser.close()
  await server.close()
})

/** Everything that the server has is on the device. */
async function untilPulled(on: Page): Promise<void> {
  await on.waitForResponse(
    async (response) => response.url().endsWith('/api/v1/sync') && response.ok() && !(await response.json()).more,
  )
  await on.locator('.sync-saved').first().waitFor()
}

/** Through the API, from our own page; gives the id. */
function post(path: string, body: object): Promise<string> {
  return page.evaluate(
    async ([to, sent]) => {
      const headers = { 'Content-Type': 'application/json' }
      const response = await fetch(`/api/v1/${to}`, { method: 'POST', headers, body: sent })
      if (!response.ok) throw new Error(`${to}: ${await response.text()}`)
      return (await response.json()).id
    },
    [path, JSON.stringify(body)] as const,
  )
}

async function saved(button: string): Promise<{ name: string; content: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ])
  return { name: download.suggestedFilename(), content: await readFile(await download.path(), 'utf8') }
}

function expectNoHealth(text: string): void {
  for (const number of Object.values(HEALTH)) expect(text).not.toMatch(new RegExp(`\\b${number}\\b`))
  expect(text).not.toMatch(/177[.,]7|beforeMm|workMinutes/)
}

test('without a network, as Markdown: what was written, as it was written', async () => {
  await person.context.setOffline(true)
  page = await reopen(person, `${server.origin}/look-back/milestones`)
  await page.locator('summary').first().focus()
  await page.keyboard.press('Enter')
  await settled(page)
  expect(await violations(page)).toEqual([])
  const { name, content } = await saved('Save Markdown')
  expect(name).toBe('nobi-milestone-2026-11-02.md')
  expect(content).toContain('# November \\<b\\>')
  expect(content).toContain('## Fun and done\n\n- \\# ビルドが速い\\\n  @\u2060octocat')
  expect(content).toContain('開脚幅 153 → 155 cm')
  expectNoHealth(content)
})

test('as JSON, whole', async () => {
  const { name, content } = await saved('Save JSON')
  const { format, records } = JSON.parse(content)
  expect([name, format]).toEqual(['nobi-milestone-2026-11-02.json', 'nobi-look-back'])
  expect(records.map(({ kind }: { kind: string }) => kind)).toEqual(['milestone', 'sticky', 'sticky'])
  expectNoHealth(content)
})

test('on paper: the same, in ink on white, and nothing else of the page', async () => {
  await page.evaluate(() => {
    window.print = () => undefined
  })
  await page.getByRole('button', { name: 'Print or PDF' }).click()
  await page.locator('.print-sheet').waitFor({ state: 'attached' })
  expect(await page.locator('.print-sheet').isVisible()).toBe(false)
  // Browsers call the file after it.
  await page.waitForFunction(() => document.title === 'November <b>')
  await page.emulateMedia({ media: 'print' })
  const sheet = page.locator('.print-sheet')
  expect(await sheet.isVisible()).toBe(true)
  expect(await page.getByRole('button').count()).toBe(0)
  expect(await page.getByRole('link').count()).toBe(0)
  expect(await page.getByRole('heading').allTextContents()).toEqual(['November <b>', 'Fun and done', 'Learn'])
  const shown = (await sheet.textContent()) ?? ''
  expect(shown).toContain('# ビルドが速い\n@octocat')
  expectNoHealth(shown)
  await page.emulateMedia({ media: 'screen' })
  const paper = (await page.pdf({ format: 'A4' })).toString('latin1')
  expect(paper).toMatch(/\/Count 1\b/)
  await page.locator('.print-sheet').waitFor({ state: 'detached' })
  expect(await page.title()).toContain('Nobi')
})

test('a postmortem too, without what stands beside it of that day', async () => {
  await page.goto(`${server.origin}/look-back/postmortems/${incident}`)
  await page.getByText('177.7').first().waitFor()
  await page.locator('.export summary').click()
  const { name, content } = await saved('Save Markdown')
  expect(name).toBe('nobi-postmortem-2026-11-20.md')
  expect(content).toMatch(/^# Zombies \\\| everywhere\n\n- \*\*Started\*\* 2026-11-20 18:00 \(Asia\/Tokyo\)\n/)
  expect(content).toContain('- **2026-11-20 18:10** \\* fork() fails')
  expectNoHealth(content)
  expectNoHealth((await saved('Save JSON')).content)
  await settled(page)
  expect(await violations(page)).toEqual([])
})

test('in Japanese too', async () => {
  const other = await aPerson(browser, { language: 'ja', theme: 'dark' })
  const pulled = untilPulled(other.page)
  await signIn(other.page, (await operate(server, 'link', 'owner')).match(/http\S+/)?.[0] ?? '')
  await pulled
  await other.page.goto(`${server.origin}/look-back/milestones`)
  await other.page.locator('summary').first().click()
  const [download] = await Promise.all([
    other.page.waitForEvent('download'),
    other.page.getByRole('button', { name: 'Markdownで保存' }).click(),
  ])
  expect(await readFile(await download.path(), 'utf8')).toContain('## Learn(学んだ)')
  expect(other.complaints).toEqual([])
})

test('the page complained of nothing', () => {
  expect(person.complaints).toEqual([])
})
