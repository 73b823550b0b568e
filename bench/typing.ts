// The line of Today with ten years on a slowed-down phone: how long our code holds the page after each key, and the same keys in a
// bare text field, where nothing but the browser has anything to do.

import type { CDPSession, Page } from 'playwright-core'
import { type Measurement, percentile } from './measurement.ts'
import { longestScript } from './script-time.ts'
import { slowPage, type World } from './ten-years.ts'

const sentences = {
  ja: '2時に寝て7時半に起きた。開脚153→155、右太ももの前が張る。会議3時間',
  en: 'Slept 11pm-6:30, woke twice. Split 153 to 155, left hamstring tight. Meetings 3h',
}
const LONG_LINE = 2000
/** Until what a key has begun is over: reading waits for the fingers to rest. */
const WATCHED_MS = 400

export async function measureTyping({ phone, server }: World): Promise<readonly Measurement[]> {
  const measurements: Measurement[] = []
  for (const [language, sentence] of Object.entries(sentences)) {
    const { page, session } = await slowPage(phone)
    await page.goto(server.origin)
    const line = page.locator('.quick-capture textarea')
    await line.click()
    await page.waitForLoadState('networkidle')
    const keys = await typeAll({ page, session }, sentence)
    await line.fill(`${sentence}\n`.repeat(LONG_LINE / sentence.length))
    await page.locator('.understood li').first().waitFor()
    const behind = await typeAll({ page, session }, sentence.slice(0, 6))
    await line.fill('')
    await page.goto('data:text/html,<textarea autofocus></textarea>')
    const bare = await typeAll({ page, session }, sentence.slice(0, 6))
    await page.close()
    measurements.push(
      ...blocksOf(`key in the line of Today, ${language}`, keys),
      ...blocksOf(`key behind ${LONG_LINE} characters, ${language}`, behind),
      { what: `key in a bare text field, ${language}: longest block`, value: Math.max(...bare), unit: 'ms' },
    )
  }
  return measurements
}

function blocksOf(what: string, blocks: readonly number[]): readonly Measurement[] {
  return [
    { what: `${what}: longest block`, value: Math.max(...blocks), unit: 'ms', bar: 16 },
    { what: `${what}: first`, value: blocks[0] ?? Number.NaN, unit: 'ms' },
    { what: `${what}: median`, value: percentile(blocks, 0.5), unit: 'ms' },
  ]
}

async function typeAll(
  { page, session }: { page: Page; session: CDPSession },
  words: string,
): Promise<readonly number[]> {
  const blocks: number[] = []
  for (const character of words) {
    blocks.push(
      await longestScript(session, async () => {
        await page.keyboard.type(character)
        await page.waitForTimeout(WATCHED_MS)
      }),
    )
  }
  return blocks
}
