// The body map of the stretch sheet: by touch on the figure, and as a list by the keyboard.

import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
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
})

afterAll(async () => {
  await browser.close()
  await server.close()
})

beforeEach(async () => {
  person = await aPerson(browser)
  page = person.page
})

afterEach(async () => {
  await person.context.close()
  expect(person.complaints).toEqual([])
})

const panel = (name: string) => page.getByRole('dialog').getByRole('button', { name, exact: true })
const muscle = (view: number, name: string, side: 'left' | 'right') =>
  page.locator('.body-figure').nth(view).locator(`.body-muscle[data-muscle=${name}][data-side=${side}]`)
const openMap = async () => {
  await page.goto(`${server.origin}/?sheet=stretch`)
  await panel('Body: tight or relieved').click()
  await page.locator('.body-figure').nth(1).waitFor()
}

test('a tap cycles slight, clear, strong and nothing', async () => {
  await openMap()
  for (const level of ['slightly', 'clearly', 'strongly']) {
    await tapMiddle(muscle(0, 'quadriceps', 'right'))
    await panel(`Quadriceps (front of thigh), right, ${level} tight: change strength`).waitFor()
  }
  await tapMiddle(muscle(0, 'quadriceps', 'right'))
  await page.locator('.body-said').waitFor({ state: 'detached' })
})

test('the person’s right is on the left in front and on the right behind, and both say so', async () => {
  await openMap()
  const [front, back] = [await placeOf(muscle(0, 'neck', 'right')), await placeOf(muscle(1, 'neck', 'right'))]
  const [frontLeft, backLeft] = [await placeOf(muscle(0, 'neck', 'left')), await placeOf(muscle(1, 'neck', 'left'))]
  expect(front.x).toBeLessThan(frontLeft.x)
  expect(back.x).toBeGreaterThan(backLeft.x)
  await page.getByText('Front: your right is on the left').waitFor()
  await page.getByText('Back: your right is on the right').waitFor()
})

test('relieved is as easy to say as tight, and it all stays with the session', async () => {
  await openMap()
  await page.getByRole('radio', { name: /relieved/ }).check()
  await tapMiddle(muscle(1, 'lower-back', 'left'))
  await tapMiddle(muscle(1, 'hamstring', 'left'))
  await page.getByRole('checkbox', { name: 'Left and right together' }).check()
  await tapMiddle(muscle(1, 'calf', 'left'))
  await panel('Whole body: nothing').click()
  await panel('Save').click()
  await page.getByText('Saved on this device').waitFor()
  await page.locator('.entry-button').first().click()
  for (const said of ['Lower back, left', 'Hamstrings, left', 'Calves', 'Whole body']) {
    await panel(`${said}, slightly relieved: change strength`).waitFor()
  }
  await settled(page)
  expect(await violations(page)).toEqual([])
})

test('the list says the same by the keyboard alone', async () => {
  await openMap()
  await page.getByText('As a list').focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.locator(':focus').and(panel('Adductors (inner thigh), left: nothing')).waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.locator(':focus').and(panel('Adductors (inner thigh), left: clearly tight')).waitFor()
  await page.getByRole('status').getByText('Adductors (inner thigh), left: clearly tight').waitFor()
  await settled(page)
  expect(await violations(page)).toEqual([])
})

async function placeOf(part: Locator) {
  const box = await part.boundingBox()
  if (box === null) throw new Error('not drawn')
  return box
}

async function tapMiddle(part: Locator): Promise<void> {
  await part.scrollIntoViewIfNeeded()
  const { x, y, width, height } = await placeOf(part)
  await page.mouse.click(x + width / 2, y + height / 2)
}
