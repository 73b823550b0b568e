import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violations } from '../support/axe-violations.ts'
import { launchBrowser } from '../support/browser.ts'
import { aPerson, type Person, reopen, untilInstalled } from '../support/person.ts'
import { type RunningServer, startServer } from '../support/server.ts'

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

const ARTICLE = 'https://example.org/forks?from=app'

/** The app on the device, with the network gone. */
async function offline(options: Parameters<typeof aPerson>[1] = {}): Promise<Person & { readonly page: Page }> {
  const person = await aPerson(browser, options)
  await person.page.goto(server.origin)
  await untilInstalled(person.page)
  await person.context.setOffline(true)
  return { ...person, page: await reopen(person, server.origin) }
}

/** From now on the page thinks that it is in a window of its own, which a browser without a screen does not have. */
async function inInstalledWindow(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const ask = window.matchMedia.bind(window)
    window.matchMedia = (query) => ask(query === '(display-mode: browser)' ? 'not all' : query)
  })
}

/** As Chromium opens an app for its share target: with a posted form. */
async function share(page: Page, parts: Readonly<Record<string, string>>): Promise<void> {
  await Promise.all([
    page.waitForEvent('load'),
    page.evaluate((values) => {
      const form = document.createElement('form')
      Object.assign(form, { method: 'post', action: '/share', enctype: 'multipart/form-data' })
      for (const [name, value] of Object.entries(values)) {
        const field = document.createElement('textarea')
        Object.assign(field, { name, value })
        form.append(field)
      }
      document.body.append(form)
      form.submit()
    }, parts),
  ])
  expect(page.url()).toBe(`${server.origin}/`)
}

describe('a note', () => {
  test.each(['/', '/trends', '/log', '/settings', '/settings/storage'])(
    'is one tap away on %s, and needs its words alone',
    async (path) => {
      const { page, context } = await aPerson(browser)
      await page.goto(server.origin + path)
      await page.locator('main h1, .day-header').first().waitFor()
      await page.getByRole('navigation').getByRole('button', { name: 'Note' }).click()
      await page.locator('textarea:focus').waitFor()
      await page.keyboard.type(`noticed on ${path}`)
      await page.getByRole('button', { name: 'Save', exact: true }).click()
      await page.getByText('Saved on this device').waitFor()
      await page.goto(`${server.origin}/log`)
      await page.getByRole('button', { name: `noticed on ${path}`, exact: true }).waitFor()
      await context.close()
    },
  )

  test('is a key away on the desk, also in a field, and not over itself', async () => {
    const { page, context } = await aPerson(browser, { screen: 'desk' })
    await page.goto(`${server.origin}/log`)
    await page.getByRole('button', { name: 'Note' }).waitFor()
    // The key is heard as soon as what follows the first screen is there.
    await page.locator('p.visually-hidden[role=status]').waitFor({ state: 'attached' })
    await page.keyboard.press('Alt+n')
    await page.locator('textarea:focus').waitFor()
    await page.keyboard.type('by keys alone')
    await page.keyboard.press('Alt+n')
    await page.keyboard.press('Escape')
    await page.locator('dialog[open]').waitFor({ state: 'detached' })
    await page.keyboard.press('Alt+n')
    expect(await page.locator('textarea:focus').inputValue()).toBe('by keys alone')
    for (let tabs = 0; tabs < 20; tabs++) {
      if (await page.getByRole('button', { name: 'Save', exact: true }).evaluate((it) => it === document.activeElement))
        break
      await page.keyboard.press('Tab')
    }
    await page.keyboard.press('Enter')
    await page.getByText('Saved on this device').waitFor()
    await page
      .getByRole('button', { name: /by keys alone/ })
      .first()
      .waitFor()
    await context.close()
  })

  test('is a key away from an entry that is being written, which waits and comes back', async () => {
    const { page, context } = await aPerson(browser, { screen: 'desk' })
    await page.goto(server.origin)
    await page.locator('p.visually-hidden[role=status]').waitFor({ state: 'attached' })
    await page.getByRole('button', { name: 'Log split width' }).click()
    await page.getByLabel('Before stretching', { exact: true }).fill('151')
    await page.keyboard.press('Alt+n')
    await page.locator('textarea:focus').waitFor()
    await page.keyboard.type('the floor was cold')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText('Picked up where you left off').waitFor()
    expect(await page.getByLabel('Before stretching', { exact: true }).inputValue()).toBe('151')
    await page.keyboard.press('Alt+n')
    await page.locator('textarea:focus').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Save 151 cm before' }).click()
    await page.getByRole('button', { name: /^151 cm before/ }).waitFor()
    await page.getByRole('button', { name: 'the floor was cold' }).waitFor()
    await context.close()
  })

  test('is behind the icon of the installed app, without a network', async () => {
    const { page, context } = await offline({ language: 'ja' })
    await page.goto(`${server.origin}/?sheet=capture`)
    await page.locator('textarea:focus').fill('straceを練習')
    await page.getByRole('button', { name: '保存', exact: true }).click()
    await page.getByRole('button', { name: /straceを練習/ }).waitFor()
    await context.close()
  })
})

