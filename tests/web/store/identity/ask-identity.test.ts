import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { accountSession } from '../../../../web/store/account-session.ts'
import type { Device } from '../../../../web/store/device.ts'
import { askIdentity, expectNothing } from '../../../../web/store/identity/ask-identity.ts'
import { readPasskeys } from '../../../../web/store/identity/passkeys.ts'
import { isSwitching } from '../../../../web/store/remembered.ts'
import { inSyncLock } from '../../../../web/store/sync-run.ts'
import { createBrowser, openTab } from '../../../support/device.ts'
import { connectTo, type Network, signIn } from '../../../support/own-server.ts'
import { createWorld, type World } from '../../../support/world.ts'

let world: World
let tab: Device
let network: Network

beforeEach(async () => {
  world = await createWorld()
  const browser = createBrowser()
  browser.now = Date.now()
  network = connectTo(world, browser)
  tab = openTab(browser)
})

afterEach(() => world.close())

/** What `intercept` answers to every request. */
function answering(status: number, body: unknown, headers: Record<string, string> = {}): void {
  network.intercept = () => new Response(body === undefined ? null : JSON.stringify(body), { status, headers })
}

const ask = () => askIdentity(tab, { address: 'DELETE /api/v1/auth/passkeys/1', parse: expectNothing })

describe('asking who may come in', () => {
  it('gives what the server says, of the account that is shown', async () => {
    await signIn(world, tab, world.account)
    expect(await readPasskeys(tab)).toEqual({ kind: 'ok', body: [] })
  })

  it('says that nobody is signed in', async () => {
    expect(await readPasskeys(tab)).toEqual({ kind: 'signed-out' })
  })

  it('never asks in the name of another account than the one on the screen', async () => {
    const other = await world.addPerson()
    await signIn(world, tab, world.account)
    const shown = tab.session.value
    await accountSession(tab).signOut()
    await signIn(world, tab, other.account)
    tab.session.value = shown
    expect(await readPasskeys(tab)).toEqual({ kind: 'signed-out' })
    expect(isSwitching(tab.surroundings)).toBe(true)
  })

  it('is offline without an answer, with a failing server, and behind a captive portal', async () => {
    network.intercept = () => {
      throw new TypeError('Failed to fetch')
    }
    expect(await ask()).toEqual({ kind: 'offline' })
    answering(503, { type: '/api/docs#unavailable' })
    expect(await ask()).toEqual({ kind: 'offline' })
    answering(200, undefined)
    expect(await ask()).toEqual({ kind: 'offline' })
    answering(403, 'Please pay for the network')
    expect(await ask()).toEqual({ kind: 'offline' })
  })

  it('names the problem, what is accepted instead, and how long to wait', async () => {
    answering(403, { type: '/api/docs#step-up-required', accepted: ['link', 7] })
    expect(await ask()).toEqual({
      kind: 'refused',
      problem: { name: 'step-up-required', status: 403, retryAfter: undefined, accepted: ['link'] },
    })
    answering(429, { type: '/api/docs#too-many-requests' }, { 'Retry-After': '90' })
    expect(await ask()).toMatchObject({ kind: 'refused', problem: { name: 'too-many-requests', retryAfter: 90 } })
  })

  it('asks again when another tab was changing the secret of the session meanwhile', async () => {
    await signIn(world, tab, world.account)
    let isOld = true
    network.intercept = () => (isOld ? new Response(null, { status: 401 }) : undefined)
    let release = () => {}
    const rotation = inSyncLock(tab, () => new Promise<void>((resolve) => (release = resolve)))
    const answer = readPasskeys(tab)
    await expect.poll(() => network.requests.filter((path) => path.endsWith('/passkeys'))).toHaveLength(1)
    isOld = false
    release()
    await rotation
    expect(await answer).toEqual({ kind: 'ok', body: [] })
  })
})
