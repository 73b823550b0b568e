import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { settled, violations } from '../support/axe-violations.ts'
import { launchBrowser } from '../support/browser.ts'
import { killableBrowser } from '../support/killable-browser.ts'
import { draftsOf } from '../support/page-database.ts'
import { aPerson, type Person, reopen, signIn } from '../support/person.ts'
import { operate, type RunningServer, startServer } from '../support/server.ts'
import { aSyncedPerson } from '../support/synced-person.ts'

const NOTE = 'What happened, or what you noticed'
const RESTORED = 'Picked up where you left off (not saved yet).'

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
  await page.goto(server.origin)
  await page.getByRole('button', { name: 'Log split width' }).waitFor()
})

afterEach(async () => {
  await person.context.close()
  expect(person.complaints).toEqual([])
})

/** The tab's process ends as when the system kills it: nothing of the page runs any more. */
async function crash(): Promise<void> {
  const crashed = page.waitForEvent('crash')
  await Promise.all([crashed, page.goto('chrome://crash').catch(() => undefined)])
  page = await reopen(person, server.origin)
}

const open = (name: string) => page.getByRole('button', { name }).click()
/** Waits until this is on the disk as a draft. */
const keeps = (words: string, of = page) => expect.poll(() => draftsOf(of), { timeout: 15_000 }).toContain(words)
const keepsNothing = () => expect.poll(() => draftsOf(page), { timeout: 15_000 }).toBe('[]')
const restored = () => page.getByText(RESTORED)

describe('what is typed into a sheet and not saved is there after the tab was killed:', () => {
  test('a split width with its note', async () => {
    await open('Log split width')
    await page.getByLabel('Before stretching', { exact: true }).fill('15')
    await page.getByText('More', { exact: true }).click()
    await page.getByLabel('Note', { exact: true }).fill('after a long fligh')
    await keeps('a long fligh')
    await crash()
    await open('Log split width')
    await restored().waitFor()
    expect(await page.getByLabel('Before stretching', { exact: true }).inputValue()).toBe('15')
    expect(await page.getByLabel('Note', { exact: true }).inputValue()).toBe('after a long fligh')
  })

  test('a night', async () => {
    await open('Add: Sleep')
    await page.getByLabel('Into bed', { exact: true }).fill('01:15')
    await page.getByRole('radio', { name: 'several' }).check()
    await keeps('several')
    await crash()
    await open('Add: Sleep')
    await restored().waitFor()
    expect(await page.getByLabel('Into bed', { exact: true }).inputValue()).toBe('01:15')
    expect(await page.getByRole('radio', { name: 'several' }).isChecked()).toBe(true)
  })

  test('a time of sitting, half typed', async () => {
    await open('Add: Sitting')
    await page.getByLabel('I sat for: exactly').fill('1:3')
    await keeps('1:3')
    await crash()
    await open('Add: Sitting')
    await restored().waitFor()
    expect(await page.getByLabel('I sat for: exactly').inputValue()).toBe('1:3')
  })

  test('a day of work', async () => {
    await open('Add: Work')
    await page.getByLabel('Worked: exactly').fill('7:45')
    await page.getByLabel('Things done').fill('3')
    await keeps('"done":"3"')
    await crash()
    await open('Add: Work')
    await restored().waitFor()
    expect(await page.getByLabel('Worked: exactly').inputValue()).toBe('7:45')
    expect(await page.getByLabel('Things done').inputValue()).toBe('3')
  })

  test('a note, with what it is about', async () => {
    await page.goto(`${server.origin}/?sheet=capture`)
    await page.getByLabel('What did you notice?').fill('書きかけの')
    await page.getByRole('checkbox', { name: 'Learn' }).last().check()
    await keeps('"learn":true')
    await crash()
    await page.goto(`${server.origin}/?sheet=capture`)
    await restored().waitFor()
    expect(await page.getByLabel('What did you notice?').inputValue()).toBe('書きかけの')
    expect(await page.getByRole('checkbox', { name: 'Learn' }).last().isChecked()).toBe(true)
    await settled(page)
    expect(await violations(page)).toEqual([])
  })

  test('the line of Today', async () => {
    await page.getByLabel(NOTE).fill('half a thou')
    await page.getByRole('checkbox', { name: 'Fun' }).check()
    await keeps('"fun"')
    await crash()
    await restored().waitFor()
    expect(await page.getByLabel(NOTE).inputValue()).toBe('half a thou')
    expect(await page.getByRole('checkbox', { name: 'Fun' }).isChecked()).toBe(true)
    await settled(page)
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Start over' }).click()
    expect(await page.getByLabel(NOTE).inputValue()).toBe('')
    await page.getByRole('button', { name: 'Undo' }).click()
    expect(await page.getByLabel(NOTE).inputValue()).toBe('half a thou')
    await page.getByRole('button', { name: 'Start over' }).click()
    expect(await page.getByLabel(NOTE).inputValue()).toBe('')
    await keepsNothing()
  })
})

