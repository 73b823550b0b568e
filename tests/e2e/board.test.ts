import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { settled, violations } from '../support/axe-violations.ts'
import { type Board, boardOn, notice, openBoard } from '../support/board.ts'
import { launchBrowser } from '../support/browser.ts'
import { aPerson, type Person, reopen, untilInstalled } from '../support/person.ts'
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

afterEach(async () => {
  await person.context.close()
  expect(person.complaints).toEqual([])
})

async function write(words: string): Promise<void> {
  await board.button('write').click()
  await board.page.getByRole('textbox', { name: /What the note says|付箋の内容/ }).fill(words)
  await board.page.getByRole('button', { name: /^(Done|できた)$/ }).click()
  await board.note(words).waitFor()
}

describe('at a desk, by mouse', () => {
  beforeEach(async () => {
    person = await aPerson(browser, { screen: 'desk' })
    await notice(person.page, server.origin, 'Pairing was a pleasure', ['Fun', 'Learn'])
    await notice(person.page, server.origin, 'Meetings run over', ['Improve'])
    await notice(person.page, server.origin, 'Meetings have no agenda')
    board = await openBoard(person.page, server.origin)
  })

  test('the board opens filled with what was noticed, and a tap makes a note where its moods say', async () => {
    await board.page.getByRole('button', { name: 'Make a note in Fun and learn: Pairing was a pleasure' }).click()
    await board.page.getByText('Now a note on the board').waitFor()
    expect(await board.untilNotes(1)).toEqual(['Fun and learn: Pairing was a pleasure'])
    await board.page.locator('.notice-undo').click()
    await board.untilNotes(0)
    await board.page.getByRole('button', { name: 'Make notes of all 3' }).click()
    expect(await board.untilNotes(3)).toContain('Ideas to try: Meetings run over')
    await board.page.getByText('Nothing is waiting.').waitFor()
  })

  test('two become one note, one is left out and taken up again', async () => {
    await board.page.getByLabel('Choose: Meetings run over').check()
    await board.page.getByLabel('Choose: Meetings have no agenda').check()
    await board.page.getByRole('button', { name: 'Make one note of 2' }).click()
    expect(await board.untilNotes(1)).toEqual(['Ideas to try: Meetings run over\nMeetings have no agenda'])
    await board.page.locator('.notice-undo').click()
    await board.untilNotes(0)
    await board.page.getByRole('button', { name: 'Leave out: Meetings run over' }).click()
    await board.page.getByText('Left out (1)').click()
    await board.page.getByRole('button', { name: 'Suggest again: Meetings run over' }).click()
    await board.page.getByRole('button', { name: 'Make notes of all 3' }).waitFor()
  })

  test('a note is dragged into the area it belongs to, and back by Undo', async () => {
    await write('Shipped the importer')
    const from = await board.note('Shipped the importer').boundingBox()
    const to = await board.at(0.5, 0.14)
    await board.page.mouse.move((from?.x ?? 0) + 20, (from?.y ?? 0) + 20)
    await board.page.mouse.down()
    await board.page.mouse.move(to.x, to.y, { steps: 8 })
    await board.page.locator('.board-over').waitFor()
    await board.page.mouse.up()
    await expect.poll(() => board.nameOf('Shipped')).toBe('Fun: Shipped the importer')
    await board.page.locator('.board [role=status]', { hasText: 'Moved to: Fun' }).waitFor({ state: 'attached' })
    await board.button('undo').first().click()
    await expect.poll(() => board.nameOf('Shipped')).toBe('Done: Shipped the importer')
  })

  test('a click on an empty place writes there, a click on a note changes it, two like it', async () => {
    const place = await board.at(0.5, 0.36)
    await board.page.mouse.click(place.x, place.y)
    await board.page.getByRole('group', { name: 'New note' }).getByRole('textbox').fill('🎉 مرحبا')
    await board.page.keyboard.press('Escape')
    expect(await board.untilNotes(1)).toEqual(['Fun, done and learn: 🎉 مرحبا'])
    await board.note('🎉').click()
    const editor = board.page.getByRole('group', { name: 'Note in: Fun, done and learn' })
    await editor.getByRole('textbox').fill('🎉 مرحبا!')
    await editor.getByText('large').click()
    await editor.getByRole('button', { name: 'Done' }).click()
    await expect.poll(() => board.notes()).toEqual(['Fun, done and learn: 🎉 مرحبا!'])
    expect(await board.page.locator('.note').getAttribute('data-size')).toBe('large')
    await board.note('🎉').dblclick()
    await expect.poll(() => board.notes()).toEqual(['Fun, done and learn: 🎉 مرحبا!, 1 like, liked by you'])
  })

  test('zoomed in, the board is moved by dragging its ground', async () => {
    await write('far away')
    await board.page.getByRole('button', { name: 'Larger' }).click()
    const before = await board.note('far away').boundingBox()
    const [from, to] = [await board.at(0.9, 0.06), await board.at(0.7, 0.3)]
    await board.page.mouse.move(from.x, from.y)
    await board.page.mouse.down()
    await board.page.mouse.move(to.x, to.y, { steps: 4 })
    await board.page.mouse.up()
    const after = await board.note('far away').boundingBox()
    expect((after?.y ?? 0) - (before?.y ?? 0)).toBeGreaterThan(20)
    await board.page.mouse.move(to.x, to.y)
    await board.page.keyboard.down('Control')
    for (let turn = 0; turn < 8; turn++) await board.page.mouse.wheel(0, 200)
    await board.page.keyboard.up('Control')
    await expect.poll(() => board.frame.getAttribute('data-zoomed')).toBe('false')
  })
})

