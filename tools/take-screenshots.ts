// `npm run screenshots [-- --all DIR]`: pictures of every screen with sample data, from the built app. The few that the docs
// and the manifest show go to their places; `--all` puts every screen × size × theme × language into DIR.

import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Page } from 'playwright-core'
import { launchBrowser } from '../tests/support/browser.ts'
import { aPerson, signIn } from '../tests/support/person.ts'
import { operate, startServer } from '../tests/support/server.ts'
import { buildIfStale } from './build-if-stale.ts'

const screens = {
  today: '/',
  stretch: '/?sheet=stretch',
  trends: '/trends',
  log: '/log',
  'look-back': '/look-back',
  settings: '/settings',
  security: '/settings/security',
} as const

type Screen = keyof typeof screens
type Variant = `${Screen}-${'phone' | 'desk'}-${'light' | 'dark'}-${'ja' | 'en'}`

const DOCS = 'docs/screenshots'
const MANIFEST = 'web/public/screenshots'

/** Which pictures are kept, and where; also those of the manifest, whose sizes and names `web/pwa/manifest.ts` repeats. */
const kept: Readonly<Partial<Record<Variant, readonly string[]>>> = {
  'today-phone-light-ja': [DOCS],
  'today-phone-light-en': [MANIFEST],
  'today-phone-dark-en': [DOCS],
  'stretch-phone-light-en': [DOCS, MANIFEST],
  'stretch-phone-dark-ja': [DOCS],
  'trends-phone-light-ja': [DOCS],
  'log-phone-light-en': [DOCS],
  'look-back-phone-light-ja': [DOCS],
  'settings-phone-dark-ja': [DOCS],
  'today-desk-light-en': [DOCS],
  'trends-desk-light-en': [DOCS, MANIFEST],
  'trends-desk-dark-ja': [DOCS],
}

const top = join(import.meta.dirname, '..')
const { values } = parseArgs({ options: { all: { type: 'string' } } })
process.chdir(top)
buildIfStale()

/** An evening with a day behind it: the same pictures whenever they are taken. */
const LAST_DAY = '2026-11-21'
const EVENING = new Date(`${LAST_DAY}T21:30:00+09:00`)

const server = await startServer()
const browser = await launchBrowser()
try {
  const owner = await aPerson(browser)
  await signIn(owner.page, server.ownerLink)
  await owner.context.close()
  await operate(server, 'seed', 'owner', '--years', '2', '--until', LAST_DAY)
  for (const screen of ['phone', 'desk'] as const) {
    for (const theme of ['light', 'dark'] as const) {
      for (const language of ['ja', 'en'] as const) await takeAll({ screen, theme, language })
    }
  }
} finally {
  await browser.close()
  await server.close()
}

interface Look {
  readonly screen: 'phone' | 'desk'
  readonly theme: 'light' | 'dark'
  readonly language: 'ja' | 'en'
}

async function takeAll(look: Look): Promise<void> {
  const { page, context, complaints } = await aPerson(browser, look)
  await page.clock.setFixedTime(EVENING)
  const pulled = untilPulled(page)
  await signIn(page, (await operate(server, 'link', 'owner')).match(/http\S+/)?.[0] ?? '')
  await pulled
  for (const [name, path] of Object.entries(screens)) {
    const variant = `${name}-${look.screen}-${look.theme}-${look.language}` as Variant
    const folders = [...(kept[variant] ?? []), ...(values.all === undefined ? [] : [values.all])]
    if (folders.length === 0) continue
    await page.goto(`${server.origin}${path}`)
    // The trend comes after the chart.
    if (name === 'trends') await page.locator('.chart-legend [stroke-width="0"]').waitFor()
    await untilDrawn(page)
    for (const folder of folders) await shoot(page, join(folder, `${variant}.png`))
  }
  if (complaints.length > 0) throw new Error(complaints.join('\n'))
  await context.close()
}

async function shoot(page: Page, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' })
  process.stdout.write(`${path}\n`)
}

/** Everything that the server has is on the device. */
async function untilPulled(page: Page): Promise<void> {
  await page.waitForResponse(
    async (response) => response.url().endsWith('/api/v1/sync') && response.ok() && !(await response.json()).more,
    { timeout: 60_000 },
  )
  await page.locator('.sync-saved').first().waitFor()
}

/** The page has its records, its chart if any, and nothing moves any more. */
async function untilDrawn(page: Page): Promise<void> {
  await page.locator('#main').waitFor()
  await page.waitForFunction(() => document.querySelector('[aria-busy=true]:not(.log-end)') === null)
  await page.evaluate(async () => {
    await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined)))
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  })
}