describe('a draft', () => {
  test('survives the whole browser being killed', async () => {
    const profile = await mkdtemp(join(tmpdir(), 'nobi-profile-'))
    const first = await killableBrowser(profile)
    await first.page.goto(server.origin)
    await first.page.getByLabel(NOTE).fill('the power went')
    await keeps('the power went', first.page)
    await first.kill()
    const second = await killableBrowser(profile)
    await second.page.goto(server.origin)
    await second.page.getByText(RESTORED).waitFor()
    expect(await second.page.getByLabel(NOTE).inputValue()).toBe('the power went')
    await second.kill()
    await rm(profile, { recursive: true, force: true })
  })

  test('is there after a reload in the moment of typing', async () => {
    await page.getByLabel(NOTE).fill('in')
    await keeps('"in"')
    await page.getByLabel(NOTE).fill('in the mom')
    await page.reload()
    await restored().waitFor()
    expect(await page.getByLabel(NOTE).inputValue()).toBe('in the mom')
  })

  test('begins with what is typed the moment the line is there', async () => {
    await page.addInitScript((label) => {
      const watching = new MutationObserver(() => {
        const line = document.querySelector<HTMLTextAreaElement>(`textarea[aria-label="${label}"]`)
        if (line === null) return
        watching.disconnect()
        line.value = 'first'
        line.dispatchEvent(new InputEvent('input', { bubbles: true }))
      })
      watching.observe(document, { subtree: true, childList: true })
    }, NOTE)
    await page.reload()
    await keeps('"first"')
    expect(await page.getByLabel(NOTE).inputValue()).toBe('first')
  })

  test('is there when the sheet was only closed, and gone when it is started over', async () => {
    await open('Add: Work')
    await page.getByLabel('Things done').fill('3')
    await page.keyboard.press('Escape')
    await open('Add: Work')
    await restored().waitFor()
    await page.getByRole('button', { name: 'Start over' }).click()
    await restored().waitFor({ state: 'detached' })
    expect(await page.getByLabel('Things done').inputValue()).toBe('')
    await keepsNothing()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Undo' }).click()
    await keeps('"done":"3"')
    await open('Add: Work')
    await restored().waitFor()
    expect(await page.getByLabel('Things done').inputValue()).toBe('3')
  })

  test('is there when the sheet was closed before the code that keeps it had come', async () => {
    const fresh = await aPerson(browser)
    let letCome = () => {}
    const whenClosed = new Promise<void>((resolve) => {
      letCome = resolve
    })
    await fresh.context.route('**/assets/typing-*.js', async (route) => {
      await whenClosed
      await route.continue()
    })
    await fresh.page.goto(server.origin)
    await fresh.page.getByRole('button', { name: 'Add: Work' }).click()
    await fresh.page.getByLabel('Things done').fill('4')
    await fresh.page.keyboard.press('Escape')
    await fresh.page.getByRole('dialog').waitFor({ state: 'detached' })
    letCome()
    await keeps('"done":"4"', fresh.page)
    await fresh.page.getByRole('button', { name: 'Add: Work' }).click()
    await fresh.page.getByText(RESTORED).waitFor()
    expect(await fresh.page.getByLabel('Things done').inputValue()).toBe('4')
    await fresh.context.close()
  })

  test('is gone when it was saved, and what was only opened leaves none', async () => {
    await open('Add: Work')
    await page.getByLabel('Things done').fill('3')
    await keeps('"done":"3"')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText('Saved on this device').waitFor()
    await keepsNothing()
    await open('Add: Sleep')
    await page.getByLabel('Into bed', { exact: true }).waitFor()
    await page.keyboard.press('Escape')
    await open('Add: Sleep')
    await page.getByLabel('Into bed', { exact: true }).waitFor()
    await keepsNothing()
    expect(await restored().count()).toBe(0)
  })

  test('of another day is offered, and opens on that day', async () => {
    await page.goto(`${server.origin}/?date=2026-01-15`)
    await open('Add: Sleep')
    await page.getByLabel('Into bed', { exact: true }).fill('02:20')
    await keeps('02:20')
    await page.keyboard.press('Escape')
    await page.goto(server.origin)
    await open('Add: Sleep')
    await page.getByText('You began one for Thu 15 Jan and did not save it.').waitFor()
    expect(await page.getByLabel('Into bed', { exact: true }).inputValue()).not.toBe('02:20')
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByText('Night that ended on Thu 15 Jan').waitFor()
    expect(await page.getByLabel('Into bed', { exact: true }).inputValue()).toBe('02:20')
  })

  test('is kept by the tab when the database takes nothing', async () => {
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('The disk is full', 'QuotaExceededError')
      }
    })
    await page.getByLabel(NOTE).fill('no room')
    await page.waitForFunction(() => Object.keys(sessionStorage).some((name) => name.includes('-draft-')))
    await page.reload()
    await restored().waitFor()
    expect(await page.getByLabel(NOTE).inputValue()).toBe('no room')
  })

  test('belongs to its account', async () => {
    const owner = await aSyncedPerson(browser, server)
    await operate(server, 'account', 'add', 'partner')
    await owner.page.getByLabel(NOTE).fill('mine alone')
    await keeps('mine alone', owner.page)
    await signIn(owner.page, await owner.link('partner'))
    await owner.mark('Saved and synced').waitFor()
    expect(await owner.page.getByLabel(NOTE).inputValue()).toBe('')
    await owner.page.getByLabel(NOTE).fill('theirs')
    await keeps('theirs', owner.page)
    await signIn(owner.page, await owner.link())
    await owner.page.getByText(RESTORED).waitFor()
    expect(await owner.page.getByLabel(NOTE).inputValue()).toBe('mine alone')
    await owner.context.close()
  })
})
