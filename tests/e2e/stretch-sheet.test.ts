// The stretch sheet on a phone: how many taps, what a thumb reaches, and what else can be said there.

import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { settled } from '../support/axe-violations.ts'
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

const openSheet = async (of = page) => {
  await of.goto(`${server.origin}/?sheet=stretch`)
  await of.locator('.panel-row').waitFor()
}
const widthBefore = () => page.getByLabel('Before stretching', { exact: true })
const widthAfter = () => page.getByLabel('After stretching', { exact: true })
const panel = (name: RegExp | string) =>
  page.getByRole('dialog').getByRole('button', { name, exact: typeof name === 'string' })
const question = (name: string) => page.locator('.entry-question').getByRole('button', { name, exact: true })
const saved = () => page.getByText('Saved on this device').waitFor()
const log = async (before: string, after: string) => {
  await openSheet()
  await widthBefore().fill(before)
  await widthAfter().fill(after)
  await panel(`Save ${before} cm → ${after} cm`).click()
  await saved()
}

describe('from the icon to a saved width', () => {
  test('by the shortcut of the icon it is one tap and the digits', async () => {
    await page.goto(`${server.origin}/?sheet=stretch`)
    await page.locator(':focus').and(widthBefore()).waitFor()
    await page.keyboard.type('153')
    await panel('Save 153 cm before').click()
    await saved()
  })

  test('by the icon it is two taps and the digits', async () => {
    await page.goto(server.origin)
    await page.getByRole('button', { name: 'Log split width' }).click()
    await page.locator(':focus').and(widthBefore()).waitFor()
    await page.keyboard.type('153')
    await panel('Save 153 cm before').click()
    await saved()
  })
})

describe('within reach of a thumb', () => {
  test.each(['en', 'ja'] as const)(
    'in %s every control is in the lower three fifths of the screen and large enough, also of a session that waits',
    async (language) => {
      const other = await aPerson(browser, { language })
      await openSheet(other.page)
      await other.page.locator('.length-value input').first().fill('153')
      await other.page.locator('.sheet-footer button').click()
      await other.page.locator('.hero-waiting ~ .hero-actions button').first().click()
      await other.page.locator('.panel-row').waitFor()
      await other.page.locator('.notice .icon-button').click()
      await settled(other.page)
      const { height } = other.page.viewportSize() ?? { height: 0 }
      const controls = await other.page
        .locator('dialog')
        .locator('button, input:not([type=checkbox]), .panel-button > span')
        .all()
      expect(controls.length).toBeGreaterThanOrEqual(11)
      for (const control of controls) {
        const box = await control.boundingBox()
        const name = (await control.getAttribute('aria-label')) ?? (await control.textContent()) ?? ''
        expect(box?.y, `${name} is too high`).toBeGreaterThanOrEqual(height * 0.4)
        expect(Math.min(box?.width ?? 0, box?.height ?? 0), `${name} is too small`).toBeGreaterThanOrEqual(44)
      }
      await other.context.close()
    },
  )
})

test('the button that saves stays above the keyboard of the phone', async () => {
  await openSheet()
  const { height = 0 } = page.viewportSize() ?? {}
  await page.evaluate((covered) => {
    Object.defineProperty(visualViewport, 'height', { get: () => innerHeight - covered })
    visualViewport?.dispatchEvent(new Event('resize'))
  }, 300)
  await expect
    .poll(async () => {
      const box = await page.locator('.sheet-footer button').boundingBox()
      return (box?.y ?? 0) + (box?.height ?? 0)
    })
    .toBeLessThan(height - 300)
  expect((await page.locator('dialog').boundingBox())?.y).toBeGreaterThanOrEqual(0)
})

