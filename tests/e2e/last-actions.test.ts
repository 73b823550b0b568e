import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { settled, violations } from '../support/axe-violations.ts'
import { launchBrowser } from '../support/browser.ts'
import { aPerson, type Person } from '../support/person.ts'
import { type RunningServer, startServer } from '../support/server.ts'

let browser: Browser
let server: RunningServer
let person: Person
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
  server = await startServer()
  person = await aPerson(browser)
  page = person.page
  await page.clock.install({ time: new Date('2026-11-30T12:00:00+09:00') })
  // Something of the month before, so that it has a milestone.
  await page.goto(`${server.origin}/?sheet=capture`)
  await page.getByLabel('What did you notice?').fill('the month before')
  await page.getByText('More', { exact: true }).click()
  await page.getByLabel('Date', { exact: true }).fill('2026-11-20')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByText('Saved on this device').waitFor()
})

afterAll(async () => {
  await browser.close()
  await server.close()
})

test('what one look-back decided opens the next: done, dropped or kept', async () => {
  await openBoard('last')
  await page
    .getByRole('tab', { name: /Decide/ })
    .or(page.getByRole('button', { name: /Decide/ }))
    .first()
    .click()
  for (const words of ['buy a stool', 'walk at noon', 'close the windows']) {
    await page.getByRole('textbox', { name: 'New action' }).fill(words)
    await page.getByRole('textbox', { name: 'New action' }).press('Enter')
    await page.getByRole('button', { name: `Done: ${words}` }).waitFor()
  }

  await openBoard('first')
  const decided = page.getByRole('region', { name: 'Decided last time' })
  await decided.getByText('buy a stool').waitFor()
  await settled(page)
  expect(await violations(page)).toEqual([])
  await decided.getByRole('button', { name: 'Done: buy a stool' }).click()
  await decided.getByRole('button', { name: 'Drop it: close the windows' }).click()
  await decided.getByRole('button', { name: 'Keep for this time: walk at noon' }).click()
  await expect
    .poll(() => decided.getByRole('listitem').allTextContents(), { timeout: 10_000 })
    .toEqual([expect.stringMatching(/^buy a stooldone/), expect.stringMatching(/^close the windowsdropped/)])
  await page
    .getByRole('tab', { name: /Decide/ })
    .or(page.getByRole('button', { name: /Decide/ }))
    .first()
    .click()
  await page.getByRole('button', { name: 'Done: walk at noon' }).waitFor()
  expect(person.complaints).toEqual([])
})

/** Of the milestones, the newest comes first. */
async function openBoard(which: 'first' | 'last'): Promise<void> {
  await page.goto(`${server.origin}/look-back/milestones`)
  await page.locator('a[href^="/look-back/board/"]')[which]().click()
  await page.locator('.board-part').first().waitFor()
}
