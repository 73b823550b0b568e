// What happens to devices and to the server without anybody's will.

import { someProxyLimit } from './between.ts'
import { destroying, expectNothingMissing, forgetPromisesOf, promiseHeldCells } from './losses.ts'
import type { Trouble } from './plan.ts'
import { isWriting } from './raw-database.ts'
import { readLog } from './server-contents.ts'
import {
  type BrowserCopy,
  closeTab,
  copyBrowser,
  createBrowser,
  emptyBrowser,
  putBack,
  type SimulatedBrowser,
  type SimulatedTab,
} from './simulated-browser.ts'
import type { StorageFailure } from './storage-faults.ts'
import { startTab } from './tab-works.ts'
import { has, type SimulatedWorld } from './world-state.ts'

const HOUR_MS = 3_600_000
const YEAR_MS = 365.25 * 24 * HOUR_MS
const MOST_BROWSERS = 6

type Mishap = (world: SimulatedWorld, browser: SimulatedBrowser) => Promise<void> | void

const mishaps: readonly { readonly trouble: Trouble; readonly weight: number; readonly happen: Mishap }[] = [
  { trouble: 'wrong-clocks', weight: 1, happen: setClock },
  { trouble: 'wrong-clocks', weight: 0.3, happen: moveServerClock },
  { trouble: 'failing-storage', weight: 2, happen: spoilStorage },
  { trouble: 'closed-tabs', weight: 1.5, happen: closeSomeTab },
  { trouble: 'two-tabs', weight: 1, happen: openAnother },
  { trouble: 'clones', weight: 0.5, happen: clone },
  { trouble: 'old-copies', weight: 0.6, happen: copyOrPutBack },
  { trouble: 'emptied-browsers', weight: 0.5, happen: empty },
  { trouble: 'offline', weight: 1.5, happen: toggleOnline },
  { trouble: 'long-pauses', weight: 0.5, happen: pause },
  { trouble: 'restarts', weight: 0.8, happen: restart },
  { trouble: 'restores', weight: 0.8, happen: backupOrRestore },
  { trouble: 'ended-sessions', weight: 0.5, happen: endSession },
  { trouble: 'narrow-proxy', weight: 0.5, happen: narrowProxy },
]

/** Whether anything may happen in this run. */
export function mayHappen(world: SimulatedWorld): boolean {
  return mishaps.some(({ trouble }) => has(world, trouble))
}

/** One of what the plan has. */
export async function happen(world: SimulatedWorld): Promise<void> {
  const options = mishaps.filter(({ trouble }) => has(world, trouble)).map((item) => ({ weight: item.weight, item }))
  const mishap = world.chance.weighted(options)
  const browser = world.chance.pick(world.browsers)
  world.trace.say(`! ${mishap.happen.name} ${browser.name}`)
  await mishap.happen(world, browser)
}

function setClock({ chance, trace }: SimulatedWorld, browser: SimulatedBrowser): void {
  const errors = [0, HOUR_MS, -HOUR_MS, 10 * YEAR_MS, -6 * YEAR_MS, 240_000, -240_000, 290_000]
  browser.clockError = chance.pick(errors)
  trace.say(`  now ${browser.clockError} ms off`)
}

// Forward, as far as a server's clock ever jumps. Back it does not: what it has stamped is its past.
function moveServerClock(world: SimulatedWorld): void {
  world.serverClockError += world.chance.pick([1, 1000, 60_000, 600_000, HOUR_MS])
}

function spoilStorage({ chance, trace }: SimulatedWorld, { storage }: SimulatedBrowser): void {
  const failure = chance.pick<StorageFailure>([
    'full',
    'full-at-commit',
    'aborted',
    'broken',
    'lost',
    'lost-after-commit',
  ])
  const isAtEnd = failure === 'full-at-commit' || failure === 'aborted' || failure === 'lost-after-commit'
  storage.fault = {
    failure,
    after: chance.below(isAtEnd ? 5 : 30),
    times: chance.happens(0.75) ? 1 : chance.between(2, 6),
  }
  trace.say(`  ${JSON.stringify(storage.fault)}`)
}

