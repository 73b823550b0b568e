import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Device } from '../../../../web/store/device.ts'
import { declinePasskey, isPasskeyMissing } from '../../../../web/store/identity/passkey-suggestion.ts'
import { createBrowser, openTab } from '../../../support/device.ts'
import { connectTo, type Network, signIn } from '../../../support/own-server.ts'
import { createWorld, type World } from '../../../support/world.ts'

const able = { isSecureContext: true, location: { hostname: 'nobi.example' }, PublicKeyCredential: {} }
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

it('suggests a passkey to whoever is signed in without one', async () => {
  await signIn(world, tab, world.account)
  expect(await isPasskeyMissing(tab, able)).toBe(true)
})

it('asks the server nothing where nobody is signed in, or no passkey could be made', async () => {
  expect(await isPasskeyMissing(tab, able)).toBe(false)
  await signIn(world, tab, world.account)
  const before = network.requests.length
  expect(await isPasskeyMissing(tab, { ...able, isSecureContext: false })).toBe(false)
  expect(network.requests.length).toBe(before)
})

it('is silent where it was declined, for that account alone', async () => {
  const other = await world.addPerson()
  await signIn(world, tab, world.account)
  declinePasskey(tab)
  expect(await isPasskeyMissing(tab, able)).toBe(false)
  await signIn(world, tab, other.account)
  expect(await isPasskeyMissing(tab, able)).toBe(true)
})

it('is silent when the server cannot be reached', async () => {
  await signIn(world, tab, world.account)
  network.intercept = () => new Response(null, { status: 503 })
  expect(await isPasskeyMissing(tab, able)).toBe(false)
})
