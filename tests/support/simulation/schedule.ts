// What happens next: one turn of a browser's storage, one message one way on, one thing that somebody does, or a mishap.

import type { AccountId } from '../../../api/store/scope.ts'
import { databaseOf } from './deed.ts'
import { happen, mayHappen } from './mishaps.ts'
import { moveMessage } from './network.ts'
import { rowsIn } from './raw-database.ts'
import { runScript } from './scripts.ts'
import type { SimulatedBrowser, SimulatedTab } from './simulated-browser.ts'
import {
  accountOf,
  decideOnRejected,
  discardLocal,
  hearNews,
  readAll,
  signIn,
  signOut,
  sync,
  uploadLocal,
} from './tab-works.ts'
import { turn } from './take-over.ts'
import { type } from './typing.ts'
import { has, type SimulatedWorld } from './world-state.ts'

type Happening = () => Promise<void> | void

/** One step of a run, and all that follows from it at once. */
export async function step(world: SimulatedWorld): Promise<void> {
  const busy = world.browsers.filter(({ storage }) => storage.tasks.length > 0)
  const tabs = world.browsers.flatMap((browser) => browser.tabs)
  const happening = world.chance.weighted<Happening>([
    { weight: busy.length > 0 ? 60 : 0, item: () => takeTurn(world, busy) },
    { weight: world.messages.length > 0 ? 10 : 0, item: () => travel(world) },
    { weight: 0.5, item: () => hearSomething(world, tabs) },
    { weight: 1, item: () => act(world, world.chance.pick(tabs)) },
    { weight: mayHappen(world) ? 0.25 : 0, item: () => happen(world) },
  ])
  await happening()
  await turn()
}

/** Everything goes its way, and nothing new begins, until everything under way has come to an end. False when it does not. */
export async function comeToRest(world: SimulatedWorld): Promise<boolean> {
  await turn()
  for (let steps = 0; steps < 100_000; steps++) {
    const busy = world.browsers.filter(({ storage }) => storage.tasks.length > 0)
    const tabs = world.browsers.flatMap((browser) => browser.tabs)
    if (busy.length > 0) takeTurn(world, busy)
    else if (world.messages.length > 0) await travel(world)
    else if (tabs.some(({ news }) => news.length > 0)) hearSomething(world, tabs)
    else return true
    await turn()
  }
  return false
}

function takeTurn(world: SimulatedWorld, busy: readonly SimulatedBrowser[]): void {
  world.now += 1
  world.chance.pick(busy).storage.tasks.shift()?.()
}

async function travel(world: SimulatedWorld): Promise<void> {
  world.now += world.chance.between(1, 400)
  await moveMessage(world, world.chance.pick(world.messages))
}

function hearSomething(world: SimulatedWorld, tabs: readonly SimulatedTab[]): void {
  const hearing = tabs.filter(({ news }) => news.length > 0)
  if (hearing.length > 0) hearNews(world, world.chance.pick(hearing))
}

/** Somebody does something in a tab, or its time to sync has come. */
async function act(world: SimulatedWorld, tab: SimulatedTab): Promise<void> {
  const { chance } = world
  world.now += chance.between(1, chance.happens(0.1) ? 3_600_000 : 20_000)
  const isIn = tab.device.active.value.account !== undefined
  const doing = chance.weighted<Happening>([
    { weight: 4, item: () => type(world, tab) },
    { weight: isIn ? 7 : 0, item: () => sync(world, tab) },
    { weight: isIn ? 0.1 : 0, item: () => readAll(world, tab) },
    { weight: hasRejected(tab) ? 1.5 : 0, item: () => decideOnRejected(world, tab) },
    { weight: tab.device.sync.isSignedOut ? 2 : 0, item: () => signInAgain(world, tab) },
    { weight: has(world, 'switching') ? 1.5 : 0.6, item: () => changeAccount(world, tab) },
    { weight: has(world, 'scripts') ? 1 : 0, item: () => runScript(world) },
  ])
  await doing()
}

function hasRejected({ browser, device }: SimulatedTab): boolean {
  return rowsIn(browser.storage.factory, databaseOf(device.active.value.account), 'rejected').length > 0
}

async function signInAgain(world: SimulatedWorld, tab: SimulatedTab): Promise<void> {
  const account = world.accounts.find((id) => id === tab.device.active.value.account)
  if (account !== undefined) await signIn(world, tab, account)
}

async function changeAccount(world: SimulatedWorld, tab: SimulatedTab): Promise<void> {
  const { chance } = world
  if (accountOf(tab) === undefined) return begin(world, tab)
  if (has(world, 'local-entries') && chance.happens(0.3)) signOut(world, tab)
  else if (has(world, 'switching')) {
    if (chance.happens(0.5)) signOut(world, tab)
    else await signIn(world, tab, chance.pick(world.accounts))
  } else if (has(world, 'local-entries')) decideOnLocal(world, tab)
}

/** Somebody who is not signed in signs in, mostly to the account that the browser is for. */
async function begin(world: SimulatedWorld, tab: SimulatedTab): Promise<void> {
  const home: AccountId | undefined = world.homes.get(tab.browser) ?? world.accounts[0]
  const isElsewhere = has(world, 'switching') && world.chance.happens(0.2)
  const account = isElsewhere ? world.chance.pick(world.accounts) : home
  if (account !== undefined) await signIn(world, tab, account)
}

function decideOnLocal(world: SimulatedWorld, tab: SimulatedTab): void {
  if (world.chance.happens(0.8)) uploadLocal(world, tab)
  else discardLocal(world, tab)
}