describe('what another app shares', () => {
  test('is saved at once without a network, with its address, to be read', async () => {
    const { page, context, complaints } = await offline()
    await inInstalledWindow(page)
    await share(page, { title: 'Why forks fail', text: ARTICLE })
    await page.getByText('Saved as a note: Why forks fail').waitFor()
    await page.getByRole('button', { name: /^Why forks fail/ }).click()
    expect(await page.locator('dialog[open]').getByLabel('What did you notice?').inputValue()).toBe('Why forks fail')
    expect(await page.getByLabel('Web address').inputValue()).toBe(ARTICLE)
    expect(await page.getByRole('radio', { name: 'Unread' }).isChecked()).toBe(true)
    await page.getByText('saved today').waitFor()
    expect(complaints).toEqual([])
    await context.close()
  })

  test('can be taken back, and does not come again', async () => {
    const { page, context } = await offline()
    await inInstalledWindow(page)
    await share(page, { text: 'not for me' })
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('Undone').waitFor()
    await page.reload()
    await page.locator('p.visually-hidden[role=status]').waitFor({ state: 'attached' })
    expect(await page.getByText('not for me').count()).toBe(0)
    await context.close()
  })

  test('is kept whatever it is: hostile text as text, a long one up to what a note holds', async () => {
    const { page, context } = await offline({ language: 'ja' })
    await inInstalledWindow(page)
    await share(page, { text: '<img src=x onerror=alert(1)> javascript:alert(1)' })
    await page.getByText('メモに保存しました').waitFor()
    await page.getByRole('button', { name: /<img src=x onerror=alert\(1\)> javascript:alert\(1\)/ }).waitFor()
    expect(await page.locator('img').count()).toBe(0)
    await share(page, { text: `${'長い文'.repeat(5000)}` })
    await page.getByText('長すぎるため、はじめの1万文字までです。').waitFor()
    await page.getByRole('button', { name: /^長い文/ }).click()
    const noticed = page.locator('dialog[open]').getByLabel('気づいたこと')
    expect([...(await noticed.inputValue())]).toHaveLength(10_000)
    await context.close()
  })

  test('opens an empty note when nothing is in it', async () => {
    const { page, context } = await offline()
    await inInstalledWindow(page)
    await share(page, { subject: 'unknown' })
    await page.locator('textarea:focus').waitFor()
    await context.close()
  })

  test('waits for an answer in a tab, where another site may have sent it, until it has one', async () => {
    const { page, context, complaints } = await offline({ theme: 'dark' })
    await share(page, { title: 'Buy this', text: 'https://spam.example' })
    const question = page.getByRole('region', { name: 'Shared with Nobi' })
    await question.getByText('“Buy this”').waitFor()
    expect(await violations(page)).toEqual([])
    await page.reload()
    await question.getByRole('button', { name: 'Discard' }).click()
    await page.getByRole('button', { name: 'Undo' }).click()
    await question.getByRole('button', { name: 'Keep it' }).click()
    await page.getByRole('button', { name: /^Buy this/ }).waitFor()
    await page.reload()
    await page.locator('p.visually-hidden[role=status]').waitFor({ state: 'attached' })
    expect(await question.count()).toBe(0)
    expect(complaints).toEqual([])
    await context.close()
  })

  test('is asked about when it came in an address, in the installed app too', async () => {
    const { page, context } = await offline()
    await inInstalledWindow(page)
    await page.goto(`${server.origin}/?title=Linked&text=words`)
    await page.getByRole('region', { name: 'Shared with Nobi' }).getByRole('button', { name: 'Keep it' }).click()
    await page.getByRole('button', { name: /^Linked/ }).waitFor()
    expect(page.url()).toBe(`${server.origin}/`)
    await context.close()
  })
})

describe('something to read', () => {
  test('waits on Look back with its age, is read there, and tells what it gave', async () => {
    const { page, context } = await aPerson(browser)
    await page.clock.setFixedTime(new Date('2026-10-20T12:00:00+09:00'))
    await page.goto(`${server.origin}/?title=Zombies&url=${encodeURIComponent(ARTICLE)}`)
    await page.getByRole('button', { name: 'Keep it' }).click()
    await page.getByText('Saved as a note: Zombies').waitFor()
    await page.clock.setFixedTime(new Date('2026-11-20T12:00:00+09:00'))
    await page.goto(`${server.origin}/look-back`)
    await page.getByRole('button', { name: /^Zombies.*unread · saved 31 days ago/s }).waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Read: Zombies' }).click()
    await page.getByText('Marked as read').waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByRole('button', { name: /^Zombies/ }).click()
    await page.locator('label', { hasText: 'Read' }).last().click()
    await page.getByLabel('What did it give you?').fill('A parent has to wait for its children')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText('Saved on this device').waitFor()
    await page.goto(`${server.origin}/log`)
    await page.getByRole('button', { name: /^Zombies.*read.*A parent has to wait for its children/s }).waitFor()
    await context.close()
  })
})
