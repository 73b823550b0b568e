// Devices for tests: the real store on an IndexedDB in memory, with a clock, a network and tabs that the test holds.

import 'fake-indexeddb/auto'
import { parseTimeZone } from '../../domain/calendar/time-zone.ts'
import { createDevice, type Device, type News, type Surroundings } from '../../web/store/device.ts'
import type { DeviceState } from '../../web/store/local-schema.ts'

const START = Date.parse('2026-11-23T11:00:00.000Z')
let browsers = 0

/** One browser: the storage that its tabs share. */
export interface Browser {
  readonly name: string
  /** UTC milliseconds; the test moves it. */
  now: number
  isOnline: boolean
  readonly kept: Map<string, string>
  /** Everything any tab announced, in order. */
  readonly news: News[]
  persistCalls: number
  fetch: Surroundings['fetch']
}

export function createBrowser(): Browser {
  browsers++
  return {
    name: `test-${process.pid}-${browsers}`,
    now: START,
    isOnline: true,
    kept: new Map(),
    news: [],
    persistCalls: 0,
    fetch: () => Promise.reject(new TypeError('Failed to fetch')),
  }
}

/** A tab of a browser, as if its page had just been opened. */
export function openTab(browser: Browser): Device {
  const zone = parseTimeZone('Asia/Tokyo')
  if (zone === undefined) throw new Error('no zone')
  return createDevice({
    name: browser.name,
    now: () => browser.now,
    randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
    zone: () => zone,
    memory: {
      getItem: (key) => browser.kept.get(key) ?? null,
      setItem: (key, value) => void browser.kept.set(key, value),
      removeItem: (key) => void browser.kept.delete(key),
    },
    fetch: (path, init) => browser.fetch(path, init),
    isOnline: () => browser.isOnline,
    alone: (lock, work) => navigator.locks.request(lock, work),
    persist: async () => {
      browser.persistCalls++
    },
    announce: (news) => void browser.news.push(news),
  })
}

/** Everything in a store of the database that this tab has open. */
export function rowsOf<Name extends 'cells' | 'records' | 'outbox' | 'rejected' | 'sent' | 'conflicts' | 'unread'>(
  device: Device,
  store: Name,
) {
  return device.active.value.use((database) => database.getAll(store))
}

/** The database's facts about itself; throws when it has none. */
export async function stateOf(device: Device): Promise<DeviceState> {
  const state = await device.active.value.use((database) => database.get('meta', 'state'))
  if (state === undefined) throw new Error('the database has no state')
  return state
}
