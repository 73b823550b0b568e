import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { LocalDate } from '../../../domain/calendar/local-date.ts'
import { accountSession } from '../../../web/store/account-session.ts'
import type { Device } from '../../../web/store/device.ts'
import { recordEditing } from '../../../web/store/edit-record.ts'
import { makeRecoveryCodes } from '../../../web/store/identity/recovery-codes.ts'
import { isSwitching } from '../../../web/store/remembered.ts'
import { syncUntilSettled } from '../../../web/store/sync-run.ts'
import { createBrowser, openTab } from '../../support/device.ts'
import { connectTo, signIn } from '../../support/own-server.ts'
import { createWorld, type World } from '../../support/world.ts'

const date = '2026-11-23' as LocalDate
let world: World

beforeEach(async () => {
  world = await createWorld()
})

afterEach(() => world.close())

function newBrowser() {
  const browser = createBrowser()
  browser.now = Date.now()
  const network = connectTo(world, browser)
  return { network, open: () => withVerbs(openTab(browser)) }
}

function withVerbs(tab: Device) {
  return { tab, ...recordEditing(tab), ...accountSession(tab), sync: () => syncUntilSettled(tab) }
}

describe('a recovery code or a passkey', () => {
  it('opens the account as a link does, and what waited there is sent', async () => {
    const { open } = newBrowser()
    const page = open()
    await signIn(world, page.tab, world.account)
    const made = await makeRecoveryCodes(page.tab)
    const code = made.kind === 'ok' ? made.body.codes[0] : undefined
    await page.signOut()
    expect(await page.recover(code ?? '', 'phone')).toMatchObject({ kind: 'signed-in', account: { id: world.account } })
    await page.saveRecord('workday', undefined, { date })
    expect(await page.sync()).toMatchObject({ kind: 'settled' })
  })

  it('that does not work changes nothing', async () => {
    const page = newBrowser().open()
    expect(await page.recover('0000-0000-0000-0000', 'phone')).toEqual({ kind: 'not-valid' })
    expect(await page.signInByPasskey({ nonsense: true }, 'phone')).toEqual({ kind: 'not-valid' })
    expect(page.tab.syncState.value).toEqual({ kind: 'local-only' })
    expect(isSwitching(page.tab.surroundings)).toBe(false)
  })

  it('says how long to wait after too many tries, in seconds', async () => {
    const { network, open } = newBrowser()
    network.intercept = () => new Response('{}', { status: 429, headers: { 'Retry-After': '600' } })
    expect(await open().recover('0000-0000-0000-0000', 'phone')).toEqual({ kind: 'too-many', retryAfter: 600 })
  })

  it('whose answer was lost may have let somebody in: the server is asked before anything is sent', async () => {
    const { network, open } = newBrowser()
    const page = open()
    await signIn(world, page.tab, world.account)
    const made = await makeRecoveryCodes(page.tab)
    await page.signOut()
    network.loseNextAnswer = true
    const code = made.kind === 'ok' ? made.body.codes[0] : undefined
    expect(await page.recover(code ?? '', 'phone')).toEqual({ kind: 'unreachable' })
    expect(isSwitching(page.tab.surroundings)).toBe(true)
    await page.loadSession()
    expect(page.tab.session.value).toMatchObject({ kind: 'signed-in', account: { id: world.account } })
  })
})
