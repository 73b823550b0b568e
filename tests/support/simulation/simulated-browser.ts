// A browser of the simulation: its disk, its cookies, its clock, and the tabs that run the real code of the app on them.

import { parseTimeZone } from '../../../domain/calendar/time-zone.ts'
import { createDevice, type Device, type News, type Surroundings } from '../../../web/store/device.ts'
import { type RecordEditing, recordEditing } from '../../../web/store/edit-record.ts'
import { inTurn } from '../../../web/store/in-turn.ts'
import type { Page, Storage } from './acting.ts'
import type { Chance } from './chance.ts'
import { abandonConnection, readStorage, type StoredDatabase, writeStorage } from './raw-database.ts'
import { createTabLocks, type TabLocks } from './tab-locks.ts'

/** Leads the names of the databases. The same in all browsers, as it is in reality. */
export const APP = 'nobi'

export interface SimulatedBrowser {
  readonly name: string
  readonly storage: Storage
  /** What `localStorage` holds. */
  readonly kept: Map<string, string>
  readonly cookies: Map<string, string>
  readonly locks: TabLocks
  /** Some browsers have no Web Locks. */
  readonly hasLocks: boolean
  isOnline: boolean
  /** What its clock shows beyond the true time, milliseconds. */
  clockError: number
  tabs: readonly SimulatedTab[]
  /** How many tabs it has had. */
  opened: number
  /** Deeds that were called saved here: it owes them until its disk is taken away. */
  readonly owes: Set<number>
}

export interface SimulatedTab {
  readonly name: string
  readonly browser: SimulatedBrowser
  readonly page: Page
  readonly device: Device
  readonly editing: RecordEditing
  /** What other tabs have said and this one has not heard yet. */
  readonly news: News[]
  /** Takes back what was done here, the last at the end. */
  readonly undos: (() => Promise<void>)[]
  /** What it is busy with that is done once at a time. */
  isSyncing: boolean
  isSwitching: boolean
}

/** All that a browser keeps, as data. */
export interface BrowserCopy {
  readonly databases: readonly StoredDatabase[]
  readonly kept: ReadonlyMap<string, string>
  readonly cookies: ReadonlyMap<string, string>
  readonly owes: ReadonlySet<number>
}

export function createBrowser(name: string, { hasLocks }: { readonly hasLocks: boolean }): SimulatedBrowser {
  return {
    name,
    storage: { factory: new IDBFactory(), tasks: [], fault: undefined },
    kept: new Map(),
    cookies: new Map(),
    locks: createTabLocks(),
    hasLocks,
    isOnline: true,
    clockError: 0,
    tabs: [],
    opened: 0,
    owes: new Set(),
  }
}

export interface TabSurroundings {
  /** The true time, UTC milliseconds. */
  readonly now: () => number
  readonly chance: Chance
  readonly send: (tab: SimulatedTab, path: string, init: RequestInit) => Promise<Response>
}

/** What the code of a closed tab waits for. */
const never = new Promise<never>(() => undefined)

/** As if its page had just been opened. */
export function openTab(browser: SimulatedBrowser, { now, chance, send }: TabSurroundings): SimulatedTab {
  const zone = parseTimeZone('Asia/Tokyo')
  if (zone === undefined) throw new Error('no zone')
  browser.opened++
  const page: Page = { storage: browser.storage, isAlive: true, connections: new Set() }
  const write = (work: () => void) => {
    if (page.isAlive) work()
  }
  const alone: Surroundings['alone'] = (lock, work) => (page.isAlive ? browser.locks.request(page, lock, work) : never)
  const device = createDevice({
    name: APP,
    now: () => Math.floor(now() + browser.clockError),
    randomBytes: chance.bytes,
    zone: () => zone,
    memory: {
      getItem: (key) => browser.kept.get(key) ?? null,
      setItem: (key, value) => write(() => browser.kept.set(key, value)),
      removeItem: (key) => write(() => browser.kept.delete(key)),
    },
    fetch: (path, init) => (page.isAlive ? send(tab, path, init) : never),
    isOnline: () => browser.isOnline,
    alone: browser.hasLocks ? alone : inTurn(),
    persist: async () => true,
    announce: (news) => {
      if (page.isAlive) for (const other of browser.tabs) if (other !== tab) other.news.push(news)
    },
  })
  const tab: SimulatedTab = {
    name: `${browser.name}.${browser.opened}`,
    browser,
    page,
    device,
    editing: recordEditing(device),
    news: [],
    undos: [],
    isSyncing: false,
    isSwitching: false,
  }
  browser.tabs = [...browser.tabs, tab]
  return tab
}

/** At once, in the middle of whatever it does: its transactions are undone and nothing of it ever runs on. */
export function closeTab(tab: SimulatedTab): void {
  tab.page.isAlive = false
  tab.browser.tabs = tab.browser.tabs.filter((other) => other !== tab)
  for (const connection of tab.page.connections) abandonConnection(connection)
  tab.browser.locks.release(tab.page)
}

export function copyBrowser({ storage, kept, cookies, owes }: SimulatedBrowser): BrowserCopy {
  return {
    databases: readStorage(storage.factory),
    kept: new Map(kept),
    cookies: new Map(cookies),
    owes: new Set(owes),
  }
}

/** The browser holds just that. Its tabs must have been closed. */
export async function putBack(browser: SimulatedBrowser, copy: BrowserCopy): Promise<void> {
  browser.storage.factory = await writeStorage(copy.databases)
  browser.storage.fault = undefined
  for (const [own, copied] of [
    [browser.kept, copy.kept],
    [browser.cookies, copy.cookies],
  ] as const) {
    own.clear()
    for (const [key, value] of copied) own.set(key, value)
  }
  browser.owes.clear()
  for (const deed of copy.owes) browser.owes.add(deed)
}

export const emptyBrowser: BrowserCopy = {
  databases: [],
  kept: new Map(),
  cookies: new Map(),
  owes: new Set(),
}
