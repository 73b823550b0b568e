// A board as its person works at it: opened from Look back, its notes found by what they say.

import type { Locator, Page } from 'playwright-core'

/** In either language. */
const names = {
  board: /^(Board of|.*のボード$)/,
  write: /^(Write a note|付箋を書く)$/,
  undo: /^(Undo|元に戻す)$/,
  present: /^(Present|大きく映す)$/,
} as const

export interface Board {
  readonly page: Page
  readonly frame: Locator
  /** The note that begins with these words. */
  readonly note: (words: string) => Locator
  /** What the note is called: its area, its words, its likes. */
  readonly nameOf: (words: string) => Promise<string>
  readonly notes: () => Promise<readonly string[]>
  readonly button: (name: keyof typeof names) => Locator
  /** Names of the notes, once there are so many. */
  readonly untilNotes: (count: number) => Promise<readonly string[]>
  /** Where a place of the board is on the screen; shares of its width and height. */
  readonly at: (x: number, y: number) => Promise<{ readonly x: number; readonly y: number }>
}

/** Opens the board of the running milestone, from Look back. */
export async function openBoard(page: Page, origin: string): Promise<Board> {
  await page.goto(`${origin}/look-back`)
  await page.getByRole('link', { name: names.board }).first().click()
  return boardOn(page)
}

/** The board that the page is at. */
export async function boardOn(page: Page): Promise<Board> {
  const frame = page.locator('.board')
  await frame.waitFor()
  const note = (words: string) => page.locator('.note-face', { hasText: words })
  const notes = () =>
    page.locator('.note-face').evaluateAll((faces) => faces.map((face) => face.getAttribute('aria-label') ?? ''))
  return {
    page,
    frame,
    note,
    notes,
    nameOf: async (words) => (await note(words).getAttribute('aria-label')) ?? '',
    button: (name) => page.getByRole('button', { name: names[name] }),
    async untilNotes(count) {
      await page.waitForFunction((wanted) => document.querySelectorAll('.note-face').length === wanted, count)
      return notes()
    },
    async at(x, y) {
      const box = await frame.boundingBox()
      if (box === null) throw new Error('the board is not shown')
      return { x: box.x + x * box.width, y: box.y + y * box.height }
    },
  }
}

/** Notes something on Today, with moods by their names. */
export async function notice(page: Page, origin: string, words: string, moods: readonly string[] = []): Promise<void> {
  await page.goto(`${origin}/?sheet=capture`)
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('textbox').first().fill(words)
  for (const mood of moods) await sheet.getByRole('checkbox', { name: mood }).check({ force: true })
  await sheet.locator('.button-primary').click()
  await sheet.waitFor({ state: 'detached' })
}
