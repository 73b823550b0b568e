// The guided look-back: hats, timer, summaries, decisions, the end of it; and what people type that nobody expects.

import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Board, openBoard } from '../support/board.ts'
import { launchBrowser } from '../support/browser.ts'
import { aPerson, type Person } from '../support/person.ts'
import { type RunningServer, startServer } from '../support/server.ts'

let browser: Browser
let server: RunningServer
let person: Person
let board: Board

beforeAll(async () => {
  browser = await launchBrowser()
  server = await startServer()
})

afterAll(async () => {
  await browser.close()
  await server.close()
})

beforeEach(async () => {
  person = await aPerson(browser, { screen: 'desk' })
  board = await openBoard(person.page, server.origin)
})

afterEach(async () => {
  await person.context.close()
  expect(person.complaints).toEqual([])
})

const step = (name: string) =>
  board.page.getByRole('navigation', { name: 'Steps of the look-back' }).getByRole('button', { name }).click()
const editor = () => board.page.getByRole('textbox', { name: 'What the note says' })

async function write(words: string): Promise<void> {
  await board.button('write').click()
  await editor().fill(words)
  await board.page.keyboard.press('Escape')
  await board.note(words.slice(0, 40)).waitFor()
}

test('a whole look-back: purposes, a timer that a reload does not stop, summaries, a decision, the end, and open again', async () => {
  const { page } = board
  await page.getByText('Grow agency').click()
  await page.getByRole('button', { name: '10 minutes' }).click()
  await page.reload()
  await page
    .getByRole('timer')
    .filter({ hasText: /^9:|^10:/ })
    .waitFor()
  await page.getByRole('button', { name: 'Stop the timer' }).click()
  await expect.poll(() => page.getByLabel('Grow agency').isChecked()).toBe(true)
  await write('Pairing')

  await step('Talk')
  await page.getByRole('button', { name: 'Put on the facilitator’s hat' }).click()
  await page.getByLabel('Summary: Done', { exact: true }).fill('We pair more.')
  await step('Decide')
  await page.getByLabel('New action', { exact: true }).fill('Pair on Tuesdays')
  await page.keyboard.press('Enter')
  await page
    .getByRole('button', { name: /Pair on Tuesdays/ })
    .first()
    .waitFor()

  await step('Close')
  await page.getByLabel('What it came to').fill('A calm month.')
  await page.getByRole('button', { name: 'Close the look-back' }).click()
  await page.getByText(/^Closed on/).waitFor()
  await page.reload()
  await page.getByText(/^Closed on/).waitFor()
  expect(await page.getByLabel('What it came to').inputValue()).toBe('A calm month.')
  await board.note('Pairing').click()
  await page.getByText('This look-back is closed. Reopen it to change its board.').waitFor()
  await step('Talk')
  expect(await page.getByLabel('Summary: Done', { exact: true }).inputValue()).toBe('We pair more.')
  await step('Close')
  await page.getByRole('button', { name: 'Reopen' }).click()
  await page.getByRole('button', { name: 'Close the look-back' }).waitFor()
})

test('the facilitator cannot write, like or take a suggestion by accident, but can tidy up', async () => {
  const { page } = board
  await write('mine')
  await page.getByText('Facilitator', { exact: true }).click()
  const isLocked = async () => {
    await page.locator('.notice', { hasText: 'notes are locked' }).waitFor()
    await page.locator('.notice').getByRole('button', { name: 'Close' }).click()
  }
  await board.button('write').click()
  await isLocked()
  await board.note('mine').click()
  await isLocked()
  await board.note('mine').focus()
  await page.keyboard.press('l')
  await isLocked()
  await board.note('mine').focus()
  await page.keyboard.press('Delete')
  await isLocked()
  await board.note('mine').focus()
  await page.keyboard.press('ArrowUp')
  await expect.poll(() => board.nameOf('mine')).toBe('Fun and done: mine')
  await page.getByText('Member', { exact: true }).click()
  await board.note('mine').focus()
  await page.keyboard.press('l')
  await expect.poll(() => board.nameOf('mine')).toBe('Fun and done: mine, 1 like, liked by you')
})

test('in the step Like one tap likes', async () => {
  await write('tap me')
  await step('Like')
  await board.note('tap me').click()
  await expect.poll(() => board.nameOf('tap me')).toBe('Done: tap me, 1 like, liked by you')
  await board.note('tap me').click()
  await expect.poll(() => board.nameOf('tap me')).toBe('Done: tap me')
})

test('10,000 characters make a note, one more is refused in its place, and nothing typed is lost', async () => {
  const long = '長'.repeat(10_000)
  await board.button('write').click()
  await editor().fill(`${long}い`)
  await board.page.keyboard.press('Escape')
  await board.page.getByText('10001 characters; a note holds 10,000.').waitFor()
  expect(await editor().inputValue()).toBe(`${long}い`)
  await editor().fill(long)
  await board.page.keyboard.press('Escape')
  await board.untilNotes(1)
  await board.note('長').click()
  expect((await editor().inputValue()).length).toBe(10_000)
})

test('sixty notes in one area all stand in it', async () => {
  await board.button('write').click()
  for (let index = 0; index < 60; index++) {
    await board.page.keyboard.insertText(`note ${index}`)
    await board.page.keyboard.press('Control+Enter')
  }
  await board.page.keyboard.press('Escape')
  const notes = await board.untilNotes(60)
  expect(notes.filter((name) => !name.startsWith('Done: note '))).toEqual([])
})

test('a presentation shows areas and notes by arrow keys, and nothing of the days', async () => {
  const { page } = board
  await write('first of two')
  await write('second of two')
  await page.getByText('Facilitator', { exact: true }).click()
  await step('Talk')
  await page.getByLabel('Summary: Learn', { exact: true }).fill('to be learnt')
  await page.keyboard.press('Tab')
  await board.button('present').click()
  const wall = page.locator('.presentation')
  await wall.getByRole('heading', { name: 'Done' }).waitFor()
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => wall.getByRole('listitem').count()).toBe(1)
  await page.keyboard.press('ArrowRight')
  await wall.getByRole('heading', { name: 'Learn' }).waitFor()
  await wall.getByText('to be learnt').waitFor()
  expect(await wall.locator('.month-strip, table').count()).toBe(0)
  await page.keyboard.press('Escape')
  await wall.waitFor({ state: 'detached' })
})
