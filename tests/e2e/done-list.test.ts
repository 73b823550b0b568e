// What I did: taken over from a tracker and from a list, on a phone, by keyboard, with the network gone and back.

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { settled, violations } from '../support/axe-violations.ts'
import { launchBrowser } from '../support/browser.ts'
import { createScene, type GitHubScene } from '../support/github-server/scene.ts'
import { type GitHubServer, startGitHubServer } from '../support/github-server/server.ts'
import { aPerson, type Person, reopen, signIn, untilInstalled } from '../support/person.ts'
import { type RunningServer, startServer } from '../support/server.ts'

let browser: Browser
let server: RunningServer
let gitHub: GitHubServer
let scene: GitHubScene
let person: Person
let page: Page

const EVENING = new Date('2026-11-20T21:00:00+09:00')

beforeAll(async () => {
  browser = await launchBrowser()
  gitHub = await startGitHubServer()
  scene = createScene(gitHub.origin)
  server = await startServer({ GITHUB_API_URL: scene.api })
  person = await aPerson(browser)
  page = person.page
  await page.clock.install({ time: EVENING })
  await signIn(page, server.ownerLink)
  await untilInstalled(page)
}, 60_000)

afterAll(async () => {
  await browser.close()
  await server.close()
  await gitHub.close()
})

const open = async () => {
  await page.goto(`${server.origin}/look-back/done`)
  await page.getByRole('heading', { name: 'What I did', level: 1 }).waitFor()
}
const line = (name: string) => page.getByRole('checkbox', { name: new RegExp(name) })
const ask = () => page.getByRole('button', { name: 'Ask GitHub' })

test('a tracker is asked once, with a token that is kept nowhere, and what it says is ticked', async () => {
  await scene.add([
    {
      kind: 'issue',
      number: 7,
      title: 'An <b>old</b> idea',
      login: 'octocat',
      closedAt: '2026-11-06T02:00:00Z',
      reason: 'not_planned',
    },
    {
      kind: 'issue',
      number: 8,
      title: 'Secret plans',
      login: 'octocat',
      closedAt: '2026-11-06T16:00:00Z',
      isPrivate: true,
    },
  ])
  await page.goto(`${server.origin}/look-back`)
  await page.getByRole('link', { name: /What I did/ }).click()
  await page.getByText('Last four weeks').click()
  await page.getByLabel('Your name on GitHub').fill('octocat')
  await page.getByLabel('Token').fill('ghp_once')
  await ask().click()
  await page.getByRole('button', { name: 'Keep 3 as done, count 2 days' }).waitFor()
  expect(await line('The build fails on ARM').isChecked()).toBe(true)
  expect(await line('An <b>old</b> idea').isChecked()).toBe(false)
  expect((await scene.requests()).map(({ authorization }) => authorization)).toEqual([
    'Bearer ghp_once',
    'Bearer ghp_once',
  ])
  await settled(page)
  expect(await violations(page)).toEqual([])
})

test('what was ticked is kept on this device, with its day and its address, and all of it can be taken back', async () => {
  await page.getByRole('button', { name: 'Keep 3 as done' }).click()
  await page.getByText('3 kept as done, 2 days counted').waitFor()
  await page.getByRole('heading', { name: /Found 4 \(3 already there\)/ }).waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText('Undone').waitFor()
  await page.getByRole('button', { name: 'Keep 3 as done, count 2 days' }).click()
  await page.getByText('3 kept as done, 2 days counted').waitFor()
  await page.goto(`${server.origin}/look-back`)
  await page.getByText('The build fails on ARM').first().waitFor()
  await page.getByText('Secret plans').first().waitFor()
})

