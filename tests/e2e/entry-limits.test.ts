import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { aPerson, signIn } from '../support/person.ts'
import { operate, type RunningServer, startServer } from '../support/server.ts'

let browser: Browser
let server: RunningServer

beforeAll(async () => {
  browser = await launchBrowser()
  server = await startServer()
})

afterAll(async () => {
  await browser.close()
  await server.close()
})

describe('nights across a change of the clocks in New York', () => {
  test.each([
    {
      date: '2026-03-08',
      hours: '6 h 45 min in bed',
      stored: ['2026-03-08T03:30:00.000Z', '2026-03-08T10:15:00.000Z'],
    },
    {
      date: '2026-11-01',
      hours: '8 h 45 min in bed',
      stored: ['2026-11-01T02:30:00.000Z', '2026-11-01T11:15:00.000Z'],
    },
  ])('22:30 to 6:15 ending on $date is $hours', async ({ date, hours, stored }) => {
    const { page, context } = await aPerson(browser, { zone: 'America/New_York' })
    await operate(server, 'account', 'add', date)
    await signIn(page, /https?:\S+/.exec(await operate(server, 'link', date))?.[0] ?? '')
    await page.goto(`${server.origin}/?date=${date}`)
    await page.getByRole('button', { name: 'Add: Sleep' }).click()
    await page.getByLabel('Into bed', { exact: true }).fill('22:30')
    await page.getByLabel('Woke up', { exact: true }).fill('06:15')
    await page.getByText(hours).waitFor()
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByRole('button', { name: 'Saved and synced' }).waitFor()
    const token = await operate(server, 'token', 'add', date, '--scope', 'read')
    const night = async () => {
      const response = await fetch(`${server.origin}/api/v1/sleeps?from=${date}&to=${date}`, {
        headers: { Authorization: `Bearer ${token}` },
      })
      return (await response.json()).items[0]
    }
    await expect.poll(night).toMatchObject({ zone: 'America/New_York', date, bedAt: stored[0], wakeAt: stored[1] })
    await context.close()
  })
})

describe('what cannot be is refused beside the field', () => {
  test('a width beyond three metres, a word, and then a width in full-width digits', async () => {
    const { page, context } = await aPerson(browser, { language: 'ja' })
    await page.goto(server.origin)
    await page.getByRole('button', { name: '開脚幅を記録' }).click()
    const before = page.getByLabel('ストレッチ前の開脚幅', { exact: true })
    await before.fill('1530')
    await page.getByText('30 cmから300 cmの間で入力してください').waitFor()
    expect(await before.getAttribute('aria-invalid')).toBe('true')
    expect(await page.getByRole('button', { name: '保存', exact: true }).isDisabled()).toBe(true)
    await before.fill('広い')
    await page.getByText('153.5 のように数字で入力してください').waitFor()
    await before.fill('１５３．５')
    await page.getByRole('button', { name: '前 153.5 cm を保存' }).click()
    await page.getByRole('button', { name: /^153.5 cm/ }).waitFor()
    await context.close()
  })

  test('more meetings than work', async () => {
    const { page, context } = await aPerson(browser)
    await page.goto(server.origin)
    await page.getByRole('button', { name: 'Add: Work' }).click()
    await page.getByLabel('Worked: exactly').fill('1:00')
    await page.getByLabel('Of that in meetings: exactly').fill('2:30')
    await page.getByText('More meetings than work: check both').waitFor()
    expect(await page.getByRole('button', { name: 'Save', exact: true }).isDisabled()).toBe(true)
    await context.close()
  })
})

test('when the storage takes nothing, the sheet stays open with what was typed and says so', async () => {
  const { page, context } = await aPerson(browser)
  await page.goto(server.origin)
  await page.getByRole('button', { name: 'Log split width' }).waitFor()
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('The disk is full', 'QuotaExceededError')
    }
  })
  await page.getByRole('button', { name: 'Log split width' }).click()
  await page.getByLabel('Before stretching', { exact: true }).fill('153')
  await page.getByRole('button', { name: 'Save 153 cm before' }).click()
  await page.getByText('Not saved: this device’s storage did not take it.').waitFor()
  expect(await page.getByLabel('Before stretching', { exact: true }).inputValue()).toBe('153')
  expect(await page.getByText('Saved on this device').count()).toBe(0)
  await context.close()
})

test('lengths are typed and shown in inches once the person says so, and stored in millimetres', async () => {
  const { page, context } = await aPerson(browser)
  await page.goto(`${server.origin}/settings`)
  await page.getByRole('radio', { name: 'inch' }).check()
  await page.getByRole('link', { name: 'Nobi' }).click()
  await page.getByRole('button', { name: 'Log split width' }).click()
  await page.getByLabel('Before stretching', { exact: true }).fill('60.2')
  await page.getByRole('button', { name: 'Save 60.2 in before' }).click()
  await page.getByRole('button', { name: /^60.2 in before/ }).waitFor()
  await page.goto(`${server.origin}/settings`)
  await page.getByRole('radio', { name: 'cm', exact: true }).check()
  await page.getByRole('link', { name: 'Nobi' }).click()
  await page.getByRole('button', { name: /^152.9 cm before/ }).waitFor()
  await context.close()
})
