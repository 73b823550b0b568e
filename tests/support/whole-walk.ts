// A walk through everything that a person can open: every page of the router, and what every button there opens.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

/** Buttons of one page that are pressed; a page of many entries has many that do the same. */
const MOST_BUTTONS = 40

/** Pages that the router knows, with the ways in that have an address of their own. */
export function addressesOfTheApp(): readonly string[] {
  const others = addressesIn('other-pages.tsx', /^ {2}'(\/[^']+)':/gm)
  return ['/', ...others, '/log?trash', '/?sheet=stretch', '/?sheet=capture', '/nowhere']
}

function addressesIn(file: string, pattern: RegExp): readonly string[] {
  const code = readFileSync(join(import.meta.dirname, '../../web/shell', file), 'utf8')
  const found = [...code.matchAll(pattern)].flatMap(([, path]) => path ?? [])
  if (found.length === 0) throw new Error(`no addresses in ${file}`)
  return found
}

/** Opens each address in turn. */
export async function openEveryPage(page: Page, origin: string): Promise<void> {
  for (const address of addressesOfTheApp()) {
    await page.goto(origin + address)
    await settled(page)
  }
}

/** Presses each button of a page once, by its name without numbers, and closes what that opens. Those in `spared` are left
 *  alone. Gives the names of the buttons pressed. */
export async function pressEveryButton(page: Page, address: string, spared: RegExp): Promise<readonly string[]> {
  const pressed = new Set<string>()
  await page.goto(address)
  await settled(page)
  for (let round = 0; round < MOST_BUTTONS; round++) {
    const next = await markNextButton(page, [...pressed], spared.source)
    if (next === undefined) break
    const button = page.locator('[data-next-button]')
    // What opens late can cover the next button; then that is closed first.
    const isPressed = await button.click({ timeout: 1500 }).then(
      () => true,
      () => false,
    )
    if (isPressed || (await page.locator('dialog[open]').count()) === 0) pressed.add(next)
    await settled(page)
    await closeSheets(page)
    if (page.url() !== address) {
      await page.goto(address)
      await settled(page)
    }
  }
  return [...pressed]
}

/** Nothing is loading any more. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main, dialog[open]').first().waitFor()
  await page.waitForFunction(() => document.querySelector('[aria-busy=true]:not(.log-end)') === null)
}

async function closeSheets(page: Page): Promise<void> {
  for (let open = 3; open > 0 && (await page.locator('dialog[open]').count()) > 0; open--) {
    await page.keyboard.press('Escape')
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
  }
}

/** Marks the first button that was not pressed yet, and gives its name. */
function markNextButton(page: Page, pressed: readonly string[], spared: string): Promise<string | undefined> {
  return page.evaluate(
    ([done, leave]) => {
      document.querySelector('[data-next-button]')?.removeAttribute('data-next-button')
      const isSpared = new RegExp(leave, 'i')
      for (const button of document.querySelectorAll<HTMLElement>('button:not(:disabled), summary')) {
        const name = (button.getAttribute('aria-label') ?? button.textContent ?? '').replace(/[\d.,:–-]+/g, '#').trim()
        const isShown = button.checkVisibility() && button.getClientRects().length > 0
        if (!isShown || done.includes(name) || isSpared.test(name)) continue
        button.setAttribute('data-next-button', '')
        return name
      }
      return undefined
    },
    [pressed, spared] as const,
  )
}
