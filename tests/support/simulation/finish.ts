// The end of a run: nothing goes wrong any more, everybody is online, signed in, and syncs until there is nothing left to do.

import type { AccountId } from '../../../api/store/scope.ts'
import { databaseOf } from './deed.ts'
import { databasesIn, rowsIn } from './raw-database.ts'
import { comeToRest } from './schedule.ts'
import type { SimulatedBrowser, SimulatedTab } from './simulated-browser.ts'
import { accountOf, signIn, startTab, sync, uploadLocal } from './tab-works.ts'
import { find, type SimulatedWorld } from './world-state.ts'

/** As often as a device may have to be asked until it has everything. */
const MOST_ROUNDS = 12

export async function finish(world: SimulatedWorld): Promise<void> {
  world.trace.say('--- everything is well from here on')
  calmDown(world)
  await rest(world)
  await bringLocalEntriesIn(world)
  for (const account of world.accounts) await settle(world, account)
}

function calmDown(world: SimulatedWorld): void {
  world.isCalm = true
  world.proxyLimit = Number.POSITIVE_INFINITY
  if (!world.server.isUp()) world.server.start()
  for (const browser of world.browsers) {
    browser.isOnline = true
    browser.storage.fault = undefined
  }
}

async function rest(world: SimulatedWorld): Promise<void> {
  const hasRested = await comeToRest(world)
  if (!hasRested) find(world, 'comes to rest', 'something goes on for ever')
  if (world.pending.size > 0) find(world, 'comes to rest', `never ended: ${[...world.pending].join(', ')}`)
  world.pending.clear()
}

async function bringLocalEntriesIn(world: SimulatedWorld): Promise<void> {
  for (const browser of world.browsers) {
    if (rowsIn(browser.storage.factory, databaseOf(undefined), 'outbox').length === 0) continue
    const account = world.homes.get(browser) ?? world.accounts[0]
    if (account === undefined) continue
    const tab = await tabIn(world, browser, account)
    uploadLocal(world, tab)
    await rest(world)
  }
}

/** A tab of the browser that is signed in to the account. */
async function tabIn(world: SimulatedWorld, browser: SimulatedBrowser, account: AccountId): Promise<SimulatedTab> {
  const tab = browser.tabs[0] ?? startTab(world, browser)
  if (accountOf(tab) !== account || tab.device.active.value.account !== account || tab.device.sync.isSignedOut) {
    await signIn(world, tab, account)
    await rest(world)
  }
  return tab
}

/** Everybody who has data of the account syncs, again and again, until a whole round has changed nothing. */
async function settle(world: SimulatedWorld, account: AccountId): Promise<void> {
  const browsers = world.browsers.filter(
    (browser) => world.homes.get(browser) === account || hasDatabaseOf(browser, account),
  )
  let before = ''
  for (let round = 0; round < MOST_ROUNDS; round++) {
    for (const browser of browsers) await syncOnce(world, browser, account)
    const after = JSON.stringify(browsers.map((browser) => stateOf(browser, account)))
    if (after === before) return
    before = after
  }
  find(world, 'comes to rest', `${account} has not come to rest after ${MOST_ROUNDS} rounds`)
}

async function syncOnce(world: SimulatedWorld, browser: SimulatedBrowser, account: AccountId): Promise<void> {
  const tab = await tabIn(world, browser, account)
  world.now += 1000
  sync(world, tab)
  await rest(world)
  // The session had ended; only now the device knows.
  if (tab.device.sync.isSignedOut) {
    await tabIn(world, browser, account)
    sync(world, tab)
    await rest(world)
  }
}

function hasDatabaseOf({ storage }: SimulatedBrowser, account: string): boolean {
  return databasesIn(storage.factory).has(databaseOf(account))
}

// What would still change if there were anything to do.
function stateOf({ storage: { factory } }: SimulatedBrowser, account: string): unknown {
  const state = rowsIn<{ readonly cursor: number; readonly epoch?: string; readonly catchUp?: unknown }>(
    factory,
    databaseOf(account),
    'meta',
  )[0]
  const waiting = rowsIn(factory, databaseOf(account), 'outbox').length
  return [state?.cursor, state?.epoch, state?.catchUp, waiting, rowsIn(factory, databaseOf(account), 'cells').length]
}