async function closeSomeTab(world: SimulatedWorld, browser: SimulatedBrowser): Promise<void> {
  const tab = world.chance.pick(browser.tabs)
  leave(world, tab)
  await expectNothingMissing(world, `after ${tab.name} was closed`)
  if (browser.tabs.length === 0) startTab(world, browser)
}

/** What the tab was doing is waited for no more. */
function leave({ pending }: SimulatedWorld, tab: SimulatedTab): void {
  closeTab(tab)
  for (const work of pending) if (work.startsWith(`${tab.name}:`)) pending.delete(work)
}

function openAnother(world: SimulatedWorld, browser: SimulatedBrowser): void {
  if (browser.tabs.length < 3) startTab(world, browser)
}

function clone(world: SimulatedWorld, browser: SimulatedBrowser): Promise<void> | void {
  if (world.browsers.length >= MOST_BROWSERS || isWriting(browser.storage.factory)) return
  return startTwin(world, browser)
}

async function startTwin(world: SimulatedWorld, browser: SimulatedBrowser): Promise<void> {
  const twin = createBrowser(`${browser.name}'`, { hasLocks: browser.hasLocks })
  await putBack(twin, copyBrowser(browser))
  world.browsers = [...world.browsers, twin]
  world.homes.set(twin, world.homes.get(browser))
  startTab(world, twin)
}

async function copyOrPutBack(world: SimulatedWorld, browser: SimulatedBrowser): Promise<void> {
  const copy = world.oldCopies.get(browser)
  if (copy === undefined) {
    if (!isWriting(browser.storage.factory)) world.oldCopies.set(browser, copyBrowser(browser))
    return
  }
  world.oldCopies.delete(browser)
  await replace(world, browser, { copy, why: `${browser.name} was put back to an old copy` })
}

async function empty(world: SimulatedWorld, browser: SimulatedBrowser): Promise<void> {
  // Sometimes only the databases go.
  const copy = world.chance.happens(0.6)
    ? emptyBrowser
    : { ...copyBrowser(browser), databases: [], owes: new Set<number>() }
  await replace(world, browser, { copy, why: `${browser.name} was emptied` })
}

async function replace(
  world: SimulatedWorld,
  browser: SimulatedBrowser,
  { copy, why }: { readonly copy: BrowserCopy; readonly why: string },
): Promise<void> {
  for (const tab of browser.tabs) leave(world, tab)
  forgetPromisesOf(world, browser)
  await destroying(world, why, () => putBack(browser, copy))
  startTab(world, browser)
}

function toggleOnline({ trace }: SimulatedWorld, browser: SimulatedBrowser): void {
  browser.isOnline = !browser.isOnline
  trace.say(`  ${browser.isOnline ? 'online' : 'offline'}`)
}

function pause(world: SimulatedWorld): void {
  world.now += world.chance.between(1, 100) * 24 * HOUR_MS
}

async function restart({ server }: SimulatedWorld): Promise<void> {
  if (server.isUp()) server.stop()
  else server.start()
}

async function backupOrRestore(world: SimulatedWorld): Promise<void> {
  const { server, chance } = world
  if (!server.hasBackup() || chance.happens(0.5)) return server.backup()
  const before = await readLog(server.database())
  const epoch = `epoch-${chance.below(2 ** 32)}`
  await destroying(world, 'the server was restored', () => server.restore(epoch))
  const kept = new Set((await readLog(server.database())).map(({ account, id }) => `${account} ${id}`))
  promiseHeldCells(
    world,
    before.filter(({ account, id }) => !kept.has(`${account} ${id}`)),
  )
}

async function endSession({ server }: SimulatedWorld, browser: SimulatedBrowser): Promise<void> {
  await server.database().execute({ sql: 'DELETE FROM credential WHERE label = ?', args: [browser.name] })
}

function narrowProxy(world: SimulatedWorld): void {
  const isWide = world.proxyLimit === Number.POSITIVE_INFINITY
  world.proxyLimit = isWide ? someProxyLimit(world.chance) : Number.POSITIVE_INFINITY
}
