// The stretch sheet on a phone: how many taps, what a thumb reaches, and what else can be said there.

import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
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

const openSheet = async (of = page) => {
  await of.goto(`${server.origin}/?sheet=stretch`)
  await of.locator('.panel-row').waitFor()
}
const widthBefore = () => page.getByLabel('Before stretching', { exact: true })
const widthAfter = () => page.getByLabel('After stretching', { exact: true })
const panel = (name: RegExp | string) =>
  page.getByRole('dialog').getByRole('button', { name, exact: typeof name === 'string' })
const saved = () => page.getByText('Saved on this device').waitFor()

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
    'in %s every control is in the lower three fifths of the screen and large enough',
    async (language) => {
      const other = await aPerson(browser, { language })
      await openSheet(other.page)
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

  test('are typed on a decimal keypad, in full width too', async () => {
    await openSheet()
    expect(await widthBefore().getAttribute('inputmode')).toBe('decimal')
    await widthBefore().fill('１５３．５')
    await panel('Save 153.5 cm before').click()
    await saved()
  })

  test('start from the last session: before as it was, after pale until it is measured', async () => {
    await openSheet()
    await widthBefore().fill('150')
    await widthAfter().fill('154')
    await panel('Save 150 cm → 154 cm').click()
    await saved()
    await openSheet()
    expect(await widthBefore().inputValue()).toBe('150')
    expect(await widthAfter().inputValue()).toBe('')
    expect(await widthAfter().getAttribute('placeholder')).toBe('154')
    await widthBefore().fill('151')
    expect(await widthAfter().getAttribute('placeholder')).toBe('155')
    await panel('After stretching: more').click()
    expect(await widthAfter().inputValue()).toBe('155')
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

describe('the body map', () => {
  const muscle = (view: number, name: string, side: 'left' | 'right') =>
    page.locator('.body-figure').nth(view).locator(`.body-muscle[data-muscle=${name}][data-side=${side}]`)
  const openMap = async () => {
    await openSheet()
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
    await saved()
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
})