describe('on a phone, by touch', () => {
  beforeEach(async () => {
    person = await aPerson(browser, { language: 'ja' })
    board = await openBoard(person.page, server.origin)
  })

  test('a note is written, tapped twice to like it, dragged by a finger, and survives a restart without a network', async () => {
    await untilInstalled(person.page)
    await person.context.setOffline(true)
    await write('朝会が短くなった')
    await board.frame.scrollIntoViewIfNeeded()
    await board.note('朝会').tap()
    await board.note('朝会').tap()
    await expect.poll(() => board.nameOf('朝会')).toContain('自分もいいね済み')
    await drag(board, '朝会', [0.5, 0.14])
    await expect.poll(() => board.nameOf('朝会')).toContain('Fun(楽しかった)：朝会が短くなった')
    const again = await boardOn(await reopen(person, board.page.url()))
    expect(await again.untilNotes(1)).toEqual(['Fun(楽しかった)：朝会が短くなった、いいね1件、自分もいいね済み'])
  })

  test('two fingers make the board larger', async () => {
    await board.frame.scrollIntoViewIfNeeded()
    const session = await person.context.newCDPSession(board.page)
    const { x, y } = await board.at(0.5, 0.5)
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', apart: number) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [-apart, apart].map((dx, id) => ({ x: x + dx, y, id })),
      })
    await touch('touchStart', 30)
    for (const apart of [45, 60, 80, 100]) await touch('touchMove', apart)
    await touch('touchEnd', 0)
    await expect.poll(() => board.frame.getAttribute('data-zoomed')).toBe('true')
  })

  test('what is being typed is there again after the page was lost', async () => {
    await board.button('write').click()
    await board.page.getByRole('textbox', { name: '付箋の内容' }).pressSequentially('まだ途中')
    await board.page.evaluate(() => dispatchEvent(new Event('pagehide')))
    let again = await boardOn(await reopen(person, board.page.url()))
    const words = () => again.page.getByRole('textbox', { name: '付箋の内容' })
    await expect.poll(() => words().inputValue()).toBe('まだ途中')
    await words().press('Escape')
    await again.note('まだ途中').tap()
    await words().pressSequentially('、でも続き')
    await again.page.evaluate(() => dispatchEvent(new Event('pagehide')))
    again = await boardOn(await reopen(person, board.page.url()))
    await expect.poll(() => words().inputValue()).toBe('まだ途中、でも続き')
    await words().press('Escape')
    await again.note('まだ途中、でも続き').waitFor()
  })

  test('a note that is deleted while it is being changed is gone, and what was typed in it too', async () => {
    await write('いらない')
    await board.note('いらない').tap()
    await board.page.getByRole('textbox', { name: '付箋の内容' }).pressSequentially('もの')
    await board.page.getByRole('button', { name: '付箋を削除' }).tap()
    await board.untilNotes(0)
    const again = await boardOn(await reopen(person, board.page.url()))
    await again.page.getByRole('button', { name: '付箋を書く' }).waitFor()
    expect(await again.notes()).toEqual([])
    expect(await again.page.locator('.note-editor').count()).toBe(0)
  })
})

