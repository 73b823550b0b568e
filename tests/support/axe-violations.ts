// What axe has to say against a page, as a person sees it.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Waits until the page shows what it has to show, and stands still. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main, dialog[open]').first().waitFor()
  await page.waitForFunction(() => document.querySelector('[aria-busy=true]:not(.log-end)') === null)
  await still(page)
}

/** Waits for what moves: contrast is measured on the colours that stay, not on those of an animation under way. */
export async function still(page: Page): Promise<void> {
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined))),
  )
}

interface AxeViolation {
  readonly id: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
}

/** One line for each element that breaks a rule of WCAG 2.2 AA or a best practice. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const found = await page.evaluate(async () => {
    const { axe: checker } = window as unknown as {
      axe: { run: (options: object) => Promise<{ violations: AxeViolation[] }> }
    }
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
    return (await checker.run({ runOnly: { type: 'tag', values: tags } })).violations
  })
  return found.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`),
  )
}