test('asked again, nothing is doubled, and a number that the person wrote is left alone', async () => {
  await open()
  await page.getByText('Last four weeks').click()
  await page.getByLabel('Your name on GitHub').fill('octocat')
  await page.getByLabel('Token').fill('ghp_kept')
  await page.getByText('Keep it on my server').click()
  await scene.add([{ kind: 'issue', number: 9, title: 'One more', login: 'octocat', closedAt: '2026-11-05T05:00:00Z' }])
  await ask().click()
  await page.getByRole('heading', { name: /Found 5 \(3 already there\)/ }).waitFor()
  await page.getByText('A token for octocat on GitHub is kept on your server.').waitFor()
  const day = page.getByRole('checkbox', { name: /3 done/ })
  expect([await day.isChecked(), await page.getByText('you wrote 2').isVisible()]).toEqual([false, true])
  await page.getByRole('button', { name: 'Keep 1 as done', exact: true }).click()
  await page.getByText('1 kept as done').waitFor()
})

test('a fault in the middle keeps what has come, says what is wrong, and goes on', async () => {
  const many = Array.from({ length: 60 }, (_, index) => ({
    ...{ kind: 'issue' as const, number: 100 + index, title: `Task ${index}`, login: 'octocat' },
    closedAt: '2026-11-10T05:00:00Z',
  }))
  await scene.add(many)
  await open()
  await page.getByText('Last four weeks').click()
  await scene.misbehave({
    kind: 'answer',
    status: 403,
    headers: { 'retry-after': '2' },
    body: '{"message":"secondary rate limit"}',
  })
  await scene.misbehave({ kind: 'answer', status: 401, body: '{"message":"Bad credentials"}' })
  await ask().click()
  await page.getByText('The tracker asks for a pause: 2 s').waitFor()
  await page.clock.runFor(2500)
  await page.getByText('The tracker does not know this token.').waitFor()
  await settled(page)
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByRole('heading', { name: /Found 65/ }).waitFor()
})

test('the kept token can be erased', async () => {
  await page.getByRole('button', { name: 'Erase the token' }).click()
  await page.getByRole('button', { name: 'Erase the token' }).click()
  await page.getByText('The token is erased').waitFor()
  await page.getByLabel('Your name on GitHub').waitFor()
})

test('with the network off, a list is pasted by keyboard and kept; broken lines are named', async () => {
  await person.context.setOffline(true)
  page = await reopen(person, `${server.origin}/look-back/done`)
  await page.getByText('You are offline.').waitFor()
  await page.getByRole('radio', { name: 'Issue tracker' }).focus()
  await page.keyboard.press('ArrowRight')
  await page.getByLabel('Or paste here').focus()
  await page.keyboard.insertText(
    '件名;完了日;URL\n"ログイン; 修正";2026年11月18日;https://t.example/1\n会議;いつか;\n伸び 👩‍💻;2026/11/19 10:00;\n',
  )
  await page.getByText('One line could not be read').click()
  await page.getByText('Line 3 (a date that cannot be read): 会議 · いつか').waitFor()
  await page.getByText('ログイン; 修正').waitFor()
  expect(await page.getByLabel('Title').evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.text)).toBe(
    '件名',
  )
  await settled(page)
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Keep 2 as done, count 2 days' }).focus()
  await page.keyboard.press('Enter')
  await page.getByText('2 kept as done, 2 days counted').waitFor()
  await page.getByRole('heading', { name: /Found 2 \(2 already there\)/ }).waitFor()
  await person.context.setOffline(false)
})

test('a file of ten thousand rows is read, and shown as far as anybody looks', async () => {
  await page.getByText('A list (CSV, JSON)').click()
  const rows = Array.from({ length: 10_000 }, (_, index) => `Row ${index},2026-11-0${(index % 9) + 1}`)
  await page.getByLabel('File').setInputFiles({
    ...{ name: 'many.csv', mimeType: 'text/csv' },
    buffer: Buffer.from(`title,closed\n${rows.join('\n')}`),
  })
  await page.getByRole('heading', { name: 'Found 10000' }).waitFor()
  await page.getByRole('button', { name: 'Show 200 more' }).waitFor()
  await page.getByRole('button', { name: 'Tick none' }).click()
  await page.getByRole('button', { name: 'Nothing is ticked' }).waitFor()
})

test('the page complained of nothing', () => {
  expect(person.complaints).toEqual([])
})