describe('by keyboard alone', () => {
  beforeEach(async () => {
    person = await aPerson(browser, { screen: 'desk' })
    board = await openBoard(person.page, server.origin)
  })

  test('notes are written one after the other, moved, liked, made larger, deleted and taken back', async () => {
    const { keyboard } = board.page
    await board.button('write').focus()
    await keyboard.press('Enter')
    await keyboard.type('first')
    await keyboard.press('Enter')
    await keyboard.press('Enter')
    await keyboard.type('second')
    await keyboard.press('Control+Enter')
    await keyboard.type('third')
    await keyboard.press('Escape')
    expect(new Set(await board.untilNotes(3))).toEqual(new Set(['Done: first', 'Done: second', 'Done: third']))
    await expect.poll(() => focusedName(board)).toBe('Done: third')
    await keyboard.press('ArrowRight')
    await expect.poll(() => focusedName(board)).toBe('Done and learn: third')
    await keyboard.press('ArrowUp')
    await expect.poll(() => focusedName(board)).toBe('Fun, done and learn: third')
    await keyboard.press('l')
    await expect.poll(() => focusedName(board)).toBe('Fun, done and learn: third, 1 like, liked by you')
    await keyboard.press('+')
    await expect.poll(() => board.page.locator('.note:focus-within').getAttribute('data-size')).toBe('large')
    await keyboard.press('PageDown')
    await expect.poll(() => focusedName(board)).toMatch(/^Done: /)
    await keyboard.press('Delete')
    await board.untilNotes(2)
    await keyboard.press('Control+z')
    await board.untilNotes(3)
  })
})

test.each(['en', 'ja'] as const)('a full board breaks no rule of accessibility, in %s', async (language) => {
  for (const [theme, screen] of [
    ['light', 'phone'],
    ['dark', 'desk'],
  ] as const) {
    await person?.context.close()
    person = await aPerson(browser, { language, theme, screen })
    board = await openBoard(person.page, server.origin)
    await write('One of many')
    for (const step of ['purposes', 'remember', 'write', 'like', 'talk', 'decide', 'close']) {
      await board.page.goto(`${board.page.url().split('?')[0]}?step=${step}`)
      await board.frame.waitFor()
      await settled(board.page)
      expect(await violations(board.page), `${step} ${theme}`).toEqual([])
    }
    await board.note('One of many').click()
    await board.page.locator('.note-editor').waitFor()
    expect(await violations(board.page), 'editor').toEqual([])
    await board.page.keyboard.press('Escape')
    await board.button('present').click()
    await board.page.locator('.presentation').waitFor()
    expect(await violations(board.page), 'presentation').toEqual([])
  }
})

test('a milestone that does not exist is said not to exist', async () => {
  person = await aPerson(browser)
  await person.page.goto(`${server.origin}/look-back/board/nowhere`)
  await person.page.getByText('There is no such milestone').waitFor()
  await person.page.getByRole('main').getByRole('link', { name: 'Look back' }).click()
  await person.page.getByRole('heading', { name: 'Look back' }).waitFor()
})

/** Drags a note by a finger to a place of the board. */
async function drag({ page, note, at, frame }: Board, words: string, [x, y]: readonly [number, number]): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const box = await note(words).boundingBox()
  const [from, to] = [{ x: (box?.x ?? 0) + 30, y: (box?.y ?? 0) + 20 }, await at(x, y)]
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', point?: { readonly x: number; readonly y: number }) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: point === undefined ? [] : [point] })
  await send('touchStart', from)
  for (let step = 1; step <= 6; step++) {
    await send('touchMove', { x: from.x + ((to.x - from.x) * step) / 6, y: from.y + ((to.y - from.y) * step) / 6 })
  }
  await send('touchEnd')
  await frame.locator('[data-dragged]').waitFor({ state: 'detached' })
}

function focusedName({ page }: Board): Promise<string> {
  return page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
}