describe('the two widths', () => {
  test('a held plus runs, faster the longer', async () => {
    await page.clock.install()
    await openSheet()
    await widthBefore().fill('100')
    const plus = panel('Before stretching: more')
    await plus.hover()
    await page.mouse.down()
    await page.clock.runFor(1500)
    const first = Number(await widthBefore().inputValue()) - 100
    await page.clock.runFor(1500)
    const second = Number(await widthBefore().inputValue()) - 100 - first
    await page.mouse.up()
    expect(first).toBeGreaterThan(5)
    expect(second).toBeGreaterThan(first * 1.5)
    const stopped = await widthBefore().inputValue()
    await page.clock.runFor(1000)
    expect(await widthBefore().inputValue()).toBe(stopped)
  })

  test('a finger that stays on the plus runs it, and lets it stop', async () => {
    await page.clock.install()
    await openSheet()
    await widthBefore().fill('100')
    const box = await panel('Before stretching: more').boundingBox()
    const finger = await person.context.newCDPSession(page)
    const touchPoints = [{ x: (box?.x ?? 0) + 20, y: (box?.y ?? 0) + 20 }]
    await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints })
    await page.clock.runFor(2000)
    await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    const stopped = await widthBefore().inputValue()
    expect(Number(stopped)).toBeGreaterThan(108)
    await page.clock.runFor(1000)
    expect(await widthBefore().inputValue()).toBe(stopped)
  })

  test('a key that is held runs too: the arrows in the field, Enter on the button', async () => {
    await openSheet()
    await widthBefore().fill('100')
    for (let repeats = 0; repeats < 5; repeats++) await page.keyboard.down('ArrowUp')
    await page.keyboard.up('ArrowUp')
    expect(await widthBefore().inputValue()).toBe('105')
    await panel('Before stretching: less').focus()
    for (let repeats = 0; repeats < 3; repeats++) await page.keyboard.down('Enter')
    await page.keyboard.up('Enter')
    expect(await widthBefore().inputValue()).toBe('102')
    await page.keyboard.press('Space')
    expect(await widthBefore().inputValue()).toBe('101')
  })

  test('are typed on a decimal keypad, in full width too', async () => {
    await openSheet()
    expect(await widthBefore().getAttribute('inputmode')).toBe('decimal')
    await widthBefore().fill('１５３．５')
    await panel('Save 153.5 cm before').click()
    await saved()
  })

  test('start from the last session, pale: nothing of it is saved that was not measured', async () => {
    await log('150', '154')
    await openSheet()
    for (const [width, shown] of [
      [widthBefore(), '150'],
      [widthAfter(), '154'],
    ] as const) {
      expect(await width.inputValue()).toBe('')
      expect(await width.getAttribute('placeholder')).toBe(shown)
    }
    expect(await panel('Save').isDisabled()).toBe(true)
    await panel('After stretching: more').click()
    await panel('Save 154 cm after').waitFor()
    await widthBefore().fill('151')
    await widthAfter().fill('')
    expect(await widthAfter().getAttribute('placeholder')).toBe('155')
    await panel('Before stretching: more').click()
    await panel('After stretching: less').click()
    await panel('Save 152 cm → 156 cm').waitFor()
  })

  test('what else is said of a session stores no width that nobody measured', async () => {
    await log('150', '154')
    await openSheet()
    await panel('Body: tight or relieved').click()
    await panel('Whole body: nothing').click()
    await panel('Save').click()
    await question('Another session').click()
    await page.getByRole('button', { name: /^not measured\s*1 area/ }).waitFor()
  })

  test('a width before alone waits on Today, and is one tap from its after twenty minutes later', async () => {
    await page.clock.install()
    await openSheet()
    await widthBefore().fill('153')
    await panel('Save 153 cm before').click()
    await saved()
    await page.clock.fastForward('20:00')
    await page.getByRole('button', { name: 'Add the width after' }).click()
    await page.locator(':focus').and(widthAfter()).waitFor()
    expect(await widthAfter().inputValue()).toBe('')
    await page.keyboard.type('155')
    await panel('Save 153 cm → 155 cm').click()
    await page.getByRole('button', { name: /^153 cm → 155 cm/ }).waitFor()
  })

  test('a bad measurement is one tap', async () => {
    await openSheet()
    await widthBefore().fill('153')
    await page.getByText('Measured badly').click()
    await panel('Save 153 cm before').click()
    await page.getByRole('button', { name: /^153 cm.*doubtful/ }).waitFor()
  })

  test('repeats are added, taken back, and kept with the session', async () => {
    await openSheet()
    await widthBefore().fill('153')
    await panel('More').click()
    const again = page.getByLabel('Measured again', { exact: true })
    for (const width of ['154', '152', '190']) {
      await again.fill(width)
      await panel('Add the repeat').click()
    }
    await panel('Remove the repeat, Before: 190 cm').click()
    await panel('Save 153 cm before').click()
    await page.getByRole('button', { name: /^153 cm/ }).click()
    await panel('More').click()
    await page.getByText('Before: 154 cm').waitFor()
    await page.getByText('Before: 152 cm').waitFor()
    expect(await page.getByText('Before: 190 cm').count()).toBe(0)
  })
})
