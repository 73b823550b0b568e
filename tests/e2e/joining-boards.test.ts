// Two devices that worked at one board without a network: what each of them did is there when they have met.

import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Board, boardOn, openBoard } from '../support/board.ts'
import { launchBrowser } from '../support/browser.ts'
import { cellsOf } from '../support/page-cells.ts'
import { aPerson, type Person, signIn, untilInstalled } from '../support/person.ts'
import { type RunningServer, startServer } from '../support/server.ts'
import { aSyncedPerson, type SyncedPerson } from '../support/synced-person.ts'

let browser: Browser
let server: RunningServer
let phone: SyncedPerson
let desk: Person
let onPhone: Board
let onDesk: Board

beforeAll(async () => {
  browser = await launchBrowser()
  server = await startServer()
})

afterAll(async () => {
  await browser.close()
  await server.close()
})

beforeEach(async () => {
  phone = await aSyncedPerson(browser, server)
  desk = await aPerson(browser, { screen: 'desk' })
  await signIn(desk.page, await phone.link())
  await Promise.all([untilInstalled(phone.page), untilInstalled(desk.page)])
  onPhone = await openBoard(phone.page, server.origin)
  await write(onPhone, 'shared')
  await desk.page.goto(phone.page.url())
  onDesk = await boardOn(desk.page)
  await onDesk.note('shared').waitFor()
})

afterEach(async () => {
  await Promise.all([phone.context.close(), desk.context.close()])
  expect([...phone.complaints, ...desk.complaints]).toEqual([])
})

async function write({ page, button, note }: Board, words: string): Promise<void> {
  await button('write').click()
  await page.getByRole('textbox', { name: 'What the note says' }).fill(words)
  await page.keyboard.press('Escape')
  await note(words).waitFor()
}

async function press({ note, page }: Board, words: string, ...keys: readonly string[]): Promise<void> {
  await note(words).focus()
  for (const key of keys) await page.keyboard.press(key)
}

const part = () => Promise.all([phone.context.setOffline(true), desk.context.setOffline(true)])
const join = () => Promise.all([phone.context.setOffline(false), desk.context.setOffline(false)])
/** Also when it takes the next sync. */
const soon = <Value>(read: () => Promise<Value>) => expect.poll(read, { timeout: 20_000 })
const expectEqual = () => soon(async () => (await cellsOf(phone.page)) === (await cellsOf(desk.page))).toBe(true)

test('each added note and each like is kept', async () => {
  await part()
  await write(onPhone, 'from the phone')
  await write(onDesk, 'from the desk')
  await press(onPhone, 'shared', 'l')
  await press(onDesk, 'shared', 'l')
  await expect.poll(() => onPhone.nameOf('shared')).toContain('1 like')
  await expect.poll(() => onDesk.nameOf('shared')).toContain('1 like')
  await join()
  for (const board of [onPhone, onDesk]) {
    await board.untilNotes(3)
    await soon(() => board.nameOf('shared')).toBe('Done: shared, 2 likes, liked by you')
  }
  await expectEqual()
})

test('a note that both moved is where the later one put it, wholly', async () => {
  await part()
  await press(onPhone, 'shared', 'ArrowUp')
  await expect.poll(() => onPhone.nameOf('shared')).toBe('Fun and done: shared')
  await press(onDesk, 'shared', 'ArrowRight')
  await expect.poll(() => onDesk.nameOf('shared')).toBe('Done and learn: shared')
  await join()
  for (const board of [onPhone, onDesk]) await soon(() => board.nameOf('shared')).toBe('Done and learn: shared')
  await expectEqual()
})

test('a note deleted here and rewritten there later stays, one rewritten and deleted later goes', async () => {
  await write(onPhone, 'second')
  await onDesk.note('second').waitFor()
  await part()
  await press(onPhone, 'shared', 'Delete')
  await onPhone.untilNotes(1)
  await rewrite(onDesk, 'shared', 'shared and better')
  await rewrite(onPhone, 'second', 'second and better')
  await press(onDesk, 'second', 'Delete')
  await onDesk.untilNotes(1)
  await join()
  for (const board of [onPhone, onDesk]) {
    await board.note('shared and better').waitFor()
    await soon(() => board.notes()).toEqual(['Done: shared and better'])
  }
  await expectEqual()
})

test('a suggestion that both made a note of is one note, and each wrote their summary and purpose', async () => {
  const milestone = phone.page.url().split('?')[0] ?? ''
  await phone.page.goto(`${server.origin}/?sheet=capture`)
  await phone.page.getByLabel('What did you notice?').fill('noticed once')
  await phone.page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click()
  await phone.page.getByRole('dialog').waitFor({ state: 'detached' })
  await phone.page.goto(`${milestone}?step=purposes`)
  await desk.page.goto(`${milestone}?step=talk`)
  const suggestion = /^Make a note in Ideas to try: noticed once/
  await desk.page.getByRole('button', { name: suggestion }).waitFor()
  await part()
  await phone.page.getByRole('button', { name: suggestion }).click()
  await desk.page.getByRole('button', { name: suggestion }).click()
  await phone.page.getByText('Grow agency').click()
  await desk.page.getByText('Put on the facilitator’s hat').click()
  await desk.page.getByLabel('Summary: Done', { exact: true }).fill('much was done')
  await desk.page.getByLabel('Summary: Learn', { exact: true }).focus()
  await desk.page.locator('.note-face', { hasText: 'noticed once' }).waitFor()
  await join()
  for (const board of [onPhone, onDesk]) await board.untilNotes(2)
  await expectEqual()
  await desk.page.goto(`${milestone}?step=purposes`)
  await soon(() => desk.page.getByLabel('Grow agency').isChecked()).toBe(true)
  await phone.page.goto(`${milestone}?step=talk`)
  await expect.poll(() => phone.page.getByLabel('Summary: Done', { exact: true }).inputValue()).toBe('much was done')
})

async function rewrite(board: Board, from: string, to: string): Promise<void> {
  await press(board, from, 'Enter')
  await board.page.getByRole('textbox', { name: 'What the note says' }).fill(to)
  await board.page.keyboard.press('Escape')
  await board.note(to).waitFor()
}
